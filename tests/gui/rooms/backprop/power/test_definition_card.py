"""The definition of a slope, in letters and numbers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.rooms.backprop.power.definition_card import DefinitionCard
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.text_line import TextLine
from model.backprop.power_rule import Power

Show = Callable[[Callable[[], DefinitionCard]], DefinitionCard]


@pytest.fixture
def card(on_screen: Show) -> DefinitionCard:
    def build() -> DefinitionCard:
        made = DefinitionCard()
        made.resize(320, 500)
        return made

    return on_screen(build)


def words(card: DefinitionCard) -> list[str]:
    return [line.text() for line in card.findChildren(TextLine)]


def test_the_quotient_in_numbers(card: DefinitionCard) -> None:
    card.show_power(Power(3), 1.2, 0.1)
    shown = words(card)
    assert "(2.197000 − 1.728000) ÷ 0.1" in shown
    assert "slope 4.6900" in shown
    assert "apart by 0.37" in shown


def test_numbers_below_zero_are_bracketed(card: DefinitionCard) -> None:
    card.show_power(Power(3), -1.5, 0.5)
    shown = words(card)
    assert "(−1.000000 − (−3.375000)) ÷ 0.5" in shown


def test_a_small_h_is_a_power_of_ten(card: DefinitionCard) -> None:
    card.show_power(Power(3), 1.0, 1e-7)
    assert "h = 10⁻⁷" in words(card)


def test_h_shrinks_with_the_slider_and_is_never_nothing(card: DefinitionCard) -> None:
    card.show_power(Power(3), 1.0, 1.0)
    chosen: list[float] = []
    card.h_chosen.connect(chosen.append)
    (slider,) = card.findChildren(Slider)
    QTest.keyClick(slider, Qt.Key.Key_PageDown)
    assert chosen == pytest.approx([0.1])
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert chosen[-1] == pytest.approx(1e-8)


def test_showing_an_h_tells_nobody(card: DefinitionCard) -> None:
    chosen: list[float] = []
    card.h_chosen.connect(chosen.append)
    card.show_power(Power(3), 1.0, 0.001)
    assert chosen == []
    assert card.findChildren(Slider)[0].value() == -30
