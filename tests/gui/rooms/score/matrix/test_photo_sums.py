"""A photo written out: what its strongest numbers look like, as pixels and as features."""

import numpy as np

from gui.rooms.score.matrix.photo_sums import sums_of_photo
from gui.rooms.score.matrix.sums_shown import REST, SumsShown
from model.eyes import Eye
from model.eyes.grey import GreyEye
from model.eyes.pixels import PixelEye
from model.eyes.scaling import Scaling
from model.inspection import Activation, find_activation, trace_forward_pass
from tests.model.making import EYE, as_float32, make_params, make_photo, make_small_dataset

PHOTO = make_photo(3)


class Features(PixelEye):
    """Its numbers are no picture."""

    @property
    def shape(self) -> None:
        return None


def written_out(eye: Eye, activation: Activation | None = None, spread: float = 1.0) -> SumsShown:
    params = as_float32(make_params(2, eye.size, spread=spread))
    scaling = Scaling(np.zeros(eye.size, np.float32), np.asarray(1 / 255, np.float32))
    way = trace_forward_pass(PHOTO, 0, eye, scaling, params)
    return sums_of_photo(way, params, eye, activation)


def test_a_number_of_a_pixel_has_its_place_and_the_colour_of_its_channel() -> None:
    shown = written_out(EYE)
    assert shown.others == 8
    assert shown.weight_head == "W: a row for each class"
    square = PHOTO.squares[EYE.edge]
    for one in shown.inputs:
        place, channel = one.name.split(" ")[:2], "RGB".index(one.name[-1])
        row, column = (int(part.strip(",")) - 1 for part in place)
        expected = [0, 0, 0]
        expected[channel] = int(square[row, column, channel])
        assert one.colour == "#{:02x}{:02x}{:02x}".format(*expected)


def test_a_brightness_is_grey() -> None:
    for one in written_out(GreyEye(EYE.edge)).inputs:
        assert one.colour is not None
        assert one.colour[1:3] == one.colour[3:5] == one.colour[5:]


def test_a_feature_is_shown_by_the_photo_that_excites_it_most() -> None:
    eye = Features(EYE.edge)
    assert [one.photo for one in written_out(eye).inputs] == [None] * 4
    activation = find_activation(make_small_dataset(6), eye)
    for one in written_out(eye, activation).inputs:
        most = max(
            activation.examples,
            key=lambda example: eye.see(example.photo.squares[2])[int(one.name) - 1],
        )
        assert one.photo == most.photo


def test_small_weights_are_written_in_units_of_a_power_of_ten() -> None:
    shown = written_out(EYE, spread=0.0001)
    assert shown.weight_head == "W: a row for each class (× 10⁻⁴)"
    weight, words = shown.sums.W[0][0], shown.weight_words(0, 0)
    assert abs(float(words.replace("−", "-")) * 1e-4 - weight) <= 0.05e-4
    assert shown.product_words(0, 0).replace("−", "-").startswith(f"{weight:.5f}"[:6])


def test_what_is_written_adds_up() -> None:
    shown = written_out(EYE)
    for row in (0, 1):
        terms = shown.terms_of(row)
        words = [float(shown.term_words(term).replace("−", "-")) for term in terms]
        score = float(shown.term_words(float(shown.sums.scores[row]), sign=False).replace("−", "-"))
        assert round(sum(words), 9) == score
        assert abs(terms[REST] - shown.sums.rest[row]) < 0.05
