"""A family on one page: who, how they stand and why, what happened; and the papers that are printed of it."""
