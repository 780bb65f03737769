"""The encrypted database: the log of operations, and the tables made from it. No bundles, no widgets."""
