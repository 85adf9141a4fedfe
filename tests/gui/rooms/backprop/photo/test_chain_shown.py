"""Which numbers of x are drawn, and which way and path an operation belongs to."""

import numpy as np
from PySide6.QtCore import QRectF

from gui.rooms.backprop.photo.chain_layout import ChainLayout
from gui.rooms.backprop.photo.chain_shown import Shown, choose_inputs
from gui.rooms.backprop.photo.chain_words import ChainWords
from model.backprop.chain import take_apart
from model.params import Params
from tests.gui.rooms.backprop.photo.chain_making import PHOTO, make_chain


def show(at: int) -> Shown:
    chain = make_chain(0)
    return Shown(chain, PHOTO, at, choose_inputs(chain), ChainWords(chain))


def test_of_each_third_of_x_the_strongest_number_is_drawn() -> None:
    x = np.zeros(9, np.float32)
    x[[1, 5, 6]] = [0.5, -3.0, 1.0]
    chain = take_apart(Params.zeros(2, 9), x, 0)
    assert choose_inputs(chain).tolist() == [1, 5, 6]


def test_an_x_of_two_numbers_is_no_trouble() -> None:
    chain = take_apart(Params.zeros(2, 2), np.ones(2, np.float32), 0)
    assert choose_inputs(chain).tolist() == [0, 1, 0]


def test_one_input_its_score_and_its_probability_are_the_path_at_the_end() -> None:
    nodes = ChainLayout.within(QRectF(0, 0, 724, 230), 0).nodes
    last = show(17)
    path = [(node.symbol, node.side) for node in nodes if last.on_path(node)]
    assert last.is_path
    assert path == [("x", None), ("s", 1), ("p", 1)]
    of_bias = next(at for at in range(18) if show(at).current.kind == "by_bias")
    assert [node.symbol for node in nodes if show(of_bias).on_path(node)] == ["1", "s", "p"]


def test_from_the_loss_on_the_arrows_lead_back() -> None:
    assert [show(at).is_back for at in (0, 7, 8, 17)] == [False, False, True, True]
