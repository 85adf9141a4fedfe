"""The errors for each h, and the two walls between which a good h lies."""

from itertools import islice, pairwise

import numpy as np
import pytest

from model.classifier import Labels, evaluate, loss_and_gradient
from model.gradient.finite_differences import (
    PRECISIONS,
    SCHEMES,
    Precision,
    Probe,
    Scheme,
    numeric_gradient,
)
from model.gradient.step_size import HS, MANY, Exploration, error_at, explore, find_zones
from model.gradient.weight_index import WeightIndex, index_of, weight_index_at
from model.params import Floats, Params
from tests.model.making import make_params, make_x, read_only

CHOSEN = WeightIndex(1, 2)


def world(classes: int = 2, size: int = 9) -> tuple[Params, Floats, Labels]:
    X, labels = make_x(6, size, classes)
    return make_params(classes, size, spread=0.4), X, labels


def explored(params: Params, X: Floats, labels: Labels, place: WeightIndex = CHOSEN) -> Exploration:
    *_, last = explore(params, X, labels, place)
    return last


def column(h: float) -> int:
    return HS.index(h)


def test_all_powers_of_ten_are_tried_as_they_are_written() -> None:
    for power in range(1, 15):
        assert float(f"1e-{power}") in HS
    assert max(HS) == 0.1
    assert min(HS) == 1e-14
    assert all(one > other for one, other in pairwise(HS))


@pytest.mark.parametrize("classes", [2, 3])
def test_each_error_is_the_distance_of_a_quotient_from_the_analytic_slope(classes: int) -> None:
    params, X, labels = world(classes, 4)
    analytic = loss_and_gradient(params, X, labels, 0.0, params).gradient.flatten()
    chosen = index_of(CHOSEN, params)

    found = explored(params, X, labels)

    for scheme in SCHEMES:
        for precision in PRECISIONS:
            curve = found.curve(scheme, precision)
            assert (curve.scheme, curve.precision) == (scheme, precision)
            for h in (0.1, 1e-4, 1e-12):
                quotients = numeric_gradient(
                    params, X, labels, h=h, scheme=scheme, precision=precision
                )
                errors = np.abs([quotient.slope for quotient in quotients] - analytic)
                assert curve.chosen[column(h)] == errors[chosen]
                # Fewer weights than `MANY`: all of them stand for all.
                assert curve.median[column(h)] == np.median(errors)
                assert curve.worst[column(h)] == errors.max()
    assert found.slope == analytic[chosen]
    assert found.largest == np.abs(analytic).max()
    assert found.place == CHOSEN


def test_of_many_weights_some_evenly_spread_stand_for_all() -> None:
    params, X, labels = world(size=200)
    X[:, 1] *= 30
    analytic = loss_and_gradient(params, X, labels, 0.0, params).gradient.flatten()
    probe = Probe(params, X, labels, "float64")
    errors = [
        abs(
            probe.quotient(weight_index_at(round(n), params), 1e-3, "forward").slope
            - analytic[round(n)]
        )
        for n in np.linspace(0, 401, MANY)
    ]

    # The chosen weight is not one of them, and the ground bends far more there.
    curve = explored(params, X, labels, WeightIndex(0, 1)).curve("forward", "float64")

    assert curve.chosen[column(1e-3)] > 10 * max(errors)
    assert curve.median[column(1e-3)] == np.median(errors)
    assert curve.worst[column(1e-3)] == max(errors)


def test_a_far_smaller_h_than_the_lecture_s_is_worse() -> None:
    found = explored(*world())

    for scheme in SCHEMES:
        curve = found.curve(scheme, "float64")
        for errors in (curve.chosen, curve.median, curve.worst):
            assert errors[column(1e-12)] > errors[column(1e-4)]
        zones = find_zones(curve.median)
        assert zones is not None
        assert 1e-12 < zones.smallest <= zones.best <= zones.largest < 0.1
        assert curve.median[column(zones.best)] == zones.error <= 10 * curve.median.min()


def test_both_sides_are_better_than_one_and_float64_is_better_than_float32() -> None:
    found = explored(*world())
    least = {(curve.scheme, curve.precision): float(curve.median.min()) for curve in found.curves}

    assert least["central", "float64"] < least["forward", "float64"] / 10
    assert least["central", "float32"] < least["forward", "float32"]
    assert least["forward", "float64"] < least["forward", "float32"] / 100


# The walls.


@pytest.mark.parametrize("place", [CHOSEN, WeightIndex(0, 0), WeightIndex(1)])
@pytest.mark.parametrize("classes", [2, 3])
def test_a_large_h_errs_by_what_the_wall_of_truncation_says(
    classes: int, place: WeightIndex
) -> None:
    found = explored(*world(classes), place)

    for scheme in SCHEMES:
        curve = found.curve(scheme, "float64")
        for h in {"forward": (1e-3, 1e-4), "central": (1e-2, 1e-3)}[scheme]:
            wall = curve.walls.truncation[column(h)]
            assert curve.chosen[column(h)] == pytest.approx(wall, rel=0.02)


