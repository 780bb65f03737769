"""The parts of the page of indicators: the numbers, and the records behind one of them."""
