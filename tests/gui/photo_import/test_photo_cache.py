"""The photo cache: a photo that was put away looks the same, and a full disk loses nothing."""

import os

import numpy as np
import pytest

import gui.photo_import.photo_cache as module
from gui.photo_import.photo_cache import PhotoCache
from model.eyes import EDGES
from model.photos.photo import SHOWN, Photo, Squares
from tests.interleaving import Turn, interleavings
from tests.model.making import make_photo

PHOTOS = [make_photo(number, edges=EDGES) for number in range(12)]


def same(one: Photo, other: Photo) -> bool:
    edges = set(one.squares)
    return edges == set(other.squares) and all(
        np.array_equal(one.squares[edge], other.squares[edge]) for edge in edges
    )


def test_every_square_comes_back_as_it_was() -> None:
    photo_cache = PhotoCache()
    kept = [photo_cache.keep(photo) for photo in PHOTOS]
    assert all(same(one, other) for one, other in zip(kept, PHOTOS, strict=True))
    assert {(photo.name, photo.digest) for photo in kept} == {
        (photo.name, photo.digest) for photo in PHOTOS
    }


@pytest.mark.parametrize("edge", [64, SHOWN])
def test_the_large_squares_are_not_in_memory_and_cannot_be_written(edge: int) -> None:
    kept = PhotoCache().keep(PHOTOS[0])
    one, other = kept.squares[edge], kept.squares[edge]
    assert not np.shares_memory(one, other)
    assert not one.flags.writeable
    assert kept.squares[32] is PHOTOS[0].squares[32]


def test_what_stays_in_memory_is_known() -> None:
    kept = PhotoCache().keep(PHOTOS[0])
    assert isinstance(kept.squares, Squares)
    small = [square for edge, square in PHOTOS[0].squares.items() if edge <= 32]
    assert list(map(id, kept.squares.at_hand)) == list(map(id, small))


def test_another_thread_may_keep_a_photo_and_look_at_one_in_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second, third = PHOTOS[:3]
    kept: dict[str, Photo] = {}

    def make(turn: Turn) -> PhotoCache:
        kept.clear()
        with monkeypatch.context() as patch:
            patch.setattr(module.threading, "Lock", lambda: turn)
            photo_cache = PhotoCache()
        kept["first"] = photo_cache.keep(first)
        return photo_cache

    def keep(photo_cache: PhotoCache) -> None:
        kept["second"] = photo_cache.keep(second)
        assert same(kept["first"], first)

    def keep_as_well(photo_cache: PhotoCache) -> None:
        assert same(kept["first"], first)
        kept["third"] = photo_cache.keep(third)

    for _ in interleavings(make, keep, keep_as_well, module):
        assert all(
            same(kept[name], photo)
            for name, photo in (("first", first), ("second", second), ("third", third))
        )


def test_on_a_full_disk_a_photo_stays_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    photo_cache = PhotoCache()
    first = photo_cache.keep(PHOTOS[0])
    monkeypatch.setattr(module.os, "write", lambda _file, data: len(data) // 2)
    assert photo_cache.keep(PHOTOS[1]) is PHOTOS[1]
    monkeypatch.undo()
    assert same(photo_cache.keep(PHOTOS[2]), PHOTOS[2])
    assert same(first, PHOTOS[0])


def test_the_file_has_no_name(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.tempfile, "tempdir", str(tmp_path))
    kept = PhotoCache().keep(PHOTOS[0])
    assert os.listdir(str(tmp_path)) == []
    assert same(kept, PHOTOS[0])
