"""The square of a photo that Downhill looks at, made with Pillow and NumPy alone.

    from square import square
    pixels = square("dog.jpg", 32)  # (32, 32, 3) uint8: red, green and blue of each pixel

The picture is turned upright, and its central square is cut out and shrunk in one go (Lanczos).
What is transparent becomes white. A large JPEG is decoded at a half, a quarter or an eighth of its
size from the start, as long as that is twice as large as what is wanted, which is much faster.
"""

import numpy as np
from PIL import Image

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by the number that the camera has noted (EXIF)."""

ORIENTATION = 0x0112


def square(photo, edge):
    """Make (edge, edge, 3) uint8 of a photo: a path, or a file that is open."""
    with Image.open(photo) as image:
        step = 1
        width, height = image.size
        if image.format == "JPEG":
            least = 2 * max(edge, 64)
            step = next((step for step in (8, 4, 2) if min(image.size) >= step * least), 1)
            image.draft(None, (width // step, height // step))
        width, height = width / step, height / step
        side = min(width, height)
        left, top = (width - side) / 2, (height - side) / 2
        notes = Image.Exif()
        notes.load(image.info.get("exif", b""))
        small = on_white(image).resize(
            (edge, edge), Image.Resampling.LANCZOS, box=(left, top, left + side, top + side)
        )
    turn = TURNS.get(notes.get(ORIENTATION))
    return np.array(small if turn is None else small.transpose(turn))


def on_white(image):
    """Make the picture RGB, 8 bits each, with white where it is transparent."""
    if image.mode == "RGB" and not image.has_transparency_data:
        image.load()
        return image
    if image.mode.startswith("I"):
        grey, clear = np.asarray(image), image.info.get("transparency")
        image = Image.fromarray((grey >> 8).astype(np.uint8))
        if clear is not None:
            image.putalpha(Image.fromarray(np.where(grey == clear, 0, 255).astype(np.uint8)))
    if not image.has_transparency_data:
        return image.convert("RGB")
    white = Image.new("RGB", image.size, (255, 255, 255))
    layer = image.convert("RGBA")
    white.paste(layer, mask=layer)
    return white
