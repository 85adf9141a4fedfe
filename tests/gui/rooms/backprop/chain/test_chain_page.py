"""Page "Chain rule": the product is guessed, and then follows x."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.chain.chain_page import ChainPage
from gui.rooms.backprop.chain.composed_view import ComposedView
from gui.session.session import Session
from gui.widgets.fields.slider import Slider
from gui.widgets.fold import Fold
from model.lab.lab import Lab
from tests.gui.page_making import show_page, words

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def page(nothing_left_over: None, on_screen: Show, qtbot: QtBot) -> Iterator[ChainPage]:
    del nothing_left_over
    session = Session(Lab())
    yield show_page(ChainPage, session, on_screen, qtbot)
    session.close()


def view(page: ChainPage) -> ComposedView:
    return page.findChildren(ComposedView)[0]


def guess(page: ChainPage, words: str) -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == words)
    button.click()


def test_the_product_is_guessed_before_it_is_shown(page: ChainPage) -> None:
    covered = view(page).grab().toImage()
    assert "∂L/∂x" not in view(page).accessibleDescription()
    guess(page, "2 + 4 + 1 = 7")
    assert any("Your guess: 2 + 4 + 1 = 7. It is 8:" in text for text in words(page))
    assert "Nudge x a little: L moves 2 × 4 × 1 = 8 times as far. Drag x." in words(page)
    assert "∂L/∂x = 8" in view(page).accessibleDescription()
    assert view(page).grab().toImage() != covered


def test_the_slopes_follow_x(page: ChainPage) -> None:
    guess(page, "Just show it")
    (slider,) = page.findChildren(Slider)
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert "Nudge x a little: L moves 2 × (−8) × 1 = −16 times as far. Drag x." in words(page)
    assert view(page).accessibleDescription() == (
        "x = −2, u = −4, v = 16, L = 17; 0.01 → −0.16; ∂L/∂x = −16"
    )


def test_the_square_is_explained_by_the_nudge(page: ChainPage) -> None:
    assert not any("u goes from" in text for text in words(page))
    guess(page, "Just show it")
    assert any("u² goes from 4.0000 to 4.0804" in text for text in words(page))


def test_the_way_back_lies_behind_a_fold(page: ChainPage) -> None:
    guess(page, "Just show it")
    (fold,) = page.findChildren(Fold)
    two_rows = view(page).grab().toImage()
    assert not any("from the right" in text for text in words(page))
    fold.click()
    assert any("from the right" in text for text in words(page))
    assert view(page).grab().toImage() != two_rows
