"""Times in words that somebody can picture."""

import pytest

from gui.rooms.gradient.race.race_words import duration_words, if_a_second


def test_durations_are_short_and_do_not_break() -> None:
    assert [duration_words(seconds) for seconds in (5.06e-5, 0.1, 0.1595, 42.4)] == [
        *("0.051\u00a0ms", "100\u00a0ms", "160\u00a0ms", "42\u00a0s")
    ]


@pytest.mark.parametrize(
    ("times", "words"),
    [(42, "42 s"), (3200, "53 minutes"), (12_000, "3.3 hours"), (1e6, "12 days")],
)
def test_a_ratio_is_told_in_everyday_times(times: float, words: str) -> None:
    assert words in if_a_second(times)
