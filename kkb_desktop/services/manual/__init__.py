"""The manual that is shipped with the program: its chapters, finding in it, and printing it."""
