"""Gradient descent on houses: it finds the best line, and blows up on raw square feet."""

import numpy as np
import pytest

from model.regression import (
    PRICES,
    SIZES,
    film_line,
    least_squares,
    mean_squared_error,
    standardise,
)

SIZE = SIZES[:, np.newaxis]


def test_each_step_goes_against_the_slope() -> None:
    film = film_line(np.array([[1.0], [3.0]]), np.array([2.0, 6.0]), 0.125, 1)
    # From 0 the errors are −2 and −6: ∂L/∂w = −20 and ∂L/∂b = −8.
    assert [params.flatten().tolist() for params in film.lines] == [[0.0, 0.0], [2.5, 1.0]]
    assert film.losses.tolist() == [20.0, ((3.5 - 2) ** 2 + (8.5 - 6) ** 2) / 2]
    assert (film.last, film.rate) == (1, 0.125)


def test_on_scaled_sizes_each_step_takes_away_a_fiftieth_of_what_is_missing() -> None:
    film = film_line(SIZE, PRICES, 0.01, 300, standardise(SIZE))
    best = least_squares(SIZE, PRICES)
    missing = best.flatten() * 0.98**300
    assert film.lines[-1].flatten() == pytest.approx(best.flatten() - missing)
    least = mean_squared_error(best, SIZE, PRICES)
    assert film.losses[0] == pytest.approx(np.mean(PRICES**2))
    assert film.losses[-1] - least == pytest.approx((film.losses[0] - least) * 0.98**600)


def test_the_losses_are_those_of_the_lines() -> None:
    film = film_line(SIZE, PRICES, 0.01, 3, standardise(SIZE))
    made = [mean_squared_error(params, SIZE, PRICES) for params in film.lines]
    assert film.losses == pytest.approx(made)


def test_on_raw_square_feet_it_blows_up_by_the_same_factor_at_each_step() -> None:
    film = film_line(SIZE, PRICES, 0.01, 4)
    assert film.losses[4] == pytest.approx(1.7e42, rel=0.05)
    assert film.losses[4] / film.losses[3] == pytest.approx(2.2e9, rel=0.05)


def test_it_can_be_asked_when_it_was_below_a_loss() -> None:
    film = film_line(SIZE, PRICES, 0.01, 200, standardise(SIZE))
    step = film.first_below(2000.0)
    assert step is not None
    assert film.losses[step] < 2000.0 <= film.losses[step - 1]
    assert film.first_below(1000.0) is None
