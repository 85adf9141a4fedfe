"""A page of the room "Backprop" in a window, with a real session."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.page import Page
from gui.session import Session

AnyPage = TypeVar("AnyPage", bound=Page)
Show = Callable[[Callable[[], QWidget]], QWidget]


def show_page(kind: type[AnyPage], session: Session, on_screen: Show, qtbot: QtBot) -> AnyPage:
    """Show a page as large as it is in a small window."""

    def build() -> QWidget:
        window = QWidget()
        window.resize(780, 530)
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
