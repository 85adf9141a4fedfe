"""What two processes say to each other, and the bounds of it.

A frame is four bytes that say how many follow, and then those. The first of them is a letter for
what it is; numbers follow as plain bytes, words as JSON. Nothing that is read here is ever run.
"""

import json
import struct
from collections.abc import Mapping
from string import Formatter
from typing import IO

from model.sentence import Sentence

OPEN, LOOK = b"O", b"L"
"""Questions: load a network, or ask it about a picture."""

DIGEST = 64
"""Letters with which OPEN and LOADED begin: the digest of the network, or blanks for any."""

LOADED, NUMBERS, REFUSED = b"K", b"N", b"R"
"""Answers: the network is loaded, has made these numbers, or why not."""

LONGEST = 1_000_000
"""Bytes of a frame: a picture of 224 × 224 has 150,000, and the numbers of a photo 400,000."""

_LENGTH = struct.Struct("<I")
_MOST_VALUES = 16
_DEEPEST = 4


def write_frame(stream: IO[bytes], content: bytes) -> None:
    """Write a frame. Raises OSError when nobody reads any more."""
    stream.write(_LENGTH.pack(len(content)) + content)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Read a frame; None when the stream ends, or says what no frame can be."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if not 1 <= length <= LONGEST:
        return None
    content = stream.read(length)
    return content if len(content) == length else None


def in_words(sentence: Sentence) -> bytes:
    """Write a sentence down."""
    return json.dumps(_plain(sentence)).encode()


def from_words(content: bytes) -> Sentence:
    """Read a sentence that was written down. Raises ValueError when it is none."""
    try:
        return _sentence(json.loads(content), _DEEPEST)
    except RecursionError as error:
        raise ValueError("no sentence") from error


def _plain(sentence: Sentence) -> dict[str, object]:
    return {
        "text": sentence.text,
        "values": {
            name: _plain(value) if isinstance(value, Sentence) else value
            for name, value in sentence.values
        },
    }


def _sentence(thing: object, depth: int) -> Sentence:
    match thing:
        case {"text": str(text), "values": {**values}} if depth and len(values) <= _MOST_VALUES:
            # A gap is a name and nothing more: Python's own could reach into whatever fills it.
            for _, gap, how, conversion in Formatter().parse(text):
                if gap is not None and (gap not in values or how or conversion):
                    raise ValueError("a gap that nothing fills")
            return Sentence(text, tuple((str(k), _value(v, depth)) for k, v in values.items()))
        case _:
            raise ValueError("no sentence")


def _value(thing: object, depth: int) -> object:
    if isinstance(thing, Mapping):
        return _sentence(thing, depth - 1)
    if isinstance(thing, str | int):
        return thing
    raise ValueError("neither a word nor a number")
