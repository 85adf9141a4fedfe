"""Page "x³": plot and numbers show the same place."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.power.power_page import PowerPage
from gui.rooms.backprop.power.tangent_plot import TangentPlot
from gui.session.session import Session
from gui.widgets.fields.slider import Slider
from gui.widgets.fold import Fold
from model.lab.lab import Lab
from tests.gui.page_making import show_page, words

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def page(nothing_left_over: None, on_screen: Show, qtbot: QtBot) -> Iterator[PowerPage]:
    del nothing_left_over
    session = Session(Lab())
    yield show_page(PowerPage, session, on_screen, qtbot)
    session.close()


def plot(page: PowerPage) -> TangentPlot:
    return page.findChildren(TangentPlot)[0]


def settle_guess(page: PowerPage, words: str = "Just show it") -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == words)
    button.click()


def test_the_slope_is_guessed_before_it_is_shown(page: PowerPage) -> None:
    assert "How steep is x³ at the dot?" in words(page)
    assert not any("3x²" in text for text in words(page))
    assert "slope" not in plot(page).accessibleDescription()
    settle_guess(page, "1")
    assert "Your guess: 1. It is 3: x³ → 3x², and 3 · 1² = 3." in words(page)
    assert any(
        said.startswith("The line climbs 3.00 for 1 across: so steep") for said in words(page)
    )
    assert "slope 3.00" in plot(page).accessibleDescription()


def test_the_numbers_follow_the_tangent(page: PowerPage) -> None:
    settle_guess(page)
    place = plot(page).place_of(2.0, 0.0).toPoint()
    QTest.mouseClick(plot(page), Qt.MouseButton.LeftButton, pos=place)
    assert any(text.endswith("3 · 2.00² = 12.00") for text in words(page))
    QTest.keyClick(plot(page), Qt.Key.Key_Home)
    assert any("3 · (−2.00)² = 12.00" in text for text in words(page))


def test_where_it_is_level_that_is_said(page: PowerPage) -> None:
    settle_guess(page)
    place = plot(page).place_of(0.0, 0.0).toPoint()
    QTest.mouseClick(plot(page), Qt.MouseButton.LeftButton, pos=place)
    assert "At x = 0 it is level for a moment, and yet no lowest point." in words(page)
    settle_guess(page, "x²")
    assert "At x = 0 it is level: the lowest point." in words(page)
    QTest.keyClick(plot(page), Qt.Key.Key_Home)
    assert any(
        said.startswith("The line falls 4.00 for 1 across: so steep") for said in words(page)
    )
    settle_guess(page, "x")
    assert "x climbs 1 for every 1 across, wherever you stand." in words(page)


def test_the_secant_of_the_definition_closes_in_as_h_shrinks(page: PowerPage) -> None:
    settle_guess(page)
    (fold,) = page.findChildren(Fold)
    fold.click()
    (slider,) = page.findChildren(Slider)
    assert "slope 4.7500" in words(page)
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_PageDown)
    assert any(text.startswith("slope 3.000") for text in words(page))
