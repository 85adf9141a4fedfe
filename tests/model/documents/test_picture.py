"""Pictures in addresses, and the picture of W."""

import base64
import io

import numpy as np
from PIL import Image

from model.documents.picture import EDGE, data_address, row_picture, small_square, weight_picture
from model.params import Params
from tests.model.making import make_photo


def test_an_address_holds_the_picture() -> None:
    pixels = np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3)

    kind, content = data_address(pixels).split(",")

    assert kind == "data:image/png;base64"
    read = np.asarray(Image.open(io.BytesIO(base64.b64decode(content))))
    assert np.array_equal(read, pixels)


def test_orange_is_where_a_pixel_speaks_for_the_dog() -> None:
    W = np.zeros((2, 12))
    W[0, :3] = 2.0  # the first pixel, all channels
    W[1, 3:6] = 1.0  # the second one, for the cat, half as strong
    picture = weight_picture(Params(W, np.zeros(2)), (2, 2, 3))

    assert picture.dtype == np.uint8
    assert picture[0, 0].tolist() == [0xD9, 0x73, 0x0D]
    half = [round(255 + (channel - 255) / 2) for channel in (0x1F, 0x6F, 0x9F)]
    assert np.abs(picture[0, 1].astype(int) - half).max() <= 1  # of a half, either way
    assert (picture[1] == 255).all()


def test_a_class_among_many_is_dark_where_a_pixel_speaks_for_it() -> None:
    picture = row_picture(np.array([2.0, 0.0, -2.0]), (1, 3, 1))

    assert picture[0].tolist() == [[0x1D, 0x24, 0x30], [255, 255, 255], [0xB4, 0xBA, 0xC4]]


def test_a_photo_is_made_of_its_largest_square_and_small_ones_stay() -> None:
    assert small_square(make_photo(1, edges=(32, 224, 64))).shape == (EDGE, EDGE, 3)
    photo = make_photo(2, edges=(16,))
    assert np.array_equal(small_square(photo), photo.squares[16])


def test_nothing_learnt_is_white() -> None:
    assert (weight_picture(Params.zeros(2, 12), (2, 2, 3)) == 255).all()


def test_a_grey_eye_has_one_channel() -> None:
    W = np.array([[0.0, 1.0], [0.0, 0.0]])

    assert weight_picture(Params(W, np.zeros(2)), (1, 2, 1))[0, 1].tolist() == [0xD9, 0x73, 0x0D]
