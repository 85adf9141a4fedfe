"""Drawn dogs and cats: something to learn from before anybody has dropped a photo."""

from model.sketches.sketches import NAME, all_sketches, is_sketch

__all__ = [
    "NAME",
    "all_sketches",
    "is_sketch",
]
