"""A whole training: every loss of it, and its end."""

import math
from dataclasses import replace

import numpy as np
import pytest

from model.commands.course import follow
from model.params import Params
from model.training.problem import ArrayDataset, Settings, TrainingProblem
from model.training.setup import prepare
from model.training.training import batch_rows, evaluate_dataset
from tests.model.making import bits, make_setup, make_small_dataset


def make_problem(
    held_out_share: float = 0.0,
    *,
    rate: float = 0.1,
    batch: int = 0,
    l2: float = 0.0,
    seed: int = 0,
) -> TrainingProblem:
    dataset = make_small_dataset(24, held_out_share=held_out_share)
    return prepare(make_setup(dataset, settings=Settings(rate, batch, l2, seed)))


def ignore(step: int, loss: float) -> None:
    del step, loss


def test_there_is_a_loss_before_each_step_and_after_the_last() -> None:
    problem = make_problem()
    told: list[tuple[int, float]] = []
    course = follow(problem, 10, lambda step, loss: told.append((step, loss)))

    assert course.steps == 10
    assert len(course.losses) == 11
    assert course.losses[0] == math.log(2)
    assert told == list(enumerate(course.losses))[1:]
    assert course.losses[-1] == evaluate_dataset(course.last.state, problem.training).loss
    assert course.diverged is None


def test_no_step_at_all_has_the_loss_of_the_start() -> None:
    course = follow(make_problem(), 0, ignore)

    assert course.losses == [math.log(2)]
    assert course.steps == 0


def test_with_batches_the_losses_are_still_those_of_all_training_photos() -> None:
    problem = make_problem(batch=5, seed=3)
    few, more = follow(problem, 6, ignore), follow(problem, 7, ignore)

    assert few.losses == more.losses[:-1]
    assert few.losses[-1] == evaluate_dataset(few.last.state, problem.training).loss
    assert few.training.loss == few.losses[-1]


def test_l2_is_no_part_of_the_losses() -> None:
    problem = make_problem(l2=0.5)
    course = follow(problem, 5, ignore)

    assert course.losses[-1] == evaluate_dataset(course.last.state, problem.training).loss


def test_held_out_photos_are_looked_at_in_the_end() -> None:
    problem = make_problem(held_out_share=0.4)
    course = follow(problem, 5, ignore)

    assert course.held_out is not None
    assert course.held_out.loss == evaluate_dataset(course.last.state, problem.held_out).loss
    assert follow(make_problem(), 5, ignore).held_out is None


@pytest.mark.parametrize("rate", [1e5, 1e38, 1e300])
def test_a_loss_that_blows_up_ends_it_at_the_last_good_step(rate: float) -> None:
    problem = make_problem(rate=rate)
    course = follow(problem, 50, ignore)

    assert course.diverged is not None
    assert course.steps == course.diverged.step < 50
    assert len(course.losses) == course.steps + 1
    assert all(map(math.isfinite, course.losses))
    assert bits(course.last.state.params) == bits(
        follow(problem, course.steps, ignore).last.state.params
    )


def test_photos_outside_the_batch_can_blow_up_too() -> None:
    # Three photos that look the same, the last of which has another label and comes last in the
    # first epoch: until then each batch of one photo is right, and surer and surer.
    X, labels = np.ones((3, 1), np.float32), np.array([0, 0, 1])
    seed = next(seed for seed in range(100) if batch_rows(3, 1, seed, 2) == [2])
    problem = replace(
        make_problem(),
        training=ArrayDataset(X, labels),
        held_out=ArrayDataset(X[:0], labels[:0]),
        start=Params.zeros(2, 1),
        settings=Settings(rate=1e4, batch=1, seed=seed),
    )
    course = follow(problem, 2, ignore)

    assert course.losses == [math.log(2)]
    assert course.diverged is not None
    assert "the loss rose to 6,667." in str(course.diverged)
