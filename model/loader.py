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
from hashlib import blake2b
from io import BytesIO
from types import MappingProxyType

import numpy as np
from PIL import Image

from model.file_name import shown_name
from model.gif import plain_gif
from model.jpeg import read_jpeg
from model.look import look_of
from model.orientation import orientation_of, upright
from model.photo import Photo, Pixels
from model.photo_file import GIF, JPEG, PNG, check, read_file
from model.png import still_png
from model.sentence import Refusal, Sentence, sentence
from model.split_key import split_key

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

BACKGROUND = (255, 255, 255)
"""What shows through transparent pixels: white, like the pages that cut-outs are made for."""

# The size is checked here, by hand. Pillow's own check would warn, and how warnings are taken is
# settled for all threads at once.
Image.MAX_IMAGE_PIXELS = None


def read_photo(path: str, edges: Sequence[int]) -> Photo:
    """Read a photo's file and make its square of each edge length (pixels).

    The path may hold bytes of any encoding, as the functions of `os` give them.
    Raises Refusal when it is no photo that can be read, and nothing else.
    """
    name = shown_name(path)
    return _loaded(name, lambda: _photo(read_file(path, name), name, path, edges))


def decode_photo(data: bytes, name: str, edges: Sequence[int], path: str | None = None) -> Photo:
    """Make a photo of the bytes of a file; the same edges, the same Refusal."""
    name = shown_name(name)
    return _loaded(name, lambda: _photo(data, name, path, edges))


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


def _photo(data: bytes, name: str, path: str | None, edges: Sequence[int]) -> Photo:
    check(data, len(data), name)
    decode = _jpeg_squares if data.startswith(JPEG) else _squares
    # How a photo looks must not depend on the eye, so it is made of a square of its own.
    squares, orientation = decode(data, name, {*edges, COMPARED})
    digest = blake2b(data, digest_size=16).digest()
    key, look = split_key(data, orientation), look_of(squares[COMPARED])
    squares = {edge: squares[edge] for edge in edges}
    return Photo(name, path, digest, MappingProxyType(squares), key, look)


def _jpeg_squares(data: bytes, name: str, edges: Iterable[int]) -> tuple[dict[int, Pixels], int]:
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
    orientation = orientation_of(jpeg.exif)
    drafts: dict[int, Image.Image] = {}
    squares: dict[int, Pixels] = {}
    for edge in edges:
        reduction = _reduction(jpeg.size, edge)
        width, height = (side / reduction for side in jpeg.size)
        if reduction not in drafts:
            _check_size((math.ceil(width), math.ceil(height)), MOST_PIXELS, name)
            drafts[reduction] = _draft(jpeg.picture, reduction)
        squares[edge] = _square(drafts[reduction], (width, height), edge, orientation)
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


def _squares(data: bytes, name: str, edges: Iterable[int]) -> tuple[dict[int, Pixels], int]:
    """Decode a picture that is not a JPEG, once; give its orientation as well."""
    with Image.open(BytesIO(_essential(data)), formats=FORMATS) as image:
        _check_size(image.size, MOST_PIXELS, name)
        packed = any(tile.codec_name == "bmp_rle" for tile in image.tile)
        if packed and max(len(data), image.width * image.height) > MOST_PACKED:
            raise ValueError("a large packed BMP")
        whole = _plain(image)
        orientation = orientation_of(image.info.get("exif", b""))
    squares = {edge: _square(whole, whole.size, edge, orientation) for edge in edges}
    return squares, orientation


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
        raise Refusal(
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
    if image.mode.startswith("I"):
        image = _eight_bits(image)
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        image = Image.new("RGB", layer.size, BACKGROUND)
        image.paste(layer, mask=layer)
    return image if image.mode == "RGB" else image.convert("RGB")


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
