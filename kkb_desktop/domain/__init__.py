"""What the programme records and the rules about it: pure Python, no screen, no database engine."""
