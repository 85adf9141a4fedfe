"""How often the classifier is right, in true counts."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from gui.panels.numbers.accuracy_card import AccuracyCard
from gui.style import language
from gui.widgets.texts.label import Figure
from gui.widgets.texts.paragraph import Paragraph
from model.classifier import Evaluation, evaluate
from model.params import Params
from model.training import Overfitting


def counted(dogs: tuple[int, int], cats: tuple[int, int]) -> Evaluation:
    """Photos of one number each: of each class so many right, of so many."""
    sure = Params(np.array([[1.0], [-1.0]], np.float32), np.zeros(2, np.float32))
    (right, of), (tame, all_cats) = dogs, cats
    x = [1.0] * right + [-1.0] * (of - right) + [-1.0] * tame + [1.0] * (all_cats - tame)
    labels = np.repeat(np.array([0, 1], np.int64), [of, all_cats])
    return evaluate(sure, np.array(x, np.float32).reshape(-1, 1), labels)


def evaluation(right: int, wrong: int) -> Evaluation:
    """As many dogs as cats, or one more."""
    of = (right + wrong) // 2
    dogs = min(of, right)
    return counted((dogs, of), (right - dogs, right + wrong - of))


@pytest.fixture
def card(on_screen: Callable[[Callable[[], AccuracyCard]], AccuracyCard]) -> AccuracyCard:
    return on_screen(AccuracyCard)


def words(card: AccuracyCard) -> list[str]:
    return [figure.text() for figure in card.findChildren(Figure) if figure.isVisible()]


def test_both_counts_stand_apart(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(150, 10), evaluation(31, 9))
    assert words(card) == ["31 of 40 right", "on what it learnt from: 150 of 160"]


def test_with_nothing_held_out_there_is_no_share_of_nothing(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(3, 1), evaluation(0, 0))
    assert words(card) == ["nothing held out", "on what it learnt from: 3 of 4"]


def test_what_was_learnt_by_heart_is_called_so(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(12, 0), evaluation(1, 3))
    assert words(card) == ["1 of 4 right", "its own 12 learnt by heart"]
    card.show_accuracy(evaluation(12, 0), evaluation(4, 0))
    assert words(card)[1] == "on what it learnt from: 12 of 12"


def test_unequal_classes_are_counted_each_by_itself(card: AccuracyCard) -> None:
    card.show_accuracy(counted((94, 95), (3, 5)), counted((25, 25), (0, 1)))
    assert words(card) == [
        "25 of 26 right",
        "dogs 25 of 25, cats 0 of 1",
        "always “dog”: 25 of 26",
        "on what it learnt from: 97 of 100",
        "dogs 94 of 95, cats 3 of 5",
    ]
    card.show_accuracy(counted((2, 5), (90, 95)), counted((1, 1), (4, 6)))
    assert "always “cat”: 6 of 7" in words(card)
    card.show_accuracy(evaluation(150, 10), evaluation(31, 9))
    assert words(card) == ["31 of 40 right", "on what it learnt from: 150 of 160"]


@pytest.mark.parametrize("three_to_two", [True, False])
def test_three_to_two_is_equal_enough(card: AccuracyCard, three_to_two: bool) -> None:
    card.show_accuracy(evaluation(9, 1), counted((30, 30) if three_to_two else (31, 31), (20, 20)))
    assert any("always" in text for text in words(card)) != three_to_two


def test_sketches_are_no_photos(card: AccuracyCard) -> None:
    titles = {}
    for of in ("sketches", "photos", "unknown"):
        card.show_accuracy(evaluation(150, 10), evaluation(31, 9), of=of)
        titles[of] = card.title.text()
    assert titles == {
        "sketches": "On sketches it has never seen",
        "photos": "On photos it has never seen",
        "unknown": "On photos it may know already",
    }


def test_photos_that_cannot_be_trained_on_have_no_counts(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(3, 1), evaluation(1, 1))
    card.show_accuracy(None, None)
    assert words(card) == ["–", ""]  # some may be held out, but nothing has looked at them


def test_the_counts_follow_the_language(card: AccuracyCard, qapp: QApplication) -> None:
    card.show_accuracy(evaluation(150, 10), evaluation(31, 9))
    language.install(qapp, "ko")
    QApplication.processEvents()
    unseen, training = words(card)
    assert "40장 중 31장" in unseen
    assert "160장 중 150장" in training


def test_photos_that_are_alike_are_counted_and_shown_on_demand(
    card: AccuracyCard, qtbot: QtBot
) -> None:
    button = card.findChild(QToolButton)
    assert button is not None
    assert button.isHidden()
    card.show_alike(2, 1)
    assert button.text() == "2 photos alike: 1 group"
    card.show_alike(1_200, 34)
    assert button.text() == "1,200 photos alike: 34 groups"
    card.show_alike(4, 2, sketches=True)
    assert button.text() == "4 sketches alike: 2 groups"
    assert not button.isHidden()
    with qtbot.waitSignal(card.alike_requested):
        button.click()
    card.show_alike(0, 0)
    assert button.isHidden()


def test_overfitting_is_said_with_its_numbers_and_taken_back(card: AccuracyCard) -> None:
    card.show_overfitting(Overfitting(120, 0.5, 0.75))
    (warning,) = card.findChildren(Paragraph)
    assert warning.isVisible()
    assert all(part in warning.text() for part in ("Overfitting", "120", "0.5", "0.75"))
    card.show_overfitting(None)
    assert not warning.isVisible()
