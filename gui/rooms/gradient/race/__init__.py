"""The page *Race*: the same slopes calculated at once, and felt one by one."""
