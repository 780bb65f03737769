"""Workbooks in and out: residents, and records of one type."""
