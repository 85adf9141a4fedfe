"""Several real steps with one learning rate, before anybody decides for it.

How far down *one* step leads says little: the lowest point along it may be reached by an η with
which the next step already climbs, because the next step goes another way, across a narrower
valley. So the steps are really taken, from where training stands, and what the losses do is named
(`model.descent.behaviour`). Everything is as in training: the photos, the order of the batches, L2,
the optimiser with its memory. Only η is held, whatever the schedule would make of it.

From one step to the next the way is straight, and between the two ends lies ground: it is measured
too. Where it dips between them, the step has jumped across a valley.
"""

import itertools
import math
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from model.classifier import Evaluation, chance_loss, mean_losses
from model.descent.behaviour import BEHAVIOURS, Behaviour, classify_losses, is_paid_for
from model.params import Doubles
from model.training.problem import TrainingProblem
from model.training.schedules import Constant
from model.training.training import (
    State,
    advance,
    batch_gradient,
    evaluate_dataset,
    evaluate_training,
)

STEPS = 12
"""Enough for a step that is too long to show it: on the sketches the loss climbs within ten."""

PIECES = 8
"""The ground is measured at so many places from one step to the next."""

FINER = 3
"""So often rates are tried between two neighbours that leave a behaviour out."""

SHORTER = 2.0
"""An example of creeping is so many times shorter than the longest η that creeps."""

_SERIES = (1.0, 2.0, 5.0)


@dataclass(frozen=True, slots=True, eq=False)
class Rehearsal:
    """Steps with one learning rate.

    rate:      η.
    losses:    (n + 1,) float64, the mean loss of all training photos, plus L2, at the start and
               after each step; the last one may be no finite number, and then there are fewer.
    ground:    (m,) float64, the same at `PIECES` places a step, from the start to the last place
               that can be measured; every `PIECES`-th is one of `losses`.
    behaviour: what the losses did.
    unseen:    the mean loss of held-out photos at the start and at the end; () where there are
               none, or where the losses end in no finite number.
    """

    rate: float
    losses: Doubles
    ground: Doubles
    behaviour: Behaviour
    unseen: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        self.losses.setflags(write=False)
        self.ground.setflags(write=False)

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return len(self.losses) - 1

    @property
    def peak(self) -> float:
        """The highest loss after the start; infinite where one is no number."""
        after = self.losses[1:]
        return float(after.max()) if np.isfinite(after).all() else math.inf

    @property
    def is_paid_for(self) -> bool:
        """Whether what it gains is lost on photos that it does not learn from."""
        return is_paid_for(self.unseen)

    @property
    def climb(self) -> tuple[float, float]:
        """Find the largest climb on the way, however many steps it took: from which loss to which.

        Twice the start where the losses never climb.
        """
        lowest = np.minimum.accumulate(self.losses)
        top = int((self.losses - lowest).argmax())
        return float(lowest[top]), float(self.losses[top])


@dataclass(frozen=True, slots=True)
class Span:
    """The learning rates from `low` to `high` behave alike, as far as was tried."""

    behaviour: Behaviour
    low: float
    high: float


def rehearse(
    state: State, problem: TrainingProblem, rate: float, steps: int = STEPS
) -> Generator[None, None, Rehearsal]:
    """Take so many steps from a state over N ≥ 1 photos, each with η = `rate`; returns what came.

    It pauses after each step. Where the loss is no number any more it takes no further step.
    """
    problem = replace(problem, settings=replace(problem.settings, rate=rate, schedule=Constant()))
    slope = batch_gradient(state, problem)
    begins, here = state, _Place(state, evaluate_training(state, slope, problem))
    chance = chance_loss(len(state.params.b))
    losses: list[float] = []
    ground: list[float] = []
    for left in range(steps, 0, -1):
        state = advance(state, slope, problem)
        if left > 1:
            slope = batch_gradient(state, problem)
            there = _Place(state, evaluate_training(state, slope, problem))
        else:
            there = _Place(state, evaluate_dataset(state, problem.training))
        heights = _heights(here, there, problem)
        losses.append(here.evaluation.loss + problem.pull.height(here.state.params))
        if not np.isfinite(heights).all():
            return _named(rate, [*losses, math.inf], [*ground, losses[-1]], (), chance)
        ground += [losses[-1], *heights[1:-1]]
        here = there
        yield
    unseen = _unseen_losses((begins, state), problem)
    return _named(rate, [*losses, heights[-1]], [*ground, heights[-1]], unseen, chance)


