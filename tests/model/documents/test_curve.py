"""The loss as a drawing."""

import math
import re

import numpy as np

from model.documents.curve import BOTTOM, HEIGHT, LEFT, MOST_POINTS, RIGHT, TOP, WIDTH, curve


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
