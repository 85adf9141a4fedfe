"""Arrays to and from the bytes of an .npz file, for files that come from anywhere.

An .npz file is a zip archive with one small file an array; `model.archive` reads and writes it.
"""

import io
from collections.abc import Mapping

from model.archive.reader import ArchiveReader, Array
from model.archive.refusals import damaged
from model.archive.writer import ArchiveWriter
from model.sentence import Refusal, sentence

_MOST_CONTENTS = 16_000  # bytes of the table of contents: room for a hundred arrays


def pack(arrays: Mapping[str, Array]) -> bytes:
    """Write arrays of numbers and text: what `numpy.load` reads, without pickle."""
    packed = io.BytesIO()
    with ArchiveWriter(packed) as archive:
        for name, array in arrays.items():
            archive.array(name, array)
    return packed.getvalue()


def unpack(data: bytes, largest: Mapping[str, int]) -> dict[str, Array]:
    """Read arrays by their names; each takes at most so many bytes.

    Raises Refusal when one is missing, larger, has more than two dimensions, or is neither
    numbers nor text, and when the bytes are no .npz file, or a damaged one.
    """
    if not data.startswith(b"PK"):
        raise Refusal(sentence("it is not an .npz file. Choose a model that Downhill has saved."))
    try:
        archive = ArchiveReader(io.BytesIO(data), _MOST_CONTENTS)
        return {name: archive.array(name, most) for name, most in largest.items()}
    except Refusal:
        raise
    except Exception as error:  # zipfile, zlib and NumPy have many ways to say it
        raise damaged() from error
