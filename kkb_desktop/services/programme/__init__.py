"""The village's programme: who does what, what is planned, done, proven, and how it is classed."""
