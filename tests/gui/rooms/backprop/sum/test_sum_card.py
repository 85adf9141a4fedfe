"""The sum that grows photo by photo."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.rooms.backprop.evidence_view import EvidenceView
from gui.rooms.backprop.sum.sum_card import SumCard
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from model.backprop.photo_weights import PartialSum
from model.eyes import eye_named
from model.eyes.pixels import PixelEye

Show = Callable[[Callable[[], SumCard]], SumCard]
EYE = PixelEye(2)
NETWORK = eye_named("network")


@pytest.fixture
def card(on_screen: Show) -> SumCard:
    def build() -> SumCard:
        made = SumCard()
        made.resize(764, 340)
        return made

    return on_screen(build)


def words(card: SumCard) -> list[str]:
    return [line.text() for line in card.findChildren(TextLine)]


def signs(card: SumCard) -> list[str]:
    labels = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    return [text for text in labels if text in ("=", "≈", "≠")]


def slider(card: SumCard) -> Slider:
    return card.findChildren(Slider)[0]


def limits(card: SumCard) -> list[float]:
    return [view.findChildren(Heatmap)[0].limit for view in card.findChildren(EvidenceView)]


def test_part_and_whole_stand_side_by_side_with_their_likeness(card: SumCard) -> None:
    part, whole = np.zeros(12), np.zeros(12)
    part[:3], whole[:3], whole[3:6] = 3.0, 3.0, 3.0
    card.show_sum(PartialSum(part, whole), 5, 40, 200, EYE, centred=True)
    assert limits(card) == [3.0, 3.0]
    assert "The first 5 of 200 photos begin to look like it: add more." in card.headline.text()
    assert signs(card) == ["≠"]
    assert "0.707 alike" in card.why.text()
    assert "5 photos, dogs and cats in turn, the largest share first" in words(card)
    assert "5 of 200 photos" in words(card)


def test_one_photo_is_no_plural(card: SumCard) -> None:
    card.show_sum(PartialSum(np.ones(12), np.ones(12)), 1, 40, 200, EYE, centred=True)
    assert "the one with the largest share" in words(card)
    assert "photos add up to all of it" in card.headline.text()


def test_a_sum_that_does_not_look_like_w_is_not_said_to(card: SumCard) -> None:
    part, whole = np.zeros(12), np.ones(12)
    part[0] = 1.0
    card.show_sum(PartialSum(part, whole), 2, 40, 200, EYE, centred=True)
    assert "2 of 200 photos do not add up to it yet: add more." in card.headline.text()
    assert signs(card) == ["≠"]


def test_a_sum_that_looks_like_w_is_about_equal(card: SumCard) -> None:
    part, whole = np.ones(12), np.ones(12)
    part[0] = 0.0
    card.show_sum(PartialSum(part, whole), 9, 40, 200, EYE, centred=True)
    assert "The first 9 of 200 photos already add up to much the same." in card.headline.text()
    assert signs(card) == ["≈"]


def test_sketches_are_called_sketches(card: SumCard) -> None:
    card.show_sum(
        PartialSum(np.ones(12), np.ones(12)), 5, 40, 158, EYE, centred=True, sketches=True
    )
    assert "5 of 158 sketches" in words(card)
    assert "all 158 sketches: what it has learnt" in words(card)
    assert not any("photos" in line for line in [card.headline.text(), *words(card)])


@pytest.mark.parametrize("pulled", [False, True])
def test_what_l2_does_to_the_shares_is_said_where_there_is_any(card: SumCard, pulled: bool) -> None:
    same = PartialSum(np.ones(12), np.ones(12))
    card.show_sum(same, 5, 40, 200, EYE, centred=True, pulled=pulled)
    assert ("L2 draws W back" in card.why.text()) == pulled


@pytest.mark.parametrize("alike", [3, 1])
def test_nobody_is_asked_to_add_what_cannot_be_added(card: SumCard, alike: int) -> None:
    part, whole = np.zeros(12), np.zeros(12)
    part[:alike], whole[:6] = 1.0, 1.0
    card.show_sum(PartialSum(part, whole), 40, 40, 200, EYE, centred=True)
    assert "40 of 200 photos, as many as can be added here" in card.headline.text()
    assert "add more" not in card.headline.text()


def test_where_x_is_no_picture_features_are_told_by_photos(card: SumCard) -> None:
    card.show_sum(PartialSum(np.ones(12), np.ones(12)), 5, 40, 200, NETWORK, centred=True)
    assert card.features.isVisible()
    assert not any(view.isVisible() for view in card.findChildren(EvidenceView))
    card.show_sum(PartialSum(np.ones(12), np.ones(12)), 5, 40, 200, EYE, centred=True)
    assert not card.features.isVisible()


def test_the_slider_asks_for_more_photos(card: SumCard) -> None:
    card.show_sum(PartialSum(np.ones(12), np.ones(12)), 5, 40, 200, EYE, centred=True)
    chosen: list[int] = []
    card.count_chosen.connect(chosen.append)
    QTest.keyClick(slider(card), Qt.Key.Key_Right)
    QTest.keyClick(slider(card), Qt.Key.Key_End)
    QTest.keyClick(slider(card), Qt.Key.Key_Home)
    assert chosen == [6, 40, 1]


def test_showing_a_sum_tells_nobody(card: SumCard) -> None:
    chosen: list[int] = []
    card.count_chosen.connect(chosen.append)
    card.show_sum(PartialSum(np.ones(12), np.ones(12)), 30, 40, 200, EYE, centred=True)
    card.show_sum(PartialSum(np.ones(12), np.ones(12)), 7, 7, 7, EYE, centred=True)
    assert chosen == []
    assert slider(card).value() == 7


def test_without_a_sum_there_is_nothing_to_choose(card: SumCard) -> None:
    card.show_sum(PartialSum(np.ones(12), np.ones(12)), 5, 40, 200, EYE, centred=True)
    card.show_nothing("Take a step.")
    assert not slider(card).isVisible()
    assert card.headline.text() == "Take a step."


def test_why_few_photos_look_otherwise_is_said_and_the_mean_where_it_is_taken_away(
    card: SumCard,
) -> None:
    for eye, centred, said in ((EYE, True, True), (EYE, False, False), (NETWORK, True, False)):
        card.show_sum(PartialSum(np.ones(12), np.ones(12)), 5, 40, 200, eye, centred=centred)
        text = " | ".join(label.text() for label in card.findChildren(Label) if label.isVisible())
        assert ("less the mean" in text) == said
        assert "what all share shows when many are added" in text
