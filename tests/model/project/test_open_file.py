"""What is large stays in the file, and is missed when the file changes."""

import gc
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from model.archive.reader import Array
from model.archive.writer import ArchiveWriter
from model.project import open_file
from model.project.open_file import OpenFile, Rows, row_sum
from model.sentence import Refusal

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="nothing stays open on Windows")

TABLE = np.arange(24, dtype="<f4").reshape(4, 6)
SUMS = np.array([row_sum(row) for row in TABLE], np.uint32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.downhill"


def write(path: Path, *, deflated: Iterable[Array] = ()) -> None:
    with path.open("wb") as file, ArchiveWriter(file) as archive:
        archive.array("table", TABLE)
        archive.array("columns", np.asfortranarray(TABLE))
        for number, array in enumerate(deflated):
            archive.array(f"deflated-{number}", array, deflated=True)


def rows_of(path: Path) -> Rows:
    with path.open("rb") as file:
        found = OpenFile(file, path.stat().st_size)
        return found.rows("table", "<f4", (None, 6), SUMS)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the table were large."""
    monkeypatch.setattr(open_file, "RESIDENT", 10)


@on_posix
@pytest.mark.usefixtures("large")
def test_a_large_table_is_read_row_by_row_while_another_file_takes_its_place(path: Path) -> None:
    write(path)
    rows = rows_of(path)
    (path.parent / "new").write_bytes(b"new")
    os.replace(path.parent / "new", path)

    assert [rows.row(place).tolist() for place in range(4)] == TABLE.tolist()
    assert not rows.row(0).flags.writeable


def test_a_small_table_is_read_at_once(path: Path) -> None:
    write(path)
    rows = rows_of(path)
    path.write_bytes(b"")

    assert [rows.row(place).tolist() for place in range(4)] == TABLE.tolist()


@pytest.mark.usefixtures("large")
def test_where_an_open_file_cannot_be_replaced_all_of_it_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_file, "STAYS_OPEN", False)
    write(path)
    rows = rows_of(path)
    path.write_bytes(b"")

    assert rows.row(3).tolist() == TABLE[3].tolist()


def cut(content: bytearray) -> None:
    del content[-600:]


def change(content: bytearray) -> None:
    place = content.index(TABLE[3].tobytes())
    content[place] ^= 1


@on_posix
@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("harm", [cut, change, bytearray.clear])
def test_a_row_that_has_changed_is_noticed(path: Path, harm: Callable[[bytearray], None]) -> None:
    write(path)
    rows = rows_of(path)
    content = bytearray(path.read_bytes())
    harm(content)
    with path.open("r+b") as file:
        file.truncate(0)
        file.write(content)

    with pytest.raises(OSError, match="changed"):
        rows.row(3)


@on_posix
@pytest.mark.usefixtures("large")
def test_the_file_is_closed_when_nobody_needs_it_any_more(path: Path) -> None:
    write(path)
    before = set(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else set()
    rows = rows_of(path)
    rows.row(0)
    del rows
    gc.collect()

    assert not before or set(os.listdir("/proc/self/fd")) == before


@pytest.mark.parametrize(
    ("name", "kind", "shape"),
    [
        ("table", "<f8", (4, 6)),
        ("table", "<f4", (4, 5)),
        ("table", "<f4", (24,)),
        ("table", "<f4", (None, 6, None)),
        ("columns", "<f4", (4, 6)),
    ],
)
def test_an_array_of_another_kind_or_shape_is_refused(
    path: Path, name: str, kind: str, shape: tuple[int | None, ...]
) -> None:
    write(path)
    with path.open("rb") as file, pytest.raises(Refusal, match="damaged"):
        OpenFile(file, path.stat().st_size).array(name, kind, shape)


def test_all_that_is_unpacked_has_a_bound_together(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_file, "MOST_UNPACKED", 20_000)
    write(path, deflated=[np.zeros(9_000, np.uint8)] * 3)
    with path.open("rb") as file:
        found = OpenFile(file, path.stat().st_size)
        for number in range(2):
            assert not found.array(f"deflated-{number}", "|u1", (None,)).any()
        with pytest.raises(Refusal, match="far more"):
            found.array("deflated-2", "|u1", (None,))
