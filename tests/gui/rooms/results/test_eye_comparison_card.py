"""What the card says before, during and after a comparison."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.results.eye_chart import EyeChart
from gui.rooms.results.eye_comparison_card import ROOM_FOR_METHOD, EyeComparisonCard
from gui.rooms.results.eye_table import EyeTable
from gui.style import language
from gui.widgets.texts.label import Label
from model.eyes import Eye
from model.inspection.eye_comparison import Trial
from model.sentence import sentence
from tests.gui.eye_results import FEATURES, make_comparison
from tests.gui.table_reading import texts_in

Show = Callable[[Callable[[], EyeComparisonCard]], EyeComparisonCard]
DONE = make_comparison()
BEGUN = replace(DONE, trials=((Trial(),) * 3,) * 2, steps=0, looked=0)
HALF = make_comparison(draws=2)


def words(card: EyeComparisonCard) -> str:
    labels = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    return " | ".join((*labels, *texts_in(card)))


def pressable(card: EyeComparisonCard) -> list[str]:
    return [
        button.text()
        for button in card.findChildren(QPushButton)
        if button.isVisible() and button.isEnabled()
    ]


@pytest.fixture
def card(on_screen: Show) -> EyeComparisonCard:
    def build() -> EyeComparisonCard:
        made = EyeComparisonCard()
        made.resize(800, ROOM_FOR_METHOD + 50)
        return made

    return on_screen(build)


def test_where_it_has_not_begun_there_is_a_question_and_a_button(
    card: EyeComparisonCard, qtbot: QtBot
) -> None:
    assert "Is it the formula, or what x is?" in words(card)
    assert pressable(card) == ["Compare eyes"]
    assert not card.findChildren(EyeTable)[0].isVisible()
    assert card.findChildren(EyeChart) == []
    with qtbot.waitSignal(card.asked):
        card.findChildren(QPushButton)[1].click()


def test_where_it_cannot_be_done_it_says_why(card: EyeComparisonCard) -> None:
    card.show_refusal(sentence("Add more photos."))
    assert "Add more photos." in words(card)
    assert pressable(card) == []
    card.show_refusal(None)
    assert pressable(card) == ["Compare eyes"]


def test_on_the_way_there_is_progress_and_cancel(card: EyeComparisonCard, qtbot: QtBot) -> None:
    (bar,) = card.findChildren(QProgressBar)
    shares = []
    for value in (
        BEGUN,
        replace(BEGUN, looked=100),
        replace(BEGUN, looked=500),
        replace(BEGUN, looked=500, steps=700),
        HALF,
    ):
        card.show_comparison(value, running=True, of_others=False)
        shares.append(bar.value() / bar.maximum())
        assert pressable(card) == ["Cancel"]
    assert shares == sorted(set(shares))
    assert shares[0] == 0
    assert "draw 3 of 5" in words(card)
    with qtbot.waitSignal(card.cancelled):
        card.findChildren(QPushButton)[0].click()


def test_looks_and_draws_are_counted(card: EyeComparisonCard) -> None:
    card.show_comparison(replace(BEGUN, looked=119), running=True, of_others=False)
    assert "looking at number 120 of 500" in words(card)
    card.show_comparison(replace(BEGUN, looked=500), running=True, of_others=False)
    assert "draw 1 of 5" in words(card)


def test_results_are_shown_as_they_come(card: EyeComparisonCard) -> None:
    card.show_comparison(BEGUN, running=True, of_others=False)
    card.show_comparison(HALF, running=True, of_others=False)
    assert "99.0 (" in words(card)


def test_the_result_is_said_in_a_sentence(card: EyeComparisonCard) -> None:
    card.show_comparison(DONE, running=False, of_others=False)
    said = (
        "After 200 of each class: “a network” 495 of 500 right, “pixels 16 × 16” 275 of "
        "500. Same W x + b, another x."
    )
    assert said in words(card)
    assert "Wilson's interval" in words(card)
    assert "No clear difference" not in words(card)
    assert pressable(card) == []


def test_a_difference_that_may_be_chance_is_not_called_one(card: EyeComparisonCard) -> None:
    card.show_comparison(
        make_comparison((50, 52, 55), (53, 50, 57)), running=False, of_others=False
    )
    assert "no eye is clearly better" in words(card)


def eyes(count: int) -> tuple[Eye, ...]:
    return tuple(
        replace(FEATURES, name=str(n), label=sentence("eye {n}", n=n)) for n in range(count)
    )


def test_eyes_that_are_too_close_to_the_best_are_named(card: EyeComparisonCard) -> None:
    tied = make_comparison((98,), (55,), (99,), (97,), (99,), eyes=eyes(5), sizes=(20,))
    card.show_comparison(tied, running=False, of_others=False)
    assert "“eye 2” 495 of 500 right, “eye 1” 275 of 500" in words(card)
    assert "No clear difference between “eye 2” and “eye 0”, “eye 3”, “eye 4”." in words(card)


def test_many_eyes_that_are_too_close_to_the_best_are_counted(card: EyeComparisonCard) -> None:
    tied = make_comparison((98,), (55,), (99,), (97,), (99,), (96,), eyes=eyes(6), sizes=(20,))
    card.show_comparison(tied, running=False, of_others=False)
    assert "No clear difference between “eye 2” and 4 others." in words(card)


def test_where_only_another_eye_is_clearly_better_that_is_said(card: EyeComparisonCard) -> None:
    # The best eye's mistakes are others than those of the two that lie inside each other.
    best, inside, behind = (
        Trial((tuple(first <= n < last for n in range(200)),))
        for first, last in ((21, 200), (0, 178), (0, 164))
    )
    three = make_comparison((0,), (0,), (0,), eyes=eyes(3), sizes=(20,))
    card.show_comparison(
        replace(three, trials=((best,), (inside,), (behind,))), running=False, of_others=False
    )
    assert "“eye 1” 178 of 200 right, “eye 2” 164 of 200" in words(card)
    assert "No clear difference between “eye 1” and “eye 0”." in words(card)


def hits_but(wrong: range) -> Trial:
    return Trial((tuple(number not in wrong for number in range(200)),))


def test_the_best_eye_is_named_even_where_another_pair_lies_further_apart(
    card: EyeComparisonCard,
) -> None:
    # The mistakes of eye 0 are among those of eye 1, those of eye 2 among those of eye 3.
    trials = tuple(map(hits_but, (range(20), range(42), range(179, 200), range(155, 200))))
    four = make_comparison((0,), (0,), (0,), (0,), eyes=eyes(4), sizes=(20,))
    shown = replace(four, trials=tuple((trial,) for trial in trials))
    assert shown.clear(0) == {(0, 1), (2, 3)}
    card.show_comparison(shown, running=False, of_others=False)
    assert "“eye 0” 180 of 200 right, “eye 1” 158 of 200" in words(card)


def test_of_several_that_are_clearly_behind_the_last_is_named(card: EyeComparisonCard) -> None:
    three = make_comparison((60,), (99,), (55,), eyes=eyes(3), sizes=(20,))
    card.show_comparison(three, running=False, of_others=False)
    assert "“eye 1” 495 of 500 right, “eye 2” 275 of 500" in words(card)


def test_the_last_column_alone_decides(card: EyeComparisonCard) -> None:
    alike = make_comparison((50, 98), (99, 98), sizes=(10, 20))
    card.show_comparison(alike, running=False, of_others=False)
    assert "no eye is clearly better" in words(card)


def test_photos_that_are_left_out_are_said(card: EyeComparisonCard) -> None:
    card.show_comparison(replace(DONE, left_out=108), running=False, of_others=False)
    said = "250 photos of each class take part, so that guessing is right half of the time"
    assert said in words(card)
    assert "108 photos more are left out" in words(card)
    drawn = replace(DONE, left_out=108)
    card.show_comparison(drawn, running=False, of_others=False, sketches=True)
    assert "250 sketches of each class" in words(card)
    assert "photos" not in words(card)
    card.show_comparison(DONE, running=False, of_others=False)
    assert "left out" not in words(card)


def test_results_of_other_photos_are_marked_as_such(card: EyeComparisonCard) -> None:
    card.show_comparison(DONE, running=False, of_others=True)
    assert "of others than those in use now" in words(card)
    card.show_comparison(DONE, running=False, of_others=False)
    assert "of others than" not in words(card)


def test_results_that_were_stopped_are_marked_as_such(card: EyeComparisonCard) -> None:
    card.show_comparison(HALF, running=True, of_others=False)
    assert "stopped" not in words(card)
    card.show_comparison(HALF, running=False, of_others=False)
    assert "It was stopped after 2 of 5 draws." in words(card)
    assert pressable(card) == ["Compare again"]


def test_it_says_why_eyes_are_missing(card: EyeComparisonCard) -> None:
    missing = replace(DONE, refusal=sentence("The network is missing."))
    card.show_comparison(missing, running=False, of_others=False)
    assert "Some eyes are missing. The network is missing." in words(card)


def test_a_failure_is_said_and_can_be_tried_again(card: EyeComparisonCard) -> None:
    card.show_failure(sentence("The network is missing."))
    assert "The network is missing." in words(card)
    assert pressable(card) == ["Compare eyes"]
    card.show_failure(None)
    assert "The network is missing." not in words(card)


def test_too_few_photos_now_are_said_beside_the_old_results(card: EyeComparisonCard) -> None:
    card.show_comparison(DONE, running=False, of_others=True)
    card.show_refusal(sentence("Add more photos."))
    assert "Add more photos." in words(card)
    assert "99.0 (" in words(card)
    assert pressable(card) == []


def test_in_a_low_card_the_method_is_only_in_the_tooltip(
    card: EyeComparisonCard, qtbot: QtBot
) -> None:
    card.show_comparison(DONE, running=False, of_others=False)
    assert "five draws" in words(card)
    card.resize(800, ROOM_FOR_METHOD - 10)
    qtbot.waitUntil(lambda: "five draws" not in words(card))
    assert any("five draws" in label.toolTip() for label in card.findChildren(Label))


def test_a_change_of_language_keeps_the_results(
    card: EyeComparisonCard, qapp: QApplication, qtbot: QtBot
) -> None:
    card.show_comparison(DONE, running=False, of_others=True)
    assert language.install(qapp, "ko")
    qtbot.waitUntil(lambda: "| 픽셀 16 × 16 |" in words(card))
    assert "99.0 (" in words(card)
