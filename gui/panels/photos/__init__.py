"""The left column: the shelves of photos, dropping, and the answer of a photo asked about."""
