"""Archives are read within bounds, wherever they come from; `test_npz` tries more of the same."""

import io
import warnings
import zipfile

import numpy as np
import pytest

from model.archive.reader import ArchiveReader
from model.archive.writer import ArchiveWriter
from model.sentence import Refusal

ROOM = 100_000
TABLE = np.arange(24, dtype="<f4").reshape(2, 3, 4)


def archive_of(*, deflated: bool = False) -> bytes:
    file = io.BytesIO()
    with ArchiveWriter(file) as archive:
        archive.content("note.json", b"{}")
        archive.array("a", TABLE, deflated=deflated)
    return file.getvalue()


def opened(data: bytes, most_contents: int = ROOM) -> ArchiveReader:
    return ArchiveReader(io.BytesIO(data), most_contents)


def large(data: bytes, *, place: int | None = None, begins: bytes = b"PK\x06\x06") -> bytes:
    """The archive with an end as one of more than 4 GB has it."""
    end = data.rindex(b"PK\x05\x06")
    count, size, start = (
        int.from_bytes(data[end + at : end + at + width], "little")
        for at, width in ((10, 2), (12, 4), (16, 4))
    )
    record = begins + (44).to_bytes(8, "little") + bytes([45, 0, 45, 0]) + bytes(8)
    record += b"".join(number.to_bytes(8, "little") for number in (count, count, size, start))
    where = (end if place is None else place).to_bytes(8, "little")
    locator = b"PK\x06\x07" + bytes(4) + where + (1).to_bytes(4, "little")
    last = b"PK\x05\x06" + bytes(4) + b"\xff" * 12 + bytes(2)
    return data[:end] + record + locator + last


def test_names_contents_and_arrays_are_read() -> None:
    archive = opened(archive_of())

    assert archive.names == {"note.json", "a.npy"}
    assert archive.content("note.json", 2) == b"{}"
    assert archive.read(archive.entry("a", ROOM, 3)).tolist() == TABLE.tolist()


def test_an_array_says_where_its_numbers_lie_unless_they_have_to_be_unpacked() -> None:
    data = archive_of()
    place = opened(data).entry("a", ROOM, 3).place

    assert place is not None
    assert np.frombuffer(data, "<f4", 24, place).tolist() == TABLE.ravel().tolist()
    assert opened(archive_of(deflated=True)).entry("a", ROOM, 3).place is None


def test_an_array_of_columns_comes_back_as_it_was() -> None:
    file = io.BytesIO()
    np.savez(file, a=np.asfortranarray(TABLE[0]))

    assert opened(file.getvalue()).array("a", ROOM).tolist() == TABLE[0].tolist()


def test_an_archive_as_of_more_than_4_gb_is_read() -> None:
    archive = opened(large(archive_of()))

    assert archive.read(archive.entry("a", ROOM, 3)).tolist() == TABLE.tolist()


@pytest.mark.parametrize(
    "data",
    [
        large(archive_of(), place=7),
        large(archive_of(), begins=b"PK\x06\x05"),
        archive_of()[:-1],
        archive_of() + b"x",
        b"PK",
        b"",
    ],
    ids=["elsewhere", "another end", "cut", "longer", "two letters", "nothing"],
)
def test_an_end_that_readers_could_take_in_two_ways_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal, match="damaged"):
        opened(data)


@pytest.mark.parametrize("more", [archive_of(), large(archive_of())])
def test_a_table_of_contents_beyond_its_bound_is_refused(more: bytes) -> None:
    with pytest.raises(Refusal, match="far more"):
        opened(more, 20)


def test_an_archive_with_nothing_but_an_end_has_no_names() -> None:
    file = io.BytesIO()
    zipfile.ZipFile(file, "w").close()

    assert not opened(file.getvalue()).names


def test_two_files_of_one_name_are_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive, warnings.catch_warnings(action="ignore"):
        archive.writestr("a.npy", b"one")
        archive.writestr("a.npy", b"another")

    with pytest.raises(Refusal, match="damaged"):
        opened(file.getvalue())


@pytest.mark.parametrize(
    ("place", "size"),
    [(20, 2**31), (24, 2**31), (24, 300)],
    ids=["more than the file", "larger than it is stored", "smaller"],
)
def test_sizes_that_are_not_true_are_refused(place: int, size: int) -> None:
    data = bytearray(archive_of())
    at = data.rindex(b"PK\x01\x02") + place
    data[at : at + 4] = size.to_bytes(4, "little")

    with pytest.raises(Refusal, match="damaged"):
        opened(bytes(data)).entry("a", 2**32, 3)


def test_a_size_that_the_array_does_not_have_is_refused() -> None:
    file = io.BytesIO()
    with ArchiveWriter(file) as archive:
        content = io.BytesIO()
        np.lib.format.write_array(content, TABLE)
        archive.content("a.npy", content.getvalue() + b"more")

    with pytest.raises(Refusal, match="damaged"):
        opened(file.getvalue()).entry("a", ROOM, 3)


def test_an_array_that_is_cut_off_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = opened(archive_of())
    entry = archive.entry("a", ROOM, 3)
    monkeypatch.setattr(archive, "content", lambda *_: b"\x93NUMPY")

    with pytest.raises(Refusal, match="damaged"):
        archive.read(entry)


def test_a_place_that_leads_elsewhere_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = opened(archive_of())
    monkeypatch.setattr("model.archive.reader._ENTRY_BEGINS", b"PK??")

    with pytest.raises(Refusal, match="damaged"):
        archive.entry("a", ROOM, 3)


def test_numbers_that_are_no_letters_are_refused() -> None:
    text = np.array(["ab"])
    text.view("u4")[0] = 0x110000
    file = io.BytesIO()
    np.savez(file, a=text)

    with pytest.raises(Refusal, match="damaged"):
        opened(file.getvalue()).array("a", ROOM)
