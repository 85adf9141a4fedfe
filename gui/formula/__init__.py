"""Formulas as they are printed: set from TeX, drawn as a picture, and changed into numbers."""
