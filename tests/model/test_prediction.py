"""Questions about the next step, and the truth about them."""

from dataclasses import replace

import numpy as np
import pytest

from model.classifier import Params
from model.dataset import Example, make_dataset
from model.eyes import PixelEye
from model.prediction import Score, ask, rose
from model.scene import Scene, make_scene, make_scene_without_training
from model.setup import Setup, prepare
from model.training import advance, first_state, look
from tests.model.making import CLASSES, make_photo, make_setup, make_small_dataset


def scenes(setup: Setup, count: int) -> list[Scene]:
    problem = prepare(setup)
    moment = look(first_state(problem), problem)
    made = [make_scene(moment, setup, problem)]
    for _ in range(count):
        moment = look(advance(moment.state, moment.slope, problem), problem)
        made.append(make_scene(moment, setup, problem))
    return made


EXAMPLES = [Example(make_photo(number, edges=(8,)), number % 2) for number in range(12)]
SETUP = replace(make_setup(make_dataset(CLASSES, EXAMPLES, 0.0)), eye=PixelEye(8))
FILM = scenes(SETUP, 30)


@pytest.mark.parametrize("step", range(30))
def test_one_of_three_weights_grows_and_the_others_shrink(step: int) -> None:
    question = ask(FILM[step])
    assert question is not None
    assert len(set(question.weights)) == 3
    before, after = (scene.params.W[question.label] for scene in FILM[step : step + 2])
    assert {place % 3 for place in question.weights} == {question.channel}
    grew = [bool(after[place] > before[place]) for place in question.weights]
    assert grew == [place == question.grows for place in range(3)]


def test_the_same_step_asks_the_same_and_the_right_place_changes() -> None:
    assert ask(FILM[4]) == ask(FILM[4])
    questions = [ask(scene) for scene in FILM]
    assert {question.grows for question in questions if question} == {0, 1, 2}


def test_whether_the_loss_rose_shows_at_the_next_step_only() -> None:
    question = ask(FILM[4])
    assert question is not None
    assert rose(question, FILM[4]) is None
    assert rose(question, FILM[6]) is None
    assert rose(question, FILM[5]) is False


def test_a_loss_above_the_one_before_has_risen() -> None:
    question = ask(FILM[4])
    assert question is not None
    assert rose(replace(question, loss=0.9 * FILM[5].moment.loss), FILM[5]) is True


def test_where_nothing_can_be_trained_nothing_is_asked() -> None:
    setup = make_setup(make_small_dataset(1))
    problem = prepare(setup)
    scene = make_scene_without_training(first_state(problem), setup, problem)
    assert ask(scene) is None
    question = ask(FILM[4])
    assert question is not None
    assert rose(replace(question, step=-1), scene) is None


@pytest.mark.parametrize("update", [0.0, 1.0, -1.0])
def test_where_all_weights_go_the_same_way_nothing_is_asked(update: float) -> None:
    W = np.full_like(FILM[0].params.W, update)
    assert ask(replace(FILM[0], update=Params(W, W[:, 0]))) is None


def test_with_one_weight_that_shrinks_there_are_no_three_to_choose_from() -> None:
    W = np.ones_like(FILM[0].params.W)
    W[:, 0:3] = -1  # one pixel, in all three colours
    assert ask(replace(FILM[0], update=Params(W, W[:, 0]))) is None


def test_the_score_counts() -> None:
    score = Score().count(right=True).count(right=False).count(right=True)
    assert (score.right, score.asked) == (2, 3)
