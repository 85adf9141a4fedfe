"""Photos drawn small, and those that are followed by a click."""
