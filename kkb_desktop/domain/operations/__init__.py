"""The history of records: operations, their order and their folding into values."""
