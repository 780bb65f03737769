"""The family book: families as a list and as a paper form, survey rounds, what they lack, what is to be said."""
