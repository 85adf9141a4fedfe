"""Answers about small photos, without training."""

import numpy as np

from model.inspection.confusion import Confusion, Mistake
from tests.gui.album_making import make_examples

EXAMPLES = make_examples(12)


def make_confusion(counts: list[list[int]], *, mistakes: int | None = None) -> Confusion:
    """Counts by label and answer, and as many mistakes; 0.97, 0.94, 0.91 … sure."""
    wrong = counts[0][1] + counts[1][0] if mistakes is None else mistakes
    return Confusion(
        np.array(counts, np.int64),
        tuple(Mistake(EXAMPLES[n], 1 - EXAMPLES[n].label, 0.97 - 0.03 * n) for n in range(wrong)),
    )
