"""Compared runs: real ones on a few photos, and some with losses as a test wants them."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from model.descent.compared_run import ComparedRun, RunMeasure
from model.descent.comparison import Comparison, compare
from model.photos.dataset import Dataset
from model.training.divergence import Diverged, loss_limit
from model.training.setup import Preparation, Setup, prepare
from model.training.training import StepResult, evaluate_step, first_state, train
from tests.model.making import (
    CLASSES,
    EYE,
    as_float32,
    make_examples,
    make_params,
    make_setup,
    with_settings,
)


def held_out_setup() -> Setup:
    """Twelve photos to train on and six more."""
    examples = tuple(make_examples(n % 2 for n in range(18)))
    start = as_float32(make_params(2, EYE.size, spread=0.1))
    return make_setup(Dataset(CLASSES, examples, np.arange(18) >= 12), start=start)


BASE = held_out_setup()


def last_of(setups: Sequence[Setup], steps: int) -> Comparison:
    *_, last = compare(setups, steps, Preparation())
    return last


def alone(setup: Setup, steps: int) -> tuple[list[StepResult], Diverged | None]:
    """The moments of a run of its own, and why it ended before its time."""
    problem = prepare(setup)
    step_results = [evaluate_step(first_state(problem), problem)]
    limit = loss_limit(step_results[0].loss, 2)
    try:
        step_results.extend(islice(train(step_results[0], problem, limit), steps))
    except Diverged as stop:
        return step_results, stop
    return step_results, None


def lane_of(
    losses: Sequence[float], hits: Sequence[bool] = (True,), *, broken: bool = False
) -> ComparedRun:
    """A lane with these training losses in the last tenth, right or wrong about unseen photos."""
    measures = [
        RunMeasure(step, loss, 0.5, sum(hits), len(hits))
        for step, loss in enumerate(losses, start=90)
    ]
    stop = None
    if broken:
        _, stop = alone(with_settings(BASE, rate=1e9), 12)
    return replace(
        last_of([BASE], 0).lanes[0],
        measure=measures[-1],
        last=tuple(measures),
        hits=tuple(hits),
        diverged=stop,
    )


def of(*lanes: ComparedRun) -> Comparison:
    return Comparison(lanes, 100, 100)
