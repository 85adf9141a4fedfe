"""A formula on the screen: symbols and numbers, by pointer and keys, and what does not fit."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.formula.canvas import Canvas
from gui.formula.typesetting import Typeset
from gui.formula.view import LEAST, MOST, POLL, FormulaView
from gui.style import language, theme
from gui.widgets.texts.label import Label
from model.sentence import Refusal, sentence

AnyWidget = TypeVar("AnyWidget", bound=QWidget)
Show = Callable[[Callable[[], AnyWidget]], AnyWidget]

TEX, NUMBERS = r"L = -\log \frac{a}{b}", r"{3.53} = -\log \frac{{0.30}}{{10.28}}"
WIDE = r"\frac{a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r}{2}"


@pytest.fixture
def view(on_screen: Show[FormulaView], qtbot: QtBot) -> FormulaView:
    view = on_screen(FormulaView)
    view.resize(196, 100)
    show(view, qtbot)
    QApplication.processEvents()
    return view


def show(view: FormulaView, qtbot: QtBot, tex: str = TEX, numbers: str = NUMBERS) -> None:
    view.show_formula(tex, numbers, spoken="loss", spoken_numbers="3.53", note="고양이의 손실")
    qtbot.waitUntil(lambda: view.ready)


def canvas(view: FormulaView) -> Canvas:
    (found,) = view.findChildren(Canvas)
    return found


def click(view: FormulaView) -> None:
    QTest.mouseClick(canvas(view), Qt.MouseButton.LeftButton)


def test_a_click_changes_symbols_into_numbers_and_back(view: FormulaView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.turned) as turned:
        click(view)
    assert turned.args == [True]
    qtbot.waitUntil(lambda: view.shown == NUMBERS)
    click(view)
    qtbot.waitUntil(lambda: view.shown == TEX)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_do_what_a_click_does(view: FormulaView, qtbot: QtBot, key: Qt.Key) -> None:
    view.setFocus()
    QTest.keyClick(view.focusProxy(), key)
    qtbot.waitUntil(lambda: view.shown == NUMBERS)


def test_other_buttons_and_a_release_elsewhere_change_nothing(view: FormulaView) -> None:
    QTest.mouseClick(canvas(view), Qt.MouseButton.MiddleButton)
    QTest.mousePress(canvas(view), Qt.MouseButton.LeftButton)
    QTest.mouseRelease(canvas(view), Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))
    assert not view.as_numbers


def test_without_numbers_there_is_nothing_to_press(view: FormulaView, qtbot: QtBot) -> None:
    assert canvas(view).cursor().shape() == Qt.CursorShape.PointingHandCursor
    show(view, qtbot, "a", "a")
    click(view)
    assert not view.as_numbers
    assert canvas(view).toolTip() == ""
    assert canvas(view).cursor().shape() == Qt.CursorShape.ArrowCursor
    assert QAccessible.queryAccessibleInterface(canvas(view)).role() == QAccessible.Role.Graphic


def test_numbers_follow_and_stay_numbers_until_another_formula_comes(
    view: FormulaView, qtbot: QtBot
) -> None:
    click(view)
    for number in ("{1.00}", "{2.00}", "{3.00}"):
        view.show_formula(TEX, f"{number} = a")
    qtbot.waitUntil(lambda: view.shown == "{3.00} = a")
    show(view, qtbot, "x^2", "{3}^2")
    assert view.shown == "x^2"


def test_it_is_spoken_and_says_what_a_press_does(
    view: FormulaView, qtbot: QtBot, qapp: QApplication
) -> None:
    spoken = QAccessible.queryAccessibleInterface(canvas(view))
    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Name) == "loss"
    assert "numbers" in spoken.text(QAccessible.Text.Description)
    click(view)
    assert spoken.text(QAccessible.Text.Name) == "3.53"
    assert "symbols" in spoken.text(QAccessible.Text.Description)
    language.install(qapp, "ko")
    qtbot.waitUntil(lambda: "기호" in canvas(view).toolTip())


def test_what_is_seen_can_be_copied_as_tex(view: FormulaView, qtbot: QtBot) -> None:
    view.setFocus()
    QTest.keySequence(view.focusProxy(), "Ctrl+C")
    assert QGuiApplication.clipboard().text() == TEX
    menu = menu_of(view)
    assert [action.text() for action in menu.actions()] == ["Copy as TeX", "Show numbers"]
    menu.actions()[1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: view.shown == NUMBERS)
    menu = menu_of(view)
    assert menu.actions()[1].text() == "Show symbols"
    menu.actions()[0].trigger()
    menu.close()
    assert QGuiApplication.clipboard().text() == NUMBERS


def menu_of(view: FormulaView) -> QMenu:
    at = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, canvas(view).mapToGlobal(at))
    QApplication.sendEvent(canvas(view), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_it_is_as_large_as_the_width_allows_and_never_too_small(
    view: FormulaView, qtbot: QtBot
) -> None:
    (scroll,) = view.findChildren(QScrollArea)
    show(view, qtbot, "a", "")
    assert view.em == MOST
    show(view, qtbot, r"a + b = c + d = e + f = g + h", "")
    assert LEAST < view.em < MOST
    assert canvas(view).width() == view.width()
    show(view, qtbot, WIDE, "")
    assert view.em == LEAST
    assert canvas(view).width() > view.width()
    view.setFocus()
    QTest.keyClick(view.focusProxy(), Qt.Key.Key_Right)
    assert scroll.horizontalScrollBar().value() > 0
    view.resize(600, 100)
    assert view.em > LEAST


def test_it_grows_with_the_text(view: FormulaView, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.DARK, 2.0)
    view.resize(392, 200)
    show(view, qtbot, "a", "")
    assert view.em == 2 * MOST


def test_hangul_is_shown_as_text_and_never_as_boxes(view: FormulaView, qtbot: QtBot) -> None:
    show(view, qtbot, r"\text{고양이}", "")
    texts = [label.text() for label in view.findChildren(Label) if label.isVisible()]
    assert texts == [r"\text{고양이}", "고양이의 손실"]
    assert not canvas(view).isVisible()
    show(view, qtbot, "a", "")
    assert canvas(view).isVisible()


def test_the_note_is_gone_where_there_is_none(view: FormulaView) -> None:
    view.show_formula(TEX)
    assert [label.text() for label in view.findChildren(Label) if label.isVisible()] == []


def test_the_same_formula_again_is_not_painted_again(view: FormulaView, qtbot: QtBot) -> None:
    painted = Painted(canvas(view))
    for _ in range(3):
        show(view, qtbot)
    QApplication.processEvents()
    assert painted.times == 0
    click(view)
    qtbot.waitUntil(lambda: painted.times > 0)


class Painted(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def test_while_a_formula_is_being_set_nothing_is_painted_again(
    view: FormulaView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: Future[Typeset] = Future()
    monkeypatch.setattr("gui.formula.view.typeset", lambda _: waits)
    view.show_formula("x^9")
    QApplication.processEvents()
    paints = Paints(canvas(view))

    qtbot.wait(8 * POLL)
    assert paints.count == 0
    waits.set_exception(Refusal(sentence("There is nothing to undo.")))
    qtbot.waitUntil(lambda: view.ready)


def test_a_fault_of_the_program_is_not_taken_for_a_formula_that_cannot_be_drawn(
    view: FormulaView, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: Future[Typeset] = Future()
    broken.set_exception(ZeroDivisionError("nothing to set"))
    monkeypatch.setattr("gui.formula.view.typeset", lambda _: broken)

    with pytest.raises(ZeroDivisionError):
        view.show_formula("x^9")
    assert view.shown == "x^9"


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)
