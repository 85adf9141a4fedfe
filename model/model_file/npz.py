"""Arrays to and from the bytes of an .npz file, for files that come from anywhere.

An .npz file is a zip archive with one small file an array: a line of text that says what kind
of numbers follow and in which shape, and then the numbers. NumPy's own reader trusts that line:
it evaluates it, makes room for whatever size it names, and on request even rebuilds Python
objects, which can run the file's code. This one compares the line with a pattern, knows
numbers and text only, and looks at every size before it reads.

Whatever is worked on here has a bound that stands in this file or comes from the caller: the table
of contents, the line of text, how many lengths a shape has, and how large each array may be.
"""

import io
import math
import re
import struct
import zipfile
from collections.abc import Mapping
from sys import maxunicode
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.sentence import Refusal, sentence

Array: TypeAlias = NDArray[np.generic]

# A zip archive ends with so many bytes, which begin like this and say where its table of contents
# is; then a remark may follow, which NumPy never writes. The other kind is for more than 4 GB.
_END = struct.Struct("<4sHHHHIIH")
_END_BEGINS = b"PK\x05\x06"
_LARGE = b"PK\x06\x07"
_LARGE_SIZE = 20
_MOST_CONTENTS = 16_000  # bytes of the table of contents: room for a hundred arrays
_MAGIC = b"\x93NUMPY"
_LONGEST_HEADER = 10_000  # bytes
_HEADER = re.compile(  # at most two lengths
    rb"\{'descr': '([<>|=]?[fiuU]\d{1,4})', 'fortran_order': (False|True),"
    rb" 'shape': \((?:(\d{1,9}),(?: ?(\d{1,9}))?)?\), ?\}\s*"
)


def pack(arrays: Mapping[str, Array]) -> bytes:
    """Write arrays of numbers and text: what `numpy.load` reads, without pickle.

    The same arrays make the same bytes (`numpy.savez` would put the time of day into them).
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, array in arrays.items():
            entry = io.BytesIO()
            np.lib.format.write_array(entry, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy"), entry.getvalue())
    return packed.getvalue()


def unpack(data: bytes, largest: Mapping[str, int]) -> dict[str, Array]:
    """Read arrays by their names; each takes at most so many bytes.

    Raises Refusal when one is missing, larger, has more than two dimensions, or is neither
    numbers nor text, and when the bytes are no .npz file, or a damaged one.
    """
    if not data.startswith(b"PK"):
        raise Refusal(sentence("it is not an .npz file. Choose a model that Downhill has saved."))
    _check_contents(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {
                name: _array(_entry(archive, name, most), name) for name, most in largest.items()
            }
    except Refusal:
        raise
    except Exception as error:  # zipfile, zlib and NumPy have many ways to say it
        raise _damaged() from error


def _check_contents(data: bytes) -> None:
    """Refuse a table of contents that `zipfile` would take its time, or much memory, to read."""
    end = data[-_END.size :]
    if len(end) < _END.size or not end.startswith(_END_BEGINS):
        raise _damaged()
    *_, contents, _, remark = _END.unpack(end)
    if remark or data[-_END.size - _LARGE_SIZE :].startswith(_LARGE):
        raise _damaged()
    if contents > _MOST_CONTENTS:
        raise _too_large()


def _entry(archive: zipfile.ZipFile, name: str, largest: int) -> bytes:
    """Read one file of the archive, after a look at its size."""
    try:
        info = archive.getinfo(f"{name}.npy")
    except KeyError:
        raise Refusal(
            sentence("it has no array {array}. Choose a model that Downhill has saved.", array=name)
        ) from None
    if info.file_size > largest:
        raise _too_large()
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise _damaged()
    with archive.open(info) as stream:
        # With a number to read, zipfile never unpacks more than it at once, whatever the
        # archive claims; without one it might unpack gigabytes before it looks.
        return stream.read(info.file_size + 1)


def _array(raw: bytes, name: str) -> Array:
    """Read the array out of an .npy file."""
    start = 10 if raw[6] == 1 else 12
    end = start + int.from_bytes(raw[8:start], "little")
    if not raw.startswith(_MAGIC):
        raise _damaged()
    header = _HEADER.fullmatch(raw, start, end) if end <= _LONGEST_HEADER else None
    if header is None:
        raise Refusal(
            sentence(
                "its array {array} is no plain table of numbers or text. "
                "Nothing else is read, for it could run a stranger's code.",
                array=name,
            )
        )
    kind, fortran, *lengths = header.groups()
    dtype = np.dtype(kind.decode())
    shape = tuple(int(length) for length in lengths if length is not None)
    if len(raw) - end != math.prod(shape) * dtype.itemsize:
        raise _damaged()
    if (
        dtype.kind == "U"
        and (np.frombuffer(raw, f"{dtype.str[0]}u4", offset=end) > maxunicode).any()
    ):
        raise _damaged()  # numbers that stand for no letter, which Python cannot show
    order: Literal["F", "C"] = "F" if fortran == b"True" else "C"
    return np.frombuffer(raw, dtype, offset=end).reshape(shape, order=order)


def _too_large() -> Refusal:
    return Refusal(sentence("it holds far more than a model. Choose one that Downhill has saved."))


def _damaged() -> Refusal:
    return Refusal(sentence("it is damaged or incomplete. Copy or save the model again."))
