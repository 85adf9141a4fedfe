"""The menu of a picture: it gives picture, numbers and film away."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.widgets.giving.given import Given
from gui.widgets.giving.saving import ask_to_record, ask_to_save

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
        table = given.table()
        for words, key, do in own:
            entry = self.addAction(words, do)
            if key is not None:
                entry.setShortcut(key)
        copy = self.addAction(self.tr("Copy picture"), lambda: copy_picture(given))
        if not own:
            copy.setShortcut(COPY)
        if table is not None and not own:
            self.addAction(
                self.tr("Copy numbers"),
                lambda: QGuiApplication.clipboard().setMimeData(table.mime()),
            )
        self.addSeparator()
        self.addAction(
            self.tr("Save picture (PNG)…"),
            lambda: ask_to_save(parent, given.title(), "png", given.sheet().png()),
        )
        self.addAction(
            self.tr("Save picture (SVG)…"),
            lambda: ask_to_save(parent, given.title(), "svg", given.sheet().svg()),
        )
        if table is not None:
            self.addAction(
                self.tr("Save numbers (CSV)…"),
                lambda: ask_to_save(parent, given.title(), "csv", table.csv()),
            )
        self.addSeparator()
        self.addAction(self.tr("Save film (GIF)…"), lambda: ask_to_record(parent, given, "gif"))
        self.addAction(
            self.tr("Save film (a PNG a step)…"), lambda: ask_to_record(parent, given, "png")
        )


def copy_picture(given: Given) -> None:
    """Put a picture on the clipboard."""
    QGuiApplication.clipboard().setMimeData(given.sheet().mime())
