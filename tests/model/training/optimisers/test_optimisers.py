"""What every optimiser promises."""

import math
from itertools import islice

import numpy as np
import pytest

from model.params import Params
from model.training.hyperparameter import hyperparameters
from model.training.optimisers import (
    OPTIMISERS,
    AdaGrad,
    Adam,
    GradientDescent,
    Momentum,
    Nesterov,
    Optimiser,
    RMSProp,
)
from model.training.problem import Settings
from model.training.route import replay
from model.training.run import Run
from model.training.setup import prepare
from model.training.training import evaluate_step, first_state, train
from tests.model.making import (
    as_float32,
    bits,
    bits_of_state,
    make_params,
    make_setup,
    read_only,
    train_run,
)

MU = (0.0, 0.5, 0.9)

each = pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)


def test_the_lecture_comes_first() -> None:
    assert OPTIMISERS[0] is GradientDescent


def test_names_and_labels_tell_them_apart() -> None:
    assert len({kind.name for kind in OPTIMISERS}) == len(OPTIMISERS)
    assert len({str(kind.label) for kind in OPTIMISERS}) == len(OPTIMISERS)


@each
def test_a_step_is_a_pure_function(kind: type[Optimiser]) -> None:
    optimiser = kind()
    params, gradient = as_float32(make_params(2, 5)), as_float32(make_params(2, 5, 1))
    memory = optimiser.start(params)
    before = bits(params), bits(gradient), [bits(kept) for kept in memory]

    one, kept = optimiser.update(params, gradient, memory, 0.1, 0)
    other, kept_too = kind().update(params, gradient, memory, 0.1, 0)

    assert bits(one) == bits(other) != bits(params)
    assert [bits(part) for part in kept] == [bits(part) for part in kept_too]
    assert before == (bits(params), bits(gradient), [bits(part) for part in memory])


@each
def test_shapes_and_precision_stay(kind: type[Optimiser]) -> None:
    optimiser = kind()
    for params in (make_params(3, 4), as_float32(make_params(3, 4))):
        after, _ = optimiser.update(params, params, optimiser.start(params), 0.1, 0)

        assert (after.W.dtype, after.W.shape) == (params.W.dtype, (3, 4))
        assert (after.b.dtype, after.b.shape) == (params.b.dtype, (3,))


@each
def test_a_first_step_goes_downhill(kind: type[Optimiser]) -> None:
    optimiser = kind()
    params, gradient = make_params(2, 5), make_params(2, 5, 1)

    after, _ = optimiser.update(params, gradient, optimiser.start(params), 1e-3, 0)

    moved = np.concatenate([(after.W - params.W).ravel(), after.b - params.b])
    felt = np.concatenate([gradient.W.ravel(), gradient.b])
    assert moved @ felt < 0


@each
def test_on_flat_ground_it_stays_where_it_is_and_everything_stays_a_number(
    kind: type[Optimiser],
) -> None:
    optimiser = kind()
    start = as_float32(make_params(2, 5))
    params, memory = start, optimiser.start(start)

    for step in range(100):
        params, memory = optimiser.update(params, Params.zeros(2, 5), memory, 0.1, step)

    assert bits(params) == bits(start)
    assert all(np.isfinite(kept.W).all() and np.isfinite(kept.b).all() for kept in memory)


@each
def test_what_it_remembers_is_read_only_and_as_exact_as_the_params(kind: type[Optimiser]) -> None:
    optimiser = kind()
    params = as_float32(make_params(2, 5))

    _, memory = optimiser.update(params, params, optimiser.start(params), 0.1, 0)

    for kept in (*optimiser.start(params), *memory):
        for part in (kept.W, kept.b):
            assert read_only(part)
            assert part.dtype == np.float32


@each
def test_its_hyperparameters_have_allowed_values_and_have_names(kind: type[Optimiser]) -> None:
    found = hyperparameters(kind)

    assert len({str(hyperparameter.label) for hyperparameter in found.values()}) == len(found)
    for name, hyperparameter in found.items():
        assert hyperparameter.allows(getattr(kind(), name))
        assert 0 < hyperparameter.by < hyperparameter.most - hyperparameter.least


@each
def test_any_step_of_its_film_comes_again_with_the_same_bits(kind: type[Optimiser]) -> None:
    setup = make_setup(settings=Settings(rate=0.01, batch=5, l2=0.01, optimiser=kind()))
    problem = prepare(setup)
    first = evaluate_step(first_state(problem), problem)
    states = [first.state, *(m.state for m in islice(train(first, problem, 1e9), 600))]
    run = Run(setup)
    train_run(run, 600)

    for step in (1, 99, 301, 600):
        route = run.route(step)
        again = [route.origin, *replay(route, prepare)][-1]
        assert bits_of_state(again) == bits_of_state(states[step])


@pytest.mark.parametrize(
    "optimiser",
    [GradientDescent(), *(kind(momentum) for kind in (Momentum, Nesterov) for momentum in MU)],
    ids=lambda optimiser: f"{optimiser.name}-{getattr(optimiser, 'momentum', '')}",
)
@pytest.mark.parametrize("times", [0.98, 1.02])
def test_on_a_parabola_it_runs_away_beyond_its_steady_rate_alone(
    optimiser: Optimiser, times: float
) -> None:
    away = farthest(optimiser, times * optimiser.steady, steps=10_000)

    assert away > 1e10 if times > 1 else away < 1e-3


@pytest.mark.parametrize("kind", [AdaGrad, RMSProp, Adam])
def test_no_parabola_makes_one_run_away_whose_steps_are_as_long_as_the_rate(
    kind: type[Optimiser],
) -> None:
    assert kind().steady == math.inf
    for rate in (1e-2, 1.0, 1e2, 1e4):
        assert farthest(kind(), rate, steps=1_000) < 100 * rate


def farthest(optimiser: Optimiser, rate: float, steps: int) -> float:
    """How far from the lowest point of w²/2 it is at most in the last tenth of the steps."""
    params, away = Params(np.array([[1.0]]), np.array([0.0])), 0.0
    memory = optimiser.start(params)
    for step in range(steps):
        params, memory = optimiser.update(params, params, memory, rate, step)
        far = abs(float(params.W[0, 0]))
        if far > 1e12:
            return far
        away = max(away, far) if step >= 0.9 * steps else 0.0
    return away
