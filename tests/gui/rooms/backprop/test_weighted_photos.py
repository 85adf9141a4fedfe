"""The heaviest photos in a row, with the sign of their weight."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.rooms.backprop.weighted_photos import MOST, WeightedPhotos
from gui.widgets.label import Figure
from gui.widgets.photo_button import PhotoButton
from model.photos.photo import Photo
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], WeightedPhotos]], WeightedPhotos]
EXAMPLES = make_examples(30)


@pytest.fixture
def photos(on_screen: Show) -> WeightedPhotos:
    def build() -> WeightedPhotos:
        made = WeightedPhotos()
        made.resize(420, 90)
        return made

    return on_screen(build)


def buttons(photos: WeightedPhotos) -> list[PhotoButton]:
    return [button for button in photos.findChildren(PhotoButton) if button.isVisible()]


def figures(photos: WeightedPhotos) -> list[str]:
    return [figure.text() for figure in photos.findChildren(Figure) if figure.isVisible()]


def test_photos_stand_with_their_signed_weights(photos: WeightedPhotos) -> None:
    photos.show_photos(EXAMPLES[:3], (0.03, -0.012, 0.0), None)
    assert figures(photos) == ["+0.030", "−0.012", "0"]
    assert [button.photo for button in buttons(photos)] == [e.photo for e in EXAMPLES[:3]]
    assert buttons(photos)[1].accessibleName() == "cat 1.png, weight −0.012"


def test_as_many_are_shown_as_there_is_room_for(photos: WeightedPhotos) -> None:
    photos.show_photos(EXAMPLES[:MOST], tuple(1.0 for _ in range(MOST)), None)
    few = len(buttons(photos))
    assert 3 <= few <= 7
    last = buttons(photos)[-1]
    assert last.mapTo(photos, last.rect().bottomRight()).x() <= photos.width()
    photos.resize(800, 90)
    assert len(buttons(photos)) > few


def test_fewer_photos_leave_the_rest_empty(photos: WeightedPhotos) -> None:
    photos.show_photos(EXAMPLES[:4], (4.0, 3.0, 2.0, 1.0), None)
    photos.show_photos(EXAMPLES[:1], (4.0,), None)
    assert len(buttons(photos)) == 1


def test_a_photo_that_is_clicked_is_followed(photos: WeightedPhotos) -> None:
    photos.show_photos(EXAMPLES[:3], (3.0, 2.0, 1.0), None)
    followed: list[Photo] = []
    photos.followed.connect(followed.append)
    QTest.mouseClick(buttons(photos)[1], Qt.MouseButton.LeftButton)
    assert followed == [EXAMPLES[1].photo]
