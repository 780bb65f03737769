"""KKB Desktop: family records for Indonesian village volunteers, offline and encrypted."""

__version__ = "0.1.0"
