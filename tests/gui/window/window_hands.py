"""What hands do with the whole window: drop files on it, and choose from its menus."""

from typing import TypeVar

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.preferences import Preferences
from gui.widgets.fields.choice import Choice
from gui.window.foot.hint_line import HintLine
from gui.window.main_window import MainWindow
from tests.gui.drags import PLACE

ENGLISH = Preferences(language="en", theme="light")


def settle(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.session.busy and not program.session.reading)


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def drop(window: MainWindow, paths: list[str], place: QPointF) -> None:
    """Drop files at a place of the window, the way the window system does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    handle = window.windowHandle()
    button, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(PLACE(place.toPoint()), copy, mime, button, modifiers)
    QApplication.sendEvent(handle, enter)
    QApplication.sendEvent(handle, QDropEvent(place, copy, mime, button, modifiers))


def card_of(window: MainWindow) -> HintLine:
    return window.findChildren(HintLine)[0]


Kind = TypeVar("Kind", bound=QWidget)


def named(window: MainWindow, kind: type[Kind], name: str) -> Kind:
    return next(w for w in window.findChildren(kind) if w.accessibleName() == name)


def eye_box(window: MainWindow) -> Choice:
    return named(window, Choice, "Eye: what the classifier sees of a photo")


def pick(window: MainWindow, entry: str, path: str, qtbot: QtBot) -> None:
    """Choose an entry of the menus, and a file in the dialog that it opens."""
    menus = window.menuBar().findChildren(QMenu)
    next(a for m in menus for a in m.actions() if a.text().replace("&", "") == entry).trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    (dialog,) = window.findChildren(QFileDialog)
    dialog.selectFile(path)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))
