"""The page *W x + b*: a matrix times a column, and the same numbers as the edges of a network."""
