"""Grids of numbers as coloured cells, the scale of their colours, and the cell that is read."""
