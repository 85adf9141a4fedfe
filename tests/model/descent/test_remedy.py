"""What is promised after a blow-up, against real training."""

import math
from dataclasses import replace
from itertools import islice, pairwise, product

import pytest

from model.classifier import evaluate
from model.descent.curvature_bound import find_curvature_bound
from model.descent.remedy import Remedy, find_remedy
from model.eyes.scaling import SCALINGS, ScalingKind
from model.training.divergence import Diverged, loss_limit
from model.training.optimisers import (
    OPTIMISERS,
    Adam,
    GradientDescent,
    Momentum,
    Nesterov,
    Optimiser,
)
from model.training.problem import Settings, TrainingProblem
from model.training.schedules import SCHEDULES, WarmUp
from model.training.training import StepResult, evaluate_step, first_state, train
from tests.model.two_eyes import EYES, LEARNT, Name, problem_of

RATES = (0.01, 1.0, 100.0)
"""From one that suits pixels to one that suits nothing."""

GOOD = 40
"""So many steps have to go down."""

OTHERS = [kind for kind in OPTIMISERS if kind is not GradientDescent]

each_eye = pytest.mark.parametrize("eye", EYES)
each_scaling = pytest.mark.parametrize("scaling", SCALINGS)
each_l2 = pytest.mark.parametrize("l2", [0.0, 0.01, 5.0, 500.0])


def blown_up(problem: TrainingProblem) -> tuple[StepResult, Diverged] | None:
    """The last good moment and why it was the last, if it blows up soon."""
    step_results = [evaluate_step(first_state(problem), problem)]
    try:
        step_results.extend(
            islice(train(step_results[0], problem, loss_limit(step_results[0].loss, 2)), 60)
        )
    except Diverged as stop:
        return step_results[-1], stop
    return None


def remedy_for(problem: TrainingProblem, rate: float, centred: TrainingProblem | None) -> Remedy:
    *_, last = find_remedy(problem, rate, centred)
    assert last is not None
    return last


def heights(step_result: StepResult, problem: TrainingProblem) -> list[float]:
    """Loss + L2 of all training photos, step by step from a moment on."""
    limit = loss_limit(evaluate_step(first_state(problem), problem).loss, 2)
    step_result = evaluate_step(step_result.state, problem)
    walked = [step_result, *islice(train(step_result, problem, limit), GOOD)]
    X, labels = problem.training.X, problem.training.labels
    return [
        evaluate(one.state.params, X, labels).loss + problem.pull.height(one.state.params)
        for one in walked
    ]


def falls(walked: list[float]) -> bool:
    """Whether each step goes down, but for rounding where nothing is left to go down."""
    told = 1e-6 * max(walked[-1], 1e-3)
    return all(after < before + told for before, after in pairwise(walked))


@each_eye
@each_scaling
@each_l2
@pytest.mark.parametrize("batch", [0, LEARNT])
def test_what_is_sure_to_go_down_goes_down(
    batch: int, l2: float, scaling: ScalingKind, eye: Name
) -> None:
    for rate in RATES:
        settings = Settings(rate=rate, batch=batch, l2=l2)
        problem = problem_of(eye, scaling, settings)
        found = blown_up(problem)
        if found is None:
            continue
        step_result, stop = found
        centred = None if scaling == "centred" else problem_of(eye, "centred", settings)

        remedy = remedy_for(problem, stop.rate, centred)

        assert (remedy.rate, remedy.settings) == (rate, settings)
        assert remedy.sure is not None
        assert 0 < remedy.sure < rate
        assert remedy.sure < remedy.limit < rate
        slower = replace(problem, settings=replace(settings, rate=remedy.sure))
        assert falls(heights(step_result, slower))
        assert (remedy.centred is None) == (centred is None)
        if remedy.centring and centred is not None:
            # The rate of before is below 2 / λ now: the numbers were the cause.
            assert rate <= (remedy.centred or 0.0)
            assert falls(heights(evaluate_step(first_state(centred), centred), centred))


