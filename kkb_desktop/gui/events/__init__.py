"""Life events: a small form for each, and the menu that offers what can happen to somebody."""
