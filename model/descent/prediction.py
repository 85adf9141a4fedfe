"""Predict first: two questions about the next step, and what came of them.

Having to say what will happen before it does makes one look. Will loss + L2 rise or fall? Which of
three weights grows? Only what the step is sure to do is asked: a step depends on its state and its
settings alone, so it is taken here already, with the optimiser and the photos that it will be taken
with, and measured on the same photos before and after.
"""

from dataclasses import dataclass, replace

import numpy as np

from model.classifier import evaluate
from model.params import Floats
from model.sentence import Sentence, sentence
from model.training.problem import TrainingProblem
from model.training.scene import Scene
from model.training.training import advance, batch_rows

NO_STEP = sentence("There is no next step with these photos.")
TOO_SMALL = sentence("The next step changes too little to ask about it.")
TOO_LARGE = sentence("The next step leads to what is no number any more.")
ALIKE = sentence(
    "In the next step nearly all weights of a row move the same way: there is none to pick out."
)

CHOICES = 3
"""Weights to choose from."""

TOLD = 1e-5
"""A smaller part of loss + L2 than this is no rise and no fall that could be seen."""


@dataclass(frozen=True, slots=True)
class StepQuestion:
    """What is asked at a step, and the truth about it.

    label:   the class whose weights are asked about.
    channel: which of the numbers of a pixel they belong to; 0 where x is no picture.
    weights: the places of three weights in the row of that class.
    slopes:  the slope of loss + L2 by each of them, over the step's photos.
    after:   what each of them is after the step.
    grows:   which of the three grows; the others shrink.
    photos:  how many photos the step looks at.
    height, next_height: loss + L2 of these photos before the step and after it.
    downhill: whether the step sets off downhill, as only one of an optimiser with a memory may not.
    """

    step: int
    label: int
    channel: int
    weights: tuple[int, ...]
    slopes: tuple[float, ...]
    after: tuple[float, ...]
    grows: int
    photos: int
    height: float
    next_height: float
    downhill: bool

    @property
    def rises(self) -> bool:
        """Whether loss + L2 of the step's photos rises."""
        return self.next_height > self.height

    def is_about(self, scene: Scene) -> bool:
        """Whether a scene is what comes after this very step."""
        row = scene.params.W[self.label]
        return scene.step == self.step + 1 and self.after == tuple(row[[*self.weights]].tolist())


@dataclass(frozen=True, slots=True)
class Score:
    """How many predictions were right, and of how many."""

    right: int = 0
    asked: int = 0

    def count(self, *, right: bool) -> "Score":
        """Count one more."""
        return replace(self, right=self.right + right, asked=self.asked + 1)


def ask_step(scene: Scene, problem: TrainingProblem) -> StepQuestion | Sentence:
    """Ask about the step after a scene, of which `problem` has the numbers.

    A sentence says why there is nothing to ask, where that is so. The weights are
    taken from those that move most, so that there is something to see; which ones is decided by
    the step's number alone.
    """
    step_result, update = scene.step_result, scene.update
    if step_result is None or update is None:
        return NO_STEP
    sample, settings = problem.training, problem.settings
    after = advance(scene.state, step_result.slope, problem).params
    rows = batch_rows(len(sample.labels), settings.batch, settings.seed, scene.step)
    X, labels = (sample.X, sample.labels) if rows is None else (sample.X[rows], sample.labels[rows])
    with np.errstate(over="ignore", invalid="ignore"):
        height = step_result.loss + scene.pull
        next_height = evaluate(after, X, labels).loss + problem.pull.height(after)
    along = step_result.slope.gradient.dot(update)
    if not np.isfinite(next_height):
        return TOO_LARGE
    if not along or not TOLD * height < abs(next_height - height):
        return TOO_SMALL
    shape, gradient = scene.setup.eye.shape, step_result.slope.gradient
    chance = np.random.default_rng(scene.step)
    label = int(chance.integers(len(update.W)))
    # Of one colour only, so that one picture shows the slope of all three.
    channels = 1 if shape is None else shape[2]
    channel = int(chance.integers(channels))
    chosen = _choose_weights(update.W[label], channel, channels, chance)
    if chosen is None:
        return ALIKE
    places = chance.permutation(CHOICES)
    weights = [chosen[place] for place in places]
    return StepQuestion(
        step=scene.step,
        label=label,
        channel=channel,
        weights=tuple(weights),
        slopes=tuple(gradient.W[label, weights].tolist()),
        after=tuple(after.W[label, weights].tolist()),
        grows=int(np.flatnonzero(places == 0)[0]),
        photos=len(labels),
        height=height,
        next_height=next_height,
        downhill=along < 0,
    )


def _choose_weights(
    moves: Floats, channel: int, channels: int, chance: np.random.Generator
) -> list[int] | None:
    """Choose a weight that grows and two that shrink, among those of a channel that move most.

    moves: (D,), what the step adds to a row of W.

    None where there are no such weights.
    """
    order = channel + channels * np.argsort(moves[channel::channels], kind="stable")
    falling, growing = order[: _few(order)], order[-_few(order) :]
    growing, falling = growing[moves[growing] > 0], falling[moves[falling] < 0]
    if len(growing) < 1 or len(falling) < CHOICES - 1:
        return None
    grows = int(chance.choice(growing))
    return [grows, *chance.choice(falling, CHOICES - 1, replace=False).tolist()]


def _few(order: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> int:
    """So many weights at either end are worth asking about."""
    return max(CHOICES, len(order) // 50)
