"""The parts of the home page: what to do next, how the village or the district stands, where to begin."""
