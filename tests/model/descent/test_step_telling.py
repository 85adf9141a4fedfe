"""A step in a sentence: its numbers are those of the scenes, its weight the one that grew most."""

from dataclasses import replace

import numpy as np
import pytest

from model.descent.step_telling import GrownWeight, most_grown, tell_step
from model.eyes import eye_named
from model.params import Params
from model.training.problem import Settings
from model.training.scene import Scene
from tests.model.descent.test_prediction import FILM, scenes
from tests.model.making import make_params


def test_the_weight_that_grew_most_is_found_by_looking_at_each() -> None:
    before, after = make_params(2, 12, 1), make_params(2, 12, 2)
    grown = most_grown(before, after)
    added = {
        (row, column): float(after.W[row, column] - before.W[row, column])
        for row in range(2)
        for column in range(12)
    }
    best = max(added, key=lambda place: added[place])
    assert grown == GrownWeight(*best, added[best])


def test_of_equals_the_first_and_none_where_none_grew() -> None:
    before = Params(np.zeros((2, 3), np.float32), np.zeros(2, np.float32))
    after = Params(np.array([[0, 1, 1], [1, 0, 0]], np.float32), np.zeros(2, np.float32))
    assert most_grown(before, after) == GrownWeight(0, 1, 1.0)
    assert most_grown(after, before) is None
    assert most_grown(before, before) is None


def place_in(before: Scene, after: Scene) -> tuple[int, int]:
    added = after.params.W - before.params.W
    row, column = np.unravel_index(int(added.argmax()), added.shape)
    return int(row), int(column)


def test_a_step_under_pixels_is_told_by_row_column_and_colour() -> None:
    before, after = FILM[3], FILM[4]
    assert before.training is not None
    assert after.training is not None
    told = str(tell_step(before, after))
    row, column = place_in(before, after)
    shape = after.setup.eye.shape
    assert shape is not None
    y, x, channel = np.unravel_index(column, shape)
    colour = f", {'RGB'[channel]}" if shape[2] == 3 else ""
    name = ("dog", "cat")[row]
    assert told.startswith(f"step {after.step}: loss {before.training.loss:.2f}"[:14])
    assert told.endswith(f"grew most: {name}, row {y + 1}, column {x + 1}{colour}")


def test_a_step_under_a_network_is_told_by_the_number_of_the_feature() -> None:
    film, _ = scenes("network", Settings(rate=0.01), 1)
    row, column = place_in(film[0], film[1])
    name = ("dog", "cat")[row]
    assert str(tell_step(film[0], film[1])).endswith(f"{name}, feature {column + 1}")


def test_a_grey_picture_has_no_colours() -> None:
    eye = eye_named("grey32")
    before, after = (
        replace(
            scene,
            setup=replace(scene.setup, eye=eye),
            state=replace(
                scene.state, params=Params(np.full((2, 1024), value, np.float32), scene.params.b)
            ),
        )
        for scene, value in ((FILM[0], 0.0), (FILM[1], 1.0))
    )
    setup = before.setup
    after = replace(after, setup=replace(after.setup, dataset=setup.dataset))
    assert str(tell_step(before, after)).endswith("most: dog, row 1, column 1")


def test_losses_are_written_so_that_they_differ() -> None:
    before, after = FILM[0], FILM[1]
    assert before.training is not None
    close = replace(before.training, loss=0.6931)
    closer = replace(before.training, loss=0.6930)
    told = str(tell_step(replace(before, training=close), replace(after, training=closer)))
    assert "loss 0.6931 → 0.6930;" in told
    same = str(tell_step(replace(before, training=close), replace(after, training=close)))
    assert "loss 0.693100 → 0.693100;" in same


def test_where_no_weight_grew_that_is_said() -> None:
    before, after = FILM[0], FILM[1]
    still = replace(after, state=replace(after.state, params=before.params))
    assert str(tell_step(before, still)).endswith("no weight grew")


@pytest.mark.parametrize("step", [0, 2])
def test_only_the_step_right_after_is_told(step: int) -> None:
    assert tell_step(FILM[0], FILM[step]) is None


def test_nothing_is_told_of_another_eye_other_photos_or_no_training() -> None:
    before, after = FILM[0], FILM[1]
    other = replace(after, setup=replace(after.setup, eye=eye_named("grey32")))
    assert tell_step(before, other) is None
    dataset = replace(after.setup.dataset)
    assert tell_step(before, replace(after, setup=replace(after.setup, dataset=dataset))) is None
    assert tell_step(replace(before, training=None), after) is None
    assert tell_step(before, replace(after, training=None)) is None
