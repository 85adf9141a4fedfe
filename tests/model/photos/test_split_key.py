"""One picture, one key, whatever notes its file carries."""

import struct

import pytest

from model.photos.loader import decode_photo
from model.photos.split_key import split_key
from tests.model.pictures import chunk, encoded, exif, scene, segment, with_segments

PICTURE = scene(24, 16)
OTHER = scene(16, 24)

PALETTE = PICTURE.convert("P")
RECOLOURED = PALETTE.copy()
RECOLOURED.putpalette(bytes(range(255, -1, -1)) * 3)

JPEG = encoded(PICTURE, "JPEG")
PROGRESSIVE = encoded(PICTURE, "JPEG", progressive=True)
PNG = encoded(PICTURE, "PNG")
GIF = encoded(PICTURE.convert("P"), "GIF")
WEBP = encoded(PICTURE, "WEBP", lossless=True)
BMP = encoded(PICTURE, "BMP")


def with_chunk(png: bytes, name: bytes, content: bytes) -> bytes:
    """A PNG with one more chunk after its header."""
    return png[:33] + chunk(name, content) + png[33:]


def with_comment(gif: bytes) -> bytes:
    first = gif.index(b"\x2c\0\0\0\0")
    return b"GIF89a" + gif[6:first] + b"\x21\xfe\x03abc\0" + gif[first:]


def with_resolution(bmp: bytes, dots: int) -> bytes:
    return bmp[:38] + struct.pack("<II", dots, dots) + bmp[46:]


SAME = {
    "a comment in a JPEG": (JPEG, with_segments(JPEG, segment(0xFE, b"by a program"))),
    "EXIF in a JPEG": (JPEG, with_segments(JPEG, segment(0xE1, exif(1)))),
    "other EXIF in a JPEG": (
        with_segments(JPEG, segment(0xE1, exif(6))),
        with_segments(JPEG, segment(0xE1, exif(6, ">", 4) + b"a place")),
    ),
    "a colour profile in a JPEG": (JPEG, with_segments(JPEG, segment(0xE2, b"ICC_PROFILE\0"))),
    "how large to print a JPEG": (JPEG, encoded(PICTURE, "JPEG", dpi=(300, 300))),
    "what stands behind a JPEG": (JPEG, JPEG + JPEG),
    "a comment in a progressive JPEG": (
        PROGRESSIVE,
        with_segments(PROGRESSIVE, segment(0xFE, b"by a program")),
    ),
    "a comment between the scans of a JPEG": (
        PROGRESSIVE,
        PROGRESSIVE[: PROGRESSIVE.rindex(b"\xff\xc4")]
        + segment(0xFE, b"by a program")
        + PROGRESSIVE[PROGRESSIVE.rindex(b"\xff\xc4") :],
    ),
    "a text in a PNG": (PNG, with_chunk(PNG, b"tEXt", b"Author\0somebody")),
    "a time in a PNG": (PNG, with_chunk(PNG, b"tIME", bytes(7))),
    "what stands behind a PNG": (PNG, PNG + b"more"),
    "a comment in a GIF": (GIF, with_comment(GIF)),
    "what stands behind a GIF": (GIF, GIF + b"more"),
    "EXIF in a WebP": (WEBP, encoded(PICTURE, "WEBP", lossless=True, exif=exif(1))),
    "XMP in a WebP": (WEBP, encoded(PICTURE, "WEBP", lossless=True, xmp=b"<x/>")),
    "how large to print a BMP": (BMP, with_resolution(BMP, 1234)),
}

DIFFERENT = {
    "another JPEG": (JPEG, encoded(OTHER, "JPEG")),
    "another quality": (JPEG, encoded(PICTURE, "JPEG", quality=30)),
    "a JPEG that lies on its side": (JPEG, with_segments(JPEG, segment(0xE1, exif(6)))),
    "a later scan": (PROGRESSIVE, PROGRESSIVE[:-20] + b"\x01" + PROGRESSIVE[-19:]),
    "how the colours of a JPEG are meant": (
        JPEG,
        with_segments(JPEG, segment(0xEE, b"Adobe\0\x64\0\0\0\0\0")),
    ),
    "another PNG": (PNG, encoded(OTHER, "PNG")),
    "other colours of the same numbers": (encoded(PALETTE, "PNG"), encoded(RECOLOURED, "PNG")),
    "a PNG that lies on its side": (PNG, with_chunk(PNG, b"eXIf", exif(6)[6:])),
    "another GIF": (GIF, encoded(OTHER.convert("P"), "GIF")),
    "another WebP": (WEBP, encoded(OTHER, "WEBP", lossless=True)),
    "another BMP": (BMP, encoded(OTHER, "BMP")),
}


def key(data: bytes) -> bytes:
    return decode_photo(data, "photo", (8,)).split_key


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_notes_around_a_picture_do_not_change_its_key(one: bytes, other: bytes) -> None:
    first, second = (decode_photo(data, "photo", (8,)) for data in (one, other))
    assert first.digest != second.digest
    assert first.split_key == second.split_key


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_another_picture_has_another_key(one: bytes, other: bytes) -> None:
    assert key(one) != key(other)


# What is no photo that can be looked through.


@pytest.mark.parametrize(
    "data",
    [
        JPEG[:2] + segment(0xDD, b"\0\0") * 2_001 + JPEG[2:],
        JPEG[:4],
        PNG[:33] + chunk(b"tIME", b"") * 100_001,
        PNG[:8],
        GIF[:20],
        GIF[:-2] + b"\x01a" * 300_001 + b"\0;",
        WEBP[:12],
        WEBP[:12] + b"ICCP\0\0\0\0" * 10_001,
    ],
    ids=[
        "a JPEG of too many segments",
        "a JPEG without any",
        "a PNG of too many chunks",
        "a PNG without any",
        "a GIF without a picture",
        "a GIF of too many pieces",
        "a WebP without a chunk",
        "a WebP of too many chunks",
    ],
)
def test_a_file_that_cannot_be_taken_apart_counts_as_a_whole(data: bytes) -> None:
    assert split_key(data, 1) == split_key(data, 1) != split_key(data + b"more", 1)


@pytest.mark.parametrize("length", [100, len(JPEG) - 2])
def test_a_jpeg_that_is_cut_off_has_a_key_of_its_own(length: int) -> None:
    assert split_key(JPEG[:length], 1) != split_key(encoded(OTHER, "JPEG"), 1)
    assert split_key(JPEG[:length], 1) == split_key(JPEG[:length], 1)


@pytest.mark.parametrize("orientation", [0, 1, 9, 65_535])
def test_an_orientation_that_turns_nothing_is_none(orientation: int) -> None:
    assert split_key(JPEG, orientation) == split_key(JPEG, 1)


def test_keys_do_not_depend_on_the_eye() -> None:
    assert decode_photo(JPEG, "a", (32,)).split_key == decode_photo(JPEG, "b", (64, 224)).split_key
