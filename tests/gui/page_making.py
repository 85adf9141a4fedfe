"""Pages of rooms in a window, with a real session."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.page.page import Page
from gui.session.session import Session
from model.photos.dataset import Example
from tests.gui.album_making import make_examples
from tests.gui.table_reading import texts_in

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


def place_page(
    kind: Callable[[Session], AnyPage],
    session: Session,
    on_screen: Show,
    size: tuple[int, int],
    window: tuple[int, int] | None = None,
) -> AnyPage:
    """Show a page of some size in a window: by itself it would not go below the size it likes.

    kind:   its class, or what its tab builds.
    window: the size of the window; None for that of the page.
    """

    built: list[AnyPage] = []

    def build() -> QWidget:
        around = QWidget()
        around.resize(*(window or size))
        page = kind(session)
        page.setParent(around)
        page.resize(*size)
        built.append(page)
        return around

    on_screen(build)
    return built[0]


def show_page(
    kind: Callable[[Session], AnyPage], session: Session, on_screen: Show, qtbot: QtBot
) -> AnyPage:
    """Show a page as large as it is in a small window."""
    page = place_page(kind, session, on_screen, (764, 518), (800, 580))
    session.refresh()
    settle(session, qtbot)
    return page


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def calm(page: Page, qtbot: QtBot) -> None:
    """Wait until nothing is on its way, and nothing waits to begin or to be drawn."""
    quiet = 0

    def there() -> bool:
        nonlocal quiet
        session = page.session
        busy = session.busy or session.tasks.busy or begins(page)
        quiet = 0 if busy else quiet + 1
        return quiet > 1  # what has ended may have begun something else

    qtbot.waitUntil(there)


def begins(page: Page) -> bool:
    """Say whether a page waits for a moment before it does something."""
    return any(timer.isActive() and timer.isSingleShot() for timer in page.findChildren(QTimer))


def words(widget: QWidget) -> list[str]:
    """Every text that is to be seen, in tables too."""
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    return labels + texts_in(widget)


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


def page_of(program: Program, name: str) -> Page:
    """Give a page of a window, opened for a moment: it is built when somebody opens it."""
    content = program.content
    before = content.page.name
    content.show_page(name)
    page = content.page
    content.show_page(before)
    return page
