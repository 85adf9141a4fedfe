"""Several steps with one η: those of training itself, with the ground between them."""

import math
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from model.classifier import evaluate
from model.descent import rehearsal
from model.descent.behaviour import Behaviour
from model.descent.rehearsal import (
    PIECES,
    STEPS,
    Rehearsal,
    Span,
    examples,
    rates_between,
    rehearse,
    rehearse_all,
    spans,
)
from model.params import Params
from model.training.optimisers import Adam, Momentum
from model.training.problem import Settings, TrainingProblem
from model.training.schedules import StepDecay
from model.training.setup import prepare
from model.training.training import State, evaluate_step, first_state, train
from tests.model.making import make_setup, make_small_dataset, read_only
from tests.model.two_eyes import problem_of


def outcome(state: State, problem: TrainingProblem, rate: float, steps: int = STEPS) -> Rehearsal:
    """Walk a rehearsal to its end."""
    work = rehearse(state, problem, rate, steps)
    while True:
        try:
            next(work)
        except StopIteration as end:
            found: Rehearsal = end.value
            return found


def height(params: Params, problem: TrainingProblem) -> float:
    X, labels = problem.training.X, problem.training.labels
    return evaluate(params, X, labels).loss + problem.pull.height(params)


@pytest.mark.parametrize(
    "settings",
    [Settings(), Settings(l2=2.0), Settings(batch=5), Settings(optimiser=Momentum(), l2=0.1)],
    ids=["plain", "l2", "batch", "momentum"],
)
def test_its_steps_are_those_that_training_takes(settings: Settings) -> None:
    problem = problem_of("pixels", "centred", replace(settings, rate=0.02))
    first = evaluate_step(first_state(problem), problem)
    *_, here = islice(train(first, problem, math.inf), 3)
    way = [here, *islice(train(here, problem, math.inf), STEPS)]

    found = outcome(here.state, problem, 0.02)

    direct = [height(one.state.params, problem) for one in way]
    np.testing.assert_allclose(found.losses, direct, rtol=1e-5)
    np.testing.assert_array_equal(found.ground[::PIECES], found.losses)
    assert (found.steps, found.rate) == (STEPS, 0.02)
    assert read_only(found.losses)
    assert read_only(found.ground)


def test_between_two_steps_lies_the_true_ground() -> None:
    problem = problem_of("pixels", "centred", Settings(rate=0.5, l2=0.3))
    first = evaluate_step(first_state(problem), problem)
    (after,) = islice(train(first, problem, math.inf), 1)

    found = outcome(first.state, problem, 0.5, 1)

    parts = np.arange(PIECES + 1) / PIECES
    way = after.state.params - first.state.params
    direct = [height(first.state.params + float(part) * way, problem) for part in parts]
    np.testing.assert_allclose(found.ground, direct, rtol=1e-5)


def test_eta_is_held_whatever_the_schedule_makes_of_it() -> None:
    held = prepare(make_setup(settings=Settings(rate=0.02)))
    falling = replace(held, settings=Settings(rate=5.0, schedule=StepDecay(every=1, factor=0.1)))
    same = outcome(first_state(held), held, 0.02).losses
    np.testing.assert_array_equal(outcome(first_state(held), falling, 0.02).losses, same)


def test_where_the_loss_is_no_number_it_ends() -> None:
    problem = problem_of("pixels", "raw", Settings(optimiser=Adam()))
    found = outcome(first_state(problem), problem, 1e38)
    assert found.behaviour == "blowing up"
    assert 1 <= found.steps < STEPS
    assert found.losses[-1] == found.peak == math.inf
    assert np.isfinite(found.ground).all()


def one(rate: float, behaviour: Behaviour, *losses: float) -> Rehearsal:
    return Rehearsal(rate, np.array(losses or (1.0, 0.5)), np.ones(1), behaviour)


