"""The features that count most, by the photos that excite them, and all others in one row."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.rooms.backprop.feature_table import FeatureColumn, FeatureTable
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Figure
from model.photos.photo import Photo
from tests.gui.feature_making import SIZE, make_activation
from tests.gui.figures import side_of
from tests.gui.page_making import words

Show = Callable[[Callable[[], FeatureTable]], FeatureTable]
ROWS, LEAST, MOST = 5, 26, 60


@pytest.fixture
def features(on_screen: Show) -> FeatureTable:
    def build() -> FeatureTable:
        made = FeatureTable(ROWS, 2, (LEAST, MOST))
        made.resize(640, 260)
        return made

    return on_screen(build)


def columns() -> list[FeatureColumn]:
    part, whole = np.zeros(SIZE), np.zeros(SIZE)
    whole[:6] = [0.1, -0.6, 0.5, 0.4, 0.3, 0.2]
    part[1] = 0.25
    return [FeatureColumn("3 photos", part), FeatureColumn("the cat's", whole, 1)]


def photos(features: FeatureTable) -> list[PhotoButton]:
    return [button for button in features.findChildren(PhotoButton) if button.isVisible()]


def figures(features: FeatureTable) -> list[Figure]:
    return [figure for figure in features.findChildren(Figure) if figure.isVisible()]


def test_a_feature_is_told_by_the_photos_that_excite_it(features: FeatureTable) -> None:
    features.show_features("what excites it", columns(), make_activation())
    assert photos(features)[0].photo == make_activation().most(1, 1)[0].photo
    assert not any(said.startswith("feature ") for said in words(features))
    for head in ("what excites it", "3 photos", "the cat's"):
        assert head in words(features)


def test_numbers_have_the_colour_of_the_class_they_speak_for(features: FeatureTable) -> None:
    features.show_features("", columns(), make_activation())
    assert [figure.text() for figure in figures(features)[:2]] == ["+0.25", "−0.60"]
    assert [side_of(figure) for figure in figures(features)[:2]] == ["dog", "dog"]


def test_all_others_are_one_honest_row(features: FeatureTable) -> None:
    features.show_features("", columns(), make_activation())
    assert len(figures(features)) == 2 * (ROWS + 1)
    assert f"{SIZE - ROWS} others" in words(features)
    assert [figure.text() for figure in figures(features)[-2:]] == ["0", "+0.10"]


def test_where_there_are_few_there_are_no_others(features: FeatureTable) -> None:
    few = FeatureColumn("few", np.array([1.0, -2.0]))
    features.show_features("", [few], None)
    assert not any("others" in said for said in words(features))
    assert [figure.text() for figure in figures(features)] == ["−2.0", "+1.0"]


def test_until_the_photos_are_known_a_feature_has_its_number(features: FeatureTable) -> None:
    features.show_features("", columns(), None)
    assert "feature 2" in words(features)
    assert photos(features) == []


def test_a_click_follows_the_photo(features: FeatureTable) -> None:
    followed: list[Photo] = []
    features.followed.connect(followed.append)
    features.show_features("", columns(), make_activation())
    QTest.mouseClick(photos(features)[0], Qt.MouseButton.LeftButton)
    assert followed == [photos(features)[0].photo]


def test_photos_grow_with_the_height_and_shrink_again(features: FeatureTable) -> None:
    features.show_features("", columns(), make_activation())
    least = features.minimumSizeHint().height()
    features.resize(640, 500)
    assert photos(features)[0].width() > MOST
    assert features.minimumSizeHint().height() == least
    features.resize(640, least)
    assert photos(features)[0].width() < MOST
