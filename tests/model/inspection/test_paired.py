"""No false claims of equals, and yet what is better is found."""

import math
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from numpy.typing import NDArray

from model.inspection.paired import INDEPENDENT, LUCK, clear_differences, holm, sign_test

EYES = (2, 5, 9)
TRIES = 200


def most_by_chance(tries: int) -> float:
    """How many false claims in so many tries still fit one in twenty: five standard deviations.

    A count that is binomial with that rate passes it in less than one of a hundred thousand cases.
    """
    return LUCK * tries + 5 * math.sqrt(tries * LUCK * (1 - LUCK))


# One pair.


@pytest.mark.parametrize(
    ("wins", "losses", "probability"),
    [(0, 0, 1), (3, 3, 1), (1, 0, 1), (5, 0, 1 / 16), (0, 5, 1 / 16), (9, 1, 22 / 1024)],
)
def test_coins_by_hand(wins: int, losses: int, probability: float) -> None:
    assert sign_test(wins, losses) == pytest.approx(probability, rel=1e-12)


@given(some.integers(0, 400), some.integers(0, 400))
def test_it_is_the_exact_sum_of_binomial_coefficients(wins: int, losses: int) -> None:
    count, most = wins + losses, max(wins, losses)
    tail = Fraction(sum(math.comb(count, k) for k in range(most, count + 1)), 2**count)
    # lgamma of a few hundred is exact to about 1e-13 times its own size of a few thousand.
    assert sign_test(wins, losses) == pytest.approx(float(min(Fraction(1), 2 * tail)), rel=1e-9)


def test_very_many_photos_are_no_trouble() -> None:
    assert sign_test(50_000, 50_000) == 1
    assert sign_test(100_000, 0) == 0
    # Four standard deviations of a hundred thousand coins, by the normal curve.
    far = (50_632 - 0.5 - 50_000) / math.sqrt(100_000 / 4)
    assert sign_test(50_632, 49_368) == pytest.approx(math.erfc(far / math.sqrt(2)), rel=0.001)


# Many pairs.


def test_holm_by_hand() -> None:
    # Of three the smallest has to be at most 0.05 / 3, the next 0.05 / 2, the last 0.05.
    assert holm([0.04, 0.01, 0.02]) == (True, True, True)
    assert holm([0.04, 0.017, 0.02]) == (False, False, False)
    assert holm([0.03, 0.016, 0.04]) == (False, True, False)
    assert holm([0.051]) == (False,)
    assert holm([0.05]) == (True,)
    assert holm([]) == ()
    assert holm([0.3, 0.1], 0.4) == (True, True)


@given(some.lists(some.floats(0, 1), max_size=12))
def test_holm_claims_what_bonferroni_does_and_never_skips_a_smaller_one(
    values: list[float],
) -> None:
    clear = holm(values)
    for value, claimed in zip(values, clear, strict=True):
        assert claimed or value > LUCK / len(values)
        assert not claimed or all(c for v, c in zip(values, clear, strict=True) if v < value)


# Eyes.


def patterns(wins: int, losses: int, both: int) -> NDArray[np.bool_]:
    """Two eyes: so many photos only the first has right, only the second, and both."""
    one = [True] * wins + [False] * losses + [True] * both
    other = [False] * wins + [True] * losses + [True] * both
    return np.array([one, other])


def test_only_photos_that_one_has_right_and_the_other_wrong_count() -> None:
    for both in (0, 10, 1_000):
        assert clear_differences(patterns(6, 0, both).tolist(), 1.0) == {(0, 1)}
        assert clear_differences(patterns(0, 6, both).tolist(), 1.0) == {(1, 0)}
        assert clear_differences(patterns(5, 0, both).tolist(), 1.0) == frozenset()
        assert clear_differences(patterns(7, 7, both).tolist(), 1.0) == frozenset()


def test_what_hangs_together_counts_less_and_is_rounded_against_the_claim() -> None:
    # 9 · 0.611 = 5.5 are five wins, 10 · 0.611 = 6.1 are six; 1 · 0.611 is one loss.
    assert clear_differences(patterns(9, 0, 5).tolist()) == frozenset()
    assert clear_differences(patterns(10, 0, 5).tolist()) == {(0, 1)}
    assert clear_differences(patterns(13, 1, 5).tolist()) == frozenset()
    assert clear_differences(patterns(15, 1, 5).tolist()) == {(0, 1)}


def test_one_eye_alone_and_no_photos_claim_nothing() -> None:
    assert clear_differences([[True, False]]) == frozenset()
    assert clear_differences([]) == frozenset()
    assert clear_differences([[], [], []]) == frozenset()


