"""The operation in words, and the buttons that lead to the others."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from gui.rooms.backprop.photo.chain_card import ChainCard
from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from tests.gui.rooms.backprop.photo.chain_making import make_chain

Show = Callable[[Callable[[], ChainCard]], ChainCard]


@pytest.fixture
def card(on_screen: Show) -> ChainCard:
    def build() -> ChainCard:
        made = ChainCard()
        made.resize(764, 260)
        return made

    return on_screen(build)


def words(card: ChainCard) -> list[str]:
    lines = [line.text() for line in card.findChildren(TextLine)]
    return lines + [label.text() for label in card.findChildren(Label)]


def button(card: ChainCard, name: str) -> QPushButton:
    return next(b for b in card.findChildren(QPushButton) if b.accessibleName() == name)


@pytest.mark.parametrize("at", [0, 7, 11, 17])
def test_formula_numbers_and_sentence_are_those_of_the_operation(card: ChainCard, at: int) -> None:
    chain = make_chain(1)
    card.show_chain(chain, at, 3)
    made, expected = chain.operations[at], ChainWords(chain)
    assert expected.formula(made) in words(card)
    assert expected.filled(made, 3) in words(card)
    assert expected.explanation(made) in words(card)
    assert expected.place(at) in words(card)


def test_the_buttons_lead_on_and_back_and_to_the_ends(card: ChainCard) -> None:
    chosen: list[int] = []
    card.chosen.connect(chosen.append)
    card.show_chain(make_chain(0), 5, 0)
    for name in ("First operation", "Operation before", "Next operation", "Last operation"):
        button(card, name).click()
    assert chosen == [0, 4, 6, 17]


def test_at_the_ends_there_is_no_way_on(card: ChainCard) -> None:
    card.show_chain(make_chain(0), 0, 0)
    names = ("First operation", "Operation before", "Next operation", "Last operation")
    assert [button(card, name).isEnabled() for name in names] == [False, False, True, True]
    card.show_chain(make_chain(0), 17, 0)
    assert [button(card, name).isEnabled() for name in names] == [True, True, False, False]
    card.show_nothing()
    assert not any(b.isEnabled() for b in card.findChildren(QPushButton))


def test_without_a_chain_nothing_is_said(card: ChainCard) -> None:
    card.show_chain(make_chain(0), 17, 0)
    card.show_nothing()
    assert not any("= (p" in text for text in words(card))
    assert not any("×" in text for text in words(card))
