"""From a photo's file to small squares of pixels, or to a sentence that says why not.

A picture file may be anything: a photo, half of one, four kilobytes that unpack into a
terabyte. So its size is looked up in its header before a pixel is decoded, and whatever goes
wrong all the same becomes one sentence about one file. docs/decisions/0003 says why it is
done just so.

Shrinking is where the time goes. A JPEG is stored as blocks of 8 × 8 pixels, and a decoder
can leave out the fine detail of each block from the start, which gives a picture of half, a
quarter or an eighth of the size at little cost. Pillow calls this a draft. The rest of the
way, at least halving it once more, is a careful resize (Lanczos).
"""

import math
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from hashlib import blake2b
from io import BytesIO
from types import MappingProxyType
from typing import TypeAlias

import numpy as np
from PIL import Image, _imaging

from model.photos.file_name import shown_name
from model.photos.gif import plain_gif
from model.photos.jpeg import read_jpeg
from model.photos.look import look_of
from model.photos.orientation import orientation_of, upright
from model.photos.photo import Photo, Pixels
from model.photos.photo_file import GIF, JPEG, PNG, check, read_file
from model.photos.png import still_png
from model.photos.search.gathered import Found
from model.photos.split_key import split_key
from model.sentence import Refusal, Sentence, sentence

# Never all that Pillow knows: for one of them it starts another program.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP")

LONGEST_SIDE = 20_000
MOST_PIXELS = 40_000_000
MOST_PIXELS_IN_SCANS = 60_000_000  # of a JPEG that is decoded whole, scan by scan
MOST_PIXELS_IN_ROWS = 250_000_000  # of a JPEG that is decoded row by row and made smaller so
MOST_SCANS = 100
MOST_PACKED = 4_000_000  # bytes, and pixels, of a packed BMP, which Pillow unpacks in slow Python

COMPARED = 64
"""Edge of the square that a photo's look is made of."""

MOST_MEMORY = 280_000_000
"""Bytes that decoding a picture may take, as far as its header tells."""

ALONE = 120_000_000
"""Bytes beyond which a picture is decoded while no other such one is: two threads take 400 MB."""

_WEBP = 16  # bytes a pixel: the decoder keeps three pictures beside the one that it gives
_RGB = 4  # bytes a pixel, as Pillow keeps it
_STORED = {"1": 1, "L": 1, "P": 1, "I;16": 2}  # bytes a pixel; all other kinds take four
_COEFFICIENT = 2  # bytes of each number of a JPEG that is held whole
_STRIP = 1_000_000  # pixels that are worked on at once

BACKGROUND = (255, 255, 255)
"""What shows through transparent pixels: white, like the pages that cut-outs are made for."""

# The size is checked here, by hand. Pillow's own check would warn, and how warnings are taken is
# settled for all threads at once.
Image.MAX_IMAGE_PIXELS = None

# Pillow asks for the memory of a picture in pieces of 16 MB. The system keeps pieces of that size
# at hand when they are given back, for each thread by itself; larger ones it takes back at once.
_imaging.set_block_size(64 * 1024 * 1024)


Turn: TypeAlias = AbstractContextManager[object]
"""Held while a large picture is decoded; threads that share one (a lock) take turns with those."""


def read_photo(path: str, edges: Sequence[int], turn: Turn | None = None) -> Photo:
    """Read a photo's file and make its square of each edge length (pixels).

    The path may hold bytes of any encoding, as the functions of `os` give them.
    Raises Refusal when it is no photo that can be read, and nothing else.
    """
    name = shown_name(path)
    return _loaded(name, lambda: _photo(read_file(path, name), name, path, edges, turn))


def read_found(found: Found, edges: Sequence[int], turn: Turn | None = None) -> Photo:
    """Read a photo that was gathered, which may lie in an archive; the same edges and Refusal."""
    name = shown_name(found.path)
    return _loaded(name, lambda: _photo(found.read(name), name, found.path, edges, turn))


