"""The use cases: screen, command line and tests all come in here."""
