"""Versions of one record next to each other: what the pages of conflicts and of duplicates are made of."""
