"""The gradient check: a gradient against the quotients of the definition of the derivative.

What is made small is  mean loss + l2/2 · ‖W − W_start‖².  Its slope along each weight is found by
central differences, in float64, and compared with the gradient that was programmed. Where they
differ, the check says in which parts, and tries to explain how: most mistakes are a factor, in
front of everything, or of the loss, or of the L2 term. So it looks for the two numbers that make
the wrong gradient of the two parts of the numeric one:

    wrong = c · (slope of the mean loss) + d · (slope of the L2 term)

c = d = 1 is right, c = d = −1 is the wrong sign, c = N means that the sum was not divided by N.
When no two numbers do, the slopes themselves are wrong.

Source: CS231n, Neural Networks Part 3, "Gradient checks", https://cs231n.github.io/neural-networks-3/.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from model.classifier import Labels
from model.gradient.bugs import Bug
from model.gradient.finite_differences import vectorised_gradient
from model.gradient.gradient_race import relative_error
from model.numeral import brief
from model.params import Doubles, Floats, Params
from model.sentence import Sentence, joined, sentence

H = 1e-5
"""How far a weight is moved: the vectorised method has no round-off, so h may be small."""

TOLERANCE = 1e-5
"""Gradients that differ by less than this, relative to the largest entry, agree."""

NEAR = 0.01
"""Factors that differ by less than this part are the same."""


@dataclass(frozen=True, slots=True, eq=False)
class NumericGradient:
    """The numeric gradient in its two parts, each (K · D + K,) float64, ordered as `weight_index`.

    loss: the slopes of the mean loss.
    pull: the slopes of the L2 term; 0 for b, which L2 leaves alone.
    """

    loss: Doubles
    pull: Doubles


@dataclass(frozen=True, slots=True)
class Finding:
    """What the check has found.

    agrees:      whether the gradient is right, to within `TOLERANCE`.
    error:       the largest difference, relative to the largest entry.
    rows:        the rows of W that are wrong, counted from 0.
    bias:        whether b is wrong.
    loss_factor: c; None when nothing is wrong, or no factor explains it.
    l2_factor:   d; None when c is, or when the L2 term pulls at nothing.
    where, why:  the same in words; `why` is None when nothing is wrong.
    """

    agrees: bool
    error: float
    rows: tuple[int, ...]
    bias: bool
    loss_factor: float | None
    l2_factor: float | None
    where: Sentence
    why: Sentence | None

    @property
    def sentence(self) -> Sentence:
        """All of it in words."""
        return self.where if self.why is None else joined([self.where, self.why])


def check_bug(
    bug: Bug, params: Params, X: Floats, labels: Labels, l2: float, start: Params
) -> Iterator[Finding | None]:
    """Check the gradient that a bug makes, or `NO_BUG`, over N ≥ 1 photos X (N, D).

    Yields None after each piece of work, and the finding at the end. All is computed in float64,
    so that only mistakes count, and no rounding.
    """
    here, origin = (some.astype(np.float64) for some in (params, start))
    pieces = []
    for piece in vectorised_gradient(here, X, labels, h=H, scheme="central"):
        pieces.append(piece)
        yield None
    numeric = NumericGradient(np.concatenate(pieces), _numeric_pull(here, l2, origin))
    wide = X.astype(np.float64, copy=False)
    yield compare_gradients(bug.slope(here, wide, labels, l2, origin).gradient, numeric, len(X))


def compare_gradients(gradient: Params, numeric: NumericGradient, photos: int) -> Finding:
    """Say whether a gradient is the numeric one over so many photos, and if not, where and why."""
    right, given = numeric.loss + numeric.pull, gradient.flatten()
    error = relative_error(given, right)
    largest = float(np.abs(right).max()) or 1.0
    off = Params.unflatten(np.abs(given - right), gradient)
    limit = TOLERANCE * largest
    rows = tuple(np.flatnonzero(off.W.max(axis=1) > limit).tolist())
    bias = bool(off.b.max() > limit)
    if not rows and not bias:
        agree = sentence(
            "It agrees with the numeric gradient: {error} of the largest entry apart at most.",
            error=_shown(error),
        )
        return Finding(
            agrees=True,
            error=error,
            rows=(),
            bias=False,
            loss_factor=None,
            l2_factor=None,
            where=agree,
            why=None,
        )
    wrong = np.concatenate([np.repeat(off.W.max(axis=1) > limit, off.W[0].size), off.b > limit])
    # What is right helps to tell c from d. With one photo, all that L2 pulls at is that photo too,
    # and b alone knows the difference. A part that is wrong by itself has factors of its own.
    c, d = _factors(given, numeric.loss, numeric.pull, limit)
    if c is None:
        c, d = _factors(given[wrong], numeric.loss[wrong], numeric.pull[wrong], limit)
    return Finding(
        agrees=False,
        error=error,
        rows=rows,
        bias=bias,
        loss_factor=c,
        l2_factor=d,
        where=_where(rows, bias=bias, classes=len(gradient.b)),
        why=_why(c, d, photos),
    )


def _numeric_pull(params: Params, l2: float, start: Params) -> Doubles:
    """Find the slope of the L2 term along each weight: its change when that alone moves by ±h."""
    apart = params.W - start.W
    ahead, behind = (l2 / 2 * (apart + step) ** 2 for step in (H, -H))
    return Params((ahead - behind) / (2 * H), np.zeros_like(params.b)).flatten()


def _factors(
    given: Doubles, loss: Doubles, pull: Doubles, limit: float
) -> tuple[float | None, float | None]:
    """Find c and d of some entries by least squares; both None where they do not explain them."""
    parts = np.stack([loss, pull] if np.abs(pull).max() > limit else [loss], axis=1)
    factors = np.linalg.lstsq(parts, given)[0]
    if np.abs(parts @ factors - given).max() > limit * max(1.0, float(np.abs(factors).max())):
        return None, None
    c, d = (*factors.tolist(), None)[:2]
    return c, d


def _where(rows: tuple[int, ...], *, bias: bool, classes: int) -> Sentence:
    if not rows:
        return sentence("It is wrong in b alone; W is right.")
    if len(rows) == classes:
        if bias:
            return sentence("It is wrong everywhere: in all rows of W and in b.")
        return sentence("It is wrong in all rows of W; b is right.")
    named = ", ".join(str(row + 1) for row in rows)
    if bias:
        return sentence("It is wrong in b and in these rows of W: {rows}.", rows=named)
    return sentence("It is wrong in these rows of W: {rows}; b is right.", rows=named)


def _why(c: float | None, d: float | None, photos: int) -> Sentence:
    if c is None:
        return sentence(
            "No factor explains it, so the slopes themselves are wrong: look at p − y, at the "
            "labels and the order of the classes."
        )
    if d is not None and _near(c, 1):
        return sentence(
            "The part of the loss is right, that of L2 is {factor} times what is felt: look at "
            "the factor of the L2 term.",
            factor=_shown(d),
        )
    same = d is None or _near(d, c)
    if same and _near(c, 0):
        return sentence("It is 0 where a slope is felt: it was forgotten.")
    if same and _near(c, -1):
        return sentence("It is −1 times what is felt: the sign is wrong.")
    if _near(c, photos) and (d is None or _near(d, 1)):
        return sentence(
            "The part of the loss is {photos} times what is felt, and there are {photos} photos: "
            "the sum was not divided by their number.",
            photos=photos,
        )
    if same:
        return sentence("It is {factor} times what is felt.", factor=_shown(c))
    return sentence(
        "The part of the loss is {c} times what is felt, and that of L2 {d} times.",
        c=_shown(c),
        d=_shown(d),
    )


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR * max(1.0, abs(other))


def _shown(number: float | None) -> str:
    return "" if number is None else brief(number)
