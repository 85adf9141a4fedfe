"""Which slice is laid: along the path, straight downhill, or along two weights."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

from model.classifier import loss_and_gradient
from model.descent.slice import Slice, Weight, gradient_slice, path_slice, weight_slice
from model.params import Params
from model.training.problem import TrainingProblem
from model.training.training import State

SliceChoice: TypeAlias = Literal["path", "slope", "weights"]
"""The directions of a slice: where the path goes, downhill and by chance, or two weights."""

YOUNG = 10
"""A path of fewer steps has no directions worth keeping yet."""


def choose_slice(
    choice: SliceChoice,
    weights: tuple[Weight, Weight],
    here: Params,
    problem: TrainingProblem,
    visited: Sequence[State],
) -> tuple[Slice, bool]:
    """Lay a new slice, and say whether it had to be laid downhill for want of a path.

    weights: the two for "weights".
    here:    params on the slice.
    visited: the path, at least one state, the last one at its end.

    Downhill is where loss + L2 of all training photos falls, not that of a batch.
    """
    young = choice == "path" and visited[-1].step < YOUNG
    if choice == "weights":
        return weight_slice(here, *weights), young
    if choice == "slope" or young:
        sample, pull = problem.training, problem.pull
        slope = loss_and_gradient(here, sample.X, sample.labels, pull.l2, pull.start)
        return gradient_slice(here, slope.gradient), young
    return path_slice(here, [state.params for state in visited]), young
