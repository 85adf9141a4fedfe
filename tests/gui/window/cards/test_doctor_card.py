"""The doctor's card: what happened, why, and the ways out."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gui.window.cards.doctor_card import DoctorCard
from model.descent.remedy import Remedy
from model.sentence import sentence
from model.training.optimisers import Adam, RMSProp
from model.training.problem import Settings

Show = Callable[[Callable[[], DoctorCard]], DoctorCard]
WHAT = sentence("Training stopped at step {step}.", step=3)


@pytest.fixture
def card(on_screen: Show) -> DoctorCard:
    def build() -> DoctorCard:
        made = DoctorCard()
        made.show_trouble(WHAT, 3, centrable=True)
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


def remedy(**changes: Any) -> Remedy:  # any field of Remedy
    """λ is 2,000, and η was ten times too large."""
    usual = Remedy(
        settings=Settings(rate=0.01),
        rate=0.01,
        curvature=2_000.0,
        sure=0.00095,
        pulled=False,
        free=None,
        centred=0.02,
        centring=True,
    )
    return replace(usual, **changes)


def test_a_rate_that_is_sure_to_go_down_is_offered_when_it_is_known(
    card: DoctorCard, qtbot: QtBot
) -> None:
    card.show_remedy(remedy())
    (safe,) = (button for button in buttons(card) if "sure" in button.text())
    with qtbot.waitSignal(card.safe) as heard:
        qtbot.mouseClick(safe, Qt.MouseButton.LeftButton)
    assert heard.args == [pytest.approx(0.00095)]


def test_what_is_centred_already_cannot_be_centred(card: DoctorCard) -> None:
    card.show_trouble(WHAT, 3, centrable=False)
    assert len(buttons(card)) == 1


def test_the_cure_of_the_cause_comes_first(card: DoctorCard) -> None:
    def order() -> list[str]:
        QApplication.processEvents()
        return [one.text() for one in sorted(buttons(card), key=lambda one: one.x())]

    card.show_remedy(remedy())
    assert [words.split()[0] for words in order()] == ["Centre", "Back", "Use"]
    card.show_remedy(remedy(centring=False))
    assert [words.split()[0] for words in order()] == ["Back", "Use", "Centre"]


def test_the_numbers_say_how_much_too_large_the_rate_was(card: DoctorCard) -> None:
    card.show_remedy(remedy())
    assert "the loss bends by up to λ = 2,000" in words(card)
    assert "2 / λ = 0.001" in words(card)
    assert "10 times" in words(card)
    assert "With centred numbers 2 / λ would be 0.02." in words(card)


def test_no_larger_rate_is_promised_than_holds(card: DoctorCard) -> None:
    card.show_remedy(remedy(curvature=2010.0, centred=0.0207999))
    assert "bends by up to λ = 2,100" in words(card)
    assert "2 / λ = 0.000995" in words(card)
    assert "2 / λ would be 0.0207" in words(card)
    pulling = Settings(rate=0.01, l2=300.4)
    card.show_remedy(remedy(settings=pulling, pulled=True, free=0.0707999))
    assert "bears no more than η = 0.00665; without L2 it would be 0.0707" in words(card)


def test_a_rate_that_is_no_smaller_than_the_one_before_is_not_offered(card: DoctorCard) -> None:
    card.show_remedy(remedy(rate=0.0009))
    assert not any("sure" in button.text() for button in buttons(card))


def test_a_pull_that_is_too_strong_is_named_with_what_it_bears(card: DoctorCard) -> None:
    card.show_remedy(
        remedy(
            settings=Settings(rate=0.01, l2=500.0),
            pulled=True,
            free=0.07,
            centred=None,
            centring=False,
        )
    )
    assert "the loss + L2 bends" in words(card)
    assert "L2 = 500 alone bears no more than η = 0.004; without L2 it would be 0.07." in (
        words(card)
    )
    assert "centred" not in words(card)


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        (Settings(rate=0.01, batch=4), "with batches no η is sure"),
        (Settings(rate=0.01, optimiser=Adam()), "with Adam no η is sure"),
        (Settings(rate=0.01, batch=4, optimiser=RMSProp()), "with RMSProp no η is sure"),
    ],
)
def test_where_no_rate_is_sure_none_is_offered(
    card: DoctorCard, settings: Settings, why: str
) -> None:
    card.show_remedy(remedy(settings=settings, sure=None))
    assert why in words(card)
    assert "times that" not in words(card)
    assert not any("sure" in button.text() for button in buttons(card))


def test_in_a_low_window_the_reason_is_a_tooltip(card: DoctorCard) -> None:
    card.show_remedy(remedy())
    card.fit(500)
    assert "λ" not in words(card)
    assert any("λ = 2,000" in label.toolTip() for label in card.findChildren(QLabel))
    card.fit(700)
    assert "λ = 2,000" in words(card)


def test_an_old_reason_is_not_kept_for_a_new_trouble(card: DoctorCard) -> None:
    card.show_remedy(remedy())
    card.show_trouble(WHAT, 4, centrable=False)
    assert "λ" not in words(card)
