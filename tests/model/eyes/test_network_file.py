"""The file of a network: it is what it was, or refused with a sentence."""

import os
import sys
import tracemalloc
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest

from model.eyes import network_file
from model.eyes.network_file import NetworkFile, digest_of, opened, read_network
from model.regular_file import TooLarge
from model.sentence import Refusal
from tests.model.networks import colours, colours_last, file_of, written

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def test_a_digest_is_computed_piece_by_piece(tmp_path: Path) -> None:
    content = np.random.default_rng(1).bytes(2_500_000)
    written(tmp_path / "mine.onnx", content)

    tracemalloc.start()
    try:
        assert digest_of(str(tmp_path / "mine.onnx")) == sha256(content).hexdigest()
        assert tracemalloc.get_traced_memory()[1] < 2_400_000
    finally:
        tracemalloc.stop()


def test_no_digest_is_computed_of_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = written(tmp_path / "mine.onnx", b"")
    os.truncate(path, network_file.LARGEST_FILE + 1)  # takes no room on the disk

    with pytest.raises(TooLarge):
        digest_of(path)


def test_a_file_is_loaded_once(tmp_path: Path) -> None:
    file = file_of(tmp_path / "mine.onnx", colours())

    first = opened(file)
    (tmp_path / "mine.onnx").unlink()

    assert opened(NetworkFile(file.path, file.digest)) is first


def test_a_file_that_is_not_what_it_was_is_refused_until_it_is_again(tmp_path: Path) -> None:
    file = file_of(tmp_path / "mine.onnx", colours())
    written(tmp_path / "mine.onnx", colours_last())

    with pytest.raises(Refusal) as refused:
        opened(file)

    assert str(refused.value) == (
        "The network mine.onnx is not the one it was: its file was changed or damaged. "
        "Put the old file back, or install Downhill again if it came with it. "
        "The pixel eyes work without."
    )
    written(tmp_path / "mine.onnx", colours())
    assert dict(opened(file).sizes) == {"y": 3}


def test_a_missing_file_is_called_missing(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"The network mine\.onnx is missing\. Put its file back"):
        opened(NetworkFile(str(tmp_path / "mine.onnx"), ""))


def test_a_folder_is_no_network(tmp_path: Path) -> None:
    (tmp_path / "mine.onnx").mkdir()

    with pytest.raises(Refusal, match=r"The network mine\.onnx cannot be read: "):
        read_network(str(tmp_path / "mine.onnx"))


@on_posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "mine.onnx")

    with pytest.raises(Refusal, match=r"mine\.onnx is a device or a pipe"):
        read_network(str(tmp_path / "mine.onnx"))


def test_a_file_that_is_far_too_large_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_file, "LARGEST_FILE", 2_000_000)
    path = written(tmp_path / "mine.onnx", bytes(2_000_000))
    assert len(read_network(path)) == 2_000_000
    written(tmp_path / "mine.onnx", bytes(2_000_001))

    with pytest.raises(Refusal, match=r"mine\.onnx is too large: at most 2 MB can be used"):
        read_network(path)
