"""The page *Blind walk*."""
