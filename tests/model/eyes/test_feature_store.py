"""What networks have seen, on the disk: kept well or not at all."""

import os
import sys
import tracemalloc
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.eyes import feature_store as module
from model.eyes.feature_store import FeatureStore
from model.params import Floats
from tests.interleaving import Turn, interleavings
from tests.model.making import digest_of, read_only

NETWORK = "0123456789abcdef" * 4
SIZES = {"early": 3, "late": 5}
ENTRY = 16 + 4 * sum(SIZES.values())
"""Bytes of one entry: its checksum and its numbers."""


def looks_of(number: int) -> dict[str, Floats]:
    random = np.random.default_rng(number)
    return {name: random.normal(size=size).astype(np.float32) for name, size in SIZES.items()}


def same(one: Mapping[str, Floats] | None, other: Mapping[str, Floats]) -> bool:
    return one is not None and [(name, numbers.tobytes()) for name, numbers in one.items()] == [
        (name, numbers.tobytes()) for name, numbers in other.items()
    ]


def entries(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.features"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "features"


@pytest.fixture
def store(folder: Path) -> FeatureStore:
    return FeatureStore(folder)


def test_what_was_kept_is_there_the_next_time(store: FeatureStore, folder: Path) -> None:
    store.write(NETWORK, digest_of(1), looks_of(1))
    store.write(NETWORK, digest_of(2), looks_of(2))

    for known in (store, FeatureStore(folder)):
        found = known.read(NETWORK, digest_of(2), SIZES)
        assert same(found, looks_of(2))
        assert found is not None
        assert all(read_only(numbers) for numbers in found.values())
        assert all(numbers.dtype == np.float32 for numbers in found.values())
        assert same(known.read(NETWORK, digest_of(1), SIZES), looks_of(1))


def test_of_another_photo_or_another_network_nothing_is_known(store: FeatureStore) -> None:
    store.write(NETWORK, digest_of(1), looks_of(1))

    assert store.read(NETWORK, digest_of(2), SIZES) is None
    assert store.read(NETWORK[::-1], digest_of(1), SIZES) is None


def test_nothing_is_made_on_the_disk_before_something_is_kept(
    store: FeatureStore, folder: Path
) -> None:
    assert store.read(NETWORK, digest_of(1), SIZES) is None
    assert not folder.exists()


def test_an_entry_is_there_whole_or_not_at_all(
    store: FeatureStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "replace", fail)
    store.write(NETWORK, digest_of(1), looks_of(1))

    assert entries(folder) == []
    assert store.read(NETWORK, digest_of(1), SIZES) is None


@given(place=st.integers(0, ENTRY - 1), change=st.integers(1, 255))
def test_a_single_wrong_byte_is_noticed_and_mended(
    tmp_path_factory: pytest.TempPathFactory, place: int, change: int
) -> None:
    folder = tmp_path_factory.getbasetemp() / "wrong byte"
    store = FeatureStore(folder)
    store.write(NETWORK, digest_of(1), looks_of(1))
    (entry,) = entries(folder)
    content = bytearray(entry.read_bytes())
    content[place] ^= change
    entry.write_bytes(content)

    assert store.read(NETWORK, digest_of(1), SIZES) is None
    store.write(NETWORK, digest_of(1), looks_of(1))
    assert same(store.read(NETWORK, digest_of(1), SIZES), looks_of(1))


@pytest.mark.parametrize("length", [0, 7, 16, 20, ENTRY - 4, ENTRY - 1])
def test_an_entry_that_was_cut_off_is_noticed(
    store: FeatureStore, folder: Path, length: int
) -> None:
    store.write(NETWORK, digest_of(1), looks_of(1))
    (entry,) = entries(folder)
    entry.write_bytes(entry.read_bytes()[:length])

    assert store.read(NETWORK, digest_of(1), SIZES) is None


def test_an_entry_under_another_photos_name_is_noticed(store: FeatureStore, folder: Path) -> None:
    store.write(NETWORK, digest_of(1), looks_of(1))
    (first,) = entries(folder)
    store.write(NETWORK, digest_of(2), looks_of(2))
    (second,) = set(entries(folder)) - {first}
    first.replace(second)

    assert store.read(NETWORK, digest_of(2), SIZES) is None


def test_an_entry_of_other_sizes_is_not_taken(store: FeatureStore) -> None:
    store.write(NETWORK, digest_of(1), looks_of(1))

    assert store.read(NETWORK, digest_of(1), SIZES | {"more": 1}) is None
    assert store.read(NETWORK, digest_of(1), {"early": 3}) is None


def test_something_else_under_an_entrys_name_does_no_harm(
    store: FeatureStore, folder: Path
) -> None:
    store.write(NETWORK, digest_of(1), looks_of(1))
    (entry,) = entries(folder)
    entry.unlink()
    entry.mkdir()

    assert store.read(NETWORK, digest_of(1), SIZES) is None
    store.write(NETWORK, digest_of(1), looks_of(1))
    assert store.read(NETWORK, digest_of(1), SIZES) is None


def replaced(folder: Path, kind: str) -> None:
    """Put something else in the place of the only entry."""
    (entry,) = entries(folder)
    entry.unlink()
    if kind == "pipe":
        os.mkfifo(entry)
    elif kind == "endless device":
        entry.symlink_to("/dev/zero")
    elif kind == "looping link":
        entry.symlink_to(entry)
    elif kind == "folder":
        entry.mkdir()
        (entry / "something").touch()
    else:
        entry.touch()
        os.truncate(entry, 3_000_000_000)  # takes no room on the disk


KINDS = ["pipe", "endless device", "looping link", "folder", "huge"]


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there are no such things here")
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_entry_is_neither_waited_for_nor_read(
    store: FeatureStore, folder: Path, kind: str
) -> None:
    store.write(NETWORK, digest_of(1), looks_of(1))
    replaced(folder, kind)

    tracemalloc.start()
    try:
        assert store.read(NETWORK, digest_of(1), SIZES) is None
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
    store.write(NETWORK, digest_of(1), looks_of(1))
    assert (store.read(NETWORK, digest_of(1), SIZES) is None) == (kind == "folder")
    assert list(folder.glob("*.tmp")) == []


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there are no such things here")
@pytest.mark.parametrize("kind", KINDS)
def test_the_limit_holds_whatever_else_lies_there(folder: Path, kind: str) -> None:
    FeatureStore(folder).write(NETWORK, digest_of(19), looks_of(19))
    replaced(folder, kind)
    for number in range(18):
        FeatureStore(folder, largest=4 * ENTRY).write(NETWORK, digest_of(number), looks_of(number))
        age(folder, number, seconds=100 - number)

    assert 1 <= len([path for path in entries(folder) if path.is_file()]) <= 4


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf, 2e9])
def test_numbers_that_no_network_may_say_are_not_taken(store: FeatureStore, number: float) -> None:
    looks = looks_of(1)
    looks["late"][2] = number
    store.write(NETWORK, digest_of(1), looks)

    assert store.read(NETWORK, digest_of(1), SIZES) is None


