"""W as a picture, or its features in order of size."""

import re

import numpy as np
import pytest

from model.documents.curve import BOTTOM, HEIGHT, TOP
from model.documents.markup import page
from model.documents.weights_figure import Shape, sides, weights_figure
from model.params import Params
from tests.model.documents.pages import Page
from tests.model.making import make_params

PICTURE: Shape = (2, 2, 3)


def drawn(params: Params, shape: Shape | None, *classes: str) -> tuple[str, Page]:
    figure = weights_figure(params, shape, classes or ("dog", "cat"), str)
    return figure, Page(page("", "en", "", figure))


def polygons(figure: str) -> list[list[tuple[float, float]]]:
    return [
        [(float(x), float(y)) for x, y in (pair.split(",") for pair in one.split())]
        for one in re.findall(r'<polygon points="([^"]*)"', figure)
    ]


def test_pixels_are_a_picture_of_both_classes() -> None:
    _, read = drawn(make_params(2, 12), PICTURE)

    assert len(read.pictures) == 1
    assert "orange speaks for dog, blue for cat" in read.words


def test_of_more_classes_each_has_a_picture() -> None:
    _, read = drawn(make_params(3, 12), PICTURE, "dog", "cat", "<b>bird")

    assert len(set(read.pictures)) == 3
    assert "W of <b>bird: dark speaks for it" in read.words


def test_features_stand_in_order_of_size_and_the_strongest_are_named() -> None:
    W = np.zeros((2, 6))
    W[0] = [0.0, 3.0, -1.0, 0.5, 2.0, -4.0]
    figure, read = drawn(Params(W, np.zeros(2)), None)

    assert read.pictures == []
    assert "Strongest for dog: 2 (3), 5 (2), 4 (0.5), 1 (0), 3 (−1)." in read.words
    assert "Strongest for cat: 6 (−4), 3 (−1), 1 (0), 4 (0.5), 5 (2)." in read.words
    above, below = (one[1:-1] for one in polygons(figure))
    heights = [y for _, y in above]
    assert heights == sorted(heights)
    assert heights[0] == TOP
    assert below[-1][1] == HEIGHT - BOTTOM
    zero = above[-1][1]
    # Three numbers are above 0, two below, one is 0, and drawings have a decimal.
    share = (3.0 - 2.0) / 7.0
    assert heights[1] == pytest.approx(TOP + share * (HEIGHT - BOTTOM - TOP), abs=0.05)
    assert [y == zero for y in heights] == [False, False, False, True, True, True]


def test_features_that_all_speak_for_one_class_have_no_other_end() -> None:
    W = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]])
    figure, _ = drawn(Params(W, np.zeros(2)), None)

    assert {y for _, y in polygons(figure)[1]} == {HEIGHT - BOTTOM}


def test_of_more_classes_each_has_its_features_less_what_is_the_same_for_all() -> None:
    params = make_params(3, 2_000)
    figure, read = drawn(params, None, "dog", "cat", "bird")

    assert figure.count("<svg") == 3
    assert "The weights of the 2,000 features for bird" in read.words
    assert np.abs(sides(params).sum(axis=0)).max() < 1e-12  # of numbers near 1
    assert all(len(one) <= 404 for one in polygons(figure))


@pytest.mark.parametrize("shape", [PICTURE, None])
def test_nothing_learnt_and_what_is_no_number_have_no_picture(shape: Shape | None) -> None:
    broken = Params(np.full((2, 12), np.inf), np.zeros(2))

    assert "W is 0" in drawn(Params.zeros(2, 12), shape)[1].words
    assert "no number any more" in drawn(broken, shape)[1].words
