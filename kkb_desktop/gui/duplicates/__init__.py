"""The parts of the page of possible duplicates."""
