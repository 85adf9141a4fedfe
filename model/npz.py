"""Arrays to and from the bytes of an .npz file, for files that come from anywhere.

An .npz file is a zip archive with one small file an array: a line of text that says what kind
of numbers follow and in which shape, and then the numbers. NumPy's own reader trusts that line:
it evaluates it, makes room for whatever size it names, and on request even rebuilds Python
objects, which can run a stranger's code. This one compares the line with a pattern, knows
numbers and text only, and looks at every size before it reads.
"""

import io
import math
import re
import zipfile
from collections.abc import Iterable, Mapping
from sys import maxunicode
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.sentence import Refusal, sentence

Array: TypeAlias = NDArray[np.generic]

_MOST_ENTRIES = 64
_ENTRY = b"PK\x01\x02"  # each entry of a zip archive's table of contents begins like this
_MAGIC = b"\x93NUMPY"
_HEADER = re.compile(
    rb"\{'descr': '([<>|=]?[fiuU]\d{1,4})', 'fortran_order': (False|True),"
    rb" 'shape': \(((?:\d{1,9}, ?)*(?:\d{1,9})?)\), ?\}\s*"
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


def unpack(data: bytes, names: Iterable[str], largest: int) -> dict[str, Array]:
    """Read the arrays of these names, which take at most `largest` bytes in all.

    Raises Refusal when one is missing, larger, or neither numbers nor text, and when the bytes
    are no .npz file, or a damaged one.
    """
    if not data.startswith(b"PK"):
        raise Refusal(sentence("it is not an .npz file. Choose a model that Downhill has saved."))
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise _too_large()
    arrays: dict[str, Array] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in names:
                raw = _entry(archive, name, largest)
                largest -= len(raw)
                arrays[name] = _array(raw, name)
    except Refusal:
        raise
    except Exception as error:  # zipfile, zlib and NumPy have many ways to say it
        raise _damaged() from error
    return arrays


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
    header = _HEADER.fullmatch(raw, start, end)
    if not raw.startswith(_MAGIC):
        raise _damaged()
    if header is None:
        raise Refusal(
            sentence(
                "its array {array} is no plain table of numbers or text. "
                "Nothing else is read, for it could run a stranger's code.",
                array=name,
            )
        )
    kind, fortran, lengths = header.groups()
    dtype = np.dtype(kind.decode())
    shape = tuple(int(length) for length in re.findall(rb"\d+", lengths))
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
