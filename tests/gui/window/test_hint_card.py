"""The hint that own photos are seen with the network."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton

from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.texts.label import Label
from gui.window.hint_card import HintCard


@pytest.fixture
def card(on_screen: Callable[[Callable[[], HintCard]], HintCard], qapp: QApplication) -> HintCard:
    theme.apply(qapp, LIGHT)

    def shown() -> HintCard:
        card = HintCard()
        assert card.isHidden()  # until somebody says that there is something to tell
        return card

    return on_screen(shown)


def buttons(card: HintCard) -> tuple[QAbstractButton, QAbstractButton]:
    return card.findChildren(QPushButton)[0], card.findChildren(QToolButton)[0]


@pytest.mark.parametrize("by_key", [False, True])
def test_each_button_tells_its_own(card: HintCard, by_key: bool) -> None:
    told: list[str] = []
    card.refused.connect(lambda: told.append("refused"))
    card.closed.connect(lambda: told.append("closed"))
    for button in buttons(card):
        if by_key:
            QTest.keyClick(button, Qt.Key.Key_Space)
        else:
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == ["refused", "closed"]


def test_it_says_what_has_changed_and_how_to_go_back(card: HintCard) -> None:
    words = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert any("what a trained network sees" in text for text in words)
    refuse, close = buttons(card)
    assert refuse.text() == "Use pixels"
    assert close.accessibleName() == "Close the hint"


@pytest.mark.parametrize("width", [480, 780, 1200])
def test_its_words_have_room(card: HintCard, width: int) -> None:
    card.setFixedWidth(width)
    QApplication.processEvents()
    (words,) = [label for label in card.findChildren(Label) if label.isVisible()]
    assert words.height() >= words.heightForWidth(words.width())
