"""The manual on the screen: contents, search and chapters, as a page of the desk and as a window of its own."""
