"""The table of the whole window: what it says, how it is drawn, and how wide its columns are."""
