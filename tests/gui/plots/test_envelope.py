"""A curve of millions of points, as few points that miss no peak."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from gui.plots.envelope import MOST_CHUNKS, Envelope, thinned

MANY = 2 * MOST_CHUNKS


def noise(count: int, seed: int = 0) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.random.default_rng(seed).standard_normal(count)


def test_a_short_curve_is_drawn_as_it_is() -> None:
    values = noise(MANY)
    places, drawn = Envelope().points(values)
    assert np.array_equal(places, np.arange(MANY))
    assert np.array_equal(drawn, values)


def test_a_single_peak_among_a_million_is_not_lost() -> None:
    values = np.zeros(1_000_000)
    values[123_456] = 5.0
    values[654_321] = -5.0
    places, drawn = Envelope().points(values)
    assert len(drawn) <= MANY + 2
    assert (drawn.max(), drawn.min()) == (5.0, -5.0)
    assert abs(places[drawn.argmax()] - 123_456) <= 1_024
    assert abs(places[drawn.argmin()] - 654_321) <= 1_024


def test_the_curve_ends_where_the_film_does() -> None:
    values = noise(100_001)
    places, drawn = Envelope().points(values)
    assert (places[-1], drawn[-1]) == (100_000, values[-1])
    assert np.all(np.diff(places) > 0)


@settings(max_examples=30)
@given(lengths=st.lists(st.integers(1, 60_000), min_size=1, max_size=6), seed=st.integers(0, 99))
def test_a_growing_curve_is_drawn_as_if_it_had_come_at_once(lengths: list[int], seed: int) -> None:
    values = noise(max(lengths), seed)
    growing = Envelope()
    for length in sorted(lengths):
        drawn = growing.points(values[:length])
    for one, other in zip(drawn, Envelope().points(values), strict=True):
        assert np.array_equal(one, other)


def test_another_branch_replaces_the_one_before() -> None:
    envelope = Envelope()
    envelope.points(np.ones(10_000))
    _, drawn = envelope.points(np.full(12_000, 2.0))
    assert np.all(drawn == 2.0)


def test_a_shorter_film_forgets_what_came_after() -> None:
    values = np.concatenate([np.zeros(10_000), np.ones(10_000)])
    envelope = Envelope()
    envelope.points(values)
    _, drawn = envelope.points(values[:10_000])
    assert np.all(drawn == 0.0)


def test_a_falling_curve_is_drawn_falling() -> None:
    _, drawn = Envelope().points(np.linspace(1.0, 0.0, 50_000))
    assert np.all(np.diff(drawn) <= 0)


def test_what_is_no_number_is_left_out_of_its_stretch() -> None:
    values = np.zeros(100_000)
    values[5_000] = np.nan
    assert np.all(np.isfinite(Envelope().points(values)[1]))


def test_few_marks_are_not_thinned() -> None:
    places, values = np.arange(10.0), noise(10)
    assert thinned(places, values, 5) == (places, values)


def test_thinned_marks_keep_both_ends_and_every_extreme() -> None:
    places = np.sort(np.unique(np.random.default_rng(1).integers(0, 1_000_000, 5_000))) * 1.0
    values = noise(len(places))
    across, up = thinned(places, values, 100)
    assert len(up) <= 2 * 101
    assert (across[0], across[-1]) == (places[0], places[-1])
    assert (up.min(), up.max()) == (values.min(), values.max())
