"""What has been learnt from is remembered by hashes."""

from dataclasses import replace

from model.photos.learnt import NOTHING
from tests.model.making import make_photo

A, B = make_photo(0), make_photo(1)


def test_nothing_has_been_learnt_from_at_first() -> None:
    assert A not in NOTHING


def test_what_was_learnt_from_is_known_and_nothing_else() -> None:
    learnt = NOTHING.and_from([A])
    assert A in learnt
    assert B not in learnt
    assert A not in NOTHING


def test_copies_of_what_was_learnt_from_are_known() -> None:
    learnt = NOTHING.and_from([A])
    assert replace(B, picture=A.digest) in learnt
    assert replace(B, alike=(A.digest,)) in learnt
