"""Papers: data in, a PDF out, the same bytes for the same data and day. No widgets, no database."""
