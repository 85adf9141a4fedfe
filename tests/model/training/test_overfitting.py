"""Overfitting is said where the held-out loss has risen for long and training photos are right."""

import math

import numpy as np
import pytest

from model.training import Marks, Overfitting, find_overfitting, find_parting


def marks(
    held_out: list[float], *, right: float = 1.0, unseen: list[float] | None = None, apart: int = 50
) -> Marks:
    """Marks `apart` steps apart, with these held-out losses and shares of right answers."""
    count = len(held_out)
    shares = [0.9] * count if unseen is None else unseen
    columns = ([apart * n for n in range(count)], [0.1] * count, held_out, [right] * count, shares)
    return Marks(*(np.array(column, float) for column in columns))


RISEN = [0.5, 0.4, 0.43, 0.44, 0.45, 0.46, 0.47]
"""Lowest at step 50; from step 100 on by more than 5 % above it, and now it is step 300."""


def test_a_loss_that_has_been_above_its_minimum_for_long_is_overfitting() -> None:
    assert find_overfitting(marks(RISEN), 300) == Overfitting(50, 0.4, 0.47)


@pytest.mark.parametrize(
    "film",
    [
        marks(RISEN, right=0.99),  # there is still something to learn
        marks([0.5, 0.4, 0.41, 0.44, 0.45, 0.46, 0.47]),  # above, but not by 5 % for so long
        marks([0.5, 0.4, 0.43, 0.44, 0.39, 0.46, 0.47]),  # a new minimum since
        marks([0.5, 0.4, 0.3, 0.2, 0.19, 0.18, 0.17]),  # it still falls
        marks([math.nan] * 7),  # nothing is held out
        marks([0.5, math.inf, 0.43, 0.44, 0.45, 0.46, 0.47]),
        Marks(),
    ],
)
def test_where_nothing_is_wrong_nothing_is_said(film: Marks) -> None:
    assert find_overfitting(film, 300) is None


def test_the_step_that_is_shown_counts_and_not_the_end_of_the_film() -> None:
    assert find_overfitting(marks(RISEN), 250) is None
    assert find_overfitting(marks([*RISEN, 0.1]), 300) == Overfitting(50, 0.4, 0.47)


def test_losses_over_other_photos_are_not_compared() -> None:
    assert find_overfitting(marks([0.1, *RISEN]), 350, since=50) == Overfitting(100, 0.4, 0.47)
    assert find_overfitting(marks(RISEN), 300, since=150) is None
    assert find_overfitting(marks(RISEN), 300, since=1000) is None


def test_loss_and_accuracy_part_where_the_best_share_is_reached_and_the_loss_falls_on() -> None:
    film = marks([0.7, 0.5, 0.4, 0.35, 0.3, 0.29, 0.28], unseen=[0.5, 0.8, 0.9, 0.9, 0.8, 0.9, 0.9])
    assert find_parting(film, 300) == 100
    assert find_parting(film, 250) is None  # not for 200 steps yet
    assert find_parting(film, 300, since=100) == 100


@pytest.mark.parametrize(
    "film",
    [
        marks([0.7, 0.5, 0.4, 0.35, 0.3, 0.29, 0.28], unseen=[0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0]),
        marks([0.4, 0.4, 0.4, 0.39, 0.39, 0.39, 0.39]),  # it hardly falls
        marks(RISEN),
        marks([math.nan] * 7),
        Marks(),
    ],
)
def test_otherwise_they_go_together(film: Marks) -> None:
    assert find_parting(film, 300) is None
