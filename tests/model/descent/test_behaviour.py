"""What the losses of a few steps are called."""

import math

import pytest

from model.descent.behaviour import (
    BEHAVIOURS,
    Behaviour,
    classify_losses,
    without_drift,
)

LN2 = math.log(2)


def on_a_parabola(rate: float, steps: int = 12, floor: float = 0.2) -> list[float]:
    """The losses of gradient descent on floor + w² / 2, whose λ is 1, from w = 1."""
    return [floor + 0.5 * (1 - rate) ** (2 * step) for step in range(steps + 1)]


@pytest.mark.parametrize(
    ("rate", "behaviour"),
    [(0.001, "creeping"), (0.01, "creeping"), (0.1, "fitting"), (1.0, "fitting"), (1.9, "fitting")],
)
def test_below_two_over_the_curvature_a_parabola_is_walked_down(
    rate: float, behaviour: Behaviour
) -> None:
    assert classify_losses(on_a_parabola(rate), LN2) == behaviour


@pytest.mark.parametrize("rate", [2.01, 2.1, 3.0, 20.0])
def test_above_two_over_the_curvature_a_parabola_throws_the_ball_out(rate: float) -> None:
    assert classify_losses(on_a_parabola(rate), LN2) == "blowing up"


def test_who_arrives_fits_however_little_there_was_to_lose() -> None:
    assert classify_losses(on_a_parabola(0.5, floor=20.0), LN2) == "fitting"
    assert classify_losses([1.0, 1.0, 1.0, 1.0], LN2) == "creeping"
    assert classify_losses([1.0, 0.9999, 0.99985, 0.99985], LN2) == "creeping"


@pytest.mark.parametrize(
    ("losses", "behaviour"),
    [
        ([0.54, 0.46, 0.40, 0.37, 0.34, 0.32, 0.36, 0.70, 1.03, 0.92], "swinging"),
        ([0.54, 0.30, 0.27, 3.66, 10.7, 3.08, 6.96, 4.21], "blowing up"),
        ([0.7, 0.9, 0.6, 0.8, 0.5], "swinging"),
        ([0.7, 0.9, 0.8, 0.75, 0.71, 0.705], "swinging"),  # never below, but it comes back
        ([0.7, 0.5, math.inf], "blowing up"),
        ([0.7, math.nan], "blowing up"),
        ([0.7, 0.6999], "creeping"),
        ([0.001, 0.002, 0.003, 0.0009], "swinging"),
        ([1e-9, 6.9], "blowing up"),  # by its growth
        ([0.5, 0.4, 7.0, 0.6], "blowing up"),  # by its height
        ([0.5, 0.4, 7.0, 0.3], "swinging"),  # it comes down again
        ([0.5, 7.0, 9.0, 0.3, 0.2, 0.2, 0.6, 0.1], "blowing up"),  # not for good
    ],
)
def test_losses_are_called_what_they_did(losses: list[float], behaviour: Behaviour) -> None:
    assert classify_losses(losses, LN2) == behaviour


@pytest.mark.parametrize(
    ("unseen", "behaviour"),
    [
        ([0.5, 5.0, 0.7], "swinging"),
        ([0.5, 5.0, 0.8], "blowing up"),
        ([math.nan] * 3, "swinging"),
    ],
)
def test_coming_down_counts_where_unseen_photos_do_not_pay_for_it(
    unseen: list[float], behaviour: Behaviour
) -> None:
    assert classify_losses([0.5, 7.0, 0.1], LN2, unseen) == behaviour


def test_unseen_photos_that_get_worse_blow_nothing_up() -> None:
    assert classify_losses([0.69, 0.3, 0.1], LN2, [0.69, 0.9, 2.0]) == "fitting"


def test_a_rise_that_nobody_sees_is_no_swing() -> None:
    losses = [1.0, 0.9, 0.9 * 1.005, 0.6]
    assert classify_losses(losses, LN2) == "fitting"


def test_there_are_four() -> None:
    assert len(set(BEHAVIOURS)) == 4


def test_a_climb_that_takes_many_steps_is_a_swing() -> None:
    """At the floor of a valley that is steep across: what begins there leaves it again."""
    losses = [0.0786, 0.0781, 0.078, 0.078, 0.0781, 0.0784, 0.0788]
    assert classify_losses(losses, LN2) == "swinging"


def test_a_longer_step_is_never_said_to_creep_where_a_shorter_one_fits() -> None:
    """Two valleys at once, as in training: far from the floor of one, hardly so of the other."""

    def losses(rate: float) -> list[float]:
        ways = [(1.0, 0.05), (12.0, 0.0001)]  # curvature, height of the start
        return [
            9.0 + sum(high * (1 - rate * bend) ** (2 * step) for bend, high in ways)
            for step in range(13)
        ]

    rates = [0.001 * 1.002**power for power in range(3000)]
    did = [BEHAVIOURS.index(classify_losses(losses(rate), LN2)) for rate in rates]
    assert did == sorted(did)
    assert set(did) == set(range(len(BEHAVIOURS)))


def test_a_loss_that_drifts_up_while_l2_pulls_is_no_swing_but_a_leap_is() -> None:
    falling = [0.7 * 0.9**step for step in range(20)]
    drifting = [*falling, *(falling[-1] * 1.002**step for step in range(1, 200))]
    assert classify_losses(drifting, LN2) == "swinging"
    assert classify_losses(without_drift(drifting), LN2) == "fitting"

    leaping = [*falling, 3 * falling[-1], falling[-1]]
    assert classify_losses(without_drift(leaping), LN2) == "swinging"
