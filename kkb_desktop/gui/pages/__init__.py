"""The pages of the program; they never import each other."""
