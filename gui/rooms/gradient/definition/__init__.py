"""The page *Definition*: the slope as what the secant turns into."""
