"""Questions about the next step, and the truth about them."""

import math
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pytest

from model.descent.prediction import (
    ALIKE,
    NO_STEP,
    TOO_LARGE,
    TOO_SMALL,
    Score,
    StepQuestion,
    ask_step,
)
from model.params import Params
from model.sentence import Sentence
from model.training.optimisers import OPTIMISERS, Momentum, Optimiser
from model.training.problem import Settings, TrainingProblem
from model.training.scene import Scene, make_scene, make_scene_without_training
from model.training.setup import prepare
from model.training.training import advance, batch_rows, evaluate_step, first_state, train
from tests.model.making import make_setup, make_small_dataset
from tests.model.two_eyes import EYES, LEARNT, Name, problem_of, setup_of

STEPS = 12


def scenes(
    eye: Name, settings: Settings, count: int = STEPS
) -> tuple[list[Scene], TrainingProblem]:
    """The scenes of a film, and the numbers that it was made of."""
    problem, setup = problem_of(eye, "centred", settings), setup_of(eye, "centred")
    setup = replace(setup, settings=settings)
    first = evaluate_step(first_state(problem), problem)
    step_results = [first, *islice(train(first, problem, math.inf), count)]
    return [make_scene(step_result, setup, problem) for step_result in step_results], problem


PLAIN = Settings(rate=0.01)
FILM, PROBLEM = scenes("pixels", PLAIN)


def question_at(step: int) -> StepQuestion:
    question = ask_step(FILM[step], PROBLEM)
    assert isinstance(question, StepQuestion)
    return question


def true_height(params: Params, problem: TrainingProblem, step: int) -> float:
    """Loss + L2 of a step's photos, in float64 and written out."""
    settings, sample = problem.settings, problem.training
    rows = batch_rows(len(sample.labels), settings.batch, settings.seed, step)
    X, labels = sample.X.astype(np.float64), sample.labels
    if rows is not None:
        X, labels = X[rows], labels[rows]
    W, b = params.W.astype(np.float64), params.b.astype(np.float64)
    s = X @ W.T + b
    own, other = s[np.arange(len(labels)), labels], s[np.arange(len(labels)), 1 - labels]
    loss = float(np.logaddexp(0.0, other - own).mean())
    return loss + settings.l2 / 2 * float(np.square(W - problem.start.W).sum())


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("l2", [0.0, 0.01, 5.0])
@pytest.mark.parametrize("batch", [0, 4, LEARNT])
@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_every_verdict_is_what_the_next_step_does(
    kind: type[Optimiser], batch: int, l2: float, eye: Name
) -> None:
    for rate in (1e-3, 0.1, 3.0):
        settings = Settings(rate=rate, batch=batch, l2=l2, optimiser=kind())
        film, problem = scenes(eye, settings)
        for here, there in pairwise(film):
            question = ask_step(here, problem)
            if isinstance(question, Sentence):
                continue
            before, after = (true_height(at.params, problem, here.step) for at in (here, there))
            assert question.rises == (after > before)
            assert question.height == pytest.approx(before, rel=1e-5)
            assert question.next_height == pytest.approx(after, rel=1e-5)
            step_result = here.step_result
            assert step_result is not None
            assert question.photos == len(step_result.slope.evaluation.losses)
            row, row_after = (at.params.W[question.label] for at in (here, there))
            grew = [bool(row_after[place] > row[place]) for place in question.weights]
            assert grew == [place == question.grows for place in range(3)]
            assert question.is_about(there)
            assert not question.is_about(here)
            assert question.downhill or question.rises


@pytest.mark.parametrize("step", range(STEPS))
def test_three_different_weights_of_one_colour_are_asked_about(step: int) -> None:
    question = question_at(step)
    assert len(set(question.weights)) == 3
    assert {place % 3 for place in question.weights} == {question.channel}
    step_result = FILM[step].step_result
    assert step_result is not None
    for place, slope in zip(question.weights, question.slopes, strict=True):
        assert slope == step_result.slope.gradient.W[question.label, place]


def test_the_same_step_asks_the_same_and_the_right_place_changes() -> None:
    assert question_at(4) == question_at(4)
    assert {question_at(step).grows for step in range(STEPS)} == {0, 1, 2}


def test_a_scene_that_another_step_led_to_is_not_what_was_asked_about() -> None:
    question = question_at(4)
    other = replace(PROBLEM, settings=Settings(rate=0.02))
    step_result = FILM[4].step_result
    assert step_result is not None
    elsewhere = evaluate_step(advance(FILM[4].state, step_result.slope, other), other)
    assert question.is_about(FILM[5])
    assert not question.is_about(make_scene(elsewhere, FILM[4].setup, other))


def test_an_optimiser_with_a_memory_may_set_off_uphill_and_that_is_told() -> None:
    film, problem = scenes("pixels", Settings(rate=0.1, l2=5.0, optimiser=Momentum()), 60)
    found = [ask_step(scene, problem) for scene in film]
    asked = [question for question in found if isinstance(question, StepQuestion)]
    assert any(not question.downhill for question in asked)


def test_a_step_that_nobody_would_see_is_not_asked_about() -> None:
    film, problem = scenes("pixels", Settings(rate=1e-12))
    assert ask_step(film[0], problem) == TOO_SMALL


def test_a_step_into_what_is_no_number_is_not_asked_about() -> None:
    film, problem = scenes("pixels", PLAIN, 0)
    wild = replace(problem, settings=Settings(rate=1e39))
    assert ask_step(film[0], wild) == TOO_LARGE


def test_where_nothing_can_be_trained_nothing_is_asked() -> None:
    setup = make_setup(make_small_dataset(1))
    problem = prepare(setup)
    scene = make_scene_without_training(first_state(problem), setup, problem)
    assert ask_step(scene, problem) == NO_STEP


@pytest.mark.parametrize("update", [0.0, 1.0, -1.0])
def test_where_all_weights_go_the_same_way_nothing_is_asked(update: float) -> None:
    W = np.full_like(FILM[0].params.W, update)
    W[1] *= 2  # both rows go one way, but not level
    found = ask_step(replace(FILM[0], update=Params(W, W[:, 0])), PROBLEM)
    assert found == (ALIKE if update else TOO_SMALL)


def test_with_one_weight_that_shrinks_there_are_no_three_to_choose_from() -> None:
    W = np.ones_like(FILM[0].params.W)
    W[:, 0:3] = -1  # one pixel, in all three colours
    W[1] *= 2
    assert ask_step(replace(FILM[0], update=Params(W, W[:, 0])), PROBLEM) == ALIKE


def test_the_score_counts() -> None:
    score = Score().count(right=True).count(right=False).count(right=True)
    assert (score.right, score.asked) == (2, 3)
