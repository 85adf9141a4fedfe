"""The page *How small is h?*: two zones in which an h is bad, and the best one between them."""
