"""What a change of the ground depends on, and where numbers are written."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.rooms.backprop.photo.chain_drawing import Drawing
from gui.rooms.backprop.photo.chain_layout import ChainLayout
from gui.rooms.backprop.photo.chain_shown import Shown, choose_inputs
from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.style.theme import DARK, LIGHT
from model.backprop.chain import Chain, take_apart
from model.params import Params
from tests.gui.rooms.backprop.photo.chain_making import PHOTO, make_chain


def key(chain: Chain, at: int = 17, colours: object = LIGHT) -> object:
    look = LIGHT if colours is LIGHT else DARK
    shown = Shown(chain, PHOTO, at, choose_inputs(chain), ChainWords(chain))
    return Drawing(QFont(), look, shown).key


def test_the_ground_changes_with_step_theme_label_and_weights_alone() -> None:
    chain = make_chain(0)
    assert key(chain) == key(make_chain(0))
    others = (key(chain, 3), key(chain, 17, DARK), key(make_chain(1)), key(make_chain(0, seed=4)))
    assert all(other != key(chain) for other in others)


def test_a_weight_that_moves_by_little_moves_no_line() -> None:
    chain = make_chain(0)
    params = Params(chain.params.W * np.float32(1.0001), chain.params.b)
    assert key(take_apart(params, chain.x, 0)) == key(chain)


def test_a_small_weight_is_told_from_none() -> None:
    weights = np.zeros((2, 12), np.float32)
    weights[0, 0] = 1.0
    chain = take_apart(Params(weights, np.zeros(2, np.float32)), np.ones(12, np.float32), 0)
    small = weights.copy()
    small[1, 4] = 1e-6
    other = take_apart(Params(small, np.zeros(2, np.float32)), np.ones(12, np.float32), 0)
    assert key(other) != key(chain)


def test_weights_that_are_no_numbers_are_no_trouble() -> None:
    W = np.full((2, 12), np.nan, np.float32)
    chain = take_apart(Params(W, np.zeros(2, np.float32)), np.ones(12, np.float32), 0)
    assert key(chain) is not None


@pytest.mark.parametrize("label", [0, 1])
@pytest.mark.parametrize("score", [0.2, 6.08, -6.08, 300.0])
def test_no_number_on_an_arrow_lies_over_another(
    qapp: QApplication, label: int, score: float
) -> None:
    params = Params(np.zeros((2, 12), np.float32), np.array([score, -score], np.float32))
    chain = take_apart(params, np.ones(12, np.float32), label)
    shown = Shown(chain, PHOTO, 17, choose_inputs(chain), ChainWords(chain))
    drawing = Drawing(qapp.font(), LIGHT, shown)
    image = QImage(724, 230, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawing.draw_numbers(painter, ChainLayout.within(QRectF(0, 0, 724, 230), label))
    painter.end()
    # Seven values and six gradients have their places; of the arrows' numbers as many as can be.
    of_arrows = drawing.written[14:]
    assert of_arrows or score > 6
    for place, one in enumerate(drawing.written):
        for other in of_arrows:
            assert one is other or not one.intersects(other), place
