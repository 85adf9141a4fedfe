"""Protocol buffers, as far as an ONNX file needs them: numbered fields, one behind the other.

A field is a number and a kind, then a whole number or a length and so many bytes. The bytes may be
a text, or fields again. Two messages of one type, one behind the other, are one message: fields
that may be repeated stand in it together, and messages in one field become one in the same way.

Source: Protocol Buffers, Encoding, https://protobuf.dev/programming-guides/encoding/.
"""

from collections.abc import Iterator
from typing import NamedTuple

_WHOLE, _BYTES = 0, 2
"""Kinds of fields."""


class Field(NamedTuple):
    """A field as it stands in a message.

    number:  which one it is.
    content: its bytes; nothing for a whole number.
    written: the whole of it.
    """

    number: int
    content: bytes
    written: bytes


def whole(number: int, value: int) -> bytes:
    """Write a whole number of 0 or more as a field.

    >>> whole(1, 150).hex()
    '089601'
    """
    return _varint(number << 3 | _WHOLE) + _varint(value)


def text(number: int, value: str) -> bytes:
    """Write a text as a field.

    >>> text(2, "testing").hex()
    '120774657374696e67'
    """
    return message(number, value.encode())


def message(number: int, *parts: bytes) -> bytes:
    """Write bytes, or the fields of a message, as a field."""
    content = b"".join(parts)
    return _varint(number << 3 | _BYTES) + _varint(len(content)) + content


def fields(content: bytes) -> Iterator[Field]:
    """Read a message that has been checked before: its fields, in the order in which they stand.

    Raises ValueError for a kind of field that is none of the two.
    """
    place = 0
    while place < len(content):
        start = place
        key, place = _read_varint(content, place)
        value, place = _read_varint(content, place)
        if key & 7 == _WHOLE:
            yield Field(key >> 3, b"", content[start:place])
        elif key & 7 == _BYTES:
            end = place + value
            yield Field(key >> 3, content[place:end], content[start:end])
            place = end
        else:
            raise ValueError(f"a field of kind {key & 7}")


def _varint(value: int) -> bytes:
    """Write a whole number, seven bits a byte, the lowest first."""
    written = bytearray()
    while value > 127:
        written.append(value & 127 | 128)
        value >>= 7
    return bytes([*written, value])


def _read_varint(content: bytes, place: int) -> tuple[int, int]:
    """Read a whole number; gives where it ends as well."""
    value = shift = 0
    while True:
        byte = content[place]
        value |= (byte & 127) << shift
        place, shift = place + 1, shift + 7
        if byte < 128:
            return value, place
