"""What a JPEG file says of itself before any of its pixels is decoded.

A JPEG is a row of segments, each with a marker byte that says what is in it: tables, the
frame (size and kind), camera notes, and at last the scans with the pixels. A baseline file
has one scan and is decoded row by row. A progressive one has several, each refining the whole
picture, so that the decoder holds all of it in memory and goes over it once a scan.

The notes are cut out before the decoder sees the file. It needs none of them, and they are
where the surprises are: a second picture, a damaged EXIF block that Pillow would warn about.
Only the EXIF block is kept aside, for the orientation.

Source: ITU-T T.81, annex B, https://www.w3.org/Graphics/JPEG/itu-t81.pdf.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

# In a scan 0xFF 0x00 stands for a plain 0xFF, and 0xD0 … 0xD7 are places to start again from.
_MARKER = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
_END = 0xD9
_WITHOUT_LENGTH = {0x01, 0xD8, _END}
_SCAN = 0xDA
# The frames in use. The others, lossless or hierarchical, are never met in photos.
_SEQUENTIAL = {0xC0, 0xC1, 0xC9}  # baseline, and the same with longer tables or another code
_PROGRESSIVE = {0xC2, 0xCA}
_FRAMES = _SEQUENTIAL | _PROGRESSIVE
# All notes but 0xE0 and 0xEE, which say what the numbers of a pixel mean.
_NOTES = {*range(0xE1, 0xEE), 0xEF, 0xFE}
# What makes no difference to the picture: all notes, and 0xE0, which says how large to print it.
_BESIDE = _NOTES | {0xE0}
_EXIF = b"Exif\0\0"
_FRAME_HEAD = 6  # bytes before what it says of each channel
_MOST_SEGMENTS = 2_000


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A JPEG file, looked through.

    picture:  the file without its notes; its pixels are the same.
    exif:     the EXIF block, empty when there is none.
    size:     (width, height) in pixels, as stored: not turned upright.
    samples:  how many numbers it holds: fewer than three a pixel where colours are stored coarsely.
    one_pass: whether it is decoded row by row, in little memory.
    scans:    how often the decoder goes over the picture.
    """

    picture: bytes
    exif: bytes
    size: tuple[int, int]
    samples: int
    one_pass: bool
    scans: int


class _Segment(NamedTuple):
    """Where a segment begins, where its content begins, and where it ends."""

    marker: int
    start: int
    content: int
    end: int


def read_jpeg(data: bytes) -> Jpeg:
    """Look through a JPEG file without decoding it.

    Raises ValueError, IndexError or struct.error when its segments are not those of a baseline
    or progressive JPEG.
    """
    exif = b""
    frames: list[tuple[int, bytes]] = []
    whole = memoryview(data)  # parts of it are no copies
    kept = [whole[:2]]
    segments = _segments(data)
    for segment in segments:
        if segment.marker == _SCAN:
            break
        content = data[segment.content : segment.end]
        if segment.marker in _FRAMES:
            frames.append((segment.marker, content))
        if segment.marker not in _NOTES:
            kept.append(whole[segment.start : segment.end])
        elif content.startswith(_EXIF):
            exif = exif or content
    else:
        raise ValueError("no scan in this JPEG")
    ((kind, frame),) = frames
    _, height, width, channels = struct.unpack_from(">BHHB", frame)
    # A first scan with some of the channels only means that the others come in later scans.
    one_pass = kind in _SEQUENTIAL and data[segment.content] == channels
    scans = 1 if one_pass else 1 + sum(later.marker == _SCAN for later in segments)
    picture = b"".join((*kept, whole[segment.start :]))
    samples = _samples(frame[_FRAME_HEAD : _FRAME_HEAD + 3 * channels], width * height)
    return Jpeg(picture, exif, (width, height), samples, one_pass, scans)


def _samples(channels: bytes, pixels: int) -> int:
    """Count the numbers of all channels; each says how finely it is stored, across and down."""
    fineness = [(byte >> 4, byte & 15) for byte in channels[1::3]]
    finest = max(across for across, _ in fineness) * max(down for _, down in fineness)
    return pixels * sum(across * down for across, down in fineness) // max(1, finest)


def compressed_picture(data: bytes) -> list[bytes]:
    """Take out the tables, the frame and the scans: what the pixels are made of, and no more.

    Raises ValueError when there are more segments than any photo has.
    """
    parts: list[bytes] = []
    scan = 0
    for segment in _segments(data):
        if scan:
            parts.append(data[scan : segment.start])
            scan = 0
        if segment.marker == _SCAN:
            scan = segment.start
        elif segment.marker not in _BESIDE and segment.marker != _END:
            parts.append(data[segment.start : segment.end])
    if scan:
        parts.append(data[scan:])
    return parts


def _segments(data: bytes) -> Iterator[_Segment]:
    """Go through the segments up to the end of the picture, which is the last of them."""
    place = 2
    for _ in range(_MOST_SEGMENTS):
        found = _MARKER.search(data, place)
        if found is None:
            return
        start, place = found.span()
        marker = data[start + 1]
        content = place
        if marker not in _WITHOUT_LENGTH:
            content += 2
            place += int.from_bytes(data[place:content])
        yield _Segment(marker, start, content, place)
        if marker == _END:
            return
    raise ValueError("too many segments in this JPEG")
