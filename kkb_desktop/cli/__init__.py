"""The command line: every use case that needs no screen."""
