"""The steps of gradient descent on houses: the very rule that trains on photos, on two numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from model.params import Doubles, Params
from model.regression.scaling import Standardisation
from model.regression.squared_loss import mean_squared_error, slopes
from model.training.optimisers import GradientDescent


@dataclass(frozen=True, slots=True, eq=False)
class LineFilm:
    """Every line from the start to the last step, and its loss.

    lines:  the params of each step, on inputs as they are, whatever they were trained on.
    losses: (steps + 1,) float64, the mean squared error of each.
    rate:   η.
    """

    lines: Sequence[Params]
    losses: Doubles
    rate: float

    @property
    def last(self) -> int:
        """The number of the last step."""
        return len(self.lines) - 1

    def first_below(self, loss: float) -> int | None:
        """Find the first step whose loss is smaller than this; None where there is none."""
        below = np.flatnonzero(self.losses < loss)
        return int(below[0]) if len(below) else None


def film_line(
    X: Doubles, targets: Doubles, rate: float, steps: int, scaling: Standardisation | None = None
) -> LineFilm:
    """Take so many steps of gradient descent from W = 0 and b = 0.

    X:       (N, D) float64; targets: (N,) float64.
    rate:    η.
    scaling: what the steps see the inputs through; None for the inputs as they are.
    """
    rule = GradientDescent()
    seen = X if scaling is None else scaling.apply(X)
    params = Params(np.zeros((1, X.shape[1])), np.zeros(1))
    memory, taken = rule.start(params), [params]
    for step in range(steps):
        params, memory = rule.update(params, slopes(params, seen, targets), memory, rate, step)
        taken.append(params)
    losses = np.array([mean_squared_error(params, seen, targets) for params in taken])
    losses.setflags(write=False)
    lines = taken if scaling is None else [scaling.undo(params) for params in taken]
    return LineFilm(tuple(lines), losses, rate)
