"""What is done at a moment of a tape, in sentences."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_sentences import what_is_done
from gui.widgets.words.equals import equals, value_of
from model.autodiff.expression import parse, record

SLIDE = "-log(softmax([2.3, -1.2])[1])"


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    del qapp


def moments(expression: str) -> Iterator[str]:
    recording = record(parse(expression, ()), {})
    for position in range(1, Playing(recording, 0).length + 1):
        yield what_is_done(Playing(recording, position))


def test_two_factors_are_equal_to_their_product_only_where_the_written_ones_are() -> None:
    """0.97 is what unwritten decimals make; −34.12 × −0.028 is 0.96."""
    product = re.compile(r"(\S+) × (\S+) ([=≈]) (\S+)(?=\s|$)")
    found = [match for said in moments(SLIDE) for match in product.findall(said)]
    assert ("−34.12", "−0.028", "≈", "0.97") in found
    for one, other, sign, made in found:
        assert sign == equals(value_of(one) * value_of(other), made)
