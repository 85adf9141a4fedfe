"""Powers in letters, and a button for each."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from gui.rooms.backprop.power.exponent_choice import ExponentChoice, power_words, rule_words

Show = Callable[[Callable[[], ExponentChoice]], ExponentChoice]


@pytest.mark.parametrize(
    ("exponent", "rule"), [(1, "x → 1"), (2, "x² → 2x"), (3, "x³ → 3x²"), (5, "x⁵ → 5x⁴")]
)
def test_the_rule_in_letters(exponent: int, rule: str) -> None:
    assert rule_words(exponent) == rule


def test_powers_in_letters() -> None:
    assert [power_words(n) for n in range(4)] == ["1", "x", "x²", "x³"]
    assert power_words(2, "(x + h)") == "(x + h)²"


def test_the_power_can_be_chosen(on_screen: Show) -> None:
    choice = on_screen(ExponentChoice)
    choice.show_exponent(3)
    chosen: list[int] = []
    choice.chosen.connect(chosen.append)
    buttons = choice.findChildren(QPushButton)
    assert [button.isChecked() for button in buttons] == [False, False, True, False, False]
    buttons[4].click()
    assert chosen == [5]
    assert buttons[4].accessibleName() == "n = 5"
