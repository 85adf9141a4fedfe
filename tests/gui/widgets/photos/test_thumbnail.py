"""A thumbnail shows the photo's own pixels and its marks."""

from collections.abc import Iterable
from dataclasses import fields

import numpy as np
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.widgets.photos.thumbnail import RING, Marks, ThumbnailPainter, square_image
from model.photos.photo import SHOWN, Photo
from tests.gui.photos import a_photo

PLACE = QRect(10, 10, 50, 50)
EVERY_MARK = [field.name for field in fields(Marks)]


def drawn(
    photo: Photo, marks: Marks, painter_of_photos: ThumbnailPainter | None = None, ratio: int = 1
) -> QImage:
    image = QImage(70 * ratio, 70 * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.magenta)
    painter = QPainter(image)
    (painter_of_photos or ThumbnailPainter()).paint(painter, PLACE, photo, marks)
    painter.end()
    return image


def a_gradient() -> Photo:
    pixels = np.zeros((SHOWN, SHOWN, 3), np.uint8)
    pixels[..., 0] = np.arange(SHOWN)[:, None]
    pixels[..., 2] = np.arange(SHOWN)[None, :]
    pixels.setflags(write=False)
    return Photo("gradient", None, b"gradient", {SHOWN: pixels})


def differing(one: QImage, other: QImage) -> Iterable[tuple[int, int]]:
    for y in range(one.height()):
        for x in range(one.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                yield x, y


def test_an_image_has_the_pixels_of_the_photo_and_does_not_need_it() -> None:
    photo = a_gradient()
    image = square_image(photo)
    assert (image.width(), image.height()) == (SHOWN, SHOWN)
    assert image.pixelColor(3, 100) == QColor(100, 0, 3)
    own = np.frombuffer(image.constBits(), np.uint8)
    assert not np.shares_memory(own, photo.squares[SHOWN])


def test_a_shrunken_photo_has_the_colours_of_the_photo(qtbot: QtBot) -> None:
    del qtbot
    image = drawn(a_gradient(), Marks())
    for x, y in ((12, 12), (35, 20), (57, 57)):
        colour = image.pixelColor(x, y)
        wanted = ((y - 9.5) / 50 * SHOWN, 0, (x - 9.5) / 50 * SHOWN)
        assert np.allclose(colour.getRgb()[:3], wanted, atol=4)
    assert image.pixelColor(5, 5) == QColor(Qt.GlobalColor.magenta)


def test_on_a_dense_screen_it_is_drawn_in_real_pixels() -> None:
    # Stripes that 100 pixels can show and 50 cannot.
    rows = np.arange(SHOWN) // 2 % 2 * 255
    pixels = np.broadcast_to(rows.astype(np.uint8)[:, None, None], (SHOWN, SHOWN, 3)).copy()
    pixels.setflags(write=False)
    photo = Photo("stripes", None, b"stripes", {SHOWN: pixels})
    painter = ThumbnailPainter()
    for ratio, clear in ((2, True), (1, False), (2, True)):
        image = drawn(photo, Marks(), painter, ratio=ratio)
        line = [image.pixelColor(35 * ratio, y).lightness() for y in range(20 * ratio, 50 * ratio)]
        assert (np.std(line) > 40) == clear


@pytest.mark.parametrize("mark", EVERY_MARK)
def test_every_mark_can_be_seen_on_dark_and_on_bright_photos(mark: str) -> None:
    for grey in (0, 255):
        photo = a_photo(grey)
        plain, marked = drawn(photo, Marks()), drawn(photo, Marks(**{mark: True}))
        assert len(list(differing(plain, marked))) > 30


def test_no_two_marks_look_the_same() -> None:
    photo = a_photo(128)
    images = [drawn(photo, Marks(**{mark: True})) for mark in EVERY_MARK]
    for index, image in enumerate(images):
        assert image not in images[:index]


@pytest.mark.parametrize("mark", EVERY_MARK)
def test_no_mark_reaches_further_than_the_ring(mark: str) -> None:
    photo = a_photo(128)
    room = PLACE.adjusted(-RING, -RING, RING, RING)
    plain, marked = drawn(photo, Marks()), drawn(photo, Marks(**{mark: True}))
    assert all(room.contains(x, y) for x, y in differing(plain, marked))


def test_the_painter_is_left_as_it_was() -> None:
    image = QImage(70, 70, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(3, 4)
    painter.setPen(QColor("red"))
    before = painter.worldTransform()
    everything = Marks(**dict.fromkeys(EVERY_MARK, True))
    ThumbnailPainter().paint(painter, PLACE, a_photo(), everything)
    assert painter.worldTransform() == before
    assert painter.pen().color() == QColor("red")
    painter.end()


def test_only_so_many_shrunken_photos_are_remembered() -> None:
    painter = ThumbnailPainter(remembered=3)
    for number in (1, 2, 3, 1, 4):
        drawn(a_photo(number), Marks(), painter)
    # What is no longer remembered is drawn anew, of pixels that are others by now.
    for number, remembered in ((3, True), (1, True), (4, True), (2, False)):
        photo = a_photo(number)
        other = Photo(photo.name, None, photo.digest, a_photo(200).squares)
        assert (drawn(other, Marks(), painter) == drawn(photo, Marks())) == remembered


def test_what_is_remembered_does_not_need_the_photo() -> None:
    painter = ThumbnailPainter()
    photo = a_photo(77)
    first = drawn(photo, Marks(), painter)
    photo.squares[SHOWN].setflags(write=True)
    photo.squares[SHOWN][:] = 0
    assert drawn(photo, Marks(), painter) == first
