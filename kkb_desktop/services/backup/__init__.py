"""Backups: made by themselves, kept in two places, proved by restoring them, and put back without loss."""
