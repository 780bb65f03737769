"""Finding and listing: one search for everything, and any list as a file."""
