"""Arrays in files, and files that mean no good."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from model.archive.reader import Array
from model.model_file.npz import pack, unpack
from model.sentence import Refusal

ROOM = 1_000_000
TABLE = np.arange(6, dtype=np.float32).reshape(2, 3)

NUMBERS_AND_TEXT = arrays(
    st.sampled_from(["<f4", ">f4", "<f8", "<i8", "|u1", "<U3", ">U3"]),
    array_shapes(min_dims=0, max_dims=2, min_side=0),
)


def as_file(array: Array, version: tuple[int, int] | None = None) -> bytes:
    """What NumPy writes for one array."""
    file = io.BytesIO()
    np.lib.format.write_array(file, array, version=version)
    return file.getvalue()


def zipped(content: bytes, compression: int = zipfile.ZIP_STORED) -> bytes:
    """An archive with the one entry a.npy."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr("a.npy", content)
    return file.getvalue()


def with_claimed_size(archive: bytes, size: int) -> bytes:
    """The archive with another size in its table of contents."""
    place = archive.rindex(b"PK\x01\x02") + 24
    return archive[:place] + size.to_bytes(4, "little") + archive[place + 4 :]


def why_not(data: bytes, largest: int = ROOM) -> str:
    with pytest.raises(Refusal) as refused:
        unpack(data, {"a": largest})
    return str(refused.value)


@given(NUMBERS_AND_TEXT)
def test_what_was_packed_comes_back(array: Array) -> None:
    back = unpack(pack({"a": array}), {"a": ROOM})["a"]

    assert back.dtype == array.dtype
    assert back.shape == array.shape
    assert back.tobytes() == array.tobytes()


@given(NUMBERS_AND_TEXT)
def test_numpy_reads_what_was_packed(array: Array) -> None:
    with np.load(io.BytesIO(pack({"a": array}))) as archive:
        assert archive["a"].tobytes() == array.tobytes()


@pytest.mark.parametrize("write", [np.savez, np.savez_compressed])
def test_what_numpy_writes_is_read(write: Callable[..., None]) -> None:
    file = io.BytesIO()
    write(file, a=TABLE, b=np.asfortranarray(TABLE), c=np.array("강아지"))

    back = unpack(file.getvalue(), dict.fromkeys("abc", ROOM))

    assert back["a"].tolist() == back["b"].tolist() == TABLE.tolist()
    assert str(back["c"]) == "강아지"


@pytest.mark.parametrize("version", [(1, 0), (2, 0), (3, 0)])
def test_each_version_of_the_format_is_read(version: tuple[int, int]) -> None:
    back = unpack(zipped(as_file(TABLE, version)), {"a": ROOM})["a"]

    assert back.tolist() == TABLE.tolist()


def test_the_same_arrays_make_the_same_bytes() -> None:
    assert pack({"a": TABLE}) == pack({"a": TABLE.copy()})


def test_a_python_object_is_refused_and_never_made(tmp_path: Path) -> None:
    trace = tmp_path / "trace"

    class Trap:
        def __reduce__(self) -> tuple[object, ...]:
            return Path.touch, (trace,)

    trap = np.array([Trap()], object)
    data = zipped(as_file(trap))
    assert "no plain table of numbers or text" in why_not(data)
    assert not trace.exists()

    with np.load(io.BytesIO(data), allow_pickle=True) as archive:
        assert archive["a"].shape == (1,)
    assert trace.exists()  # so the trap was one


def test_a_table_with_named_columns_is_refused() -> None:
    assert "no plain table" in why_not(zipped(as_file(np.zeros(2, "f4,i4"))))


def test_a_missing_array_is_named() -> None:
    assert "it has no array a." in why_not(pack({"b": TABLE}))


def test_what_is_no_archive_is_called_so() -> None:
    assert "not an .npz file" in why_not(b"GIF89a")


@given(st.integers(2, len(zipped(as_file(TABLE))) - 1))
def test_a_file_that_was_cut_off_is_called_damaged(length: int) -> None:
    assert "damaged or incomplete" in why_not(zipped(as_file(TABLE))[:length])


@pytest.mark.parametrize("where", ["in the archive", "in the array"])
@given(data=st.data())
def test_no_changed_byte_gets_through_as_anything_but_a_refusal(
    data: st.DataObject, where: str
) -> None:
    # In the array, the archive's own checksum fits what was changed.
    inside = where == "in the array"
    content = bytearray(as_file(np.array(["dog", "cat"])) if inside else pack({"a": TABLE}))
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        array = unpack(zipped(bytes(content)) if inside else bytes(content), {"a": ROOM})["a"]
    except Refusal:
        return
    assert array.nbytes < ROOM
    assert array.tolist() is not None


