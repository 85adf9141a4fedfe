"""Arrays are taken off a heap as they were put there, and never more than there is."""

from pathlib import Path

import numpy as np
import pytest

from model.archive.writer import ArchiveWriter
from model.project import heaps as module
from model.project.heaps import KINDS, HeapReader, HeapWriter
from model.project.open_file import OpenFile
from model.sentence import Refusal
from tests.model.project.projects import parts_of


def through_a_file(path: Path, heaps: HeapWriter) -> HeapReader:
    with path.open("wb") as file, ArchiveWriter(file) as archive:
        heaps.write(archive)
    with path.open("rb") as file:
        return HeapReader(OpenFile(file, path.stat().st_size))


@pytest.mark.parametrize("heap", KINDS)
def test_what_was_put_is_taken_in_the_same_order(tmp_path: Path, heap: str) -> None:
    heaps = HeapWriter()
    counts = [heaps.put(heap, part) for part in ([1, 2, 3], [], [[4, 5], [6, 7]])]
    back = through_a_file(tmp_path / "a", heaps)

    assert counts == [3, 0, 4]
    assert [back.take(heap, count).tolist() for count in counts] == [[1, 2, 3], [], [4, 5, 6, 7]]
    with pytest.raises(Refusal, match="damaged"):
        back.take(heap, 1)


def test_places_that_are_in_no_table_are_refused(tmp_path: Path) -> None:
    heaps = HeapWriter()
    for places in ([0, 1], [0, 2], [-1]):
        heaps.put("places", places)
    back = through_a_file(tmp_path / "a", heaps)

    assert back.take_places(0, 0) == []
    assert back.take_places(2, 2) == [0, 1]
    for count in (2, 1):
        with pytest.raises(Refusal, match="damaged"):
            back.take_places(count, 2)


def test_what_is_much_is_not_deflated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heaps = HeapWriter()
    heaps.put("places", np.zeros(1_000, np.int32))
    through_a_file(tmp_path / "small", heaps)
    monkeypatch.setattr(module, "MOST_DEFLATED", 3_999)
    back = through_a_file(tmp_path / "large", heaps)

    assert (tmp_path / "small").stat().st_size < 4_000 < (tmp_path / "large").stat().st_size
    assert parts_of(tmp_path / "small") == parts_of(tmp_path / "large")
    assert not back.take("places", 1_000).any()
