from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.photos.verdict_card import VerdictCard
from gui.session.classification import Verdict
from gui.style import language
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Label
from model.inspection.tally import Tally
from model.inspection.track_record import HeldOutKind, TrackRecord
from model.photos.photo import SHOWN, Photo
from model.pretrained.second_opinion import Opinion
from model.sketches.sketches import draw_sketches
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], VerdictCard]], VerdictCard]
PHOTOS = tuple(example.photo for example in make_examples(3))
SKETCH = next(draw_sketches(1, edges=(SHOWN,)))[0]


def opinion(
    *, dog: float = 0.1, neither: bool = False, right: int = 98, tested: int = 100
) -> Opinion:
    return Opinion(np.log([dog, 1 - dog]), neither, right, tested)


def verdict(
    *,
    dog: float = 0.8,
    right: int = 9,
    held_out: int = 10,
    trained: bool = True,
    count: int = 1,
    step: int = 1200,
    learnt: bool = False,
    opinion: Opinion | None = None,
    of: HeldOutKind = "photos",
    trains: bool = True,
    tally: Tally | None = None,
    asked: Photo | None = None,
) -> Verdict:
    """A verdict of which the classifier says dog and the network cat."""
    scores = np.log(np.maximum([dog, 1 - dog], 1e-300))
    if tally is None:
        dogs = held_out // 2
        mistakes = held_out - right
        tally = Tally((dogs - mistakes // 2, right - dogs + mistakes // 2), (dogs, held_out - dogs))
    photos = PHOTOS[:count] if asked is None else (asked,)
    record = TrackRecord(of, tally)
    return Verdict(photos, 0, scores, record, trained, step, learnt, opinion, trains=trains)


def cut_off(card: VerdictCard) -> list[str]:
    """Texts that need more height than they have."""
    return [
        label.text()
        for label in card.findChildren(Label)
        if label.isVisible()
        and label.wordWrap()
        and label.heightForWidth(label.width()) > label.height()
    ]


def texts(card: VerdictCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def test_the_more_probable_class_is_the_answer(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(dog=0.8))
    assert {"a dog", "0.80", "0.20"} <= set(texts(card))
    card.show_verdict(verdict(dog=0.3))
    assert {"a cat", "0.30", "0.70"} <= set(texts(card))


def test_who_has_learnt_nothing_is_told_to_run_only_where_that_can_be_done(
    on_screen: Show,
) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(trained=False))
    assert "has learnt nothing yet: press Run" in texts(card)
    card.show_verdict(verdict(trained=False, trains=False))
    assert "has learnt nothing yet: it needs dogs and cats" in texts(card)
    assert not any("Run" in text for text in texts(card))


def test_how_far_to_trust_it_is_said_in_true_counts(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(right=9, held_out=10))
    assert "your held-out photos: 9 of 10 right" in texts(card)
    card.show_verdict(verdict(right=0, held_out=0))
    assert "nobody knows yet how often it is right" in texts(card)


def test_it_is_named_of_whom_a_track_record_is(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(of="sketches", right=40, held_out=42))
    assert "unseen sketches: 40 of 42 right; photos: nobody knows yet" in texts(card)
    card.show_verdict(verdict(of="sketches", right=40, held_out=42, asked=SKETCH))
    assert "unseen sketches: 40 of 42 right" in texts(card)
    card.show_verdict(verdict(of="unknown", right=40, held_out=42))
    assert "nobody knows yet how often it is right" in texts(card)
    assert not any("40 of 42" in text for text in texts(card))


def test_unequal_classes_are_counted_each_by_itself(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(tally=Tally((25, 0), (25, 1))))
    said = "your held-out photos: dogs 25 of 25, cats 0 of 1 right; always “dog”: 25 of 26"
    assert said in texts(card)
    card.show_verdict(verdict(of="sketches", tally=Tally((1, 20), (4, 20))))
    said = (
        "unseen sketches: dogs 1 of 4, cats 20 of 20 right; photos: nobody knows yet; "
        "always “cat”: 20 of 24"
    )
    assert said in texts(card)


def test_all_bars_have_one_scale_whatever_is_written_beside_them(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    for dog, network in ((0.5, 0.5), (1e-9, 0.5), (0.4, 1 - 1e-9), (1.0, 0.9991), (0.0, 1e-9)):
        card.show_verdict(verdict(dog=dog, opinion=opinion(dog=network)))
        QApplication.processEvents()
        bars = [bar for bar in card.findChildren(QWidget) if type(bar).__name__ == "_Bar"]
        assert len(bars) == 4
        assert len({bar.width() for bar in bars}) == 1
    widths = {bar.width() for bar in bars}
    card.show_verdict(verdict(dog=0.5, opinion=opinion(dog=0.5)))
    QApplication.processEvents()
    assert {bar.width() for bar in bars} == widths


def test_a_long_track_record_takes_the_lines_that_it_needs(on_screen: Show, qtbot: QtBot) -> None:
    card = on_screen(VerdictCard)
    card.setFixedWidth(224)
    card.show_verdict(verdict())
    qtbot.waitUntil(lambda: cut_off(card) == [])
    short = card.sizeHint().height()
    card.show_verdict(verdict(tally=Tally((250, 1), (250, 10))))
    qtbot.waitUntil(lambda: card.sizeHint().height() > short and cut_off(card) == [])
    card.show_verdict(verdict())
    qtbot.waitUntil(lambda: card.sizeHint().height() == short)


def test_being_right_about_its_own_training_photo_proves_nothing(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(learnt=True))
    assert "has learnt this very photo" in texts(card)
    assert not any("held-out" in text for text in texts(card))


def test_an_untrained_classifier_gives_no_answer(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(dog=0.5, trained=False))
    assert "no idea yet" in texts(card)
    assert "a dog" not in texts(card)


def test_without_an_opinion_nobody_is_named(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(opinion=opinion()))
    card.show_verdict(verdict())
    shown = texts(card)
    assert shown.count("dog") == 1
    assert not any("says" in text or "step" in text or "by itself" in text for text in shown)


def test_before_anything_is_learnt_the_network_answers_beside_the_classifier(
    on_screen: Show,
) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(dog=0.5, trained=False, step=0, opinion=opinion(dog=0.1)))
    shown = texts(card)
    assert {"a cat", "says the network", "the network by itself", "0.10", "0.90"} <= set(shown)
    assert {"classifier, step 0", "has learnt nothing yet: press Run", "0.50"} <= set(shown)
    assert "photos of others: 98 of 100 right" in shown


@pytest.mark.parametrize(
    ("right", "held_out", "answer", "speaker"),
    [
        (97, 100, "a cat", "says the network"),
        (98, 100, "a dog", "says your classifier"),  # as often: the one that was taught here
        (10, 10, "a dog", "says your classifier"),
        (9, 9, "a cat", "says the network"),  # nine may be luck
        (9, 10, "a cat", "says the network"),
        (0, 0, "a cat", "says the network"),  # of one of them nobody knows anything
    ],
)
def test_the_headline_belongs_to_whoever_has_been_right_more_often(
    on_screen: Show, right: int, held_out: int, answer: str, speaker: str
) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(right=right, held_out=held_out, opinion=opinion()))
    shown = texts(card)
    assert shown.index(answer) == shown.index(speaker) - 1
    assert "classifier, step 1,200" in shown


@pytest.mark.parametrize(
    ("given", "speaker"),
    [
        (verdict(of="sketches", right=42, held_out=42, opinion=opinion()), "the network"),
        (verdict(of="unknown", right=42, held_out=42, opinion=opinion()), "the network"),
        (verdict(right=42, held_out=42, opinion=opinion()), "your classifier"),
        # The sum is 97.6 %, but a third of the cats were called dogs.
        (verdict(tally=Tally((198, 4), (200, 6)), opinion=opinion()), "the network"),
        (verdict(tally=Tally((200, 4), (200, 4)), opinion=opinion()), "the network"),
        (verdict(tally=Tally((200, 5), (200, 5)), opinion=opinion()), "your classifier"),
    ],
)
def test_a_record_leads_only_where_it_is_about_what_was_asked(
    on_screen: Show, given: Verdict, speaker: str
) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(given)
    assert f"says {speaker}" in texts(card)


def test_of_a_sketch_the_record_of_sketches_speaks() -> None:
    sketched = verdict(of="sketches", right=42, held_out=42, asked=SKETCH, opinion=opinion())
    assert not sketched.network_leads


def test_what_is_neither_is_called_so_by_the_network_whoever_leads(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    for right in (5, 10):
        card.show_verdict(verdict(right=right, opinion=opinion(neither=True)))
        shown = texts(card)
        assert {"neither?", "says the network"} <= set(shown)
        assert "they still sum to 1: softmax" in shown
        assert {"0.10", "0.90", "0.80", "0.20"} <= set(shown)  # they sum to 1 all the same
    card.show_verdict(verdict(opinion=opinion()))
    assert not any("softmax" in text for text in texts(card))


def test_the_answer_is_there_for_those_who_do_not_see_it(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict(opinion=opinion()))
    assert card.accessibleDescription() == f"{PHOTOS[0].name}: a cat"


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


def test_the_photo_can_be_followed_and_the_card_closed(on_screen: Show, qtbot: QtBot) -> None:
    card = on_screen(VerdictCard)
    followed: list[Photo] = []
    closed: list[bool] = []
    card.followed.connect(followed.append)
    card.closed.connect(lambda: closed.append(True))
    QTest.keyClick(card.findChildren(PhotoButton)[0], Qt.Key.Key_Space)  # nothing to follow yet
    card.show_verdict(verdict())
    qtbot.mouseClick(card.findChildren(PhotoButton)[0], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.findChildren(QToolButton)[2], Qt.MouseButton.LeftButton)
    assert followed == [PHOTOS[0]]
    assert closed == [True]


@pytest.mark.parametrize(
    ("given", "asked", "labels"),
    [
        (verdict(dog=0.2), {"Right": 1, "It is a dog": 0}, (1, 0)),
        (verdict(dog=0.8), {"Right": 0, "It is a cat": 1}, (0, 1)),
        (verdict(dog=0.8, right=5, opinion=opinion()), {"Right": 1, "It is a dog": 0}, (1, 0)),
        (verdict(opinion=opinion(neither=True)), {"It is a dog": 0, "It is a cat": 1}, (0, 1)),
        (verdict(trained=False), {"It is a dog": 0, "It is a cat": 1}, (0, 1)),
    ],
)
def test_a_verdict_can_be_answered(
    on_screen: Show, given: Verdict, asked: dict[str, int], labels: tuple[int, int]
) -> None:
    card = on_screen(VerdictCard)
    told: list[tuple[Photo, int]] = []
    card.answered.connect(lambda photo, label: told.append((photo, label)))
    card.show_verdict(given)
    buttons = card.findChildren(QPushButton)
    assert [button.text() for button in buttons] == list(asked)
    for button in buttons:
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert told == [(PHOTOS[0], label) for label in labels]


def test_where_a_photo_is_labelled_its_shelf_is_named_instead(on_screen: Show) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(replace(verdict(), label=1))
    assert "On the shelf of the cats" in texts(card)
    assert not any(button.isVisible() for button in card.findChildren(QPushButton))


def test_what_is_shown_speaks_the_language_of_the_moment(
    on_screen: Show, qapp: QApplication
) -> None:
    card = on_screen(VerdictCard)
    card.show_verdict(verdict())
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert "a dog" not in texts(card)
    assert {"0.80", "0.20"} <= set(texts(card))
