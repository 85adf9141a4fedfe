"""Zip archives of plain arrays: what models and projects are saved as, read as if hostile."""
