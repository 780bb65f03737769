"""Published lists of coded answers, as versioned data."""
