"""Photos side by side: as many as there is room for, each with its number, to be clicked on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.photos.photo_strip import PhotoStrip, StripPhoto
from gui.widgets.photos.thumbnail import RING, Marks
from gui.widgets.texts.label import Figure
from model.photos.photo import Photo
from tests.gui.album_making import make_examples
from tests.gui.figures import side_of

Show = Callable[[Callable[[], PhotoStrip]], PhotoStrip]
EDGE, MOST = 50, 24
PHOTOS = [example.photo for example in make_examples(30)]


@pytest.fixture
def strip(on_screen: Show) -> PhotoStrip:
    def build() -> PhotoStrip:
        made = PhotoStrip(EDGE, MOST, widest="0.00", between=4)
        made.resize(420, 90)
        return made

    return on_screen(build)


def some(count: int) -> list[StripPhoto]:
    return [StripPhoto(photo, Marks(), str(place)) for place, photo in enumerate(PHOTOS[:count])]


def buttons(strip: PhotoStrip) -> list[PhotoButton]:
    return [button for button in strip.findChildren(PhotoButton) if button.isVisible()]


def figures(strip: PhotoStrip) -> list[Figure]:
    return [figure for figure in strip.findChildren(Figure) if figure.isVisible()]


def place_of(button: PhotoButton, strip: PhotoStrip) -> QRect:
    return QRect(button.mapTo(strip, QPoint()), button.size())


def test_each_photo_stands_above_its_number_and_says_it(strip: PhotoStrip) -> None:
    photos = [
        StripPhoto(PHOTOS[0], Marks(), "1.5", 0, ("weight 1.5",)),
        StripPhoto(PHOTOS[1], Marks(followed=True), "−2", 1, ("weight −2",)),
    ]
    strip.show_photos(photos)
    assert [button.photo for button in buttons(strip)] == PHOTOS[:2]
    assert [button.marks for button in buttons(strip)] == [Marks(), Marks(followed=True)]
    assert buttons(strip)[1].accessibleName() == "cat 1.png, weight −2"
    assert [figure.text() for figure in figures(strip)] == ["1.5", "−2"]
    assert [side_of(figure) for figure in figures(strip)] == ["dog", "cat"]


@pytest.mark.parametrize("width", [420, 800])
def test_as_many_are_shown_as_there_is_room_for(strip: PhotoStrip, width: int) -> None:
    strip.show_photos(some(MOST))
    strip.resize(width, 90)
    assert len(buttons(strip)) == (width + 4) // (EDGE + 2 * RING + 4)
    assert all(strip.rect().contains(place_of(button, strip)) for button in buttons(strip))


def test_a_wide_number_takes_its_room(strip: PhotoStrip) -> None:
    strip.show_photos(some(MOST))
    usual = len(buttons(strip))
    strip.show_photos([StripPhoto(PHOTOS[0], Marks(), "−123,456,789.00"), *some(MOST - 1)])
    assert 1 <= len(buttons(strip)) < usual


def test_fewer_photos_leave_the_rest_empty(strip: PhotoStrip) -> None:
    strip.show_photos(some(4))
    strip.show_photos(some(1))
    assert len(buttons(strip)) == 1


def test_a_photo_that_is_clicked_is_followed(strip: PhotoStrip) -> None:
    strip.show_photos(some(3))
    followed: list[Photo] = []
    strip.followed.connect(followed.append)
    QTest.mouseClick(buttons(strip)[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(buttons(strip)[2], Qt.Key.Key_Space)
    assert followed == PHOTOS[1:3]


def test_photos_without_numbers_stand_closer(on_screen: Show) -> None:
    strip = on_screen(lambda: PhotoStrip(EDGE, MOST))
    strip.resize(420, 60)
    strip.show_photos(some(3))
    assert figures(strip) == []
    first, second, _ = buttons(strip)
    assert place_of(second, strip).left() == place_of(first, strip).right() + 1


def test_tab_stops_once_and_arrows_go_along_the_row(strip: PhotoStrip) -> None:
    strip.show_photos(some(5))
    followed: list[Photo] = []
    strip.followed.connect(followed.append)
    shown = buttons(strip)
    tab = Qt.FocusPolicy.TabFocus

    def stops() -> list[int]:
        return [place for place, button in enumerate(shown) if button.focusPolicy() & tab]

    assert stops() == [0]
    shown[0].setFocus()
    for key, place in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_End, 4),
        (Qt.Key.Key_Right, 4),
        (Qt.Key.Key_Left, 3),
    ):
        focused = strip.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        assert shown[place].hasFocus()
        assert stops() == [place]
    QTest.keyClick(shown[3], Qt.Key.Key_Space)
    assert followed == [PHOTOS[3]]
    strip.show_photos(some(2))  # the one that Tab came to is gone
    assert stops() == [0]
