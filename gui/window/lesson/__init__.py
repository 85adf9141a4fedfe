"""The lesson in the window: what a chapter shows, points at, reads and puts back."""