def decode_photo(
    data: bytes,
    name: str,
    edges: Sequence[int],
    path: str | None = None,
    turn: Turn | None = None,
) -> Photo:
    """Make a photo of the bytes of a file; the same edges, the same Refusal."""
    name = shown_name(name)
    return _loaded(name, lambda: _photo(data, name, path, edges, turn))


def _loaded(name: str, load: Callable[[], Photo]) -> Photo:
    outcome = _outcome(name, load)
    if isinstance(outcome, Sentence):
        # Raised from here, where nothing is at hand. An exception keeps alive all that its
        # functions held, which further in is the file and what had been decoded of it.
        raise Refusal(outcome)
    return outcome


def _outcome(name: str, load: Callable[[], Photo]) -> Photo | Sentence:
    try:
        return load()
    except Refusal as refusal:
        return refusal.sentence
    except Exception:
        # Anything may come out of a decoder that is given a broken file.
        return sentence(
            "The file {name} is damaged, cut off or of an unusual kind. "
            "Copy or download it again, or save it anew as JPEG or PNG.",
            name=name,
        )


def _photo(
    data: bytes, name: str, path: str | None, edges: Sequence[int], turn: Turn | None
) -> Photo:
    check(data, len(data), name)
    decode = _jpeg_squares if data.startswith(JPEG) else _squares
    # How a photo looks must not depend on the eye, so it is made of a square of its own.
    squares, orientation = decode(data, name, {*edges, COMPARED}, turn or nullcontext())
    digest = blake2b(data, digest_size=16).digest()
    key, look = split_key(data, orientation), look_of(squares[COMPARED])
    squares = {edge: squares[edge] for edge in edges}
    return Photo(name, path, digest, MappingProxyType(squares), key, look)


def _jpeg_squares(
    data: bytes, name: str, edges: Iterable[int], turn: Turn
) -> tuple[dict[int, Pixels], int]:
    """Decode a JPEG at the least size that will do for each edge; give its orientation as well."""
    jpeg = read_jpeg(data)
    _check_size(jpeg.size, MOST_PIXELS_IN_ROWS if jpeg.one_pass else MOST_PIXELS_IN_SCANS, name)
    if jpeg.scans > MOST_SCANS:
        raise Refusal(
            sentence(
                "{name} is a JPEG of more than {most} scans, which a photo never is. "
                "Save it anew as JPEG or PNG.",
                name=name,
                most=MOST_SCANS,
            )
        )
    width, height = jpeg.size
    reductions = {edge: _reduction(jpeg.size, edge) for edge in edges}
    pixels = sum(
        math.ceil(width / step) * math.ceil(height / step) for step in set(reductions.values())
    )
    memory = 2 * len(data) + 2 * _RGB * pixels
    if not jpeg.one_pass:
        memory += _COEFFICIENT * jpeg.samples
    orientation = orientation_of(jpeg.exif)
    drafts: dict[int, Image.Image] = {}
    squares: dict[int, Pixels] = {}
    with _within_bounds(memory, jpeg.size, name, turn):
        for edge, step in reductions.items():
            if step not in drafts:
                drafts[step] = _draft(jpeg.picture, step)
            extent = (width / step, height / step)
            squares[edge] = _square(drafts[step], extent, edge, orientation)
    return squares, orientation


def _reduction(size: tuple[int, int], edge: int) -> int:
    """By how much a JPEG may be made smaller while it is decoded: 1, 2, 4 or 8.

    It depends on the photo and this edge alone, so that a square has the same pixels whichever
    others are made with it. Up to 64 all edges share one draft.
    """
    least = 2 * max(edge, 64)
    return next((step for step in (8, 4, 2) if min(size) >= step * least), 1)


