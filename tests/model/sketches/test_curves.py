"""Outlines go where their points say."""

import numpy as np
import pytest

from model.sketches.curves import BETWEEN, blended, oval, smooth, stroke, symmetric


def area(outline: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    x, y = outline.T
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)


def test_a_smooth_line_goes_through_its_points_in_their_order() -> None:
    x, y = (0.0, 2.0, 3.0, 1.0), (0.0, -1.0, 2.0, 3.0)
    line = smooth(x, y)

    assert line.shape == (4 * BETWEEN, 2)
    assert line[::BETWEEN] == pytest.approx(np.stack([x, y], axis=1))


def test_a_smooth_line_is_rounder_than_its_corners() -> None:
    angle = np.linspace(0, 2 * np.pi, 8, endpoint=False)
    line = smooth(np.cos(angle).tolist(), np.sin(angle).tolist())

    assert np.hypot(*line.T) == pytest.approx(np.ones(len(line)), abs=0.01)


def test_a_symmetric_line_is_its_own_mirror() -> None:
    line = symmetric((0, 1, 2, 0), (-1, -0.5, 1, 2))
    points = {(round(x, 9) + 0.0, round(y, 9)) for x, y in line.tolist()}

    assert {(-x + 0.0, y) for x, y in points} == points
    assert {(1.0, -0.5), (-1.0, -0.5), (2.0, 1.0), (-2.0, 1.0)} < points


def test_an_oval_is_as_wide_and_high_as_asked_for() -> None:
    line = oval(3, 4, 1, 2)

    assert line.mean(axis=0) == pytest.approx([3, 4])
    assert np.hypot(*((line - (3, 4)) / (1, 2)).T) == pytest.approx(np.ones(len(line)))
    assert area(line) == pytest.approx(2 * np.pi, rel=0.03)


def test_a_stroke_is_thick_in_its_middle_and_pointed_at_its_ends() -> None:
    line = stroke((0, 1, 2), (0, 1, 0), 0.2)
    there, back = line[: len(line) // 2], line[len(line) // 2 :][::-1]
    middle = len(there) // 2

    assert (there[0], there[-1]) == (pytest.approx([0, 0]), pytest.approx([2, 0]))
    assert (back[0], back[-1]) == (pytest.approx([0, 0]), pytest.approx([2, 0]))
    assert (there + back)[middle] / 2 == pytest.approx([1, 1])
    assert np.hypot(*(there - back)[middle]) == pytest.approx(0.2)


def test_a_varied_outline_lies_between_the_two() -> None:
    small, large = oval(0, 0, 1, 1), oval(0, 0, 3, 3)

    assert blended(small, large, 0.5) == pytest.approx(oval(0, 0, 2, 2))
    assert (blended(small, large, 0) == small).all()
    assert (blended(small, large, 1) == large).all()