@pytest.mark.parametrize(
    ("kind", "batch"),
    [
        *((GradientDescent, batch) for batch in (1, 5, LEARNT - 1)),
        *((kind, batch) for kind in OTHERS for batch in (0, 5, LEARNT)),
    ],
)
def test_nothing_is_promised_of_batches_and_other_optimisers(
    kind: type[Optimiser], batch: int
) -> None:
    for (eye, l2), scaling in product(zip(EYES, (0.0, 5.0), strict=True), SCALINGS):
        settings = Settings(rate=1.0, batch=batch, l2=l2, optimiser=kind())
        problem = problem_of(eye, scaling, settings)
        centred = None if scaling == "centred" else problem_of(eye, "centred", settings)

        remedy = remedy_for(problem, 0.7, centred)

        assert remedy.sure is None
        assert (remedy.rate, remedy.settings) == (0.7, settings)
        assert (remedy.centred is None) == (centred is None)


@each_eye
@each_l2
@pytest.mark.parametrize("kind", SCHEDULES, ids=lambda kind: kind.name)
def test_a_schedule_never_makes_a_sure_rate_longer(kind: type, l2: float, eye: Name) -> None:
    settings = Settings(rate=1e6, l2=l2, schedule=kind())
    problem = problem_of(eye, "raw", settings)
    found = blown_up(problem)
    assert found is not None
    step_result, stop = found

    remedy = remedy_for(problem, stop.rate, None)

    assert remedy.rate == settings.rate_at(stop.step)
    assert remedy.sure is not None
    slower = replace(problem, settings=replace(settings, rate=remedy.sure))
    assert falls(heights(step_result, slower))


@each_eye
@each_l2
def test_the_curvature_is_the_bound_of_loss_and_l2(l2: float, eye: Name) -> None:
    problem = problem_of(eye, "unit", Settings(l2=l2))
    *_, bound = find_curvature_bound(problem.start, problem.training.X, l2)

    remedy = remedy_for(problem, 1.0, None)

    assert remedy.curvature == bound.anywhere
    assert remedy.limit == bound.rate_anywhere


@pytest.mark.parametrize(
    ("optimiser", "rate", "pulled"),
    [
        (GradientDescent(), 0.41, True),  # η · l2 is 2.05
        (GradientDescent(), 0.39, False),
        (Momentum(0.9), 0.75, False),  # a heavy ball bears 3.8
        (Momentum(0.9), 0.77, True),
        (Adam(), 100.0, False),
    ],
)
def test_l2_is_the_cause_where_it_alone_makes_the_optimiser_run_away(
    optimiser: Optimiser, rate: float, pulled: bool
) -> None:
    problem = problem_of("network", "centred", Settings(l2=5.0, optimiser=optimiser))

    remedy = remedy_for(problem, rate, None)

    *_, free = find_curvature_bound(problem.start, problem.training.X, 0.0)
    assert remedy.pulled == pulled
    assert remedy.free == (optimiser.steady / free.anywhere if pulled else None)


@pytest.mark.parametrize("optimiser", [GradientDescent(), Momentum(), Nesterov()])
def test_l2_is_not_blamed_where_the_photos_bend_more(optimiser: Optimiser) -> None:
    problem = problem_of("pixels", "raw", Settings(l2=500.0, optimiser=optimiser))

    remedy = remedy_for(problem, 0.1, None)

    assert not remedy.pulled
    assert remedy.free is None


def test_centring_is_no_cure_for_a_pull_that_is_too_strong() -> None:
    settings = Settings(rate=1.0, l2=5.0)
    raw, centred = (problem_of("pixels", kind, settings) for kind in ("raw", "centred"))

    assert not remedy_for(raw, 1.0, centred).centring


def test_where_the_curvature_says_nothing_centring_may_help() -> None:
    settings = Settings(rate=1.0, optimiser=Adam())
    raw, centred = (problem_of("pixels", kind, settings) for kind in ("raw", "centred"))

    assert remedy_for(raw, 1.0, centred).centring
    assert not remedy_for(centred, 1.0, None).centring


def test_under_a_schedule_the_rate_of_the_step_counts() -> None:
    settings = Settings(rate=1e6, schedule=WarmUp(length=1_000))
    found = blown_up(problem_of("pixels", "raw", settings))
    assert found is not None

    assert found[1].rate == pytest.approx(1e3 * (found[1].step + 1))
    assert math.isfinite(found[1].rate)
