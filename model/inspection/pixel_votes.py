"""The score of a photo as a sum of votes, one of each pixel, read row by row like a page.

W x is a sum of products, x · w, one for each number of x. A pixel has three of them, for red, green
and blue; together they are its *vote*. All votes and b make the score. Added up from pixel to pixel
they make a line whose end is the score; on its way the line has a shape that belongs to the order
of reading, and to nothing else.
"""

from dataclasses import dataclass

import numpy as np

from model.inspection.forward_pass import ForwardPass
from model.params import Doubles, Params


@dataclass(frozen=True, slots=True, eq=False)
class PixelVotes:
    """A score, or s_0 − s_1, written out as a sum of votes.

    row:   the class whose score it is; None for s_0 − s_1.
    votes: (h, w) float64. A positive one raises the score.
    bias:  b of the row, or b_0 − b_1.
    total: the score: all votes and the bias.
    """

    row: int | None
    votes: Doubles
    bias: float
    total: float

    @property
    def side(self) -> int:
        """The class that a positive vote speaks for."""
        return 0 if self.row is None else self.row

    @property
    def so_far(self) -> Doubles:
        """Add up from the first pixel to each one, row by row: (h · w,) float64, without b."""
        return np.cumsum(self.votes)

    @property
    def raising(self) -> float:
        """The sum of the positive votes."""
        return float(self.votes[self.votes > 0].sum())

    @property
    def lowering(self) -> float:
        """The sum of the negative votes: what is missing of the score then."""
        return self.total - self.bias - self.raising

    @property
    def strongest(self) -> tuple[int, int]:
        """Row and column of the largest vote, whatever its sign; the first of equal ones."""
        row, column = np.unravel_index(int(np.abs(self.votes).argmax()), self.votes.shape)
        return int(row), int(column)


def votes_of_pixels(
    forward_pass: ForwardPass, params: Params, shape: tuple[int, int, int], row: int | None
) -> PixelVotes:
    """Write out the score of a class, or None for s_0 − s_1, for an eye that makes pictures.

    shape: height, width and channels of x.
    """
    of_rows = forward_pass.products.astype(np.float64)
    scores, b = forward_pass.scores, params.b.astype(np.float64)
    if row is None:
        products, bias, total = of_rows[0] - of_rows[1], b[0] - b[1], scores[0] - scores[1]
    else:
        products, bias, total = of_rows[row], b[row], scores[row]
    votes = products.reshape(shape).sum(axis=2)
    return PixelVotes(row, votes, float(bias), float(total))
