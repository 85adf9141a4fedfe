"""Drawn dogs and cats: something to learn from before a photo has been added."""

from model.sketches.sketches import NAME, all_sketches, is_sketch, only_sketches

__all__ = [
    "NAME",
    "all_sketches",
    "is_sketch",
    "only_sketches",
]
