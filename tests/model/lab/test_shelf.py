"""The photos of one source, and what can be taken back."""

from dataclasses import replace

import pytest

from model.lab.shelf import Shelf
from tests.model.making import make_examples

A, B, C = make_examples([0, 1, 0])


def digests(shelf: Shelf) -> list[bytes]:
    return [example.photo.digest for example in shelf.examples]


def test_photos_stay_in_the_order_in_which_they_came() -> None:
    shelf = Shelf([B])
    assert shelf.add([A, C, A]) == 2
    assert digests(shelf) == [example.photo.digest for example in (B, A, C)]


def test_a_photo_that_comes_again_is_relabelled_and_stays_where_it_is() -> None:
    shelf = Shelf([A, B])
    assert shelf.add([replace(A, label=1)]) == 0
    assert [example.label for example in shelf.examples] == [1, 1]
    assert digests(shelf) == [A.photo.digest, B.photo.digest]


@pytest.mark.parametrize(
    ("sides", "side"),
    [
        ((None, True), True),
        ((True, None), True),
        ((True, False), False),
        ((False, True), False),
        ((None, None), None),
    ],
)
def test_a_photo_that_comes_again_stays_out_only_if_it_was_never_one_to_learn_from(
    sides: tuple[bool | None, bool | None], side: bool | None
) -> None:
    one, other = (replace(A, held_out=given) for given in sides)
    shelf, at_once = Shelf([one]), Shelf()
    shelf.add([other])
    at_once.add([one, other])
    assert shelf.examples[0].held_out is side
    assert at_once.examples[0].held_out is side


def test_photos_are_relabelled_and_taken_off() -> None:
    shelf = Shelf([A, B, C])
    assert shelf.change([A.photo.digest], None)
    assert shelf.change([B.photo.digest, C.photo.digest], 0)
    assert [(e.photo, e.label) for e in shelf.examples] == [(B.photo, 0), (C.photo, 0)]
    assert not shelf.change([A.photo.digest], 1), "it is not there"


def test_a_photo_is_put_there_once() -> None:
    shelf = Shelf([A])
    assert shelf.put(B)
    assert shelf.put(replace(A, label=1))
    assert not shelf.put(B), "it is there already, with this label"
    assert [(e.photo, e.label) for e in shelf.examples] == [(A.photo, 1), (B.photo, B.label)]


def test_photos_that_come_again_as_they_were_change_nothing() -> None:
    shelf = Shelf([A, B])
    before = shelf.examples
    shelf.add([replace(B), replace(A)])
    assert shelf.examples == before
    assert all(now is then for now, then in zip(shelf.examples, before, strict=True))
