"""What x is worth: the same classifier, trained once more with each of the eyes.

All eyes are asked the same thing. Each gets the same 10, 25 or 100 photos of each class to learn
from, takes the same number of steps from its own usual start with its own usual settings, and is
then asked about the same photos that it has not learnt from.

One such trial says little: with other photos the result would have been another. So the photos are
divided into five parts, and there are five *draws*, in each of which another part is asked about.
In the end each photo has been asked about once. The photos stand in a circle, in an order that
their own content decides; a draw asks about a fifth of the circle and learns from as many photos
after it as it may. So the draws share no photos that are asked about, but where they learn from
many photos they share most of these, and their answers are more alike than those about as many
independent photos would be. `model.inspection.paired` says what that means for which eye is better.

Source: this is cross-validation; why its draws are not independent: Bengio and Grandvalet, No
Unbiased Estimator of the Variance of K-Fold Cross-Validation, JMLR 5 (2004),
https://jmlr.org/papers/v5/grandvalet04a.html.
"""

import math
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, pairwise, product

import numpy as np

from model.eyes import Eye
from model.eyes.feature_cache import Extract, extract_now
from model.inspection.paired import INDEPENDENT, clear_differences
from model.inspection.proportion import wilson
from model.photos.dataset import Dataset, Example
from model.photos.groups import group_photos
from model.pretrained.second_opinion import second_opinion
from model.sentence import Refusal, Sentence, sentence
from model.training.divergence import Diverged, loss_limit
from model.training.problem import Settings, TrainingProblem
from model.training.setup import Setup, prepare
from model.training.training import State, evaluate_batch, evaluate_dataset, first_state, train

SIZES = (10, 25, 100)
"""How many photos of each class to learn from; after them all there are."""

DRAWS = 5
"""So often photos are divided anew, and each photo is asked about in one of them."""

STEPS = 200
"""So many steps each classifier is trained."""

BREATH = 10
"""Steps between two values of the comparison, so that it can be stopped at any time."""

LEAST = 10
"""Photos of each class with which there is something to compare."""


@dataclass(frozen=True, slots=True)
class Trial:
    """How one eye does with so many photos of each class, in the draws so far.

    hits: of each draw, whether the answer about each photo was right. All eyes are asked about the
          same photos in the same order.
    """

    hits: tuple[tuple[bool, ...], ...] = ()

    @property
    def right(self) -> int:
        """Count the right answers of all draws."""
        return sum(map(sum, self.hits))

    @property
    def asked(self) -> int:
        """Count the photos that were asked about."""
        return sum(map(len, self.hits))

    @property
    def accuracy(self) -> float:
        """The share of right answers; NaN before the first draw."""
        return self.right / self.asked if self.hits else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        """The shares that fit what was counted (`wilson`), for 95 of 100 cases.

        The answers of a cross-validation hang together, so a photo counts less than a whole one.
        """
        return wilson(self.right * INDEPENDENT, self.asked * INDEPENDENT)


@dataclass(frozen=True, slots=True)
class EyeComparison:
    """The results so far.

    eyes:       a row for each.
    sizes:      a column for each: photos of each class to learn from. The last is all there are.
    trials:     a row for each eye, in it one for each size.
    classes:    how many there are; each has the same number of photos in every trial.
    left_out:   how many photos do not take part, so that the classes are equal.
    looked:     how many photos the networks have looked at, of `photos`.
    steps:      how many steps have been taken, of `all_steps`.
    draws:      how many draws are done, of `DRAWS`.
    refusal:    why some eyes are missing, if they are.
    """

    eyes: tuple[Eye, ...]
    sizes: tuple[int, ...]
    trials: tuple[tuple[Trial, ...], ...]
    classes: int
    photos: int
    left_out: int = 0
    looked: int = 0
    steps: int = 0
    refusal: Sentence | None = None

    @property
    def all_steps(self) -> int:
        """How many steps there are to take."""
        return DRAWS * len(self.eyes) * len(self.sizes) * STEPS

    @property
    def draws(self) -> int:
        """How many draws are done with all eyes and sizes."""
        return min((len(trial.hits) for row in self.trials for trial in row), default=0)

    def best(self, column: int) -> int:
        """Find the eye with the highest accuracy in a column; the first of equals."""
        return max(range(len(self.eyes)), key=lambda row: self.trials[row][column].accuracy)

    def clear(self, column: int) -> frozenset[tuple[int, int]]:
        """Find the pairs of eyes (better, worse) in a column whose difference is no luck.

        If all eyes were equally good, any pair at all would be found in at most one comparison of
        twenty. Only draws that all eyes have had are counted.
        """
        draws = self.draws
        return clear_differences([list(chain(*row[column].hits[:draws])) for row in self.trials])


@dataclass(frozen=True, slots=True)
class Draw:
    """Which photos are asked about, and which may be learnt from, in this order; a row a class."""

    asked: tuple[tuple[Example, ...], ...]
    others: tuple[tuple[Example, ...], ...]

    def dataset(self, classes: Sequence[str], size: int) -> Dataset:
        """Make the photos to learn from and, held out, those to be asked about."""
        learnt = [example for row in self.others for example in row[:size]]
        asked = [example for row in self.asked for example in row]
        held_out = np.arange(len(learnt) + len(asked)) >= len(learnt)
        return Dataset(tuple(classes), (*learnt, *asked), held_out)


