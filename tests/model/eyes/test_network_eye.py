"""Eyes that see with a network: the four that come with Downhill, and those that people bring."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from model.eyes import FINAL, NetworkEye
from model.eyes.network import NetworkFile
from model.eyes.network_eye import EARLY, LATE, MIDDLE, OWN, SHIPPED, own_network
from model.photo import SHOWN
from model.sentence import Refusal
from tests.model.making import make_photo, read_only
from tests.model.networks import colours, convolution, eye_of, given, network, node, written

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


# A network that somebody brings.


def test_the_first_output_of_a_network_that_somebody_brings_becomes_x(tmp_path: Path) -> None:
    content = network(
        [node("Flatten", "x", "all"), node("GlobalAveragePool", "x", "means")],
        inputs=[given((1, 3, 8, 8))],
        outputs=[given(None, name="means"), given(None, name="all")],
    )
    eye = eye_of(tmp_path / "pug\n.onnx", content)

    assert eye.layer == "means"
    assert eye.size == 3
    np.testing.assert_allclose(
        eye.see(np.full((SHOWN, SHOWN, 3), 255, np.uint8)), [1, 1, 1], rtol=1e-6
    )
    assert str(eye.label) == "pug\ufffd.onnx"
    assert (eye.starts, eye.defaults.start, eye.defaults.rate) == (("zero",), "zero", 1.0)


def test_a_network_that_somebody_brings_is_named_after_its_content(tmp_path: Path) -> None:
    one = eye_of(tmp_path / "one.onnx", convolution(channels=5))
    moved = eye_of(tmp_path / "folder" / "moved.onnx", convolution(channels=5))
    other = eye_of(tmp_path / "other.onnx", convolution(channels=6))

    assert one.name == moved.name == OWN + sha256(convolution(channels=5)).hexdigest()
    assert other.name != one.name
    assert moved.file.path == str(tmp_path / "folder" / "moved.onnx")


def test_a_network_is_found_again_from_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "mine.onnx", colours())
    monkeypatch.chdir(tmp_path)
    eye = own_network("mine.onnx")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")

    assert eye.see(SQUARE).shape == (3,)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", r"mine\.onnx is no network that can be used"),
        (colours((1, 1, 8, 8)), r"The network mine\.onnx cannot be an eye: it wants numbers of"),
    ],
)
def test_what_is_no_eye_is_refused_when_it_is_brought(
    tmp_path: Path, content: bytes, why: str
) -> None:
    with pytest.raises(Refusal, match=why):
        eye_of(tmp_path / "mine.onnx", content)


def test_a_network_that_is_missing_is_refused_when_it_is_brought(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"The network mine\.onnx is missing"):
        own_network(str(tmp_path / "mine.onnx"))
