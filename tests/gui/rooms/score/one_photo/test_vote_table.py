from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from gui.rooms.score.one_photo.vote_table import (
    LEAST_ROWS,
    LEAST_WIDTH,
    MOST_ROWS,
    VoteTable,
    vote_decimals,
)
from gui.style import theme
from model.eyes.scaling import Scaling
from model.inspection.forward_pass import trace_forward_pass
from model.params import Params
from model.typed_number import read
from tests.gui.feature_making import EXAMPLES, EYE, SIZE, make_forward_pass, make_params
from tests.gui.tables import place_in, texts

Show = Callable[[Callable[[], VoteTable]], VoteTable]


@pytest.fixture
def table(on_screen: Show) -> VoteTable:
    table = on_screen(VoteTable)
    table.resize(LEAST_WIDTH, 150)
    params = make_params()
    table.show_votes(make_forward_pass(params), params)
    return table


def value(text: str) -> float:
    return read(text)


@pytest.mark.parametrize("scale", [0.0, 0.001, 0.3, 1.0, 40.0, 5_000.0])
@pytest.mark.parametrize("height", [60, 150, 400])
def test_what_is_written_adds_up_to_what_is_written_below(
    table: VoteTable, scale: float, height: int
) -> None:
    plain = make_params(3)
    params = Params(plain.W * np.float32(scale), plain.b.copy())
    table.resize(260, height)
    table.show_votes(make_forward_pass(params, number=1), params)
    *parts, total = [line[2] for line in texts(table)[1:]]
    decimals = len(total.partition(".")[2])
    assert sum(value(part) for part in parts) == pytest.approx(value(total), abs=1e-9)
    forward_pass = make_forward_pass(params, number=1)
    expected = float(forward_pass.scores[0] - forward_pass.scores[1])
    assert value(total) == pytest.approx(expected, abs=0.51 * 10.0**-decimals)


def test_more_height_shows_more_features_within_limits(table: VoteTable) -> None:
    counts = []
    for height in (10, 150, 260, 2_000):
        table.resize(260, height)
        counts.append(len(table.features()))
    assert counts[0] == LEAST_ROWS < counts[1] < counts[2] <= counts[3] == MOST_ROWS
    assert texts(table)[-3][0] == f"{SIZE - MOST_ROWS} others"


def test_features_are_counted_from_one_as_pixels_are(table: VoteTable) -> None:
    assert [line[0] for line in texts(table)[1:-3]] == [str(f + 1) for f in table.features()]
    assert texts(table)[0] == (f"{SIZE} features", "x", "vote")


def test_where_every_feature_is_shown_there_are_no_others(table: VoteTable) -> None:
    none = Params.zeros(2, 2)
    few = trace_forward_pass(
        EXAMPLES[0].photo,
        0,
        EYE,
        Scaling(np.zeros(2, np.float32), np.asarray(1.0, np.float32)),
        none,
        lambda _, __: np.ones(2, np.float32),
    )
    table.show_votes(few, none)
    assert [line[0] for line in texts(table)] == [
        "2 features",
        "1",
        "2",
        "b dog − b cat",
        "s dog − s cat",
    ]


def test_without_a_photo_there_is_nothing_to_mark(table: VoteTable) -> None:
    table.show_nothing()
    assert table.features() == []
    told: list[int] = []
    table.chosen.connect(told.append)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 30))
    assert told == []


def test_a_vote_is_drawn_in_the_colour_of_its_class(table: VoteTable) -> None:
    x = make_forward_pass(Params.zeros(2, SIZE)).x
    dog, cat = int(np.argmax(x)), int(np.argmin(x))
    W = np.zeros((2, SIZE), np.float32)
    W[0, dog], W[0, cat] = 1.0 / x[dog], -1.0 / x[cat]
    params = Params(W, np.zeros(2, np.float32))
    table.show_votes(make_forward_pass(params), params)
    image = table.viewport().grab().toImage()
    colours = theme.current()
    for feature, colour in ((dog, colours.dog), (cat, colours.cat)):
        y = place_in(table, table.features().index(feature)).y()
        drawn = {image.pixelColor(column, y).name() for column in range(image.width())}
        assert colour in drawn


@pytest.mark.parametrize(
    ("largest", "expected"),
    [(0.0, 3), (float("nan"), 3), (float("inf"), 3), (3.0, 3), (0.5, 3), (0.02, 4), (1e-9, 6)],
)
def test_small_votes_have_as_many_decimals_as_they_need(largest: float, expected: int) -> None:
    assert vote_decimals(largest) == expected


@pytest.mark.parametrize(("largest", "expected"), [(999.0, 3), (1e3, 1), (1e4, 0), (1e8, 0)])
def test_large_votes_have_fewer(largest: float, expected: int) -> None:
    assert vote_decimals(largest) == expected
