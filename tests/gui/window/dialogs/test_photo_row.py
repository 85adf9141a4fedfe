from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from gui.window.dialogs.photo_row import MOST, PhotoRow
from tests.gui.album_making import make_examples

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
Show = Callable[[Callable[[], AnyWidget]], AnyWidget]

PHOTOS = tuple(example.photo for example in make_examples(MOST + 3))


def test_a_few_photos_are_all_there(on_screen: Show[PhotoRow]) -> None:
    row = on_screen(lambda: PhotoRow(PHOTOS[:2]))
    assert row.words == ""
    assert row.accessibleDescription() == ", ".join(photo.name for photo in PHOTOS[:2])


def test_of_many_photos_the_rest_is_counted(on_screen: Show[PhotoRow]) -> None:
    row = on_screen(lambda: PhotoRow(PHOTOS))
    assert row.words == "and 3 more"
    assert row.accessibleDescription().endswith("and 3 more")


def test_each_photo_is_drawn_in_its_place(on_screen: Show[PhotoRow]) -> None:
    one, other = (on_screen(lambda photo=photo: PhotoRow((photo,))) for photo in PHOTOS[:2])
    assert one.grab().toImage() != other.grab().toImage()
