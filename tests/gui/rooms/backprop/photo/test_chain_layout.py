"""Places of the network: nothing on top of something else, and every operation can be found."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF

from gui.rooms.backprop.photo.chain_layout import ChainLayout
from tests.gui.rooms.backprop.photo.chain_making import make_chain

SIZES = [(700, 172), (740, 240), (820, 420), (2400, 1200)]


@pytest.mark.parametrize("size", SIZES)
def test_numbers_and_their_texts_do_not_overlap(size: tuple[int, int]) -> None:
    layout = ChainLayout.within(QRectF(0, 0, *size), 0)
    boxes = [layout.photo]
    for node in layout.nodes:
        boxes.append(node.body)
        if node.forward is not None:
            boxes += [node.above, node.below]
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other)
    whole = QRectF(0, 0, *size)
    assert all(whole.contains(box) for box in boxes)


@pytest.mark.parametrize("label", [0, 1])
def test_every_operation_can_be_clicked(label: int) -> None:
    chain = make_chain(label)
    layout = ChainLayout.within(QRectF(0, 0, 740, 260), label)
    found = set()
    for x in range(0, 740, 8):
        for y in range(0, 260, 8):
            found.add(layout.at(QPointF(x, y)))
    operations = {(made.kind, made.side) for made in chain.operations}
    assert found == {*operations, None}


def test_values_lead_forward_and_gradients_back() -> None:
    layout = ChainLayout.within(QRectF(0, 0, 740, 260), 0)
    for node in layout.nodes:
        if node.forward is not None:
            assert layout.at(node.above.center()) == node.forward
            assert layout.at(node.centre) == node.forward
        if node.backward is not None:
            assert layout.at(node.below.center()) == node.backward


def test_arrows_lead_back() -> None:
    layout = ChainLayout.within(QRectF(0, 0, 740, 260), 0)
    for arrow in layout.arrows:
        if arrow.pixel is None:
            assert layout.at(arrow.at(0.3)) == arrow.backward


def test_the_distance_to_an_arrow_ends_with_it() -> None:
    arrow = ChainLayout.within(QRectF(0, 0, 740, 260), 0).arrows[-1]
    assert arrow.distance(arrow.at(0.5)) == pytest.approx(0, abs=1e-9)
    assert arrow.distance(arrow.end + QPointF(30, 0)) == pytest.approx(30, abs=10)
    assert arrow.distance(arrow.end + QPointF(30, 0)) > 20
