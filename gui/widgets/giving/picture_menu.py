"""The menu of a picture: it gives picture, numbers and film away."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.style.language import fill
from gui.widgets.giving.given import Given
from gui.widgets.giving.saving import MOST_PICTURES, ask_to_record, ask_to_save

COPY = QKeySequence.StandardKey.Copy

Own: TypeAlias = tuple[str, QKeySequence.StandardKey | None, Callable[[], object]]


class PictureMenu(QMenu):
    """Offers to copy and to save; it is gone when something has been chosen.

    parent: a widget of the window, from which it is asked to save.
    own:    what it offers before all else, each with its words, its key and what it does; then
            numbers are copied by one of them.
    """

    def __init__(self, given: Given, parent: QWidget, own: Sequence[Own] = ()) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, key, do in own:
            entry = self.addAction(words, do)
            if key is not None:
                entry.setShortcut(key)
        copy = self.addAction(self.tr("Copy picture"), lambda: copy_picture(given))
        if not own:
            copy.setShortcut(COPY)
        has_numbers = given.table() is not None
        if has_numbers and not own:
            self.addAction(self.tr("Copy numbers"), lambda: copy_numbers(given))
        self.addSeparator()
        self.addAction(
            self.tr("Save picture (PNG)…"),
            lambda: ask_to_save(parent, given.title(), "png", given.sheet().png()),
        )
        self.addAction(
            self.tr("Save picture (SVG)…"),
            lambda: ask_to_save(parent, given.title(), "svg", given.sheet().svg()),
        )
        if has_numbers:
            self.addAction(self.tr("Save numbers (CSV)…"), lambda: save_numbers(given, parent))
        if not given.follows_film():
            return
        self.addSeparator()
        self.addAction(self.tr("Save film (GIF)…"), lambda: ask_to_record(parent, given, "gif"))
        pictures = fill(self.tr("Save film (at most {count} PNGs)…"), count=MOST_PICTURES)
        self.addAction(pictures, lambda: ask_to_record(parent, given, "png"))


# Training may run while the menu is open: numbers, as pictures, are those of the choice.


def copy_numbers(given: Given) -> None:
    """Put the numbers of this moment on the clipboard, where there are still some."""
    table = given.table()
    if table is not None:
        QGuiApplication.clipboard().setMimeData(table.mime())


def save_numbers(given: Given, parent: QWidget) -> None:
    """Ask to save the numbers of this moment, where there are still some."""
    table = given.table()
    if table is not None:
        ask_to_save(parent, given.title(), "csv", table.csv())


def copy_picture(given: Given) -> None:
    """Put a picture on the clipboard."""
    QGuiApplication.clipboard().setMimeData(given.sheet().mime())
