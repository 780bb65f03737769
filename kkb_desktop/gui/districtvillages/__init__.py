"""The three views of the district page of villages: classes, formation, profiles."""
