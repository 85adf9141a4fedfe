"""Wilson's interval for a counted share."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as some

from model.inspection.proportion import wilson


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    [  # R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_it_is_the_interval_of_the_books(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of, 1.959964) == pytest.approx((low, high), abs=5e-5)


@given(
    some.integers(1, 100_000).flatmap(lambda of: some.tuples(some.integers(0, of), some.just(of)))
)
def test_it_holds_the_share_and_stays_from_0_to_1(counted: tuple[int, int]) -> None:
    right, of = counted
    low, high = wilson(right, of)
    assert 0.0 <= low <= right / of <= high <= 1.0
    assert low < high
    assert (low == 0.0) == (right == 0)
    assert (high == 1.0) == (right == of)


@given(
    some.integers(2, 10_000).flatmap(
        lambda of: some.tuples(some.integers(1, of - 1), some.just(of))
    )
)
def test_its_ends_are_so_many_standard_errors_away(counted: tuple[int, int]) -> None:
    right, of = counted
    for end in wilson(right, of):
        distance = abs(right / of - end) / math.sqrt(end * (1.0 - end) / of)
        assert distance == pytest.approx(1.96, rel=1e-6)


def test_what_fits_is_the_same_seen_from_the_other_class() -> None:
    low, high = wilson(38, 42)
    assert wilson(4, 42) == pytest.approx((1.0 - high, 1.0 - low), abs=1e-15)


def test_fewer_photos_leave_more_open() -> None:

    assert wilson(9, 10)[0] < wilson(90, 100)[0] < wilson(900, 1000)[0]


def test_without_photos_every_share_fits() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(("right", "of"), [(3, 2), (-1, 2), (math.nan, 2), (0, -1)])
def test_a_share_of_more_than_all_is_refused(right: float, of: float) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(right, of)
