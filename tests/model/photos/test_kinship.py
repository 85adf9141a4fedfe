"""Which photos are nearly the same picture."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from model.photos.groups import group_photos
from model.photos.kinship import Kinship
from model.photos.loader import decode_photo
from model.photos.photo import Photo
from tests.model.making import make_photo

EDGES = (8,)


def picture(number: int) -> Image.Image:
    """Soft blots of light and dark, as in a photo that is out of focus."""
    blots = np.random.default_rng(number).integers(0, 256, (9, 9, 3), np.uint8)
    return Image.fromarray(blots).resize((320, 320), Image.Resampling.BICUBIC)


def read(image: Image.Image, quality: int = 90) -> Photo:
    file = BytesIO()
    image.save(file, "JPEG", quality=quality)
    return decode_photo(file.getvalue(), "photo", EDGES)


def cut(image: Image.Image, left: int, top: int, right: int, bottom: int) -> Image.Image:
    """Cut so many pixels off each side."""
    return image.crop((left, top, image.width - right, image.height - bottom))


COPIES = {
    "saved anew": lambda image: read(image, 40),
    "made smaller": lambda image: read(image.resize((150, 150))),
    "made larger": lambda image: read(image.resize((500, 500))),
    "brighter": lambda image: read(image.point(lambda value: round(40 + 0.8 * value))),
    "grey": lambda image: read(image.convert("L")),
    "cut on all sides": lambda image: read(cut(image, 10, 10, 10, 10)),
    "cut on the left": lambda image: read(cut(image, 14, 0, 0, 0)),
    "moved": lambda image: read(cut(image, 10, 0, 0, 10)),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_copies_are_known_by_how_they_look(copy: object) -> None:
    assert callable(copy)
    for number in range(6):
        kinship = Kinship()
        first = kinship.meet(read(picture(number)))
        second = kinship.meet(copy(picture(number)))
        assert first.alike == ()
        assert second.split_key != first.split_key
        assert second.alike == (first.split_key,), number


def test_frames_of_a_burst_are_one_group() -> None:
    kinship = Kinship()
    frames = [
        kinship.meet(read(cut(picture(number), shift, 0, 12 - shift, 12), 80 + shift))
        for number in (1, 3)
        for shift in range(0, 13, 2)
    ]
    numbers = group_photos(frames)
    assert numbers == [0] * 7 + [1] * 7


def test_another_order_finds_the_same_groups() -> None:
    images = [
        cut(picture(number), shift, 0, 12 - shift, 0) for number in range(3) for shift in (0, 12)
    ]
    photos = [read(image) for image in images]
    for order in (photos, photos[::-1]):
        kinship = Kinship()
        met = {photo.digest: kinship.meet(photo) for photo in order}
        numbers = group_photos([met[photo.digest] for photo in photos])
        assert numbers == [0, 0, 1, 1, 2, 2]


def test_the_same_photo_again_is_not_like_itself() -> None:
    kinship = Kinship()
    photo = read(picture(0))
    assert kinship.meet(photo).alike == ()
    assert kinship.meet(photo).alike == ()
    other = kinship.meet(read(picture(0), 50))
    assert other.alike == (photo.split_key,), "it is remembered once"


def test_what_has_no_look_is_like_nothing() -> None:
    kinship = Kinship()
    plain = [read(Image.new("RGB", (64, 64), colour)) for colour in ("white", "black")]
    drawings = [make_photo(0), make_photo(0)]
    assert all(kinship.meet(photo).alike == () for photo in (*plain, *drawings))


def test_many_photos_are_remembered() -> None:
    """More than there is room for at first; each is still found again at the end."""
    kinship = Kinship()
    images = [picture(number).resize((64, 64)) for number in range(100)]
    first = [kinship.meet(read(image)) for image in images]
    again = [kinship.meet(read(image, 60)) for image in images]
    assert all(one.split_key in other.alike for one, other in zip(first, again, strict=True))
