"""Squares along a line: none covers another, none is moved far, and sides are kept."""

import numpy as np
import pytest

from gui.rooms.results.swarm import TRIALS, Swarm, arrange
from model.params import Doubles

LENGTH, HEIGHT = 700.0, 240.0


def place(shares: Doubles, height: float = HEIGHT) -> Swarm:
    return arrange(shares, np.zeros(len(shares), np.int64), LENGTH, height)


def overlaps(swarm: Swarm) -> int:
    """Count pairs of squares that share area."""
    across = np.abs(swarm.across[:, np.newaxis] - swarm.across) < swarm.edge - 1e-6
    away = np.abs(swarm.away[:, np.newaxis] - swarm.away) < swarm.edge - 1e-6
    return int(np.count_nonzero(np.triu(across & away, 1)))


def test_what_has_room_stands_at_its_own_place_beside_the_line() -> None:
    shares = np.array([0.9, 0.1, 0.4])
    swarm = place(shares)
    assert swarm.across.tolist() == (shares * LENGTH).tolist()
    assert swarm.away.tolist() == [0.0] * 3
    assert (swarm.edge, swarm.moved) == (TRIALS[0][0], 0.0)


@pytest.mark.parametrize(
    "shares",
    [
        np.random.default_rng(1).random(60),
        np.random.default_rng(2).beta(0.3, 0.3, 120),
        np.full(40, 0.5),
        np.ones(40),
    ],
    ids=["even", "sure", "all at a half", "all at one"],
)
def test_none_covers_another_and_none_is_moved_further_than_allowed(shares: Doubles) -> None:
    swarm = place(shares)
    assert overlaps(swarm) == 0
    assert swarm.away.max() + swarm.edge <= HEIGHT
    moves = np.abs(swarm.across / LENGTH - shares)
    assert moves.max() == pytest.approx(swarm.moved)
    assert swarm.moved <= max(reach for edge, reach in TRIALS if edge == swarm.edge) + 1e-9
    assert np.all((swarm.across >= 0) & (swarm.across <= LENGTH))


def test_what_is_on_one_side_of_a_half_stays_there() -> None:
    shares = np.concatenate([np.linspace(0.47, 0.499, 12), np.linspace(0.501, 0.53, 12)])
    swarm = place(shares)
    assert np.all(swarm.across[shares < 0.5] <= LENGTH / 2)
    assert np.all(swarm.across[shares > 0.5] >= LENGTH / 2)


def test_neighbours_part_evenly_to_both_sides() -> None:
    swarm = place(np.array([0.28, 0.32]))
    assert swarm.away.tolist() == [0.0, 0.0]
    assert swarm.across.mean() == pytest.approx(0.3 * LENGTH)
    assert swarm.across[1] - swarm.across[0] >= swarm.edge


def test_groups_have_rows_of_their_own() -> None:
    shares = np.array([0.3, 0.3])
    swarm = arrange(shares, np.array([0, 1]), LENGTH, HEIGHT)
    assert swarm.across.tolist() == (shares * LENGTH).tolist()
    assert swarm.away.tolist() == [0.0, 0.0]


def test_too_many_for_any_size_still_stay_within_the_height() -> None:
    swarm = place(np.full(400, 0.99), height=60.0)
    assert swarm.edge == TRIALS[-1][0]
    assert swarm.away.max() + swarm.edge <= 60.0 + 1e-9


def test_nobody_is_placed_too() -> None:
    assert place(np.zeros(0)).across.shape == (0,)
