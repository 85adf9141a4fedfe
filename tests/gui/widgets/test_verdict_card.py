from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from gui.verdict import Verdict
from gui.widgets.label import Label
from gui.widgets.verdict_card import VerdictCard
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], VerdictCard]], VerdictCard]
PHOTOS = tuple(example.photo for example in make_examples(3))


def verdict(
    *, dog: float = 0.8, right: int = 9, held_out: int = 10, trained: bool = True, count: int = 1
) -> Verdict:
    return Verdict(PHOTOS[:count], 0, np.array([dog, 1 - dog]), right, held_out, trained)


def texts(card: VerdictCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def test_the_more_probable_class_is_the_answer(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(dog=0.8))
    assert {"a dog", "0.80", "0.20"} <= set(texts(card))
    card.show_verdict(verdict(dog=0.3))
    assert {"a cat", "0.30", "0.70"} <= set(texts(card))


def test_how_far_to_trust_it_is_said_in_true_counts(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(right=9, held_out=10))
    assert any("9 of 10" in text for text in texts(card))
    card.show_verdict(verdict(held_out=0))
    assert any("nobody knows" in text for text in texts(card))


def test_an_untrained_classifier_gives_no_answer(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(dog=0.5, trained=False))
    assert "no idea yet" in texts(card)
    assert "a dog" not in texts(card)


def test_several_photos_can_be_leafed_through(on_screen: Show, qtbot: QtBot) -> None:
    card = on_screen(VerdictCard)
    turned: list[int] = []
    card.turned_to.connect(turned.append)
    card.show_verdict(verdict(count=3))
    assert "1 / 3" in texts(card)
    back, forth, _ = card.findChildren(QToolButton)
    qtbot.mouseClick(forth, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert turned == [1, -1]


def test_one_photo_has_nothing_to_leaf_through(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict())
    assert not any(button.isVisible() for button in card.findChildren(QToolButton)[:2])
