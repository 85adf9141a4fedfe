"""The doctor's card: what happened, why, and the ways out."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.widgets.doctor_card import DoctorCard
from model.bound import Bound
from model.sentence import sentence

Show = Callable[[Callable[[], DoctorCard]], DoctorCard]
WHAT = sentence("Training stopped at step {step}.", step=3)


@pytest.fixture
def card(on_screen: Show) -> DoctorCard:
    def build() -> DoctorCard:
        made = DoctorCard()
        made.show_trouble(WHAT, 3, 0.01, centred=False)
        return made

    return on_screen(build)


def words(card: DoctorCard) -> str:
    labels = card.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def buttons(card: DoctorCard) -> list[QPushButton]:
    return [button for button in card.findChildren(QPushButton) if button.isVisible()]


def test_it_says_what_happened_and_offers_two_ways_out(card: DoctorCard, qtbot: QtBot) -> None:
    assert "Training stopped at step 3." in words(card)
    slower, centre = buttons(card)
    assert slower.text() == "Back to step 3 with η ÷ 10"
    with qtbot.waitSignal(card.slower):
        qtbot.mouseClick(slower, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.centred):
        qtbot.mouseClick(centre, Qt.MouseButton.LeftButton)


def test_a_rate_that_is_sure_to_go_down_is_offered_when_it_is_known(
    card: DoctorCard, qtbot: QtBot
) -> None:
    card.show_bound(Bound(here=100.0, anywhere=2_000.0))
    (safe,) = (button for button in buttons(card) if "sure" in button.text())
    with qtbot.waitSignal(card.safe) as heard:
        qtbot.mouseClick(safe, Qt.MouseButton.LeftButton)
    assert heard.args == [pytest.approx(0.00095)]


def test_what_is_centred_already_cannot_be_centred(card: DoctorCard) -> None:
    card.show_trouble(WHAT, 3, 0.01, centred=True)
    assert len(buttons(card)) == 1


def test_the_numbers_say_how_much_too_large_the_rate_was(card: DoctorCard) -> None:
    card.show_bound(Bound(here=100.0, anywhere=2_000.0))
    assert "λ = 2,000" in words(card)
    assert "2 / λ = 0.0010" in words(card)
    assert "10 times" in words(card)


def test_a_rate_below_the_bound_is_not_blamed(card: DoctorCard) -> None:
    card.show_bound(Bound(here=1.0, anywhere=2.0))
    assert "something else" in words(card)


def test_in_a_low_window_the_reason_is_a_tooltip(card: DoctorCard) -> None:
    card.show_bound(Bound(here=100.0, anywhere=2_000.0))
    card.fit(500)
    assert "λ" not in words(card)
    assert any("λ = 2,000" in label.toolTip() for label in card.findChildren(QLabel))
    card.fit(700)
    assert "λ = 2,000" in words(card)


def test_an_old_reason_is_not_kept_for_a_new_trouble(card: DoctorCard) -> None:
    card.show_bound(Bound(here=1.0, anywhere=2.0))
    card.show_trouble(WHAT, 4, 0.1, centred=True)
    assert "λ" not in words(card)
