"""The rooms of the window: a page is built when it is opened, and is then as if it always was."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Program, build, follow
from gui.page.page import Page
from gui.page.page_scroll import PageScroll
from gui.preferences import Preferences
from gui.rooms import ROOMS
from gui.screenshot import settle
from gui.widgets.texts.label import Label
from gui.window.room_tabs import RoomTabs
from tests.gui.album_making import make_examples

EVERY = [page.name for room in ROOMS for page in (room.pages or (room,))]

SOME = ("matrix", "step", "photo", "sum", "tape", "results")
"""Pages that follow the film, the photo, or both."""


@pytest.fixture
def program(nothing_left_over: None, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    del nothing_left_over, qtbot
    program = open_window(qapp)
    yield program
    end(program)


def open_window(qapp: QApplication, chosen: Preferences | None = None) -> Program:
    program = build(qapp, chosen or Preferences(language="en", theme="light"), asks=False)
    program.window.resize(1280, 800)
    program.window.show()
    program.session.set_sketches(make_examples(20))
    settle(program)
    program.session.step(5)
    settle(program)
    return program


def end(program: Program) -> None:
    program.window.close()
    program.window.deleteLater()
    program.session.deleteLater()


def built(program: Program) -> list[str]:
    return [page.name for page in program.window.findChildren(Page)]


def change(program: Program, qapp: QApplication) -> None:
    """Change all that a page follows."""
    program.session.follow(program.session.lab.examples[3].photo)
    program.session.step(3)
    settle(program)
    follow(qapp, Preferences(language="ko", theme="dark", text=1.25))
    settle(program)


def seen_on_pages(program: Program) -> dict[str, list[str]]:
    """Open one page after the other; gives what is written on each."""
    seen = {}
    for name in SOME:
        program.content.show_page(name)
        settle(program)
        seen[name] = words(program.content.page)
    return seen


def words(page: Page) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def test_what_nobody_has_opened_is_not_built(program: Program) -> None:
    assert built(program) == [EVERY[0]]
    program.content.show_page("step")
    assert built(program) == [EVERY[0], "step"]


def test_a_page_is_whole_when_it_is_painted_for_the_first_time(program: Program) -> None:
    program.content.show_page("step")
    program.window.grab()  # before any other event
    page = program.content.page
    assert page.name == "step"
    assert page.isVisible()
    assert page.size() == page.parentWidget().size()
    assert words(page)


def test_what_was_changed_before_a_page_is_built_is_right_in_it(
    program: Program, qapp: QApplication
) -> None:
    """Language, theme, size of text, film and photo: as on a page that was there all the time."""
    for name in SOME:
        program.content.show_page(name)
    change(program, qapp)
    there_before = seen_on_pages(program)
    follow(qapp, Preferences(language="en", theme="light", text=1.0))
    other = open_window(qapp)
    try:
        change(other, qapp)
        assert built(other) == [EVERY[0]]
        assert seen_on_pages(other) == there_before
    finally:
        end(other)


def test_menus_and_keys_work_before_any_other_page_is_built(program: Program) -> None:
    step = program.session.state.step
    QTest.keyClick(program.window, Qt.Key.Key_Right)
    settle(program)
    assert program.session.state.step == step + 1
    assert built(program) == [EVERY[0]]


def test_tab_goes_from_the_tabs_onto_a_page_that_was_built_late(program: Program) -> None:
    program.content.show_page("definition")
    page = program.content.page
    (tabs,) = program.window.findChildren(RoomTabs)
    bar = next(bar for bar in tabs.findChildren(QTabBar) if bar.property("role") == "pages")
    bar.setFocus()
    reached: list[QWidget] = []
    for _ in page.findChildren(QWidget):
        QTest.keyClick(program.window.focusWidget(), Qt.Key.Key_Tab)
        focused = program.window.focusWidget()
        if not page.isAncestorOf(focused):
            break
        reached.append(focused)
    stops = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert reached
    assert {id(one) for one in stops} == {id(one) for one in reached}


def test_how_large_the_rooms_are_does_not_depend_on_what_has_been_opened(program: Program) -> None:
    (tabs,) = program.window.findChildren(RoomTabs)
    before = tabs.size(), tabs.sizeHint()
    for name in EVERY:
        program.content.show_page(name)
    program.content.show_page(EVERY[0])
    settle(program)
    assert (tabs.size(), tabs.sizeHint()) == before
    assert len(program.window.findChildren(PageScroll)) == len(EVERY)
