"""The invented village, for trying the program and for measuring it."""
