"""Page "x³": plot and numbers show the same place."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.power_page import PowerPage
from gui.rooms.backprop.tangent_plot import TangentPlot
from gui.session.session import Session
from gui.widgets.fields.slider import Slider
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


def test_it_begins_with_the_lectures_example(page: PowerPage) -> None:
    assert page.title() == "x³ → 3x²"
    assert "x³  →  3x²" in words(page)
    assert "slope 3.0000" in words(page)


def test_the_numbers_follow_the_tangent(page: PowerPage) -> None:
    place = plot(page).place_of(2.0, 0.0).toPoint()
    QTest.mouseClick(plot(page), Qt.MouseButton.LeftButton, pos=place)
    assert "slope 12.0000" in words(page)
    QTest.keyClick(plot(page), Qt.Key.Key_Home)
    assert "3 · (−2.00)²" in words(page)


def test_another_power_has_another_rule(page: PowerPage) -> None:
    page.findChildren(QPushButton)[1].click()
    assert "f(x) = x²" in words(page)
    assert "slope 2.0000" in words(page)
    assert "slope 2.00" in plot(page).accessibleDescription()


def test_the_secant_closes_in_as_h_shrinks(page: PowerPage) -> None:
    (slider,) = page.findChildren(Slider)
    assert "slope 4.7500" in words(page)
    for _ in range(4):
        QTest.keyClick(slider, Qt.Key.Key_PageDown)
    assert sum(text.startswith("slope 3.000") for text in words(page)) == 2