def test_a_folder_that_cannot_be_made_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    store = FeatureStore(tmp_path / "file" / "features")

    store.write(NETWORK, digest_of(1), looks_of(1))

    assert store.read(NETWORK, digest_of(1), SIZES) is None
    assert (tmp_path / "file").read_bytes() == b"in the way"


@pytest.mark.skipif(
    sys.platform == "win32" or not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="whoever may do everything may write everywhere",
)
def test_a_folder_without_rights_costs_nothing_but_time(store: FeatureStore, folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o500)

    store.write(NETWORK, digest_of(1), looks_of(1))

    assert entries(folder) == []


# The limit.


def age(folder: Path, number: int, seconds: int) -> None:
    """Make an entry that old."""
    (entry,) = folder.glob(f"*-{digest_of(number).hex()}.features")
    os.utime(entry, (1_000_000 - seconds, 1_000_000 - seconds))


def known(folder: Path) -> set[int]:
    return {n for n in range(20) if list(folder.glob(f"*-{digest_of(n).hex()}.features"))}


def test_what_was_not_asked_for_longest_goes_first(folder: Path) -> None:
    store = FeatureStore(folder, largest=8 * ENTRY)
    for number in range(8):
        store.write(NETWORK, digest_of(number), looks_of(number))
        age(folder, number, seconds=100 - number)
    assert known(folder) == set(range(8))
    assert store.read(NETWORK, digest_of(0), SIZES) is not None
    (folder / "of somebody else").write_bytes(bytes(1_000))

    store.write(NETWORK, digest_of(8), looks_of(8))

    # A quarter of the room is made at once, so that not every entry from now on removes one.
    assert known(folder) == {0, 4, 5, 6, 7, 8}
    assert (folder / "of somebody else").exists()


def test_entries_of_earlier_days_count(folder: Path) -> None:
    earlier = FeatureStore(folder)
    for number in range(8):
        earlier.write(NETWORK, digest_of(number), looks_of(number))
        age(folder, number, seconds=100 - number)

    FeatureStore(folder, largest=4 * ENTRY).write(NETWORK, digest_of(8), looks_of(8))

    assert known(folder) == {6, 7, 8}


def test_an_entry_that_is_larger_than_all_the_room_does_not_stay(folder: Path) -> None:
    store = FeatureStore(folder, largest=ENTRY - 1)

    store.write(NETWORK, digest_of(1), looks_of(1))

    assert entries(folder) == []
    assert store.read(NETWORK, digest_of(1), SIZES) is None


def test_as_long_as_there_is_room_the_entries_are_counted_once(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FeatureStore(folder, largest=8 * ENTRY)
    store.write(NETWORK, digest_of(0), looks_of(0))

    def never(*_: object) -> None:
        raise AssertionError("counted again")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "glob", never)
        for number in range(1, 8):
            store.write(NETWORK, digest_of(number), looks_of(number))
    store.write(NETWORK, digest_of(8), looks_of(8))

    assert len(known(folder)) == 6


def test_two_threads_that_write_leave_no_more_than_there_may_be(tmp_path: Path) -> None:
    made: list[Path] = []

    def make(turn: Turn) -> FeatureStore:
        made.append(tmp_path / str(len(made)))
        store = FeatureStore(made[-1], largest=4 * ENTRY, turn=turn)
        for number in range(2):
            store.write(NETWORK, digest_of(number), looks_of(number))
        return store

    for store in interleavings(
        make,
        lambda store: store.write(NETWORK, digest_of(2), looks_of(2)),
        lambda store: store.write(NETWORK, digest_of(3), looks_of(3)),
        module,
    ):
        assert len(entries(made[-1])) == 4
        store.write(NETWORK, digest_of(4), looks_of(4))
        # Four would be as many as there may be; then it makes some more room, to have peace.
        assert len(entries(made[-1])) == 3
