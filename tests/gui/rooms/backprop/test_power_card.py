"""The rule and the definition, in formulas and numbers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gui.rooms.backprop.power_card import PowerCard, power_words
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.text_line import TextLine
from model.backprop.power_rule import Power

Show = Callable[[Callable[[], PowerCard]], PowerCard]


@pytest.fixture
def card(on_screen: Show) -> PowerCard:
    def build() -> PowerCard:
        made = PowerCard()
        made.resize(320, 500)
        return made

    return on_screen(build)


def words(card: PowerCard) -> list[str]:
    return [line.text() for line in card.findChildren(TextLine)]


@pytest.mark.parametrize(
    ("exponent", "rule"),
    [(1, "x  →  1"), (2, "x²  →  2x"), (3, "x³  →  3x²"), (5, "x⁵  →  5x⁴")],
)
def test_the_rule_in_letters(card: PowerCard, exponent: int, rule: str) -> None:
    card.show_power(Power(exponent), 1.0, 0.5)
    assert rule in words(card)


def test_the_rule_and_the_quotient_in_numbers(card: PowerCard) -> None:
    card.show_power(Power(3), 1.2, 0.1)
    shown = words(card)
    assert "3 · 1.20²" in shown
    assert "slope 4.3200" in shown
    assert "(2.197000 − 1.728000) ÷ 0.1" in shown
    assert "slope 4.6900" in shown
    assert "apart by 0.37" in shown


def test_numbers_below_zero_are_bracketed(card: PowerCard) -> None:
    card.show_power(Power(3), -1.5, 0.5)
    shown = words(card)
    assert "3 · (−1.50)²" in shown
    assert "(−1.000000 − (−3.375000)) ÷ 0.5" in shown


def test_x_itself_has_the_same_slope_everywhere(card: PowerCard) -> None:
    card.show_power(Power(1), 0.3, 0.5)
    assert "the same everywhere" in words(card)
    assert "slope 1.0000" in words(card)


def test_a_small_h_is_a_power_of_ten(card: PowerCard) -> None:
    card.show_power(Power(3), 1.0, 1e-7)
    assert "h = 10⁻⁷" in words(card)


def test_the_power_can_be_chosen(card: PowerCard) -> None:
    card.show_power(Power(3), 1.0, 0.5)
    chosen: list[int] = []
    card.exponent_chosen.connect(chosen.append)
    buttons = card.findChildren(QPushButton)
    assert [button.isChecked() for button in buttons] == [False, False, True, False, False]
    buttons[4].click()
    assert chosen == [5]
    assert buttons[4].accessibleName() == "n = 5"


def test_h_shrinks_with_the_slider_and_is_never_nothing(card: PowerCard) -> None:
    card.show_power(Power(3), 1.0, 1.0)
    chosen: list[float] = []
    card.h_chosen.connect(chosen.append)
    (slider,) = card.findChildren(Slider)
    QTest.keyClick(slider, Qt.Key.Key_PageDown)
    assert chosen == pytest.approx([0.1])
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert chosen[-1] == pytest.approx(1e-8)


def test_showing_an_h_tells_nobody(card: PowerCard) -> None:
    chosen: list[float] = []
    card.h_chosen.connect(chosen.append)
    card.show_power(Power(3), 1.0, 0.001)
    assert chosen == []
    assert card.findChildren(Slider)[0].value() == -30


def test_powers_in_letters() -> None:
    assert [power_words(n) for n in range(4)] == ["1", "x", "x²", "x³"]
    assert power_words(2, "(x + h)") == "(x + h)²"
