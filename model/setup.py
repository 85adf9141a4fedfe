"""A setup: everything the learner has chosen for training, before any arithmetic.

A setup is light: photos are shared, not copied, so a film can remember every setup that it
was made with. `prepare` turns it into the `Problem`, the big arrays that a step reads.
"""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from model.classifier import Params
from model.dataset import Dataset
from model.eyes import EYES, Eye
from model.scaling import Scaling, ScalingKind, fit
from model.training import Problem, Sample, Settings


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """What is trained, on which photos, and how.

    scaling: a kind, fitted on the training photos; or a scaling that came with a saved model.
    start:   the first params; None for zeros.
    """

    dataset: Dataset
    eye: Eye = EYES[0]
    scaling: ScalingKind | Scaling = "centred"
    settings: Settings = field(default_factory=Settings)
    start: Params | None = None


def prepare(setup: Setup) -> Problem:
    """Let the eye see the photos and scale what it saw."""
    dataset, eye = setup.dataset, setup.eye
    seen: NDArray[np.generic] = np.zeros((0, eye.size), np.uint8)
    if dataset.examples:
        seen = np.stack([eye.see(e.photo.squares[eye.edge]) for e in dataset.examples])
    training = ~dataset.held_out
    labels = dataset.labels
    scaling = setup.scaling
    if not isinstance(scaling, Scaling):
        scaling = fit(scaling, seen[training], eye.size)
    return Problem(
        training=Sample(scaling.apply(seen[training]), labels[training]),
        held_out=Sample(scaling.apply(seen[dataset.held_out]), labels[dataset.held_out]),
        scaling=scaling,
        start=setup.start or Params.zeros(len(dataset.classes), eye.size),
        settings=setup.settings,
    )


class Preparation:
    """`prepare`, remembering the last arrays, so that a moved slider does not make them anew."""

    def __init__(self) -> None:
        self._kept: list[tuple[Setup, Problem]] = []

    def __call__(self, setup: Setup) -> Problem:
        """Make the problem of a setup, or take over the arrays of one of the last two."""
        for index, (known, problem) in enumerate(self._kept):
            if same_numbers(known, setup):
                del self._kept[index]
                problem = replace(problem, settings=setup.settings)
                break
        else:
            # The arrays can be large: let the oldest go before the new ones come.
            del self._kept[:-1]
            problem = prepare(setup)
        self._kept.append((setup, problem))
        return problem


def same_numbers(one: Setup, other: Setup) -> bool:
    """Say whether two setups differ in their settings at most."""
    return (
        one.dataset is other.dataset
        and one.eye == other.eye
        and one.scaling == other.scaling
        and one.start is other.start
    )