def rehearse_all(
    state: State, problem: TrainingProblem, rates: Sequence[float]
) -> Iterator[tuple[Rehearsal, ...] | None]:
    """Rehearse with some rates, in their order; yields all that are done after each.

    Where two neighbours behave so differently that something lies between them (one creeps, the
    next one swings), rates between them are tried as well. Between, it yields None.
    """
    done: tuple[Rehearsal, ...] = ()
    wanted = list(rates)
    for _ in range(1 + FINER):
        for rate in wanted:
            rehearsal = yield from rehearse(state, problem, rate)
            done = tuple(sorted((*done, rehearsal), key=lambda one: one.rate))
            yield done
        wanted = _between(done)


def rates_between(low: float, high: float) -> tuple[float, ...]:
    """Choose the learning rates 1, 2, 5, 10, … from `low` to `high`, both above 0."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    rates = (
        float(f"{times:.0f}e{power}")
        for power, times in itertools.product(range(first, last + 1), _SERIES)
    )
    return tuple(rate for rate in rates if low <= rate <= high)


def spans(rehearsals: Sequence[Rehearsal]) -> tuple[Span, ...]:
    """Join learning rates, in their order, that behave alike; between two others lies a border.

    Where it lies exactly was not tried: it is drawn in the middle of their powers of ten.
    """
    joined: list[Span] = []
    for one in rehearsals:
        if joined and joined[-1].behaviour == one.behaviour:
            joined[-1] = replace(joined[-1], high=one.rate)
        else:
            low = one.rate
            if joined:
                low = math.sqrt(joined[-1].high * one.rate)
                joined[-1] = replace(joined[-1], high=low)
            joined.append(Span(one.behaviour, low, one.rate))
    return tuple(joined)


def examples(rehearsals: Sequence[Rehearsal]) -> dict[Behaviour, Rehearsal]:
    """Pick one rehearsal for each behaviour that is among some, which are in the order of η.

    Of those that fit the one that gets lowest, rather without a cost to unseen photos; of those
    that blow up the first; of those that swing the middle one, and of those that creep one that
    does so clearly.
    """
    by_kind: dict[Behaviour, list[Rehearsal]] = {}
    for one in rehearsals:
        by_kind.setdefault(one.behaviour, []).append(one)
    picked: dict[Behaviour, Rehearsal] = {}
    for kind, some in by_kind.items():
        if kind == "creeping":
            slow = [one for one in some if one.rate * SHORTER <= some[-1].rate]
            picked[kind] = (slow or some)[-1]
        elif kind == "fitting":
            picked[kind] = min(some, key=lambda one: (one.is_paid_for, float(one.losses[-1])))
        else:
            picked[kind] = some[(len(some) - 1) // 2 if kind == "swinging" else 0]
    return picked


def _between(rehearsals: Sequence[Rehearsal]) -> list[float]:
    """Choose rates in two digits between those that leave out a behaviour."""
    order = {behaviour: place for place, behaviour in enumerate(BEHAVIOURS)}
    rates = [
        float(f"{math.sqrt(one.rate * other.rate):.1e}")
        for one, other in itertools.pairwise(rehearsals)
        if order[other.behaviour] - order[one.behaviour] > 1
    ]
    known = {one.rate for one in rehearsals}
    return [rate for rate in rates if rate not in known]


class _Place(NamedTuple):
    """Where a step begins or ends, and what all training photos say of it."""

    state: State
    evaluation: Evaluation


def _heights(here: _Place, there: _Place, problem: TrainingProblem) -> list[float]:
    """Measure loss + L2 at `PIECES` + 1 places from one end of a step to the other.

    Scores are linear in the params, so on the way they change evenly.
    """
    parts = np.arange(PIECES + 1) / PIECES
    values = here.evaluation.differences[..., np.newaxis]
    with np.errstate(over="ignore", invalid="ignore"):
        changes = there.evaluation.differences[..., np.newaxis] - values
        way = there.state.params.astype(np.float64) - here.state.params
        bowl = problem.pull.bowl(here.state.params, (way,))
        losses = mean_losses(values + parts * changes, problem.training.labels)
        heights: list[float] = (losses + bowl.heights(parts[np.newaxis])).tolist()
    return heights


def _unseen_losses(states: Sequence[State], problem: TrainingProblem) -> tuple[float, ...]:
    if not len(problem.held_out.labels):
        return ()
    return tuple(evaluate_dataset(state, problem.held_out).loss for state in states)


def _named(
    rate: float, losses: list[float], ground: list[float], unseen: tuple[float, ...], chance: float
) -> Rehearsal:
    named = classify_losses(losses, chance)
    return Rehearsal(rate, np.array(losses), np.array(ground), named, unseen)
