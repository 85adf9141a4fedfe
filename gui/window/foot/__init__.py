"""The lines at the foot of the window: what was just done, and what was done by itself."""
