"""What a page waits for and what fails reaches the person, on every page and beside them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from gui.app import Program
from gui.page.page import Page
from gui.screenshot import places, settle
from gui.session.background import BackgroundTask
from gui.widgets.fold import Fold
from model.sentence import Refusal, sentence
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program, left_alone

WHY = sentence("There is nothing to undo.")

PLACES = [(room, page) for room, pages in places().items() for page in (pages or (None,))]

PRESSED = {"race": "Start the race", "compare": "Compare", "results": "Compare eyes"}
"""The buttons that begin what does not begin by itself."""

QUIET = {"one_photo", "scores", "matrix", "houses", "definition", "power", "chain", "photo"}
"""Pages that compute nothing in the background, on pixels."""


nothing_left_over = unchanged_application = left_alone


@dataclass(frozen=True)
class Broken:
    """A program in which every piece of work in the background fails; `begun` is what was begun."""

    program: Program
    begun: list[object]


@pytest.fixture(scope="module")
def broken(qapp: QApplication) -> Iterator[Broken]:
    """A window with a film and a way not taken."""
    with lasting_program(qapp) as program:
        session = program.session
        session.set_sketches(make_examples(40))
        settle(program)
        session.step(12)
        settle(program)
        session.go_to(1)
        settle(program)
        session.set_settings(replace(session.lab.choices.settings, rate=0.1))
        session.step(2)
        settle(program)
        yield Broken(program, break_tasks(program, Refusal(WHY)))


def break_tasks(program: Program, error: Exception) -> list[object]:
    """Let every piece of work in the background fail; gives a list of what was begun."""
    begun: list[object] = []
    tasks = program.session.tasks
    begin = tasks.begin

    def broken(
        parent: QObject,
        work: Callable[[], Iterator[object]],
        failed: Callable[..., object],
        *,
        paced: bool = True,
    ) -> BackgroundTask:
        begun.append(work)

        def fail() -> Iterator[object]:
            raise error

        return begin(parent, fail, failed, paced=paced)

    tasks.begin = broken
    return begun


def said(window: QWidget, why: str) -> bool:
    """Whether a sentence stands somewhere in the window, or is drawn there and spoken."""
    shown = (widget for widget in window.findChildren(QWidget) if widget.isVisible())
    return any(
        why in (widget.text() if isinstance(widget, QLabel) else widget.accessibleDescription())
        for widget in shown
    )


def begin_work(program: Program, page: str) -> None:
    """Open what a page waits for behind a fold, and press what begins its work."""
    pages = program.window.findChildren(Page)
    (shown,) = (one for one in pages if one.isVisible() and one.name == page)
    for fold in shown.findChildren(Fold):
        if fold.isVisible() and not fold.isChecked():
            fold.click()
    settle(program)
    for button in shown.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.text() == PRESSED.get(page):
            button.click()
            settle(program)
            return


@pytest.mark.parametrize(("room", "page"), PLACES)
def test_a_refusal_of_what_a_page_waits_for_is_said_there(
    broken: Broken, room: str, page: str | None
) -> None:
    program, begun = broken.program, broken.begun
    begun.clear()
    program.content.show_room(room)
    if page is not None:
        program.content.show_page(page)
    settle(program)
    # What begins by itself fails before any fold is open, and must be seen then.
    assert said(program.window, str(WHY)) or not begun
    name = page or room
    begin_work(program, name)
    assert bool(begun) == (name not in QUIET)
    assert said(program.window, str(WHY)) or name in QUIET
