"""The columns at the sides of the rooms, and how they fold."""
