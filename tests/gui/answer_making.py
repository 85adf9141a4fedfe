"""Answers about small photos, without training."""

from collections.abc import Sequence

import numpy as np

from model.inspection.answers import Answers
from tests.gui.album_making import make_examples


def make_answers(dogs: Sequence[float], cats: Sequence[float]) -> Answers:
    """Photos of dogs and of cats at these P(dog)."""
    each = max(len(dogs), len(cats))
    examples = make_examples(2 * each)
    chosen = (*examples[0::2][: len(dogs)], *examples[1::2][: len(cats)])
    shares = np.array([*dogs, *cats], np.float64)
    labels = np.repeat(np.array([0, 1], np.int64), [len(dogs), len(cats)])
    return Answers(chosen, labels, np.asarray(shares < 0.5, np.int64), shares, 2)


def count_answers(counts: Sequence[Sequence[int]]) -> Answers:
    """So many answers by label (row) and answer (column)."""
    dogs, cats = ([0.9] * said_dog + [0.1] * said_cat for said_dog, said_cat in counts)
    return make_answers(dogs, cats)
