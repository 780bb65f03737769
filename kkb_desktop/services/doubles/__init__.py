"""Who may be in the book twice, and making one of two."""
