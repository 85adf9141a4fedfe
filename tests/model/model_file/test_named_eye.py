"""The eye that a model names, and the network that belongs beside it."""

import os
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from model.eyes import NetworkEye
from model.eyes.network_file import NetworkFile
from model.eyes.scaling import Scaling
from model.model_file import named_eye
from model.model_file.model_file import Model, load, save
from model.model_file.named_eye import needed_beside
from model.sentence import Refusal
from tests.model.making import as_float32, make_params, make_photo
from tests.model.model_file.model_making import EYE, make_model, saved_by_hand, why_not_opened
from tests.model.networks import HERE, colours, convolution, eye_of, written

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def model_of(eye: NetworkEye) -> Model:
    scaling = Scaling(np.zeros(eye.size, np.float32), np.asarray(1, np.float32))
    return Model(as_float32(make_params(2, eye.size)), ("dog", "cat"), eye, scaling)


def saved_with(network: Path, model: Path) -> NetworkEye:
    """Save a model that sees with a network of its own."""
    eye = eye_of(network, convolution())
    save(str(model), model_of(eye))
    return eye


def test_a_model_finds_its_network_again(tmp_path: Path) -> None:
    eye = saved_with(tmp_path / "caf\u00e9.onnx", tmp_path / "model.npz")

    model = load(str(tmp_path / "model.npz"), HERE)

    assert model.eye == eye
    square = make_photo(1, edges=[eye.edge]).squares[eye.edge]
    assert model.eye.see(square).tobytes() == eye.see(square).tobytes()


def test_a_network_that_is_at_hand_need_not_be_beside_the_model(tmp_path: Path) -> None:
    eye = saved_with(tmp_path / "networks" / "mine.onnx", tmp_path / "model.npz")
    other = eye_of(tmp_path / "networks" / "other.onnx", colours())

    assert load(str(tmp_path / "model.npz"), None, (other, eye)).eye is eye


def test_without_somebody_to_ask_it_no_network_of_others_is_opened(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")

    with pytest.raises(Refusal, match=r"it sees with the network mine\.onnx"):
        load(str(tmp_path / "model.npz"))


def test_the_file_names_its_network_and_no_folder_of_this_computer(tmp_path: Path) -> None:
    eye = saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")

    with np.load(tmp_path / "model.npz", allow_pickle=False) as file:
        assert str(file["eye"]) == eye.name == f"onnx:{sha256(convolution()).hexdigest()}"
        assert str(file["network"]) == needed_beside(eye) == "mine.onnx"
    assert os.fsencode(tmp_path) not in (tmp_path / "model.npz").read_bytes()
    save(str(tmp_path / "model.npz"), make_model())
    with np.load(tmp_path / "model.npz", allow_pickle=False) as file:
        assert "network" not in file.files
    assert needed_beside(EYE) is None


@pytest.mark.parametrize(
    "name",
    [
        "{folder}/elsewhere/mine.onnx",
        "elsewhere/mine.onnx",
        "../{base}/elsewhere/mine.onnx",
        "file://{folder}/elsewhere/mine.onnx",
        "\\\\server\\share\\mine.onnx",
        "//server/share/mine.onnx",
        "..",
        ".",
        "mine.onnx:stream",
    ],
)
def test_no_file_is_looked_at_but_one_beside_the_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    saved_with(tmp_path / "elsewhere" / "mine.onnx", tmp_path / "model.npz")
    named = name.format(folder=tmp_path, base=tmp_path.name)
    with np.load(tmp_path / "model.npz") as file:
        fields = dict(file) | {"network": np.array(named)}
    np.savez(tmp_path / "model.npz", **fields)
    looked_at: list[str] = []

    def note(path: str) -> str:
        looked_at.append(path)
        raise FileNotFoundError

    monkeypatch.setattr(named_eye, "digest_of", note)
    assert "Put that file beside the model." in why_not_opened(tmp_path / "model.npz")
    assert set(looked_at) <= {str(tmp_path / "mine.onnx")}


def test_a_network_of_another_system_is_found_beside_the_model(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    with np.load(tmp_path / "model.npz") as file:
        fields = dict(file) | {"network": np.array("C:\\Users\\me\\mine.onnx")}
    np.savez(tmp_path / "model.npz", **fields)

    assert isinstance(eye := load(str(tmp_path / "model.npz"), HERE).eye, NetworkEye)
    assert eye.file.path == str(tmp_path / "mine.onnx")


@pytest.mark.parametrize("content", [b"no network", colours()])
def test_another_network_in_its_place_is_passed_over(tmp_path: Path, content: bytes) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    written(tmp_path / "mine.onnx", content)

    assert why_not_opened(tmp_path / "model.npz") == (
        "model.npz cannot be opened as a model: it sees with the network mine.onnx, which is not "
        "beside the model or is another one now. Put that file beside the model."
    )
    written(tmp_path / "mine.onnx", convolution())
    assert load(str(tmp_path / "model.npz"), HERE).eye.size == 5


def test_another_network_is_not_even_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    written(tmp_path / "mine.onnx", colours())

    def never(path: str, _: object) -> NetworkEye:
        raise AssertionError(f"{path} was loaded")

    monkeypatch.setattr(named_eye, "open_network", never)

    assert "is another one now" in why_not_opened(tmp_path / "model.npz")


def test_a_network_that_is_gone_is_named(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    (tmp_path / "mine.onnx").unlink()

    assert "the network mine.onnx, which is not beside" in why_not_opened(tmp_path / "model.npz")


def test_a_network_that_may_not_be_read_counts_as_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")

    def refuse(path: str) -> str:
        raise PermissionError(path)

    monkeypatch.setattr(named_eye, "digest_of", refuse)

    assert "the network mine.onnx, which is not beside" in why_not_opened(tmp_path / "model.npz")


@pytest.mark.parametrize(
    ("network", "why"),
    [
        (None, "it has no array network."),
        (np.array(3), "network is int64 () and should be one short text"),
        (np.array("x" * 4_097), "network is str131104 () and should be one short text"),
        (np.array("a\0b"), "it sees with the network a\ufffdb, which is not beside"),
        (np.array("pipe\x1b[2J.onnx"), "it sees with the network pipe\ufffd[2J.onnx, which is not"),
        (np.array(""), "it sees with the network"),
    ],
)
def test_a_model_that_does_not_say_where_its_network_was_is_refused(
    tmp_path: Path, network: object, why: str
) -> None:
    path = saved_by_hand(tmp_path, eye=np.array("onnx:" + "0" * 64), network=network)

    told = why_not_opened(path)

    assert why in told
    assert told.isprintable()


@on_posix
def test_a_pipe_in_a_networks_place_is_not_waited_for(tmp_path: Path) -> None:
    saved_with(tmp_path / "mine.onnx", tmp_path / "model.npz")
    (tmp_path / "mine.onnx").unlink()
    os.mkfifo(tmp_path / "mine.onnx")

    assert "which is not beside" in why_not_opened(tmp_path / "model.npz")


def test_the_longest_path_that_there_can_be_is_saved_and_read(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", convolution())
    long = "/".join(["x" * 255] * 16)[:4_095]
    far = replace(eye, file=NetworkFile(long, eye.file.digest))

    save(str(tmp_path / "model.npz"), model_of(far))

    assert "which is not beside" in why_not_opened(tmp_path / "model.npz")
    (tmp_path / "mine.onnx").rename(tmp_path / os.path.basename(long))
    assert load(str(tmp_path / "model.npz"), HERE).eye.name == eye.name
