"""What is said of each photo is what the params say of it."""

import numpy as np
import pytest

from model.classifier import log_softmax
from model.inspection.photo_verdicts import verdicts
from model.training.scene import make_scene, make_scene_without_training
from model.training.setup import prepare
from model.training.training import advance, evaluate_step, first_state
from tests.model.making import make_setup, make_small_dataset


def test_each_photo_has_its_answer_in_the_order_of_the_dataset() -> None:
    setup = make_setup(make_small_dataset(30, held_out_share=0.4))
    problem = prepare(setup)
    state = first_state(problem)
    for _ in range(3):
        state = advance(state, evaluate_step(state, problem).slope, problem)
    scene = make_scene(evaluate_step(state, problem), setup, problem)

    found = verdicts(scene)

    dataset = setup.dataset
    assert [one.example for one in found] == list(dataset.examples)
    assert [one.held_out for one in found] == dataset.held_out.tolist()
    assert dataset.held_out.any()
    W, b = scene.params.W.astype(np.float64), scene.params.b.astype(np.float64)
    for one in found:
        x = scene.scaling.apply(setup.eye.see(one.example.photo.squares[setup.eye.edge]))
        logs = log_softmax(x.astype(np.float64) @ W.T + b)
        # x of twelve numbers of size 1 in float32, weights below 1.
        assert one.loss == pytest.approx(-logs[one.example.label], abs=1e-5)
        assert one.shares == pytest.approx(np.exp(logs), abs=1e-5)
        assert one.answer == int(logs.argmax())
        assert one.is_right == (one.answer == one.example.label)


def test_nothing_learnt_is_no_answer() -> None:
    setup = make_setup()
    problem = prepare(setup)
    found = verdicts(make_scene(evaluate_step(first_state(problem), problem), setup, problem))

    assert {(one.answer, one.is_right, one.shares) for one in found} == {(None, None, (0.5, 0.5))}


def test_of_photos_that_cannot_be_trained_on_nothing_is_said() -> None:
    setup = make_setup(make_small_dataset(1))
    problem = prepare(setup)

    assert verdicts(make_scene_without_training(first_state(problem), setup, problem)) == ()
