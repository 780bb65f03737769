"""What the first page and the header say: the village at a glance, and what to do next."""
