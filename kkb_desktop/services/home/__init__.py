"""What the first page and the header say: how the village stands, and what to do next."""
