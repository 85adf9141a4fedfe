"""The whole program in a window that all tests of a file share, since it takes long to build."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import Program, build
from gui.preferences import Preferences
from tests.gui.leftovers import as_before

USUAL = 1440, 900


@contextmanager
def lasting_program(
    qapp: QApplication,
    language: str = "en",
    size: tuple[int, int] = USUAL,
    *,
    theme: str = "light",
    text: float | None = None,
) -> Iterator[Program]:
    """Build the program and show it; afterwards the application is as it was before."""
    program = build(qapp, Preferences(language=language, theme=theme, text=text))
    program.window.resize(*size)
    program.window.show()
    QTest.qWaitForWindowActive(program.window)
    yield program
    program.window.close()
    program.window.deleteLater()
    program.session.deleteLater()
    as_before(qapp)


@pytest.fixture(autouse=True)
def left_alone() -> None:
    """Take the place of the looks at what a test has left: the window and its threads are to stay.

    A file says so by `nothing_left_over = unchanged_application = left_alone`.
    """
