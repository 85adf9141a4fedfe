"""The names of weights."""

import pytest

from gui.widgets.words.places import place_words, short_words
from model.gradient.weight_index import WeightIndex


@pytest.mark.parametrize(
    ("place", "shape", "long", "short"),
    [
        (WeightIndex(0, 0), (4, 5, 3), "W dog · row 1, column 1, R", "dog 1, 1 R"),
        (WeightIndex(1, 5 * 3 + 2 * 3 + 1), (4, 5, 3), "W cat · row 2, column 3, G", "cat 2, 3 G"),
        (WeightIndex(1, 7), (4, 5, 1), "W cat · row 2, column 3", "cat 2, 3"),
        (WeightIndex(0, 16), None, "W dog · feature 17", "dog 17"),
        (WeightIndex(0), (4, 5, 3), "b dog", "b dog"),
        (WeightIndex(1), None, "b cat", "b cat"),
    ],
)
def test_a_weight_is_named_as_people_count(
    place: WeightIndex, shape: tuple[int, int, int] | None, long: str, short: str
) -> None:
    assert place_words(place, shape) == long
    assert short_words(place, shape) == short
