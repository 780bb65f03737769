"""The parts of the inbox: the table of packages, and what is known of the one chosen."""
