"""Data becomes documents (PDF, spreadsheet, CSV, pictures). No widgets, no database."""
