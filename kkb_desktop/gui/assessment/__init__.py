"""What the page of assessment is made of."""
