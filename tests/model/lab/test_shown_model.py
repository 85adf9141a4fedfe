"""The classifier of a step has its scaling, and says what it has learnt from."""

import pytest

from model.lab.shown_model import model_of
from model.training.scene import make_scene_without_training
from model.training.setup import prepare
from tests.model.making import bits
from tests.model.project.projects import small_lab


@pytest.mark.parametrize("shown", [0, 3, 5])
def test_it_is_that_of_the_step(shown: int) -> None:
    lab = small_lab()
    state, setup = lab.run.history.nearest(shown), lab.run.setup
    problem = prepare(setup)
    model = model_of(make_scene_without_training(state, setup, problem))

    assert bits(model.params) == bits(state.params)
    assert model.scaling.mean.tobytes() == problem.scaling.mean.tobytes()
    assert (model.classes, model.eye) == (("dog", "cat"), lab.choices.eye)
    assert model.learnt is not None
    assert (lab.examples[0].photo in model.learnt) == (shown > 0)
