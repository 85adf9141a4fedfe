"""The page *One step*: the loss along the step that comes next, and what it changes."""
