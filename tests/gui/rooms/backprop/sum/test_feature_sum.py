"""A feature's weight as a sum of photos."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.sum.feature_sum import FeatureSum, FeatureSumView
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Figure, Label
from tests.gui import feature_making

Show = Callable[[Callable[[], FeatureSumView]], FeatureSumView]
PHOTOS = [example.photo for example in feature_making.EXAMPLES]
SUM = FeatureSum(2, ((PHOTOS[1], -0.2), (PHOTOS[0], 0.1)), 3, -0.15, -0.3, 16)


@pytest.fixture
def view(on_screen: Show) -> FeatureSumView:
    def build() -> FeatureSumView:
        made = FeatureSumView()
        made.resize(764, 200)
        return made

    return on_screen(build)


def words(view: FeatureSumView) -> list[str]:
    return [label.text() for label in view.findChildren(Label) if label.isVisible()]


def figures(view: FeatureSumView) -> list[str]:
    QApplication.processEvents()
    return [figure.text() for figure in view.findChildren(Figure) if figure.isVisible()]


def test_the_parts_and_the_rest_make_the_sum_that_is_written(view: FeatureSumView) -> None:
    view.show_sum(SUM, None)
    assert "Feature 3 has learnt to speak more for cat: −0.30 (above 0: dog)" in words(view)
    assert sorted(figures(view)) == sorted(["−0.20", "+0.10", "−0.05", "−0.15"])
    assert "=" in words(view)
    assert "3 others" in words(view)
    assert "of −0.30 from all 16 photos" in words(view)


def test_what_speaks_for_the_dog_is_said_to_and_no_others_are_named_where_there_are_none(
    view: FeatureSumView,
) -> None:
    view.show_sum(FeatureSum(0, ((PHOTOS[0], 0.2),), 0, 0.2, 0.2, 1), None)
    assert "Feature 1 has learnt to speak more for dog: +0.20 (below 0: cat)" in words(view)
    assert figures(view) == ["+0.20", "+0.20"]


def test_the_photos_that_excite_it_can_be_followed(view: FeatureSumView, qtbot: QtBot) -> None:
    activation = feature_making.make_activation()
    view.show_sum(SUM, activation)
    QApplication.processEvents()
    first = next(button for button in view.findChildren(PhotoButton) if button.isVisible())
    with qtbot.waitSignal(view.followed):
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.photo == activation.most(2, 1)[0].photo
