"""Workbooks in and out: residents, and records of one type."""

IMPORTED = "Impor"
"""How the label of a step begins that wrote what a workbook held."""
