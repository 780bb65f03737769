"""The steps of sending: what goes, where to, what comes next."""