def test_the_walls_are_made_of_the_second_and_third_derivative_and_of_the_last_digit() -> None:
    params, X, labels = world()
    found = explored(params, X, labels)

    def analytic(change: float) -> float:
        W = params.W.copy()
        W[1, 2] += change
        beside = Params(W, params.b)
        return float(loss_and_gradient(beside, X, labels, 0.0, beside).gradient.W[1, 2])

    d = 1e-3
    second = (analytic(d) - analytic(-d)) / (2 * d)
    third = (analytic(d) - 2 * analytic(0) + analytic(-d)) / d**2
    loss = evaluate(params, X, labels).loss
    hs = np.array(HS)
    for precision in PRECISIONS:
        last = {"float32": 2.0**-23, "float64": 2.0**-52}[precision]
        forward = found.curve("forward", precision).walls
        central = found.curve("central", precision).walls
        np.testing.assert_allclose(forward.truncation, hs / 2 * second, rtol=1e-5)
        np.testing.assert_allclose(central.truncation, hs**2 / 6 * abs(third), rtol=1e-5)
        np.testing.assert_allclose(forward.round_off, last * loss / hs, rtol=1e-12)
        np.testing.assert_allclose(central.round_off, last * loss / (2 * hs), rtol=1e-12)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("precision", PRECISIONS)
def test_the_walls_cross_where_they_are_equally_high(scheme: Scheme, precision: Precision) -> None:
    walls = explored(*world()).curve(scheme, precision).walls

    assert walls.cross is not None
    powers = np.log10(HS)[::-1]
    heights = [
        np.interp(np.log10(walls.cross), powers, np.log10(wall)[::-1])
        for wall in (walls.truncation, walls.round_off)
    ]
    assert heights[0] == pytest.approx(heights[1], abs=1e-9)


def test_hardly_an_error_is_above_both_walls_together() -> None:
    found = explored(*world())

    for curve in found.curves:
        together = curve.walls.truncation + curve.walls.round_off
        above = curve.chosen > together * 3
        assert np.count_nonzero(above) <= 1


def test_at_the_start_with_two_classes_there_is_no_wall_on_the_right_from_both_sides() -> None:
    _, X, labels = world()
    found = explored(Params.zeros(2, 9), X, labels)

    walls = found.curve("central", "float64").walls
    assert (walls.truncation == 0).all()
    assert walls.cross is None
    assert found.curve("central", "float64").chosen[column(0.1)] < 1e-14
    assert found.curve("forward", "float64").walls.cross is not None


# What is read off the errors.


def test_the_good_zone_ends_where_an_error_is_ten_times_the_least() -> None:
    errors = np.array([50.0, 9.0, 2.0, 1.0, 10.0, 11.0, 1.0, 80.0])
    zones = find_zones(errors)
    assert zones is not None
    assert (zones.best, zones.largest, zones.smallest) == (HS[2], HS[1], HS[4])
    assert find_zones(np.zeros(5)) is None
    assert find_zones(np.empty(0)) is None
    rising = find_zones(np.array([1.0, 2.0]))
    assert rising is not None
    assert (rising.smallest, rising.largest) == (HS[1], HS[0])


def test_the_best_h_does_not_hang_on_how_the_last_digits_are_rounded() -> None:
    errors = np.array([1e-3, 1e-5, 2e-7, 1.1e-8, 1.0e-8, 1.2e-8, 1e-6, 1e-4])
    otherwise = errors.copy()
    otherwise[[3, 4, 5]] = 0.9e-8, 1.3e-8, 1.2e-8
    zones = find_zones(errors)
    assert zones is not None
    assert zones.best == HS[4]
    same = find_zones(otherwise)
    assert same is not None
    assert (same.best, same.smallest, same.largest) == (
        zones.best,
        zones.smallest,
        zones.largest,
    )


def test_an_error_between_those_tried_is_read_in_powers_of_ten() -> None:
    errors = np.array([1e-2, 1e-4, 0.0])
    assert error_at(errors, HS[1]) == pytest.approx(1e-4)
    assert error_at(errors, 10**-1.25) == pytest.approx(1e-3)
    assert error_at(errors, 10**-1.8) == 0.0
    assert error_at(errors, 1e-20) == 0.0
    assert error_at(errors, 1.0) == 1e-2


# Step by step.


def test_it_is_told_after_each_weight_and_grows_with_each_h() -> None:
    params, X, labels = world(size=3)
    told = list(explore(params, X, labels, WeightIndex(0, 0)))
    a_column = len(SCHEMES) * len(PRECISIONS) * (1 + 8)

    assert len(told) == len(HS) * a_column + 1
    assert [known.done for known in told[::a_column]] == list(range(len(HS) + 1))
    first, second, last = told[0], told[a_column], told[-1]
    assert len(first.curves[0].chosen) == 0
    np.testing.assert_array_equal(second.curves[3].worst, last.curves[3].worst[:1])
    assert all(
        read_only(curve.chosen) and read_only(curve.walls.truncation) for curve in second.curves
    )


def test_it_can_be_left_at_any_time() -> None:
    params, X, labels = world()

    some = list(islice(explore(params, X, labels, CHOSEN), 5))

    assert {known.done for known in some} == {0}
