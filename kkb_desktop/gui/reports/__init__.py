"""The parts of the page of reports."""
