"""Keys, certificates, sealed bundles and receipts: bytes in, bytes out. No database, no widgets."""
