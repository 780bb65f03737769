"""Activities: what was done, whom it reached, templates, summary and papers."""
