"""The page *Ways not taken*."""