def _draft(picture: bytes, reduction: int) -> Image.Image:
    with Image.open(BytesIO(picture), formats=FORMATS) as image:
        image.draft(None, (image.width // reduction, image.height // reduction))
        return _plain(image)


def _squares(
    data: bytes, name: str, edges: Iterable[int], turn: Turn
) -> tuple[dict[int, Pixels], int]:
    """Decode a picture that is not a JPEG, once; give its orientation as well."""
    with Image.open(BytesIO(_essential(data)), formats=FORMATS) as image:
        _check_size(image.size, MOST_PIXELS, name)
        packed = any(tile.codec_name == "bmp_rle" for tile in image.tile)
        if packed and max(len(data), image.width * image.height) > MOST_PACKED:
            raise ValueError("a large packed BMP")
        webp = image.format == "WEBP"
        each = _WEBP if webp else _STORED.get(image.mode, 4) + (0 if _is_plain(image) else _RGB)
        memory = 2 * len(data) + each * image.width * image.height
        with _within_bounds(memory, image.size, name, turn):
            whole = _plain(image)
            orientation = orientation_of(image.info.get("exif", b""))
            squares = {edge: _square(whole, whole.size, edge, orientation) for edge in edges}
    return squares, orientation


def _within_bounds(memory: int, size: tuple[int, int], name: str, turn: Turn) -> Turn:
    """Give the turn to take for a picture that takes so many bytes. Refuses one of too many."""
    if memory > MOST_MEMORY:
        raise _too_many(size, name)
    return turn if memory > ALONE else nullcontext()


def _essential(data: bytes) -> bytes:
    """Leave out what is not needed and could trouble Pillow."""
    if data.startswith(PNG):
        return still_png(data)
    if data.startswith(GIF):
        return plain_gif(data)
    return data


def _check_size(size: tuple[int, int], most: int, name: str) -> None:
    width, height = size
    if max(size) > LONGEST_SIDE or width * height > most:
        raise _too_many(size, name)


def _too_many(size: tuple[int, int], name: str) -> Refusal:
    width, height = size
    return Refusal(
        sentence(
            "{name} has {width} × {height} pixels, which is too many. Save it smaller.",
            name=name,
            width=width,
            height=height,
        )
    )


def _plain(image: Image.Image) -> Image.Image:
    """Decode the pixels and make them RGB, 8 bits each, nothing transparent."""
    image.load()
    if _is_plain(image):
        return image
    width, height = image.size
    whole = Image.new("RGB", image.size, BACKGROUND)
    # A strip at a time: what it becomes on the way takes three times the memory of the whole.
    rows = max(1, _STRIP // width)
    for top in range(0, height, rows):
        strip = image.crop((0, top, width, min(top + rows, height)))
        _put(strip, whole, top)
    return whole


def _is_plain(image: Image.Image) -> bool:
    return image.mode == "RGB" and not image.has_transparency_data


def _put(strip: Image.Image, whole: Image.Image, top: int) -> None:
    """Put pixels of any kind onto a page from a row on."""
    if strip.mode.startswith("I"):
        strip = _eight_bits(strip)
    if strip.has_transparency_data:
        layer = strip.convert("RGBA")
        whole.paste(layer, (0, top), mask=layer)
    else:
        whole.paste(strip.convert("RGB"), (0, top))


def _eight_bits(image: Image.Image) -> Image.Image:
    """Divide 16-bit grey down to 8 bits; Pillow's own conversion would cut off all above 255."""
    grey = np.asarray(image)
    small = Image.fromarray((grey >> 8).astype(np.uint8))
    key = image.info.get("transparency")
    if key is not None:
        small.putalpha(Image.fromarray(np.where(grey == key, 0, 255).astype(np.uint8)))
    return small


def _square(image: Image.Image, extent: tuple[float, float], edge: int, orientation: int) -> Pixels:
    """Shrink or enlarge the centre of an image to (edge, edge, 3), upright and read-only.

    extent: width and height of the picture in the image, whose last row and column a draft
            fills in part only.
    """
    side = min(extent)
    left, top = ((length - side) / 2 for length in extent)
    # The box may begin between two pixels: the same crop then, whichever way up the photo is.
    box = (left, top, left + side, top + side)
    small = image.resize((edge, edge), Image.Resampling.LANCZOS, box=box)
    pixels = np.frombuffer(small.tobytes(), np.uint8).reshape(edge, edge, 3)
    pixels = upright(pixels, orientation)
    pixels.setflags(write=False)
    return pixels
