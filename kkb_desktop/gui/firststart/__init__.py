"""The pages of the first start, and what the settings share with them: choosing a region, a recovery code."""
