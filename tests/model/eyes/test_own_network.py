"""Networks that somebody brings, and who is given them to ask."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from model.eyes.eye import LARGEST_NUMBER
from model.eyes.network_eye import OWN
from model.eyes.own_network import LAYER, OwnFile, open_network
from model.params import Floats
from model.photos.photo import SHOWN, Pixels
from model.sentence import Refusal
from tests.model.making import make_photo, read_only
from tests.model.networks import (
    HERE,
    Here,
    colours,
    convolution,
    eye_of,
    given,
    network,
    node,
    written,
)

SQUARE = make_photo(1, edges=[SHOWN]).squares[SHOWN]


def test_the_first_output_of_a_network_that_somebody_brings_becomes_x(tmp_path: Path) -> None:
    content = network(
        [node("Flatten", "x", "all"), node("GlobalAveragePool", "x", "means")],
        inputs=[given((1, 3, 8, 8))],
        outputs=[given(None, name="means"), given(None, name="all")],
    )
    eye = eye_of(tmp_path / "pug\n.onnx", content)

    assert eye.layer == LAYER
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
    eye = open_network("mine.onnx", Here())
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
        open_network(str(tmp_path / "mine.onnx"), HERE)


class Lying(Here):
    """Gives another answer than the network's."""

    def __init__(self, lie: Callable[[Floats], Floats]) -> None:
        super().__init__()
        self._lie = lie

    def look(self, file: OwnFile, square: Pixels) -> Floats:
        return self._lie(super().look(file, square))


@pytest.mark.parametrize(
    "lie",
    [
        lambda numbers: numbers[:-1],
        lambda numbers: numbers[np.newaxis],
        lambda numbers: np.full_like(numbers, np.nan),
        lambda numbers: np.full_like(numbers, 2 * LARGEST_NUMBER),
        lambda numbers: np.full_like(numbers, -np.inf),
    ],
)
def test_an_answer_from_elsewhere_is_looked_at_before_it_is_believed(
    tmp_path: Path, lie: Callable[[Floats], Floats]
) -> None:
    eye = eye_of(tmp_path / "mine.onnx", colours(), Lying(lie))

    with pytest.raises(Refusal, match=r"The network mine\.onnx cannot be an eye: it gives no"):
        eye.see(SQUARE)


def test_an_answer_never_changes(tmp_path: Path) -> None:
    assert read_only(eye_of(tmp_path / "mine.onnx", colours()).see(SQUARE))


def test_who_asks_is_told_which_network_to_give_up(tmp_path: Path) -> None:
    class Slow(Here):
        def stop(self, path: str) -> None:
            stopped.append(path)

    stopped: list[str] = []
    eye_of(tmp_path / "mine.onnx", colours(), Slow()).file.give_up()
    eye_of(tmp_path / "other.onnx", colours()).file.give_up()

    assert stopped == [str(tmp_path / "mine.onnx")]
