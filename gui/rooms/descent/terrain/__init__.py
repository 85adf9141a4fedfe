"""The page *Terrain*."""
