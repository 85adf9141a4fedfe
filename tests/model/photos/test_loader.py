import os
import struct
import subprocess
import sys
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from traceback import walk_tb
from typing import Literal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps

from model.photos.loader import BACKGROUND, decode_photo, read_photo
from model.photos.photo import Photo, Pixels
from model.sentence import Refusal
from tests.model.pictures import chunk, encoded, exif, huge_jpeg, png, scene, segment, with_segments

ORIENTATIONS = range(1, 9)
STORED = {  # how a camera that notes the orientation stores an upright picture
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def square(data: bytes, edge: int = 16) -> Pixels:
    return decode_photo(data, "photo", (edge,)).squares[edge]


def why(data: bytes, *edges: int) -> str:
    with pytest.raises(Refusal) as caught:
        decode_photo(data, "photo", edges or (16,))
    return str(caught.value)


def difference(one: Pixels, other: Pixels) -> float:
    return float(np.abs(one.astype(int) - other).mean())


def stored(image: Image.Image, orientation: int) -> Image.Image:
    return image.transpose(STORED[orientation]) if orientation in STORED else image


def detailed(width: int, height: int) -> Image.Image:
    """A soft picture with some grain, as photos have it."""
    grain = np.random.default_rng(0).normal(0, 12, (height, width, 3))
    return Image.fromarray(
        np.clip(np.asarray(scene(width, height)) + grain, 0, 255).astype(np.uint8)
    )


def many_scans(count: int) -> bytes:
    """A progressive JPEG; its last scan comes again until there are that many."""
    data = encoded(scene(16, 16), "JPEG", progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + last * (count - data.count(b"\xff\xda")) + data[-2:]


def packed_bmp(width: int, height: int, rows: bytes) -> bytes:
    """A run-length-coded BMP of 256 greys."""
    palette = b"".join(bytes((grey, grey, grey, 0)) for grey in range(256))
    start = 14 + 40 + len(palette)
    header = struct.pack(
        "<IiiHHIIiiII", 40, width, height, 1, 8, 1, len(rows), 0, 0, len(palette) // 4, 0
    )
    return b"BM" + struct.pack("<IHHI", start + len(rows), 0, 0, start) + header + palette + rows


# What a photo is


def test_a_file_becomes_read_only_squares(tmp_path: Path) -> None:
    data = encoded(scene(60, 40), "JPEG")
    path = tmp_path / "dog 1.jpg"
    path.write_bytes(data)
    photo = read_photo(str(path), (16, 64))
    assert photo.name == "dog 1.jpg"
    assert photo.path == str(path)
    assert photo.digest == blake2b(data, digest_size=16).digest()
    assert set(photo.squares) == {16, 64}
    for edge, pixels in photo.squares.items():
        assert pixels.shape == (edge, edge, 3)
        assert pixels.dtype == np.uint8
        assert pixels.flags.c_contiguous
        assert not pixels.flags.writeable


def test_bytes_without_a_file_become_the_same_photo(tmp_path: Path) -> None:
    data = encoded(scene(60, 40), "PNG")
    (tmp_path / "photo").write_bytes(data)
    from_file = read_photo(str(tmp_path / "photo"), (16,))
    from_bytes = decode_photo(data, "a paste", (16,))
    assert from_bytes.name == "a paste"
    assert from_bytes.path is None
    assert from_bytes.digest == from_file.digest
    np.testing.assert_array_equal(from_bytes.squares[16], from_file.squares[16])


@pytest.mark.skipif(sys.platform != "linux", reason="file names are text here, not bytes")
def test_a_name_in_an_unknown_encoding_opens_the_file_and_can_be_said(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xb0\xad\xbe\xc6\xc1\xf6.png")
    Path(path).write_bytes(encoded(scene(8, 8), "PNG"))
    photo = read_photo(path, (8,))
    assert photo.path == path
    assert photo.name.encode() == ("\ufffd" * 6 + ".png").encode()
    Path(path).write_bytes(b"")
    with pytest.raises(Refusal) as caught:
        read_photo(path, (8,))
    assert str(caught.value).encode()


@pytest.mark.parametrize("path", ["nul\0.jpg", f"{chr(0xD800)}.jpg"])
def test_a_path_that_no_system_takes_is_refused(path: str) -> None:
    with pytest.raises(Refusal, match="There can be no file") as caught:
        read_photo(path, (8,))
    assert str(caught.value).encode()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "BMP"])
def test_pillow_may_try_five_formats_and_no_other(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = encoded(scene(20, 20), form)
    tried: list[object] = []
    before = Image.open

    def watched(fp: BytesIO, mode: Literal["r"] = "r", formats: object = None) -> Image.Image:
        tried.append(formats)
        return before(fp, mode, ("JPEG", "PNG", "GIF", "WEBP", "BMP"))

    monkeypatch.setattr(Image, "open", watched)
    square(data)

    assert tried == [("JPEG", "PNG", "GIF", "WEBP", "BMP")]


# The square


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_the_centre_is_what_is_looked_at(form: str) -> None:
    image = Image.new("RGB", (300, 100), "red")
    image.paste("lime", (100, 0, 200, 100))
    for turned in (image, image.transpose(Image.Transpose.ROTATE_90)):
        pixels = square(encoded(turned, form, quality=95, subsampling=0), 10)[1:-1, 1:-1]
        assert difference(pixels, np.broadcast_to(np.uint8((0, 255, 0)), pixels.shape)) < 4


@pytest.mark.parametrize("edge", [16, 64, 100])
@pytest.mark.parametrize("size", [(500, 375), (375, 499), (1601, 1200), (90, 130)])
def test_a_jpeg_decoded_small_looks_as_if_decoded_whole(size: tuple[int, int], edge: int) -> None:
    data = encoded(detailed(*size), "JPEG", quality=90)
    whole = ImageOps.fit(Image.open(BytesIO(data)), (edge, edge), Image.Resampling.LANCZOS)
    assert difference(square(data, edge), np.asarray(whole)) <= 1


@pytest.mark.parametrize(("edge", "least"), [(16, 128), (64, 128), (100, 200)])
def test_a_jpeg_is_decoded_no_smaller_than_twice_the_edge(edge: int, least: int) -> None:
    data = encoded(detailed(512, 512), "JPEG")
    draft = Image.open(BytesIO(data))
    draft.draft(None, (least, least))
    expected = draft.resize((edge, edge), Image.Resampling.LANCZOS)
    np.testing.assert_array_equal(square(data, edge), np.asarray(expected))


def test_the_last_pixels_of_a_jpeg_decoded_small_count_in_part() -> None:
    image = scene(513, 513)
    whole = image.resize((64, 64), Image.Resampling.LANCZOS)
    data = encoded(image, "JPEG", quality=95, subsampling=0)
    assert difference(square(data, 64), np.asarray(whole)) < 0.5


def test_a_square_is_the_same_whichever_others_are_made() -> None:
    data = encoded(detailed(1000, 800), "JPEG")
    together = decode_photo(data, "photo", (16, 32, 64, 192)).squares
    for edge, pixels in together.items():
        np.testing.assert_array_equal(square(data, edge), pixels)


@pytest.mark.parametrize("size", [(1, 20_000), (20_000, 1), (1, 1), (3, 2)])
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_long_and_tiny_pictures_are_enlarged(form: str, size: tuple[int, int]) -> None:
    data = encoded(Image.new("RGB", size, (90, 90, 90)), form)
    assert np.unique(square(data, 64)).tolist() == [90]


# Orientation


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("size", [(41, 30), (300, 401)])
def test_every_orientation_comes_out_upright(form: str, size: tuple[int, int]) -> None:
    upright = scene(*size)
    options = {"lossless": True} if form == "WEBP" else {"quality": 95, "subsampling": 0}
    expected = square(encoded(upright, form, **options))
    for orientation in ORIENTATIONS:
        data = encoded(stored(upright, orientation), form, exif=exif(orientation), **options)
        pixels = square(data)
        # Turned first, a JPEG is encoded a little differently.
        most = 6 if form == "JPEG" else 1
        assert np.abs(pixels.astype(int) - expected).max() <= most
        assert pixels.flags.c_contiguous
        assert not pixels.flags.writeable


def test_damaged_notes_do_not_matter() -> None:
    plain = encoded(scene(20, 20), "JPEG")
    for notes in (b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff", exif(6)[:20] + b"\xff" * 40):
        data = with_segments(plain, segment(0xE1, notes))
        np.testing.assert_array_equal(square(data), square(plain))


def test_a_second_picture_in_a_jpeg_does_not_matter() -> None:
    first, second = scene(20, 20), Image.new("RGB", (20, 20), "red")
    pair = encoded(first, "MPO", save_all=True, append_images=[second])
    np.testing.assert_array_equal(square(pair), square(encoded(first, "JPEG")))
    broken = with_segments(encoded(first, "JPEG"), segment(0xE2, b"MPF\0II*\0\x08\0\0\0"))
    np.testing.assert_array_equal(square(broken), square(encoded(first, "JPEG")))


# Colours


@pytest.mark.parametrize(
    ("mode", "form"),
    [
        ("1", "PNG"),
        ("1", "BMP"),
        ("L", "JPEG"),
        ("L", "PNG"),
        ("L", "GIF"),
        ("LA", "PNG"),
        ("P", "PNG"),
        ("P", "GIF"),
        ("P", "BMP"),
        ("RGB", "BMP"),
        ("RGB", "JPEG"),
        ("RGB", "WEBP"),
        ("RGBA", "PNG"),
        ("RGBA", "BMP"),
        ("RGBA", "WEBP"),
        ("CMYK", "JPEG"),
    ],
)
def test_every_kind_of_colours_becomes_red_green_and_blue(mode: str, form: str) -> None:
    image = Image.new("RGB", (32, 32), "white")
    image.paste("black", (0, 0, 16, 32))
    pixels = square(encoded(image.convert(mode), form))
    assert pixels[:, :6].max() <= 8
    assert pixels[:, -6:].min() >= 247


def test_sixteen_bits_are_divided_not_clipped() -> None:
    rows = b"\0" + struct.pack(">2H", 0, 0x8000) + b"\0" + struct.pack(">2H", 300, 0xFFFF)
    pixels = square(png(2, 2, 16, 0, rows), 2)
    assert pixels[..., 0].tolist() == [[0, 128], [1, 255]]


def test_sixteen_bit_grey_has_its_transparent_grey_too() -> None:
    rows = b"\0" + struct.pack(">2H", 0, 0x8000) + b"\0" + struct.pack(">2H", 1, 0xFFFF)
    key = chunk(b"tRNS", struct.pack(">H", 0))
    pixels = square(png(2, 2, 16, 0, rows, key), 2)
    assert pixels[..., 0].tolist() == [[255, 128], [0, 255]]


def test_transparent_pixels_show_a_white_page() -> None:
    clear = Image.new("RGBA", (8, 8), (200, 0, 0, 0))
    for form in ("PNG", "WEBP"):
        assert np.unique(square(encoded(clear, form), 8)).tolist() == [255]
    half = square(encoded(Image.new("RGBA", (8, 8), (0, 0, 0, 128)), "PNG"), 8)
    assert np.unique(half).tolist() == [127]
    assert BACKGROUND == (255, 255, 255)


@pytest.mark.parametrize("form", ["PNG", "GIF"])
def test_a_transparent_colour_of_a_palette_shows_the_page(form: str) -> None:
    image = Image.new("P", (8, 8), 1)
    image.putpalette(bytes((9, 9, 9, 70, 70, 70)))
    assert np.unique(square(encoded(image, form, transparency=1), 8)).tolist() == [255]
    assert np.unique(square(encoded(image, form), 8)).tolist() == [70]


def test_a_palette_may_be_transparent_by_degrees() -> None:
    image = Image.new("P", (8, 8), 1)
    image.putpalette(bytes((9, 9, 9, 0, 0, 0)))
    pixels = square(encoded(image, "PNG", transparency=b"\xff\x80"), 8)
    assert np.unique(pixels).tolist() == [127]


# Animations


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_of_an_animation_the_first_frame_is_taken(form: str) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "lime")]
    options = {"lossless": True} if form == "WEBP" else {}
    data = encoded(frames[0], form, save_all=True, append_images=frames[1:], **options)
    np.testing.assert_array_equal(square(data, 8), np.asarray(frames[0]))


@pytest.mark.parametrize("count", [0, 2**32 - 1])
def test_a_damaged_list_of_frames_does_not_matter(count: int) -> None:
    plain = png(1, 1, 8, 2, b"\0\x01\x02\x03")
    frames = png(1, 1, 8, 2, b"\0\x01\x02\x03", chunk(b"acTL", struct.pack(">II", count, 0)))
    np.testing.assert_array_equal(square(frames), square(plain))


# Limits


@pytest.mark.parametrize(
    "data",
    [
        png(20_001, 1, 8, 0, b""),
        png(1, 20_001, 8, 0, b""),
        png(8_000, 5_001, 8, 0, b""),
        packed_bmp(20_001, 1, b""),
        huge_jpeg(20_001, 1),
        huge_jpeg(20_000, 12_501),
        huge_jpeg(10_000, 6_001, marker=0xC2),
    ],
)
def test_too_many_pixels_are_refused_before_any_is_decoded(data: bytes) -> None:
    assert "too many" in why(data)


@pytest.mark.parametrize(
    "data",
    [
        png(8_000, 5_000, 8, 0, b""),
        huge_jpeg(20_000, 12_500),
        huge_jpeg(10_000, 6_000, marker=0xC2),
    ],
)
def test_just_as_many_pixels_as_allowed_are_tried(data: bytes) -> None:
    try:
        outcome = str(decode_photo(data, "photo", (16,)))
    except Refusal as refusal:
        outcome = str(refusal)
    assert "too many" not in outcome


def huge_webp(width: int, height: int) -> bytes:
    """Forty bytes that unpack into so many pixels of one colour."""
    chunk = struct.pack("<BI", 0x2F, (width - 1) | (height - 1) << 14) + bytes(27)
    return (
        b"RIFF"
        + struct.pack("<I", 12 + len(chunk))
        + b"WEBPVP8L"
        + struct.pack("<I", len(chunk))
        + chunk
    )


def coloured_jpeg(width: int, height: int, fineness: int) -> bytes:
    """A progressive JPEG of three channels, of which the first is stored so finely."""
    jpeg = bytearray(encoded(scene(16, 16), "JPEG", progressive=True))
    frame = jpeg.index(b"\xff\xc2")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    jpeg[frame + 11] = fineness
    return bytes(jpeg)


@pytest.mark.parametrize(
    "data",
    [
        huge_webp(6_245, 6_245),
        huge_webp(16_383, 1_100),
        png(7_000, 5_300, 8, 6, b""),
        png(7_000, 5_300, 8, 2, b"", chunk(b"tRNS", bytes(6))),
        coloured_jpeg(8_000, 6_000, 0x11),
    ],
    ids=["webp", "long webp", "png", "png with a transparent colour", "jpeg"],
)
def test_what_would_take_too_much_memory_is_refused_before_it_is_decoded(data: bytes) -> None:
    assert "too many" in why(data)


def test_a_jpeg_whose_colours_are_stored_coarsely_may_be_larger() -> None:
    assert square(coloured_jpeg(8_000, 6_000, 0x22)).shape == (16, 16, 3)


class Turns:
    """Counts how often somebody takes their turn."""

    def __init__(self) -> None:
        self.taken = 0

    def __enter__(self) -> None:
        self.taken += 1

    def __exit__(self, *_: object) -> None: ...


@pytest.mark.parametrize(
    ("data", "taken"),
    [
        (encoded(scene(600, 400), "WEBP"), 0),
        (encoded(Image.new("RGB", (3_000, 2_600)), "WEBP", method=0), 1),
        (encoded(scene(600, 400), "JPEG"), 0),
        (encoded(Image.new("RGB", (5_000, 4_100)), "JPEG", progressive=True, subsampling=0), 1),
    ],
    ids=["small webp", "large webp", "small jpeg", "large jpeg"],
)
def test_large_pictures_take_turns(data: bytes, taken: int) -> None:
    turns = Turns()
    decode_photo(data, "photo", (16,), turn=turns)
    assert turns.taken == taken


MEMORY = """
import sys, threading
from PIL import Image
from model.photos.loader import decode_photo, read_photo

def peak():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1000

turn = threading.Lock()
before = peak()
for path in sys.argv[1:]:
    read_photo(path, (16, 224), turn)
alone = peak() - before
threads = [threading.Thread(target=read_photo, args=(p, (16, 224), turn)) for p in sys.argv[1:3]]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(alone, peak() - before)
"""


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="nobody can look here")
def test_the_largest_pictures_stay_within_the_memory_that_is_promised(tmp_path: Path) -> None:
    grey = Image.linear_gradient("L")
    pictures = {
        "a.webp": Image.new("RGB", (4_100, 4_100), "red"),
        "b.png": Image.merge("RGBA", [grey.resize((5_800, 5_800))] * 4),
        "d.jpg": Image.merge("RGB", [grey.resize((6_600, 6_600))] * 3),
    }
    fast = {"method": 0, "compress_level": 1, "progressive": True, "subsampling": 0}
    for name, picture in pictures.items():
        picture.save(tmp_path / name, **fast)

    paths = [str(tmp_path / name) for name in pictures]
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, *paths], capture_output=True, check=True, text=True
    )

    alone, together = map(float, done.stdout.split())
    assert 100 < alone < 300
    assert together < 450