def test_the_pairs_are_those_of_which_each_is_clear() -> None:
    chance = np.random.default_rng(5)
    hits = chance.random((4, 300)) < np.array([[0.5], [0.97], [0.55], [0.96]])
    assert clear_differences(hits.tolist()) == {(1, 0), (1, 2), (3, 0), (3, 2)}


@pytest.mark.parametrize("accuracy", [0.5, 0.9, 0.98, 0.995])
@pytest.mark.parametrize("photos", [20, 100, 500])
@pytest.mark.parametrize("eyes", EYES)
def test_equal_eyes_are_hardly_ever_called_different(
    eyes: int, photos: int, accuracy: float
) -> None:
    chance = np.random.default_rng((eyes, photos, round(1_000 * accuracy)))
    tries = 60
    # Each photo is worth a whole one here: all answers are independent.
    claims = sum(
        bool(clear_differences((chance.random((eyes, photos)) < accuracy).tolist(), 1.0))
        for _ in range(tries)
    )
    assert claims <= most_by_chance(tries)


def cross_validated(
    eyes: int, photos: int, numbers: int, apart: float, chance: np.random.Generator
) -> NDArray[np.bool_]:
    """Train each eye in five draws (nearest mean) on noise that differs by a little, and ask it.

    The eyes are equally good: they see numbers of the same distribution.
    """
    labels = np.repeat([1.0, -1.0], photos)
    draws = np.tile(np.arange(photos) * 5 // photos, 2)
    X = chance.normal(size=(eyes, 2 * photos, numbers)) + labels[:, np.newaxis] * apart
    hits = np.zeros((eyes, 2 * photos), np.bool_)
    for draw in range(5):
        asked = draws == draw
        means = [X[:, ~asked & (labels == label)].mean(axis=1) for label in (1.0, -1.0)]
        w, middle = means[0] - means[1], (means[0] + means[1]) / 2
        scores = ((X[:, asked] - middle[:, np.newaxis]) * w[:, np.newaxis]).sum(axis=2)
        hits[:, asked] = np.sign(scores) == labels[asked]
    return hits


@pytest.mark.parametrize("apart", [0.0, 0.15])
@pytest.mark.parametrize(("eyes", "photos"), [(2, 40), (5, 25), (9, 60)])
def test_equally_good_eyes_that_are_trained_are_hardly_ever_called_different(
    eyes: int, photos: int, apart: float
) -> None:
    chance = np.random.default_rng((eyes, photos))
    claims = sum(
        bool(clear_differences(cross_validated(eyes, photos, 20, apart, chance).tolist()))
        for _ in range(TRIES)
    )
    assert claims <= LUCK * TRIES


def test_answers_of_a_cross_validation_vary_as_much_as_is_said() -> None:
    chance = np.random.default_rng(2)
    hits = np.concatenate([cross_validated(100, 50, 20, 0.0, chance) for _ in range(10)])
    counts = hits.sum(axis=1)
    ratio = counts.var(ddof=1) / (hits.shape[1] / 4)
    # The variance of 1,000 counts is known to 1 in √500: three times that.
    assert ratio == pytest.approx(1 / INDEPENDENT, rel=3 / math.sqrt(500))


@pytest.mark.parametrize(
    ("photos", "low", "high"), [(50, 0.55, 0.97), (120, 0.8, 0.98), (500, 0.93, 0.985)]
)
def test_what_is_better_is_found(photos: int, low: float, high: float) -> None:
    chance = np.random.default_rng(photos)
    rates = np.array([low] * 4 + [high] * 5)[:, np.newaxis]
    tries, found = 50, 0
    for _ in range(tries):
        hits = chance.random((9, photos)) < rates
        rights = hits.sum(axis=1)
        found += (int(rights.argmax()), int(rights.argmin())) in clear_differences(hits.tolist())
    assert found >= 0.8 * tries


def test_a_difference_is_claimed_of_the_right_one_alone() -> None:
    chance = np.random.default_rng(8)
    rates = np.array([0.6, 0.9, 0.6, 0.9])[:, np.newaxis]
    wrong = 0
    for _ in range(TRIES):
        clear = clear_differences((chance.random((4, 150)) < rates).tolist())
        wrong += any(
            (one, other) in clear or (other, one) in clear
            for one, other in combinations(range(4), 2)
            if rates[one] == rates[other]
        ) or any(rates[better] < rates[worse] for better, worse in clear)
    assert wrong <= most_by_chance(TRIES)
