"""The features that weigh most, by the photos that excite them, in a sum and in all of W."""

from collections.abc import Callable

import numpy as np
import pytest

from gui.rooms.backprop.sum.summed_features import ROWS, SummedFeatures
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Figure
from model.backprop.photo_weights import PartialSum
from tests.gui.feature_making import EXAMPLES, SIZE, make_activation
from tests.gui.figures import side_of
from tests.gui.page_making import words

Show = Callable[[Callable[[], SummedFeatures]], SummedFeatures]


@pytest.fixture
def features(on_screen: Show) -> SummedFeatures:
    def build() -> SummedFeatures:
        made = SummedFeatures()
        made.resize(640, 260)
        return made

    return on_screen(build)


def make_sum() -> PartialSum:
    part, whole = np.zeros(SIZE), np.zeros(SIZE)
    whole[:6] = [0.1, -0.6, 0.5, 0.4, 0.3, 0.2]
    part[1] = 0.25
    return PartialSum(part, whole)


def test_a_feature_is_told_by_the_photos_that_excite_it(features: SummedFeatures) -> None:
    features.show_sum(make_sum(), 3, 16, make_activation())
    shown = [button for button in features.findChildren(PhotoButton) if button.isVisible()]
    strongest = make_activation().most(1, 1)[0].photo
    assert shown[0].photo == strongest
    assert not any(said.startswith("feature ") for said in words(features))
    figures = [figure for figure in features.findChildren(Figure) if figure.isVisible()]
    assert len(figures) == 2 * ROWS
    assert [figure.text() for figure in figures[:2]] == ["+0.25", "−0.60"]
    assert [side_of(figure) for figure in figures[:2]] == ["dog", "cat"]
    assert "3 photos" in words(features)
    assert "all 16" in words(features)


def test_until_the_photos_are_known_a_feature_has_its_number(features: SummedFeatures) -> None:
    features.show_sum(make_sum(), 3, len(EXAMPLES), None)
    assert "feature 2" in words(features)
    assert not any(button.isVisible() for button in features.findChildren(PhotoButton))
