"""The other side: it loads the network it is told to, and answers about it and nothing else."""

from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from gui.network_process.child import Asked
from gui.network_process.frames import LOADED, LOOK, NUMBERS, OPEN, REFUSED, from_words
from model.eyes import open_network
from model.photos import SHOWN
from tests.model.making import make_photo
from tests.model.networks import HERE, colours, convolution, fails_in_the_dark, written

SQUARE = make_photo(1, edges=[SHOWN]).squares[SHOWN]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(written(tmp_path / "mine.onnx", convolution()))


def opening(path: Path, digest: str = "") -> bytes:
    return OPEN + digest.ljust(64).encode() + str(path).encode()


def digest_of(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def why(answer: bytes) -> str:
    assert answer[:1] == REFUSED
    return str(from_words(answer[1:]))


def test_a_network_that_is_loaded_is_named_by_its_content_and_its_size(path: Path) -> None:
    assert Asked().answer(opening(path)) == LOADED + digest_of(path).encode() + b"5"
    assert Asked().answer(opening(path, digest_of(path)))[:1] == LOADED


def test_its_numbers_are_those_that_the_network_makes(path: Path) -> None:
    asked = Asked()
    asked.answer(opening(path))
    answer = asked.answer(LOOK + SQUARE.tobytes())
    assert answer[:1] == NUMBERS
    found = np.frombuffer(answer[1:], "<f4")
    assert found.tobytes() == open_network(str(path), HERE).see(SQUARE).tobytes()


def test_another_content_than_was_asked_for_is_refused(path: Path) -> None:
    before = digest_of(path)
    path.write_bytes(colours())
    assert "is not the one it was" in why(Asked().answer(opening(path, before)))


def test_what_is_no_network_is_refused_in_words(path: Path) -> None:
    path.write_bytes(b"no network")
    assert "mine.onnx is no network that can be used" in why(Asked().answer(opening(path)))
    path.unlink()
    assert "The network mine.onnx is missing" in why(Asked().answer(opening(path)))


def test_a_photo_that_it_fails_on_is_refused_and_the_next_is_not(tmp_path: Path) -> None:
    asked = Asked()
    asked.answer(opening(Path(written(tmp_path / "mine.onnx", fails_in_the_dark()))))
    dark, bright = np.zeros_like(SQUARE), np.full_like(SQUARE, 255)
    assert "mine.onnx cannot be an eye" in why(asked.answer(LOOK + dark.tobytes()))
    assert asked.answer(LOOK + bright.tobytes())[:1] == NUMBERS


@pytest.mark.parametrize("question", [b"", b"?", LOOK + SQUARE.tobytes()])
def test_what_is_no_question_is_a_mistake(question: bytes) -> None:
    with pytest.raises(ValueError, match="no question"):
        Asked().answer(question)
