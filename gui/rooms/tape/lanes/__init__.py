"""A tape as two lanes: where its numbers stand, how they are drawn, and the rail between."""
