"""The operation in words, and the buttons that lead to the others."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QPushButton

from gui.rooms.backprop.evidence_view import EvidenceView
from gui.rooms.backprop.photo.chain_card import ChainCard
from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.style.theme import LIGHT
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from model.backprop.chain import Chain
from model.eyes.pixels import PixelEye
from tests.gui import feature_making
from tests.gui.rooms.backprop.photo.chain_making import make_chain

Show = Callable[[Callable[[], ChainCard]], ChainCard]
EYE = PixelEye(2)


@pytest.fixture
def card(on_screen: Show) -> ChainCard:
    def build() -> ChainCard:
        made = ChainCard()
        made.resize(764, 260)
        return made

    return on_screen(build)


def words(card: ChainCard) -> list[str]:
    lines = [line.text() for line in card.findChildren(TextLine)]
    return lines + [label.text() for label in card.findChildren(Label)]


def button(card: ChainCard, name: str) -> QPushButton:
    return next(b for b in card.findChildren(QPushButton) if b.accessibleName() == name)


def pictures(card: ChainCard) -> list[Heatmap]:
    return [view.findChildren(Heatmap)[0] for view in card.findChildren(EvidenceView)]


@pytest.mark.parametrize("at", [0, 7, 11, 17])
def test_formula_numbers_and_sentence_are_those_of_the_operation(card: ChainCard, at: int) -> None:
    chain = make_chain(1)
    card.show_chain(chain, EYE, at, 3)
    made, expected = chain.operations[at], ChainWords(chain)
    assert expected.formula(made) in words(card)
    assert expected.filled(made, 3) in words(card)
    assert expected.explanation(made, pixels=True) in words(card)
    assert expected.place(at) in words(card)


def test_the_buttons_lead_on_and_back_and_to_the_ends(card: ChainCard) -> None:
    chosen: list[int] = []
    card.chosen.connect(chosen.append)
    card.show_chain(make_chain(0), EYE, 5, 0)
    for name in ("First operation", "Operation before", "Next operation", "Last operation"):
        button(card, name).click()
    assert chosen == [0, 4, 6, 17]


def test_at_the_ends_there_is_no_way_on(card: ChainCard) -> None:
    card.show_chain(make_chain(0), EYE, 0, 0)
    names = ("First operation", "Operation before", "Next operation", "Last operation")
    assert [button(card, name).isEnabled() for name in names] == [False, False, True, True]
    card.show_chain(make_chain(0), EYE, 17, 0)
    assert [button(card, name).isEnabled() for name in names] == [True, True, False, False]
    card.show_nothing()
    assert not any(b.isEnabled() for b in card.findChildren(QPushButton))


def largest(chain: Chain, side: int) -> float:
    means = chain.gradient.W[side].reshape(EYE.shape).mean(axis=2)
    return float(abs(means).max())


def test_the_rows_of_the_gradient_are_shown_once_they_are_computed(card: ChainCard) -> None:
    chain = make_chain(0)
    card.show_chain(chain, EYE, 15, 0)
    assert [picture.limit for picture in pictures(card)] == [0.0, 0.0]
    card.show_chain(chain, EYE, 16, 0)
    assert pictures(card)[0].limit == pytest.approx(largest(chain, 0), rel=1e-5)
    assert pictures(card)[1].limit == 0.0
    card.show_chain(chain, EYE, 17, 0)
    assert pictures(card)[1].limit == pytest.approx(largest(chain, 1), rel=1e-5)


def test_without_a_chain_nothing_is_said(card: ChainCard) -> None:
    card.show_chain(make_chain(0), EYE, 17, 0)
    card.show_nothing()
    assert not any("= (p" in text for text in words(card))
    assert not any("×" in text for text in words(card))


def test_the_pictures_show_the_way_down_in_both_rows(card: ChainCard) -> None:
    chain = make_chain(0)
    card.show_chain(chain, EYE, len(chain.operations) - 1, 0)
    for row, view in enumerate(card.findChildren(EvidenceView)):
        picture = view.findChildren(Heatmap)[0]
        assert EYE.shape is not None
        expected = -chain.gradient.W[row].reshape(EYE.shape).mean(axis=2)
        np.testing.assert_allclose(picture.values, expected, rtol=1e-5, atol=1e-9)
        cell = np.unravel_index(np.abs(expected).argmax(), expected.shape)
        at = picture.rect_of((int(cell[0]), int(cell[1]))).center().toPoint()
        to_the_dog = (expected[cell] > 0) == (row == 0)
        drawn = picture.grab().toImage().pixelColor(at).name()
        assert drawn == (LIGHT.dog if to_the_dog else LIGHT.cat)
        assert view.findChildren(ScaleBar)[0].toolTip().startswith("towards cat")


def test_at_the_end_the_equation_stands_in_words_before_its_symbols(card: ChainCard) -> None:
    equation = "how wrong (p − y) × this pixel = its correction"
    card.show_chain(make_chain(0), EYE, 13, 0)
    assert equation not in words(card)
    card.show_chain(make_chain(0), EYE, 17, 0)
    assert equation in words(card)


def test_where_x_is_no_picture_features_are_told_by_photos(card: ChainCard) -> None:
    activation = feature_making.make_activation()
    shown = make_chain()
    card.show_chain(shown, feature_making.EYE, 15, 0, activation)
    assert not card.features.isVisible()
    card.show_chain(shown, feature_making.EYE, 17, 0, activation)
    assert card.features.isVisible()
    assert not any(view.isVisible() for view in card.findChildren(EvidenceView))
    strongest = int(np.abs(shown.gradient.W[1]).argmax())
    first = next(b for b in card.findChildren(PhotoButton) if b.isVisible())
    assert first.photo == activation.most(strongest, 1)[0].photo
