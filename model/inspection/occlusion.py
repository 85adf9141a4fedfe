"""Which parts of a photo speak for which class: hide one after the other and look again.

The votes of pixels can be drawn over the photo, but the numbers of a network have no place on it.
So the network is asked about the photo again and again, each time with another part greyed out.
When the score falls without a part, that part had spoken for it.

The grey is the same for every photo, 128 of 255, so that maps can be compared. It is no colour that
means nothing: a grey square on a photo has edges, and a network notices them. Small changes
therefore say little; the large ones point at what the network looks at.

Source: Zeiler and Fergus, Visualizing and Understanding Convolutional Networks, ECCV 2014, section
4.2, https://arxiv.org/abs/1311.2901.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from model.eyes import Eye, Numbers
from model.eyes.scaling import Scaling
from model.params import Doubles, Params
from model.photos.photo import Photo, Pixels

PARTS = 7
"""Rows and columns of parts."""

GREY = 128
"""Of 255, what hides a part."""


@dataclass(frozen=True, slots=True, eq=False)
class Occlusion:
    """What an eye makes of a photo, and of it without each of its parts, as far as they are done.

    whole:   (D,), read-only, in the dtype of the eye.
    without: (D,) each, for the first of the `PARTS` × `PARTS` parts, row by row.

    These do not depend on the classifier: whatever it has learnt, the votes are only multiplied.
    """

    whole: Numbers
    without: tuple[Numbers, ...]

    @property
    def complete(self) -> bool:
        """Whether every part is done."""
        return len(self.without) == PARTS**2

    def votes(self, scaling: Scaling, params: Params) -> Doubles:
        """Compute how much s_0 − s_1 falls without each part: (PARTS, PARTS) float64.

        Positive: the part speaks for class 0. NaN: it is not done yet.
        """
        votes = np.full(PARTS**2, np.nan)
        if self.without:
            lost = scaling.apply(self.whole) - scaling.apply(np.stack(self.without))
            # einsum, not BLAS: this is called by the window, sixty times a second.
            votes[: len(lost)] = np.einsum("pd,d->p", lost, params.W[0] - params.W[1])
        return votes.reshape(PARTS, PARTS)


def occlude(photo: Photo, eye: Eye) -> Iterator[Occlusion]:
    """Let an eye look at a photo without one part after the other, and tell after each look.

    Raises Refusal when the eye's network cannot be loaded.
    """
    square = photo.squares[eye.edge]
    whole = _kept(eye.see(square))
    without: tuple[Numbers, ...] = ()
    yield Occlusion(whole, without)
    for row in range(PARTS):
        for column in range(PARTS):
            without = (*without, _kept(eye.see(greyed(square, row, column))))
            yield Occlusion(whole, without)


def greyed(square: Pixels, row: int, column: int) -> Pixels:
    """Copy a square (edge, edge, 3), with one of its parts in grey."""
    copy = square.copy()
    ends = np.arange(PARTS + 1) * len(square) // PARTS
    copy[ends[row] : ends[row + 1], ends[column] : ends[column + 1]] = GREY
    return copy


def _kept(numbers: Numbers) -> Numbers:
    numbers.setflags(write=False)
    return numbers
