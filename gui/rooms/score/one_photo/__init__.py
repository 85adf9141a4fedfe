"""The page *One photo*: one photo's way from what an eye makes of it to its loss."""
