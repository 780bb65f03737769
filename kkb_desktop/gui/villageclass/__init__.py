"""What the page of the village's class is made of."""
