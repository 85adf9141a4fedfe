"""The keyboard gets everywhere: every page, forward and backward, and each stop has a name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.page.page import Page
from gui.panels.transport.run_settings import RunSettings
from gui.rooms.descent.blind_walk.fog import Fog
from gui.screenshot import places, settle
from gui.widgets.fold import Fold
from gui.window.room_tabs import RoomTabs
from model.eyes import eye_named
from tests.gui.album_making import make_examples
from tests.gui.dialogs import DIALOGS, dialogs
from tests.gui.lasting import lasting_program, left_alone

Key = Qt.Key
TAB, BACKTAB = Key.Key_Tab, Key.Key_Backtab
TYPED = (Key.Key_1, Key.Key_Space, Key.Key_A, Key.Key_M, Key.Key_2)
MOVING = (Key.Key_Home, Key.Key_Left, Key.Key_End, Key.Key_Right)
EYES = "pixels32", "network"
PLACES = [(room, page) for room, pages in places().items() for page in (pages or (None,))]


@pytest.fixture(scope="module")
def whole(qapp: QApplication) -> Iterator[Program]:
    """A window with everything in it: a film, a way not taken, photos that were asked about."""
    with lasting_program(qapp) as program:
        program.session.set_sketches(make_examples(40))
        settle(program)
        look_through(program, EYES[0])
        yield program


def look_through(program: Program, eye: str) -> None:
    """Train with an eye, and leave a way that was not taken."""
    session = program.session
    session.set_eye(eye_named(eye))
    settle(program)
    session.step(3)
    settle(program)
    session.go_to(1)
    settle(program)
    settings = session.lab.choices.settings
    session.set_settings(replace(settings, rate=2 * settings.rate))
    session.step(2)
    session.ask(tuple(example.photo for example in session.lab.examples[:3]))
    settle(program)
    assert (session.state.step, session.state.length) == (3, 3)


nothing_left_over = unchanged_application = left_alone


@dataclass(frozen=True)
class Opened:
    """A page that has been opened while the keyboard was elsewhere.

    page:     its own name, or that of its room.
    keyboard: who has had the keyboard then.
    """

    program: Program
    page: str
    keyboard: QWidget | None

    @property
    def window(self) -> QWidget:
        return self.program.window


@pytest.fixture(scope="module")
def typed_into() -> set[QWidget]:
    """The fields that have been tried on another page, or with another eye."""
    return set()


@pytest.fixture(scope="module")
def taken_away() -> set[QWidget]:
    """The buttons that have been tried on another page, or with another eye."""
    return set()


@pytest.fixture(
    scope="module",
    params=[(eye, *place) for eye in EYES for place in PLACES],
    ids=lambda place: f"{place[0]}-{place[2] or place[1]}",
)
def opened(whole: Program, request: pytest.FixtureRequest) -> Opened:
    """Each page with each eye, once for all tests that look at every page."""
    eye, room, page = request.param
    if whole.session.lab.choices.eye.name != eye:
        look_through(whole, eye)
    whole.content.show_room("score")
    whole.window.setFocus()
    go_to(whole, room, page)
    return Opened(whole, page or room, QApplication.focusWidget())


def stops(window: QWidget) -> list[QWidget]:
    """The widgets that the keyboard is to reach."""
    tab = Qt.FocusPolicy.TabFocus
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusPolicy() & tab == tab
        and widget.focusProxy() is None
    ]


def siblings(widget: QWidget) -> list[QAbstractButton]:
    """The buttons of which one is pressed; Tab leads to one of them, arrow keys to the others."""
    if isinstance(widget, QAbstractButton):
        group = widget.group()
        if group is not None and group.exclusive():
            return group.buttons()
    return []


def walk(window: QWidget, key: Qt.Key, start: QWidget, count: int) -> list[QWidget | None]:
    """Press a key again and again, and tell who has had the keyboard."""
    start.setFocus()
    been: list[QWidget | None] = []
    for _ in range(count):
        been.append(QApplication.focusWidget())
        QTest.keyClick(window.windowHandle(), key)
    return been


def unreached(window: QWidget, key: Qt.Key) -> list[str]:
    """Name the widgets that a walk round the window passes by."""
    wanted = stops(window)
    been = walk(window, key, wanted[0], len(wanted) + 1)
    reached = {widget for widget in been if widget is not None}
    reached.update(button for widget in list(reached) for button in siblings(widget))
    return [said(widget) for widget in wanted if widget not in reached]


def said(widget: QWidget) -> str:
    name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    return f"{type(widget).__name__} {name!r} in {type(widget.parent()).__name__}"


def nameless(window: QWidget) -> list[str]:
    return [
        said(widget)
        for widget in stops(window)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]


def go_to(program: Program, room: str, page: str | None) -> None:
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    program.content.show_room(room)
    if page is not None:
        program.content.show_page(page)
    settle(program)


def text_fields(window: QWidget) -> list[QLineEdit]:
    """Every line of the window in which somebody can type now."""
    return [
        line
        for line in window.findChildren(QLineEdit)
        if line.isVisible() and line.isEnabled() and not line.isReadOnly()
    ]


def stolen(program: Program, line: QLineEdit) -> list[str]:
    """Type into a field, and name the keys that do something else there."""
    session = program.session
    before = session.state.step, session.state.length
    kept = line.text()
    found: list[str] = []
    line.setFocus()
    line.selectAll()
    # Each key also where the field itself has no use for it: at its front and at its end.
    for key in (*TYPED, *MOVING, *reversed(MOVING)):
        QTest.keyClick(program.window.windowHandle(), key)
        QApplication.processEvents()
        if session.running or (session.state.step, session.state.length) != before:
            found.append(key.name)
    if line.text() != "1 am2":
        found.append(f"typed {line.text()!r}")
    line.setText(kept)
    return found


def test_keys_belong_to_the_field_that_they_are_typed_into(
    opened: Opened, typed_into: set[QWidget]
) -> None:
    (tabs,) = opened.window.findChildren(RoomTabs)
    lines = text_fields(opened.window)
    around = [line for line in lines if not tabs.isAncestorOf(line)]
    assert around
    # What a field does with a key is the same everywhere, but each page may take it from any field.
    for line in (line for line in lines if line is around[0] or line not in typed_into):
        typed_into.add(line)
        assert stolen(opened.program, line) == [], said(line)


def test_tab_reaches_every_widget_of_a_page_both_ways_round_and_each_has_a_name(
    opened: Opened,
) -> None:
    assert len(stops(opened.window)) > 15
    assert unreached(opened.window, TAB) == []
    assert unreached(opened.window, BACKTAB) == []
    assert nameless(opened.window) == []


def test_arrow_keys_reach_the_buttons_of_a_group(whole: Program) -> None:
    go_to(whole, "backprop", "power")
    groups = {tuple(siblings(stop)) for stop in stops(whole.window)} - {()}
    assert groups
    for group in groups:
        group[0].setFocus()
        been = {QApplication.focusWidget()}
        for _ in group:
            QTest.keyClick(whole.window.windowHandle(), Qt.Key.Key_Right)
            been.add(QApplication.focusWidget())
        assert been == set(group)


def test_a_name_that_is_being_typed_is_left_by_tab(whole: Program) -> None:
    go_to(whole, "descent", "compare")
    (fold,) = (fold for fold in whole.window.findChildren(Fold) if fold.text() == "Ways not taken")
    fold.click()
    (table,) = (t for t in whole.window.findChildren(QTableView) if t.isVisible())
    table.setFocus()
    QTest.keyClick(whole.window.windowHandle(), Qt.Key.Key_F2)
    assert QApplication.focusWidget() is not table
    for _ in range(3):
        QTest.keyClick(whole.window.windowHandle(), TAB)
    assert QApplication.focusWidget() not in (table, None)
    assert not table.isAncestorOf(QApplication.focusWidget())
    fold.click()


@pytest.mark.parametrize("which", range(DIALOGS))
def test_tab_goes_round_in_every_dialog(whole: Program, qtbot: QtBot, which: int) -> None:
    dialog = dialogs(whole)[which]
    with qtbot.waitActive(dialog):
        dialog.open()
    try:
        assert stops(dialog)
        assert unreached(dialog, TAB) == unreached(dialog, BACKTAB) == nameless(dialog) == []
    finally:
        dialog.close()


def test_tab_goes_round_in_the_run_settings(whole: Program) -> None:
    (settings,) = whole.window.findChildren(RunSettings)
    (button,) = (
        button
        for button in whole.window.findChildren(QAbstractButton)
        if button.accessibleName() == "Run settings"
    )
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    try:
        assert settings.isVisible()
        assert len(stops(settings)) > 3
        assert unreached(settings, TAB) == unreached(settings, BACKTAB) == nameless(settings) == []
    finally:
        settings.close()


# A page that speaks of keys has them.


def speaks_of_keys(window: QWidget) -> bool:
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    return any("Keys:" in said for said in words)


def test_a_page_that_speaks_of_keys_has_the_keyboard_when_it_opens(opened: Opened) -> None:
    pages = opened.window.findChildren(Page)
    (shown,) = (page for page in pages if page.name == opened.page and page.isVisible())
    taker = shown.keyboard()
    if taker is None or not taker.isVisible():
        assert not speaks_of_keys(opened.window)
        assert opened.page != "blind_walk"  # its words about keys lie behind a fold
        return
    assert opened.keyboard is not None
    assert shown.isAncestorOf(opened.keyboard)


def test_the_keys_of_the_blind_walk_walk_and_take_no_training_step(
    whole: Program, qtbot: QtBot
) -> None:
    whole.content.show_room("score")
    go_to(whole, "descent", "blind_walk")
    (walked,) = (m for m in whole.window.findChildren(Fog) if m.isVisible())
    qtbot.waitUntil(walked.hasFocus)
    step, felt, stepped = whole.session.state.step, [], []
    walked.felt.connect(felt.append)
    walked.stepped.connect(lambda: stepped.append(True))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(whole.window.windowHandle(), key)
    settle(whole)
    assert (len(felt), len(stepped)) == (2, 1)
    assert whole.session.state.step == step
    # A click on one of its buttons leaves the keyboard where it is.
    for button in (b for b in walked.window().findChildren(QAbstractButton) if b.isVisible()):
        if button.text() in ("Undo a step", "Start again"):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(walked.hasFocus)


# A widget that cannot keep the keyboard gets it back.


def test_whatever_cannot_be_used_for_a_while_gets_the_keyboard_back(
    opened: Opened, taken_away: set[QWidget]
) -> None:
    for stop in stops(opened.window):
        if isinstance(stop, QAbstractButton) and stop not in taken_away:
            taken_away.add(stop)
            for way in (QWidget.setEnabled, QWidget.setVisible):
                stop.setFocus()
                way(stop, False)
                QApplication.processEvents()
                place = said_focus()
                assert place.isAncestorOf(stop), said(stop)
                assert place.accessibleName(), said(stop)
                way(stop, True)
                QApplication.processEvents()
                assert stop.hasFocus(), said(stop)


def said_focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_a_page_that_is_opened_with_the_keyboard_keeps_it(whole: Program) -> None:
    go_to(whole, "gradient", "race")
    button = next(
        stop
        for stop in stops(whole.window)
        if isinstance(stop, QAbstractButton) and page_of(stop) == "race"
    )
    button.setFocus()
    whole.content.show_page("h")
    settle(whole)
    assert page_of(said_focus()) != "race"


def page_of(widget: QWidget) -> str:
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return above.name if isinstance(above, Page) else ""
