"""The largest numbers by the names of their features, and all others together."""

from collections.abc import Callable

import numpy as np

from gui.rooms.backprop.named_features import NamedFeatures
from gui.widgets.texts.label import Figure, Label
from tests.gui.page_making import words

Show = Callable[[Callable[[], NamedFeatures]], NamedFeatures]


def sides(features: NamedFeatures) -> list[str | None]:
    figures = [figure for figure in features.findChildren(Figure) if figure.isVisible()]
    return [figure.findChildren(Label)[0].property("side") for figure in figures]


def test_the_largest_are_named_and_the_others_are_one_entry(on_screen: Show) -> None:
    features = on_screen(lambda: NamedFeatures(4))
    values = np.full(10, 0.25)
    values[[7, 2, 4, 0]] = [-4.0, 3.0, -2.0, 1.0]
    features.show_values(values, 1)
    assert " ".join(words(features)) == (
        "feature 8 −4.0 feature 3 3.0 feature 5 −2.0 feature 1 1.0 6 others 1.5"
    )
    # Of the cat's row: above 0 speaks for the cat, below for the dog.
    assert sides(features) == ["dog", "cat", "dog", "cat", "cat"]


def test_where_there_are_few_there_are_no_others(on_screen: Show) -> None:
    features = on_screen(lambda: NamedFeatures(4))
    features.show_values(np.array([1.0, -2.0]), 0)
    assert words(features) == ["feature 2", "−2.0", "feature 1", "1.0"]
