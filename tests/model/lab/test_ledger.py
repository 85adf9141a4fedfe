"""Bytes of values that share what they hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from model.lab.lab import Lab
from model.lab.ledger import Ledger
from model.photos.dataset import Example
from model.photos.photo import SHOWN, Look, Photo, Pixels, Squares
from tests.model.making import make_examples

LARGE = 100_000
FEW = 5_000
"""Bytes: more than what is around a large array, far less than the array."""


@dataclass(frozen=True)
class Box:
    """Something with two things in it."""

    one: object
    other: object = None


def large() -> np.ndarray:
    return np.zeros(LARGE, np.uint8)


def photo(number: int, squares: Mapping[int, Pixels] | None = None) -> Photo:
    square = np.zeros((SHOWN, SHOWN, 3), np.uint8)
    return Photo(
        f"{number}.png", None, bytes([number]) * 16, squares or MappingProxyType({SHOWN: square})
    )


def test_what_two_hold_is_counted_once_and_goes_with_the_last_of_them() -> None:
    shared, ledger = large(), Ledger()
    ledger.enter("a", Box(shared, large()))
    assert 2 * LARGE < ledger.bytes < 2 * LARGE + FEW
    ledger.enter("b", (Box({"x": shared}), shared))
    assert 2 * LARGE < ledger.bytes < 2 * LARGE + FEW
    ledger.strike("a")
    assert LARGE < ledger.bytes < LARGE + FEW
    ledger.strike("b")
    ledger.strike("b")
    assert (ledger.bytes, ledger.names) == (0, ())


def test_a_value_takes_the_place_of_the_one_that_had_its_name() -> None:
    ledger, kept = Ledger(), large()
    ledger.enter("a", Box(kept, large()))
    ledger.enter("b", 1)
    ledger.enter("a", Box(kept))
    assert LARGE < ledger.bytes < LARGE + FEW
    assert ledger.names == ("a", "b")


def test_a_part_of_an_array_keeps_all_of_it() -> None:
    whole, ledger = large(), Ledger()
    ledger.enter("a", whole[:10])
    assert LARGE <= ledger.bytes < LARGE + FEW
    ledger.enter("b", whole[50:])
    assert ledger.bytes < LARGE + FEW


class Stored(Mapping[int, Pixels]):
    """Squares that lie in a file."""

    def __getitem__(self, edge: int) -> Pixels:
        raise AssertionError("it was read")

    def __iter__(self) -> Iterator[int]:
        return iter((SHOWN,))

    def __len__(self) -> int:
        return 1


def test_photos_are_their_squares_and_what_lies_in_a_file_is_nothing() -> None:
    ledger, square = Ledger(), SHOWN * SHOWN * 3
    ledger.enter("a", Example(photo(1), 0))
    assert square < ledger.bytes < square + FEW
    ledger.enter("a", Example(photo(1, Stored()), 0))
    assert 0 < ledger.bytes < FEW
    look = Look(np.zeros((100, 100), np.uint8), 0)
    ledger.enter("a", Photo("2.png", None, b"2" * 16, {}, look=look))
    assert 10_000 < ledger.bytes < 10_000 + FEW


def test_a_class_is_no_value_to_look_into() -> None:
    ledger = Ledger()
    ledger.enter("a", Box(Box, MappingProxyType({"x": None})))
    assert 0 < ledger.bytes < FEW


def test_a_second_snapshot_of_a_lab_holds_next_to_nothing_more() -> None:
    lab, ledger = Lab(make_examples([0, 1] * 10)), Ledger()
    ledger.enter("first", lab.snapshot())
    first = ledger.bytes
    ledger.enter("second", lab.snapshot())
    assert ledger.bytes - first < FEW < first
    lab.remove([lab.examples[0].photo.digest])
    ledger.enter("third", lab.snapshot())
    assert ledger.bytes - first < 2 * FEW
    for name in ("first", "second", "third"):
        ledger.strike(name)
    assert ledger.bytes == 0


class Half(Squares):
    """Squares of which the smaller is in memory."""

    def __init__(self, small: Pixels) -> None:
        self._small = small

    @property
    def at_hand(self) -> tuple[Pixels]:
        return (self._small,)

    def __getitem__(self, edge: int) -> Pixels:
        raise AssertionError("it was read")

    def __iter__(self) -> Iterator[int]:
        return iter((100, SHOWN))

    def __len__(self) -> int:
        return 2


def test_of_squares_that_lie_in_a_file_in_part_the_rest_is_counted() -> None:
    ledger = Ledger()
    ledger.enter("a", Example(photo(1, Half(np.zeros((100, 100, 3), np.uint8))), 0))
    assert 30_000 < ledger.bytes < 30_000 + FEW
