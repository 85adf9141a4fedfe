"""The eyes there are, and what all of them promise."""

from typing import get_args

import numpy as np
import pytest

from model.eyes import EDGES, EYES, Eye, NetworkEye, StartKind, eye_named
from tests.model.making import make_photo

each = pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)


def test_the_names_are_those_of_the_command_line_and_the_lecture_comes_first() -> None:
    names = [eye.name for eye in EYES]

    assert sorted(names) == [
        "grey32",
        "network",
        "network-early",
        "network-late",
        "network-middle",
        "pixels16",
        "pixels32",
        "pixels64",
    ]
    assert names[0] == "pixels32"


@each
def test_an_eye_is_found_by_its_name(eye: Eye) -> None:
    assert eye_named(eye.name) == eye


def test_there_is_no_eye_of_another_name() -> None:
    with pytest.raises(KeyError):
        eye_named("pixels33")


def test_every_square_that_an_eye_looks_at_is_asked_for_once() -> None:
    assert EDGES == (16, 32, 64, 224)


@each
def test_an_eye_makes_as_many_numbers_as_it_says(eye: Eye) -> None:
    photo = make_photo(1, edges=EDGES)

    seen = eye.see(photo.squares[eye.edge])

    assert seen.shape == (eye.size,)
    if eye.shape is None:
        assert seen.dtype == np.float32
    else:
        assert seen.dtype == np.uint8
        assert np.prod(eye.shape) == eye.size


@each
def test_an_eye_that_makes_a_picture_knows_its_largest_number(eye: Eye) -> None:
    assert eye.largest == (None if isinstance(eye, NetworkEye) else 255.0)
    assert (eye.shape is None) == isinstance(eye, NetworkEye)


@each
def test_an_eye_sees_the_same_in_the_same_photo_and_leaves_it_as_it_is(eye: Eye) -> None:
    square = make_photo(1, edges=EDGES).squares[eye.edge]
    before = square.copy()

    assert (eye.see(square) == eye.see(square)).all()
    assert (square == before).all()


@each
def test_an_eye_has_a_label_for_the_learner(eye: Eye) -> None:
    if isinstance(eye, NetworkEye):
        assert str(eye.label).startswith("network")
    else:
        assert f"{eye.edge} × {eye.edge}" in str(eye.label)


def test_eyes_can_be_told_apart() -> None:
    assert len(set(EYES)) == len({str(eye.label) for eye in EYES}) == len(EYES)


@each
def test_an_eye_begins_where_it_can(eye: Eye) -> None:
    assert eye.defaults.start in eye.starts
    assert set(eye.starts) <= set(get_args(StartKind))
    assert "zero" in eye.starts


def test_pixels_begin_with_the_lectures_settings() -> None:
    defaults = eye_named("pixels32").defaults

    assert (defaults.rate, defaults.l2, defaults.start) == (0.01, 0.0, "zero")
    assert eye_named("pixels32").starts == ("zero",)
