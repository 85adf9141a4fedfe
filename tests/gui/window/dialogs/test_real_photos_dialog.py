"""Help names public collections as plain text, and leads nowhere."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from gui.window.dialogs.real_photos_dialog import RealPhotosDialog

OnScreen = Callable[[Callable[[], QWidget]], QWidget]


def test_collections_are_named_and_nothing_in_it_opens_anything(on_screen: OnScreen) -> None:
    parent = on_screen(QWidget)
    parent.resize(1024, 600)
    dialog = RealPhotosDialog(parent)
    dialog.open()
    labels = dialog.findChildren(QLabel)
    said = "\n".join(label.text() for label in labels)

    for name in ("Dogs vs. Cats", "PetImages", "cats_and_dogs_filtered", "Oxford-IIIT", "Stanford"):
        assert name in said
    for shape in ("dog.1.jpg", "validation", ".csv", ".zip"):
        assert shape in said
    assert "http" not in said
    assert "www." not in said
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert not any(label.openExternalLinks() for label in labels)
    (close,) = dialog.findChildren(QPushButton)
    close.click()
    assert not dialog.isVisible()