def test_a_size_beyond_the_room_is_refused_unread() -> None:
    data = zipped(as_file(np.zeros(1_000)), zipfile.ZIP_DEFLATED)

    assert "far more than it can need" in why_not(with_claimed_size(data, 4_000_000_000))


def test_each_array_has_a_room_of_its_own() -> None:
    data = pack({"a": TABLE, "b": np.zeros(ROOM, np.uint8)})

    assert len(unpack(data, {"a": 1_000, "b": ROOM + 1_000})) == 2
    with pytest.raises(Refusal, match="far more than it can need"):
        unpack(data, {"a": 1_000, "b": 1_000})


def test_no_more_is_unpacked_than_the_archive_claims() -> None:
    zeros = as_file(np.zeros(20 * ROOM, np.uint8))
    data = with_claimed_size(zipped(zeros, zipfile.ZIP_DEFLATED), 1_000)

    tracemalloc.start()
    try:
        assert "damaged" in why_not(data)
        assert tracemalloc.get_traced_memory()[1] < ROOM
    finally:
        tracemalloc.stop()


def test_a_shape_that_promises_more_than_there_is_is_refused() -> None:
    content = as_file(TABLE).replace(b"(2, 3), }        ", b"(200000000, 3), }")

    assert "damaged" in why_not(zipped(content))


def test_an_archive_of_very_many_files_is_refused() -> None:
    assert "far more than it can need" in why_not(pack({str(n): TABLE for n in range(400)}))


def test_a_table_of_contents_full_of_notes_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        entry = zipfile.ZipInfo("a.npy")
        entry.extra = bytes(64_000)  # each four of them are a note, and zipfile copies all others
        archive.writestr(entry, as_file(TABLE))

    assert "far more than it can need" in why_not(file.getvalue())


def test_an_archive_that_ends_in_another_way_than_numpys_is_refused() -> None:
    file = io.BytesIO(pack({"a": TABLE}))
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"a second end may hide in here"
    assert "damaged" in why_not(file.getvalue())

    plain = pack({"a": TABLE})
    end = plain.rindex(b"PK\x05\x06")
    assert "damaged" in why_not(plain[:end] + b"PK\x06\x07" + bytes(16) + plain[end:])
    assert "damaged" in why_not(b"PK")


def as_headed(shape: bytes, kind: bytes = b"|u1", padding: int = 0) -> bytes:
    """An array of one byte whose header names another shape."""
    header = b"{'descr': '%s', 'fortran_order': False, 'shape': (%s), }" % (kind, shape)
    header += b" " * padding + b"\n"
    return b"\x93NUMPY\x02\x00" + len(header).to_bytes(4, "little") + header + b"\x00"


@pytest.mark.parametrize(
    "shape",
    [
        b"1, " * 30_000_000,
        b"999999999, " * 6_000_000,
        b"1, 1, 1",
        b"9" * 5_000 + b",",
        b"1" * 20_000,
    ],
    ids=["30 million lengths", "6 million long ones", "three", "a long one", "20,000 digits"],
)
def test_a_header_that_names_too_much_is_refused_before_anything_is_computed(shape: bytes) -> None:
    data = zipped(as_headed(shape), zipfile.ZIP_DEFLATED)
    del shape

    tracemalloc.start()
    try:
        why = why_not(data, 200_000_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert "no plain table" in why
    assert peak < 200_000_000


def test_a_header_may_be_padded_up_to_its_bound() -> None:
    assert unpack(zipped(as_headed(b"1,", padding=9_000)), {"a": ROOM})["a"].tolist() == [0]
    assert "no plain table" in why_not(zipped(as_headed(b"1,", padding=10_000)))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_compression_that_unpacks_without_measure_is_refused(compression: int) -> None:
    assert "damaged" in why_not(zipped(as_file(TABLE), compression))


def test_what_does_not_begin_like_an_array_is_refused() -> None:
    content = bytearray(as_file(TABLE))
    content[1:6] = b"mumpy"

    assert "damaged" in why_not(zipped(bytes(content)))


@pytest.mark.parametrize("kind", ["<U2", ">U2"])
def test_numbers_that_are_no_letters_are_refused(kind: str) -> None:
    text = np.array(["ab"], kind)
    text.view(np.dtype(kind[0] + "u4"))[0] = 0x110000

    assert "damaged" in why_not(zipped(as_file(text)))
