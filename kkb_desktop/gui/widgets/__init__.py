"""The parts pages are built from. One module per kind; import the class from its module.

Every label shows plain text, every focusable part has an accessible name, and colours follow the theme.
"""
