"""The rule in large pieces, with the picture of all pixels or the photos of two features."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.evidence_view import EvidenceView
from gui.rooms.backprop.photo.product_card import ROOMY, ProductCard
from gui.style.theme import LIGHT
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Figure
from model.backprop.chain import take_apart
from model.eyes.pixels import PixelEye
from model.training.problem import Settings
from tests.gui import feature_making
from tests.gui.rooms.backprop.photo.chain_making import make_chain

Show = Callable[[Callable[[], ProductCard]], ProductCard]
EYE = PixelEye(2)
SEEN = np.full(12, 200.0, np.float32)
"""What the eye has seen: all of it bright."""


@pytest.fixture
def card(on_screen: Show) -> ProductCard:
    def build() -> ProductCard:
        made = ProductCard()
        made.resize(764, 260)
        return made

    return on_screen(build)


def figures(card: ProductCard) -> list[str]:
    return [figure.text() for figure in card.findChildren(Figure) if figure.isVisible()]


def photos(card: ProductCard) -> list[PhotoButton]:
    QApplication.processEvents()  # they show as many as there is room for
    return [button for button in card.findChildren(PhotoButton) if button.isVisible()]


@pytest.mark.parametrize("side", [0, 1])
def test_the_picture_shows_the_way_down_of_either_row_in_the_same_colours(
    card: ProductCard, side: int
) -> None:
    chain = make_chain(0)
    card.show_chain(chain, EYE, side, 3, Settings(), 0, SEEN)
    picture = card.findChildren(EvidenceView)[0].findChildren(Heatmap)[0]
    assert EYE.shape is not None
    expected = -chain.gradient.W[side].reshape(EYE.shape).mean(axis=2)
    np.testing.assert_allclose(picture.values, expected, rtol=1e-5, atol=1e-9)
    cell = np.unravel_index(np.abs(expected).argmax(), expected.shape)
    at = picture.rect_of((int(cell[0]), int(cell[1]))).center().toPoint()
    to_the_dog = (expected[cell] > 0) == (side == 0)
    drawn = picture.grab().toImage().pixelColor(at).name()
    assert drawn == (LIGHT.dog if to_the_dog else LIGHT.cat)
    assert len(figures(card)) == 3


def test_of_a_network_a_strong_feature_stands_above_a_weak_one(
    card: ProductCard, qtbot: QtBot
) -> None:
    activation = feature_making.make_activation()
    shown = take_apart(
        feature_making.make_params(),
        np.linspace(0.0, 2.0, feature_making.SIZE, dtype=np.float32),
        0,
    )
    card.show_chain(shown, feature_making.EYE, 0, 39, Settings(), 0, SEEN, activation)
    assert not card.findChildren(EvidenceView)[0].isVisible()
    assert figures(card)[1] == "2.0"
    assert figures(card)[4:] == ["0", "0"]
    first = photos(card)[0]
    assert first.photo == activation.most(39, 1)[0].photo
    with qtbot.waitSignal(card.followed):
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    card.show_chain(shown, feature_making.EYE, 0, 39, Settings(), 0, SEEN)
    assert photos(card) == []


def test_the_photo_stands_beside_what_the_mistake_makes_of_it_where_there_is_room(
    card: ProductCard,
) -> None:
    card.show_chain(make_chain(0), EYE, 0, 3, Settings(), 0, SEEN)
    photo, _push = (picture for picture in card.findChildren(Heatmap))
    assert photo.isVisible()
    middle = photo.grab().toImage().pixelColor(photo.rect().center())
    assert middle.red() == 200
    card.resize(ROOMY - 60, 260)
    QApplication.processEvents()
    assert not photo.isVisible()


def test_without_a_chain_it_is_gone(card: ProductCard) -> None:
    card.show_chain(make_chain(0), EYE, 0, 3, Settings(), 0, SEEN)
    card.show_nothing()
    assert not card.isVisible()
