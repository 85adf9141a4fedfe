"""Predict first: two questions about the next step, and what came of them.

Whoever has to say what will happen before it does, looks. Will the loss rise or fall? Which of
three weights grows? The gradient under the learner's feet knows the second answer already; the
first one shows only when the step has been taken, and depends on how long the step is.
"""

from dataclasses import dataclass, replace

import numpy as np

from model.scene import Scene

CHOICES = 3
"""Weights to choose from."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked at a step.

    label:   the class whose weights are asked about.
    channel: which of the numbers of a pixel they belong to; 0 where x is no picture.
    weights: the places of three weights in the row of that class.
    grows:   which of the three grows at the next step; the others shrink.
    loss:    the loss that the next one is compared with.
    """

    step: int
    label: int
    channel: int
    weights: tuple[int, ...]
    grows: int
    loss: float


@dataclass(frozen=True, slots=True)
class Score:
    """How many predictions were right, and of how many."""

    right: int = 0
    asked: int = 0

    def count(self, *, right: bool) -> "Score":
        """Count one more."""
        return replace(self, right=self.right + right, asked=self.asked + 1)


def ask(scene: Scene) -> Question | None:
    """Ask about the step after a scene; None where there is no next step, or nothing moves.

    The weights are taken from those that move most, so that there is something to see; which ones
    is decided by the step's number alone.
    """
    if scene.moment is None or scene.update is None:
        return None
    shape = scene.setup.eye.shape
    chance = np.random.default_rng(scene.step)
    label = int(chance.integers(len(scene.update.W)))
    moves = scene.update.W[label]
    # Of one colour only, so that one picture shows the slope of all three.
    channels = 1 if shape is None else shape[2]
    channel = int(chance.integers(channels))
    order = channel + channels * np.argsort(moves[channel::channels], kind="stable")
    falling, growing = order[: _few(order)], order[-_few(order) :]
    growing, falling = growing[moves[growing] > 0], falling[moves[falling] < 0]
    if len(growing) < 1 or len(falling) < CHOICES - 1:
        return None
    chosen = [int(chance.choice(growing))]
    chosen += [int(i) for i in chance.choice(falling, CHOICES - 1, replace=False)]
    places = chance.permutation(CHOICES)
    return Question(
        step=scene.step,
        label=label,
        channel=channel,
        weights=tuple(chosen[place] for place in places),
        grows=int(np.flatnonzero(places == 0)[0]),
        loss=scene.moment.loss,
    )


def rose(question: Question, scene: Scene) -> bool | None:
    """Say whether the loss rose at the step after a question; None before that was taken."""
    if scene.step != question.step + 1 or scene.moment is None:
        return None
    return scene.moment.loss > question.loss


def _few(order: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> int:
    """So many weights at either end are worth asking about."""
    return max(CHOICES, len(order) // 50)
