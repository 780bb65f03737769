"""The class of a village by its own records, and its scores with verification."""
