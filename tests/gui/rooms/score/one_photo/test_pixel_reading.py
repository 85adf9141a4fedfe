"""What one pixel says, colour by colour."""

from collections.abc import Callable

import numpy as np
import pytest

from gui.rooms.score.one_photo.pixel_reading import PixelReading
from gui.style.text import signed
from gui.widgets.texts.label import SIDES, Figure, Label
from model.eyes import Eye, eye_named
from model.eyes.scaling import fit
from model.inspection.forward_pass import ForwardPass, trace_forward_pass
from model.params import Params
from tests.gui.album_making import make_examples
from tests.gui.figures import figures_of, side_of

EXAMPLE = make_examples(1)[0]
CELL = (2, 30)


def forward_pass(eye: Eye) -> tuple[ForwardPass, Params]:
    random = np.random.default_rng(4)
    params = Params(random.normal(size=(2, eye.size)).astype(np.float32), np.zeros(2, np.float32))
    seen = eye.see(EXAMPLE.photo.squares[eye.edge])
    scaling = fit("centred", seen[np.newaxis] // 2, eye.size, eye.largest)
    return trace_forward_pass(EXAMPLE.photo, 0, eye, scaling, params), params


@pytest.fixture
def reading(on_screen: Callable[[Callable[[], PixelReading]], PixelReading]) -> PixelReading:
    return on_screen(PixelReading)


def show(reading: PixelReading, name: str) -> tuple[ForwardPass, Params, tuple[int, int, int]]:
    eye = eye_named(name)
    shape = eye.shape
    assert shape is not None
    way, params = forward_pass(eye)
    reading.show_pixel(CELL, shape, way, params)
    return way, params, shape


def figures(reading: PixelReading) -> list[str]:
    shown = [figure for figure in reading.findChildren(Figure) if figure.isVisible()]
    return [figure.text() for figure in shown if figure.text()]


def words(reading: PixelReading) -> list[str]:
    figures = reading.findChildren(Figure)
    labels = [label for label in reading.findChildren(Label) if label.parent() not in figures]
    return [label.text() for label in labels if label.isVisible()]


def test_without_a_pixel_it_says_how_to_get_one(reading: PixelReading) -> None:
    (hint,) = words(reading)
    assert "Point at a pixel" in hint
    assert figures(reading) == []


def test_a_pixel_has_three_colours_in_x_in_w_and_in_w_times_x(reading: PixelReading) -> None:
    way, params, shape = show(reading, "pixels32")
    expected = [
        f"{name} {signed(float(values.reshape(shape)[CELL][place]), 4)}"
        for values in (way.x, *params.W, *way.products)
        for place, name in enumerate("RGB")
    ]
    products = [[round(float(p), 4) for p in row.reshape(shape)[CELL]] for row in way.products]
    sums = [f"Σ {signed(sum(row), 4)}" for row in products]
    assert sorted(figures(reading)) == sorted(expected + sums)


def test_the_colour_says_for_whom_a_number_speaks_and_the_row_is_named_in_words(
    reading: PixelReading,
) -> None:
    _, params, shape = show(reading, "pixels32")
    assert {"w dog", "w cat", "w · x ≈"} <= set(words(reading))
    lines = figures_of(reading)
    for row in range(2):
        for place, w in enumerate(params.W[row].reshape(shape)[CELL].tolist()):
            speaks_for = SIDES[row if w > 0 else 1 - row]
            assert side_of(lines[1 + row][place]) == speaks_for
    assert [side_of(figure) for figure in lines[0]] == [None] * 3


def test_rows_and_columns_are_counted_from_one(reading: PixelReading) -> None:
    show(reading, "pixels32")
    assert "row 3, column 31" in words(reading)


def test_a_grey_pixel_has_one_number_without_a_colour(reading: PixelReading) -> None:
    show(reading, "pixels32")
    way, params, shape = show(reading, "grey32")
    expected = [
        signed(float(values.reshape(shape)[CELL][0]), 4)
        for values in (way.x, *params.W, *way.products)
    ]
    shown = figures(reading)
    assert sorted(text for text in shown if not text.startswith("Σ")) == sorted(expected)


def test_letting_the_pixel_go_brings_the_hint_back(reading: PixelReading) -> None:
    show(reading, "pixels32")
    assert not any("Point at a pixel" in text for text in words(reading))
    reading.show_hint()
    assert figures(reading) == []
    assert "Point at a pixel" in words(reading)[0]
