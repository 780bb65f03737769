"""The manual: its text as the screen and the paper both take it, and its pages to print."""