def test_a_jpeg_that_cannot_be_decoded_small_enough_is_refused() -> None:
    assert "too many" in why(huge_jpeg(20_000, 12_500), 16, 4_000)


def test_a_large_jpeg_is_decoded_small() -> None:
    data = encoded(Image.new("L", (10_000, 4_100), 77), "JPEG")
    assert np.unique(square(data, 192)).tolist() == [77]


def test_more_than_a_hundred_scans_are_refused() -> None:
    assert square(many_scans(100)).shape == (16, 16, 3)
    assert "100 scans" in why(many_scans(101))


def test_a_packed_bitmap_is_read_unless_it_is_large() -> None:
    assert np.unique(square(packed_bmp(4, 2, b"\x04\x50\0\0" * 2 + b"\0\1"))).tolist() == [80]
    assert "unusual" in why(packed_bmp(2_001, 2_000, b""))
    assert "unusual" in why(packed_bmp(4, 2, bytes(4_000_000)))


def test_a_gif_that_is_all_comments_is_refused() -> None:
    data = encoded(scene(8, 8).convert("P"), "GIF")
    start = data.index(b"\x2c\0\0\0\0")
    assert "unusual" in why(data[:start] + b"\x21\xfe\x01a\0" * 300_000 + data[start:])


# Damage


