"""The page *Compare*: several runs side by side."""
