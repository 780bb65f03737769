"""Parts of the page about backups, and what looks after them while the window is open."""