def refusal_to_compare(examples: Iterable[Example], classes: Sequence[str]) -> Sentence | None:
    """Say why eyes cannot be compared on these photos; None when they can."""
    if min(map(len, _by_class(examples, classes))) >= LEAST:
        return None
    return sentence(
        "To compare eyes takes at least {least} different photos of each class. Add more photos.",
        least=LEAST,
    )


def draw(examples: Iterable[Example], classes: Sequence[str]) -> tuple[Draw, ...]:
    """Divide photos into the draws, the same number of each class in all of them.

    Where one class has more photos than another, some of them are left out.
    """
    rows = [sorted(row, key=lambda e: e.photo.digest) for row in _by_class(examples, classes)]
    length = min(map(len, rows))
    ends = [length * number // DRAWS for number in range(DRAWS + 1)]
    draws = []
    for first, last in pairwise(ends):
        asked = tuple(tuple(row[first:last]) for row in rows)
        others = tuple((*row[last:length], *row[:first]) for row in rows)
        draws.append(Draw(asked, others))
    return tuple(draws)


def sizes_of(draws: Iterable[Draw]) -> tuple[int, ...]:
    """Choose how many photos of each class to learn from; the last is all there are."""
    # Where one class has a photo more in some draws, all draws do without it.
    everything = min(len(row) for draw in draws for row in draw.others)
    # A column with nearly all of them would say the same as the last one.
    return (*(size for size in SIZES if 5 * size <= 4 * everything), everything)


def compare_eyes(
    examples: Sequence[Example],
    classes: Sequence[str],
    eyes: Sequence[Eye],
    see: Extract = extract_now,
) -> Iterator[EyeComparison]:
    """Compare eyes on photos; yield how far it has come, many times.

    see: what an eye makes of a photo.

    At first the networks look at all photos. An eye whose network cannot be loaded is left out.

    Raises Refusal when there are too few photos.
    """
    refusal = refusal_to_compare(examples, classes)
    if refusal is not None:
        raise Refusal(refusal)
    draws = draw(examples, classes)
    sizes = sizes_of(draws)
    photos = [example for row in (*draws[0].asked, *draws[0].others) for example in row]
    blank = tuple((Trial(),) * len(sizes) for _ in eyes)
    left_out = sum(map(len, _by_class(examples, classes))) - len(photos)
    now = EyeComparison(tuple(eyes), sizes, blank, len(classes), len(photos), left_out)
    for eye in eyes:
        if eye.defaults.start == "known":
            try:
                second_opinion()
            except Refusal as why:
                now = _without(now, eye, why.sentence)
    for looked, example in enumerate(photos, 1):
        yield now
        for eye in now.eyes:
            if eye.shape is None:
                try:
                    see(eye, example.photo)
                except Refusal as why:
                    now = _without(now, eye, why.sentence)
        now = replace(now, looked=looked)
    for drawn, (row, eye), (column, size) in product(
        draws, enumerate(now.eyes), enumerate(now.sizes)
    ):
        usual = eye.defaults
        settings = Settings(rate=usual.rate, l2=usual.l2)
        dataset = drawn.dataset(classes, size)
        problem = prepare(Setup(dataset, eye, "centred", settings, usual.start), see)
        state = yield from _learn(problem, now)
        hits = evaluate_dataset(state, problem.held_out).hits
        now = _with(now, row, column, tuple(hits.tolist()))
    yield now


def _learn(problem: TrainingProblem, now: EyeComparison) -> Generator[EyeComparison, None, State]:
    """Train as usual, and give the last state; one that blows up is taken as it was before."""
    yield now
    first = evaluate_batch(first_state(problem), problem)
    state = first.state
    limit = loss_limit(first.loss, len(problem.start.b))
    try:
        for step_result in islice(train(first, problem, limit, marked=False), STEPS):
            state = step_result.state
            if state.step % BREATH == 0:
                yield replace(now, steps=now.steps + state.step)
    except Diverged:
        pass
    return state


def _with(now: EyeComparison, row: int, column: int, hits: tuple[bool, ...]) -> EyeComparison:
    """Enter the result of one draw."""
    trials = [list(line) for line in now.trials]
    trials[row][column] = Trial((*trials[row][column].hits, hits))
    return replace(now, trials=tuple(map(tuple, trials)), steps=now.steps + STEPS)


def _without(now: EyeComparison, eye: Eye, why: Sentence) -> EyeComparison:
    """Leave an eye out."""
    row = now.eyes.index(eye)
    eyes, trials = ((*rows[:row], *rows[row + 1 :]) for rows in (now.eyes, now.trials))
    return replace(now, eyes=eyes, trials=trials, refusal=why)


def _by_class(examples: Iterable[Example], classes: Sequence[str]) -> list[list[Example]]:
    """Sort photos by their class; a photo and its copies count once."""
    ordered = sorted(examples, key=lambda example: example.photo.digest)
    numbers = group_photos([example.photo for example in ordered])
    photos: dict[int, Example] = {}
    for example, number in zip(ordered, numbers, strict=True):
        photos.setdefault(number, example)
    return [[e for e in photos.values() if e.label == label] for label in range(len(classes))]
