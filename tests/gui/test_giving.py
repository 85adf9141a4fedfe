"""Whatever is drawn anywhere in the window can be copied and saved, also what comes later."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.formula.view import FormulaView
from gui.rooms import ROOMS
from gui.screenshot import places, settle
from gui.widgets.card import Card
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.giving.given import DRAWN, GivenWidget
from gui.widgets.spoken import ROLE
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program

PAGES = [page for pages in places().values() for page in pages]
STEPS = 3
TITLES = {tab.name: str(tab.title) for room in ROOMS for tab in (*room.pages, room)}


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp) as program:
        program.session.set_sketches(make_examples(8))
        settle(program)
        program.session.step(STEPS)
        settle(program)
        yield program


@pytest.fixture(autouse=True)
def nothing_left_over(program: Program) -> Iterator[None]:
    """The window outlives each test, as its threads do."""
    yield
    settle(program)


@pytest.fixture(autouse=True)
def unchanged_application(program: Program) -> Iterator[None]:
    """So do its theme and its language."""
    yield
    if program.window.preferences.language != "en":
        program.window.prefer(replace(program.window.preferences, language="en"))


def menu_at(program: Program, widget: QWidget, place: QPoint | None = None) -> QMenu:
    """Ask for the menu of a widget as a mouse does."""
    at = widget.rect().center() if place is None else place
    where = widget.mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    QApplication.sendEvent(widget, event)
    open_now = [menu for menu in program.window.findChildren(QMenu) if menu.isVisible()]
    assert open_now, widget
    return open_now[-1]


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def drawings(program: Program) -> list[QWidget]:
    """Everything on the page that is drawn to be looked at, but formulas, which give their TeX."""
    page = program.content.page
    return [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible()
        and one.property(ROLE) in DRAWN
        and not one.visibleRegion().isEmpty()
        and not any(view.isAncestorOf(one) for view in page.findChildren(FormulaView))
    ]


@pytest.mark.parametrize("page", PAGES)
def test_every_drawing_of_a_page_can_be_taken_away(program: Program, page: str) -> None:
    program.content.show_page(page)
    settle(program)
    for drawing in drawings(program):
        menu = menu_at(program, drawing)
        assert {"Copy picture", "Save picture (PNG)…", "Save picture (SVG)…"} <= set(
            entries(menu)
        ), drawing
        menu.close()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_a_film_where_a_step_changes_it_and_is_called_by_its_name(
    program: Program, page: str
) -> None:
    program.content.show_page(page)
    shown = []
    for step in (0, STEPS):
        program.session.go_to(step)
        settle(program)
        program.content.page.redraw()
        settle(program)
        shown.append(program.content.page.grab().toImage())
    given = GivenWidget(program.content.page)
    assert given.follows_film() == (shown[0] != shown[1])
    assert given.title() == TITLES[page]


def test_a_card_that_is_no_drawing_is_taken_away_as_a_whole(program: Program) -> None:
    program.content.show_page("scores")
    settle(program)
    card = next(one for one in program.window.findChildren(Card) if one.isVisible())
    menu = menu_at(program, card, QPoint(3, 3))
    menu.actions()[0].trigger()
    menu.close()
    image = QGuiApplication.clipboard().image()
    assert image.width() >= 2 * card.width()
    assert image.height() >= 2 * card.height()


def test_ctrl_c_copies_the_drawing_that_has_the_keyboard(program: Program) -> None:
    program.content.show_page("one_photo")
    settle(program)
    heatmap = next(one for one in program.window.findChildren(Heatmap) if one.isVisible())
    QGuiApplication.clipboard().clear()
    heatmap.setFocus()
    QTest.keyClick(heatmap, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().width() >= 2 * heatmap.width()


def test_the_key_for_the_menu_asks_for_that_of_what_has_the_keyboard(program: Program) -> None:
    program.content.show_page("one_photo")
    settle(program)
    heatmap = [one for one in program.window.findChildren(Heatmap) if one.isVisible()][-1]
    heatmap.setFocus()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), heatmap.mapToGlobal(QPoint(0, 0))
    )
    QApplication.sendEvent(heatmap, event)
    (menu,) = [one for one in program.window.findChildren(QMenu) if one.isVisible()]
    assert menu.parent() is heatmap
    menu.close()


def test_the_film_of_a_drawing_is_recorded(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.content.show_page("one_photo")
    settle(program)
    program.session.go_to(1)
    settle(program)
    heatmap = [one for one in program.window.findChildren(Heatmap) if one.isVisible()][-1]
    menu = menu_at(program, heatmap)
    next(one for one in menu.actions() if one.text() == "Save film (GIF)…").trigger()
    menu.close()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QFileDialog)))
    (dialog,) = program.window.findChildren(QFileDialog)
    dialog.selectFile(str(tmp_path / "film.gif"))
    dialog.accept()
    qtbot.waitUntil((tmp_path / "film.gif").exists, timeout=60_000)
    settle(program)
    with Image.open(tmp_path / "film.gif") as read:
        assert read.n_frames == STEPS + 1
    assert program.session.state.step == 1