def test_another_format_is_refused_whatever_it_is_called() -> None:
    image = scene(8, 8)
    for form in ("TIFF", "EPS", "PPM", "ICO", "TGA"):
        assert "JPEG, PNG, GIF, WebP or BMP" in why(encoded(image, form))


def test_bytes_are_checked_as_files_are() -> None:
    assert "empty" in why(b"")
    assert "HEIC" in why(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")


SOUND = {
    "baseline": encoded(detailed(40, 30), "JPEG"),
    "progressive": encoded(detailed(40, 30), "JPEG", progressive=True),
    "PNG": encoded(detailed(40, 30), "PNG"),
    "GIF": encoded(detailed(40, 30).convert("P"), "GIF"),
    "WebP": encoded(detailed(40, 30), "WEBP"),
    "WebP, lossless": encoded(detailed(40, 30), "WEBP", lossless=True),
    "BMP": encoded(detailed(40, 30), "BMP"),
}


@pytest.mark.parametrize("data", SOUND.values(), ids=SOUND)
def test_a_file_that_is_cut_off_is_refused_not_shown_half(data: bytes) -> None:
    whole = square(data)
    refused = 0
    for length in range(1, len(data), max(1, len(data) // 60)):
        try:
            np.testing.assert_array_equal(square(data[:length]), whole)
        except Refusal:
            refused += 1
    assert refused > 50


@given(sound=st.sampled_from(list(SOUND.values())), seed=st.integers(0, 2**32))
def test_a_damaged_file_becomes_a_photo_or_a_sentence(sound: bytes, seed: int) -> None:
    chance = np.random.default_rng(seed)
    data = bytearray(sound)
    for _ in range(chance.integers(1, 21)):
        # Most of what can go wrong stands at the beginning.
        data[chance.integers(chance.choice((100, len(data))))] = chance.integers(256)
    outcome: Photo | Refusal
    try:
        outcome = decode_photo(bytes(data), "photo", (8,))
    except Refusal as refusal:
        outcome = refusal
    assert isinstance(outcome, Photo) or str(outcome)


def test_a_refusal_does_not_keep_the_file_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "cut.png"
    path.write_bytes(SOUND["PNG"][:-100])
    with pytest.raises(Refusal) as caught:
        read_photo(str(path), (16,))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    frames = [frame for frame, _ in walk_tb(caught.value.__traceback__)]
    held = [value for frame in frames[1:] for value in frame.f_locals.values()]
    assert held
    assert not any(isinstance(value, bytes | Image.Image | np.ndarray) for value in held)
