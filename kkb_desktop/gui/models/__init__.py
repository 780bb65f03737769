"""Item models: what a service answers, for a view."""
