"""Reports that are handed in: issued, kept, printed again alike."""
