"""How often the classifier is right, in true counts."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gui import language
from gui.widgets.accuracy_card import AccuracyCard
from gui.widgets.label import Figure
from model.classifier import Evaluation, Params, evaluate


def evaluation(right: int, wrong: int) -> Evaluation:
    """Photos of one number each, of which so many have the label that the number says."""
    sure = Params(np.array([[1.0], [-1.0]], np.float32), np.zeros(2, np.float32))
    X = np.ones((right + wrong, 1), np.float32)
    return evaluate(sure, X, np.repeat(np.array([0, 1], np.int64), [right, wrong]))


@pytest.fixture
def card(on_screen: Callable[[Callable[[], AccuracyCard]], AccuracyCard]) -> AccuracyCard:
    return on_screen(AccuracyCard)


def words(card: AccuracyCard) -> list[str]:
    return [figure.text() for figure in card.findChildren(Figure)]


def test_both_counts_stand_apart(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(150, 10), evaluation(31, 9))
    assert words(card) == ["31 of 40 right", "on its own training photos: 150 of 160"]


def test_with_nothing_held_out_there_is_no_share_of_nothing(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(3, 1), evaluation(0, 0))
    assert words(card) == ["no photos held out", "on its own training photos: 3 of 4"]


def test_what_was_learnt_by_heart_is_called_so(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(12, 0), evaluation(1, 2))
    assert words(card) == ["1 of 3 right", "its own 12 learnt by heart"]
    card.show_accuracy(evaluation(12, 0), evaluation(3, 0))
    assert words(card)[1] == "on its own training photos: 12 of 12"


def test_photos_that_cannot_be_trained_on_have_no_counts(card: AccuracyCard) -> None:
    card.show_accuracy(evaluation(3, 1), evaluation(1, 1))
    card.show_accuracy(None, None)
    assert words(card) == ["no photos held out", ""]


def test_the_counts_follow_the_language(card: AccuracyCard, qapp: QApplication) -> None:
    card.show_accuracy(evaluation(150, 10), evaluation(31, 9))
    language.install(qapp, "ko")
    QApplication.processEvents()
    unseen, training = words(card)
    assert "40장 중 31장" in unseen
    assert "160장 중 150장" in training
