"""Pages of rooms in a window, with a real session."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.session.session import Session
from model.photos.dataset import Example
from tests.gui.album_making import make_examples

AnyPage = TypeVar("AnyPage", bound=Page)
Show = Callable[[Callable[[], QWidget]], QWidget]

Begin = Callable[..., Session]
"""Begins a session with examples: the fixture `begin`."""


def make_photos(count: int) -> tuple[Example, ...]:
    """Easy photos, every fifth of which has the wrong label: so no direction is good for all."""
    return tuple(
        replace(example, label=1 - example.label) if place % 5 == 0 else example
        for place, example in enumerate(make_examples(count))
    )


def show_page(kind: type[AnyPage], session: Session, on_screen: Show, qtbot: QtBot) -> AnyPage:
    """Show a page as large as it is in a small window."""

    def build() -> QWidget:
        window = QWidget()
        window.resize(800, 580)
        page = kind(session)
        page.setParent(window)
        page.resize(764, 518)
        return window

    page = on_screen(build).findChildren(kind)[0]
    session.refresh()
    settle(session, qtbot)
    return page


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def mouse(target: QWidget, kind: QEvent.Type, place: QPoint) -> None:
    """Do with the left button what a hand does."""
    moving = kind == QEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton
    held = (
        Qt.MouseButton.NoButton
        if kind == QEvent.Type.MouseButtonRelease
        else Qt.MouseButton.LeftButton
    )
    event = QMouseEvent(
        kind,
        QPointF(place),
        QPointF(target.mapToGlobal(place)),
        button,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)
