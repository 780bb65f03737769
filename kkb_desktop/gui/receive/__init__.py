"""What the receive page shows: what has just come, and what still waits."""
