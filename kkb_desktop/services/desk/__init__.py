"""A desk: the laptop's place of work, its data folder, its users, its health, and what is being typed at it."""
