"""What tests of the window share: a way to show a widget, and a look at what it left behind."""

import gc
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from gui.session.session import Session
from model.lab.lab import Lab
from model.photos.dataset import Example
from tests.gui import crossing
from tests.gui.leftovers import as_before, before, left_over
from tests.gui.page_making import Begin
from tests.gui.waiting import PatientBot

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience."""
    del qapp
    return PatientBot(request)


@pytest.fixture(scope="module", autouse=True)
def collected_by_nobody_else() -> Iterator[None]:
    """Look through what a test has made at its end, and at no other time.

    As in the program (gui/sweeper.py) no thread of work may collect what belongs to the window:
    what a failed test has left in its frames, for one, would bring down all tests of the process.

    pytest keeps some things of each test to the end. After some thousands of tests it takes a tenth
    of a second to look through them, longer than most tests do. So what is older than the tests of
    this file is passed over.
    """
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Fail a test that leaves a window or a running thread behind."""
    since = before()
    yield
    found = left_over(since)
    if found:
        pytest.fail("left over: " + ", ".join(found))


@pytest.fixture(autouse=True)
def nothing_changeable_crosses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test in which something that can be changed goes from thread to thread."""
    crossing.watch(monkeypatch)


@pytest.fixture(autouse=True)
def unchanged_application(nothing_left_over: None, qapp: QApplication) -> Iterator[None]:
    """Take back the theme and the language that a test gave to the application."""
    del nothing_left_over
    yield
    as_before(qapp)


@pytest.fixture
def on_screen(
    unchanged_application: None, qtbot: QtBot
) -> Iterator[Callable[[Callable[[], AnyWidget]], AnyWidget]]:
    """Build a widget and show it: `zone = on_screen(lambda: DropZone(...))`.

    After the test it is closed and deleted, and nothing of it may be left.
    """
    del unchanged_application
    shown: list[QWidget] = []

    def build_and_show(build: Callable[[], AnyWidget]) -> AnyWidget:
        widget = build()
        shown.append(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    yield build_and_show
    for widget in reversed(shown):
        if Shiboken.isValid(widget):
            widget.close()
            widget.deleteLater()


@pytest.fixture
def begin(nothing_left_over: None, qtbot: QtBot) -> Iterator[Begin]:
    """Begin sessions, with these examples for sketches; they are closed after the test."""
    del nothing_left_over, qtbot
    begun: list[Session] = []

    def begin(examples: Iterable[Example] = ()) -> Session:
        begun.append(Session(Lab(tuple(examples))))
        return begun[-1]

    yield begin
    for session in begun:
        session.close()
