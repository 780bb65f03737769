"""What the screens about families share: the list, the form with its tabs, the members."""
