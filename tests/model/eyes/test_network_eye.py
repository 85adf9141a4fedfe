"""Eyes that see with a network: the four that come with Downhill, and those that people bring."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.eyes import FINAL, NetworkEye
from model.eyes.network_eye import EARLY, LATE, MIDDLE, SHIPPED
from model.eyes.network_file import NetworkFile
from model.photos.photo import SHOWN
from model.sentence import Refusal
from tests.model.making import make_photo, read_only

SHIPPED_EYES = (EARLY, MIDDLE, LATE, FINAL)
SQUARE = make_photo(1, edges=[SHOWN]).squares[SHOWN]

each = pytest.mark.parametrize("eye", SHIPPED_EYES, ids=lambda eye: eye.name)


@each
def test_an_eye_of_the_network_that_comes_with_downhill_looks_at_the_square_that_is_shown(
    eye: NetworkEye,
) -> None:
    seen = eye.see(SQUARE)

    assert eye.edge == SHOWN
    assert seen.shape == (eye.size,)
    assert seen.dtype == np.float32
    assert read_only(seen)
    assert eye.file == SHIPPED


def test_layers_find_different_things() -> None:
    assert len({eye.see(SQUARE).tobytes() for eye in SHIPPED_EYES}) == len(SHIPPED_EYES)


def test_another_photo_gives_other_numbers() -> None:
    other = make_photo(2, edges=[SHOWN]).squares[SHOWN]

    assert np.abs(FINAL.see(SQUARE) - FINAL.see(other)).max() > 0.01


@each
def test_the_numbers_of_a_network_are_no_picture_and_have_no_bound(eye: NetworkEye) -> None:
    assert eye.shape is None
    assert eye.largest is None


def test_something_is_known_beforehand_about_the_last_layer_alone() -> None:
    assert FINAL.starts == ("known", "zero")
    assert (FINAL.defaults.rate, FINAL.defaults.l2, FINAL.defaults.start) == (1.0, 0.01, "known")
    for eye in (EARLY, MIDDLE, LATE):
        assert eye.starts == ("zero",)
        assert (eye.defaults.rate, eye.defaults.l2, eye.defaults.start) == (1.0, 0.0, "zero")


def test_without_its_file_an_eye_says_so(tmp_path: Path) -> None:
    blind = replace(FINAL, file=NetworkFile(str(tmp_path / "network.onnx"), SHIPPED.digest))

    with pytest.raises(Refusal, match=r"The network network\.onnx is missing"):
        blind.see(SQUARE)
