"""Archives are what NumPy reads, and the same arrays make the same bytes."""

import io
import zipfile

import numpy as np
import pytest

from model.archive.reader import Array
from model.archive.writer import ArchiveWriter

TABLE = np.arange(12, dtype="<i4").reshape(3, 4)


def written(*, deflated: bool = False) -> bytes:
    file = io.BytesIO()
    with ArchiveWriter(file) as archive:
        archive.array("whole", TABLE, deflated=deflated)
        archive.rows("rows", "<f4", (3, 4), (row for row in TABLE))
        archive.rows("none", "<f4", (0, 4), ())
        archive.content("note", b"text" * 100, deflated=deflated)
    return file.getvalue()


@pytest.mark.parametrize("deflated", [False, True])
def test_numpy_reads_what_was_written(*, deflated: bool) -> None:
    with np.load(io.BytesIO(written(deflated=deflated)), allow_pickle=False) as arrays:
        found: dict[str, Array] = {name: arrays[name] for name in ("whole", "rows", "none")}

    assert found["whole"].tolist() == found["rows"].tolist() == TABLE.tolist()
    assert found["rows"].dtype == np.float32
    assert found["none"].shape == (0, 4)


def test_the_same_arrays_make_the_same_bytes_and_deflating_makes_them_fewer() -> None:
    assert written() == written()
    assert len(written(deflated=True)) < len(written())


def test_it_is_a_whole_archive() -> None:
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["whole.npy", "rows.npy", "none.npy", "note"]
