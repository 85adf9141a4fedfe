import numpy as np
from PySide6.QtCore import QRectF

from gui.rooms.score.one_photo.running_sum import MOST_POINTS, running_sum
from model.inspection.pixel_votes import PixelVotes
from model.params import Doubles

PLACE = QRectF(10, 20, 100, 200)


def lay(votes: Doubles) -> list[tuple[float, float]]:
    line = running_sum(PixelVotes(0, votes, 0.0, float(votes.sum())), PLACE)
    xs, ys = line.points()
    return list(zip(xs.tolist(), ys.tolist(), strict=True))


def test_the_line_begins_at_0_and_ends_at_the_sum_as_low_as_the_picture() -> None:
    votes = np.array([[1.0, 2.0], [-5.0, 1.0]])
    line = running_sum(PixelVotes(0, votes, 0.0, -1.0), PLACE)
    points = lay(votes)
    assert points[0] == (line.zero, 20)
    assert points[-1] == (line.across(-1.0), 220)
    assert min(x for x, _ in points) == line.across(-2.0)
    assert max(x for x, _ in points) == line.across(3.0)
    assert all(10 <= x <= 110 for x, _ in points)


def test_votes_of_nothing_are_a_line_straight_down() -> None:
    assert {x for x, _ in lay(np.zeros((3, 3)))} == {60.0}


def test_no_more_points_are_drawn_than_are_seen() -> None:
    assert len(lay(np.ones((64, 64)))) <= MOST_POINTS