def test_the_largest_climb_is_found_however_many_steps_it_takes() -> None:
    assert one(1.0, "swinging", 1.0, 0.5, 0.7, 0.6, 0.9, 0.4).climb == (0.5, 0.9)
    assert one(1.0, "fitting", 1.0, 0.5, 0.4).climb == (1.0, 1.0)
    assert one(1.0, "swinging", 1.0, 0.5, 0.7).peak == 0.7


def test_photos_that_are_not_learnt_from_are_measured_at_both_ends() -> None:
    settings = Settings(rate=0.02)
    dataset = make_small_dataset(24, held_out_share=0.25)
    problem = prepare(make_setup(dataset, settings=settings))
    first = first_state(problem)
    found = outcome(first, problem, 0.02)
    *_, end = islice(train(evaluate_step(first, problem), problem, math.inf), STEPS)
    X, labels = problem.held_out.X, problem.held_out.labels
    direct = [evaluate(one.params, X, labels).loss for one in (first, end.state)]
    np.testing.assert_allclose(found.unseen, direct, rtol=1e-5)
    learnt = prepare(make_setup(settings=settings))
    assert outcome(first_state(learnt), learnt, 0.02).unseen == ()


def test_of_those_that_fit_one_is_picked_that_unseen_photos_do_not_pay_for() -> None:
    leap = replace(one(50.0, "fitting", 1.0, 0.0), unseen=(0.5, 40.0))
    fits = replace(one(0.1, "fitting", 1.0, 0.2), unseen=(0.5, 0.4))
    assert leap.is_paid_for
    assert not fits.is_paid_for
    assert examples([fits, leap]) == {"fitting": fits}
    assert examples([leap]) == {"fitting": leap}


def test_rates_between_two_ends_are_one_two_five() -> None:
    assert rates_between(0.01, 0.5) == (0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
    assert rates_between(3.0, 4.0) == ()


def test_all_are_tried_and_where_a_behaviour_is_left_out_more_between() -> None:
    problem = prepare(make_setup(settings=Settings()))
    told = list(rehearse_all(first_state(problem), problem, (0.001, 100.0)))
    *_, last = [found for found in told if found is not None]
    assert None in told
    rates = [found.rate for found in last]
    assert rates == sorted(rates)
    assert {0.001, 100.0} < set(rates)
    assert len(rates) <= 2 + 1 + 2 + 4
    kinds = {found.behaviour for found in last}
    assert len(kinds) > 2


def test_between_neighbours_in_the_row_of_behaviours_nothing_more_is_tried() -> None:
    row = (one(0.1, "creeping"), one(0.2, "fitting"), one(0.5, "swinging"), one(1.0, "blowing up"))
    assert rehearsal._between(row) == []
    assert rehearsal._between((row[0], row[2])) == [0.22]
    assert rehearsal._between((one(0.1, "creeping"), one(0.1, "swinging"))) == []


def test_like_ones_are_joined_and_meet_in_the_middle_of_their_powers() -> None:
    row = (one(0.01, "creeping"), one(0.02, "creeping"), one(0.08, "fitting"), one(0.1, "fitting"))
    assert spans(row) == (
        Span("creeping", 0.01, pytest.approx(0.04)),
        Span("fitting", pytest.approx(0.04), 0.1),
    )
    assert spans(()) == ()


def test_an_example_of_each_is_picked() -> None:
    row = (
        one(0.01, "creeping"),
        one(0.02, "creeping"),
        one(0.04, "creeping"),
        one(0.1, "fitting", 1.0, 0.4),
        one(0.2, "fitting", 1.0, 0.3),
        one(0.5, "swinging"),
        one(1.0, "swinging"),
        one(2.0, "swinging"),
        one(5.0, "blowing up"),
        one(10.0, "blowing up"),
    )
    picked = {behaviour: found.rate for behaviour, found in examples(row).items()}
    assert picked == {"creeping": 0.02, "fitting": 0.2, "swinging": 1.0, "blowing up": 5.0}
    assert examples(row[:1])["creeping"].rate == 0.01
    assert examples(()) == {}
