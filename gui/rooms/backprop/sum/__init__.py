"""The page *All photos*: W as a weighted sum of photos."""
