"""The loss as a drawing."""

import math
import re

import numpy as np

from model.documents.curve import (
    BOTTOM,
    HEIGHT,
    LEFT,
    MOST_POINTS,
    MOST_TIMES,
    RIGHT,
    TOP,
    WIDTH,
    Heights,
    Line,
    curve,
    drawing,
    room_for,
    thinned,
)
from model.numeral import percent


def points(drawing: str) -> list[list[tuple[float, float]]]:
    return [
        [(float(x), float(y)) for x, y in (pair.split(",") for pair in line.split())]
        for line in re.findall(r'points="([^"]*)"', drawing)
    ]


def test_lower_is_less_and_right_is_later() -> None:
    steps = np.array([0.0, 5.0, 10.0])
    drawing = curve(steps, np.array([0.69, 0.3, 0.1]), np.array([0.69, 0.4, 0.5]), 0.69, "loss")

    training, held_out = points(drawing)
    assert [x for x, _ in training] == [LEFT, LEFT + (WIDTH - LEFT - RIGHT) / 2, WIDTH - RIGHT]
    heights = [y for _, y in training]
    assert heights == sorted(heights)
    assert held_out[0] == training[0]
    assert all(TOP <= y <= HEIGHT - BOTTOM for line in (training, held_out) for _, y in line)
    assert "<title>loss</title>" in drawing
    assert drawing.count('stroke-dasharray="6 4"') == 1


def test_what_is_no_number_is_left_out_and_long_films_are_thinned() -> None:
    many = 10 * MOST_POINTS
    steps = np.arange(many, dtype=float)
    losses = np.linspace(1.0, 0.1, many)
    losses[7] = math.nan

    drawing = curve(steps, losses, np.full(many, math.nan), 0.69, "")

    (line,) = points(drawing)
    assert len(line) == MOST_POINTS
    assert line[0][0] == LEFT
    assert line[-1][0] == WIDTH - RIGHT
    assert "nan" not in drawing


def test_a_film_of_no_step_has_a_place() -> None:
    (line, _) = points(curve(np.zeros(1), np.array([0.69]), np.array([0.69]), 0.69, ""))
    assert line[0][0] == LEFT


def test_what_leaps_up_keeps_its_place_where_a_line_is_thinned() -> None:
    values = np.zeros(10_000)
    values[4_321], values[8_000] = 5.0, -5.0

    steps, kept = thinned(np.arange(10_000.0), values)

    assert len(kept) <= MOST_POINTS + 2
    assert (steps[0], steps[-1]) == (0.0, 9_999.0)
    assert steps[kept == 5.0].tolist() == [4_321.0]
    assert steps[kept == -5.0].tolist() == [8_000.0]


def test_the_room_is_that_of_the_highest_up_to_a_multiple_of_the_ends() -> None:
    steps = np.arange(3.0)

    assert room_for([Line(steps, np.array([0.7, 0.9, 0.5]))], 0.69) == 0.9 * 1.05
    assert room_for([Line(steps, np.array([0.7, 900.0, 0.5]))], 0.69) == MOST_TIMES * 0.7 * 1.05
    assert room_for([Line(steps, np.array([0.7, np.inf, 9.0]))], 0.69) == 9.0 * 1.05
    assert room_for([Line(steps, np.full(3, np.nan))], 0.69) == 0.69 * 1.05


def test_what_is_higher_than_the_room_stays_within_the_frame() -> None:
    line = Line(np.arange(3.0), np.array([0.0, 900.0, 0.5]))

    ((_, high, _),) = points(drawing([line], Heights(0.5, 1.0), 2.0, ""))
    assert high[1] == TOP


def test_heights_are_written_as_they_are_told_and_do_not_cover_each_other() -> None:
    line = Line(np.arange(2.0), np.array([0.0, 1.0]))
    texts = [
        re.findall(r"<text[^>]*>([^<]*)<", drawing([line], Heights(level, 1.0, percent), 1.0, ""))
        for level in (0.5, 0.98, 0.02)
    ]

    assert [one[:-2] for one in texts] == [
        ["0 %", "50 %", "100 %"],
        ["0 %", "98 %"],
        ["2 %", "100 %"],
    ]


def test_a_shown_step_is_marked_and_named_where_there_is_room() -> None:
    line = Line(np.arange(101.0), np.ones(101))
    middle, beginning = (
        drawing([line], Heights(0.5, 1.0), 100.0, "", shown) for shown in (50.0, 2.0)
    )

    assert f'y1="{TOP}" y2="{HEIGHT - BOTTOM}"' in middle
    assert ">50</text>" in middle
    assert f'y1="{TOP}" y2="{HEIGHT - BOTTOM}"' in beginning
    assert ">2</text>" not in beginning
