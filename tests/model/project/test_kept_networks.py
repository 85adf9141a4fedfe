"""Networks that somebody has brought are there at the next start."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from model.eyes.own_network import OwnFile, open_network
from model.project import kept_networks
from model.project.kept_networks import keep_networks, places
from model.regular_file import open_regular
from tests.model.networks import HERE, colours, convolution, written


@pytest.fixture
def network(tmp_path: Path) -> OwnFile:
    return file_at(written(tmp_path / "mine.onnx", colours()))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "session-1").mkdir()
    return tmp_path / "session-1"


def file_at(path: str) -> OwnFile:
    file = open_network(path, HERE).file
    assert isinstance(file, OwnFile)
    return file


def kept(folder: Path, file: OwnFile) -> Path:
    return Path(places(str(folder), Path(file.path).name, file.digest)[1])


def test_a_network_is_copied_once_and_two_of_one_name_have_a_place_each(
    folder: Path, network: OwnFile, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = file_at(written(tmp_path / "other" / "mine.onnx", convolution()))
    keep_networks(str(folder), [network, other])
    inodes = [kept(folder, one).stat().st_ino for one in (network, other)]
    for one in (network, other):
        assert kept(folder, one).read_bytes() == Path(one.path).read_bytes()
        Path(one.path).unlink()
    keep_networks(str(folder), [network, other])
    assert [kept(folder, one).stat().st_ino for one in (network, other)] == inodes


def test_a_network_that_is_not_in_use_any_more_goes_and_nothing_else(
    folder: Path, network: OwnFile
) -> None:
    keep_networks(str(folder), [network])
    (folder / "network-of-mine").mkdir()
    keep_networks(str(folder), [])
    assert [path.name for path in folder.iterdir()] == ["network-of-mine"]


@pytest.mark.parametrize("trouble", ["gone", "changed", "folder", "large"])
def test_what_is_not_the_network_any_more_is_left_out(
    folder: Path, network: OwnFile, trouble: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(network.path)
    if trouble == "large":
        monkeypatch.setattr(kept_networks, "LARGEST_FILE", 10)
    elif trouble == "changed":
        path.write_bytes(b"another")
    else:
        path.unlink()
        if trouble == "folder":
            path.mkdir()
    keep_networks(str(folder), [network])
    assert not kept(folder, network).exists()


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE, errno.ENOTDIR])
@pytest.mark.parametrize("when", ["opened", "read"])
def test_what_cannot_be_read_is_left_out_and_the_others_are_kept(
    folder: Path,
    network: OwnFile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    when: str,
) -> None:
    (tmp_path / "other").mkdir()
    other = file_at(written(tmp_path / "other" / "mine.onnx", convolution()))

    class Broken(BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            raise OSError(number, os.strerror(number))

    @contextmanager
    def opened(path: str) -> Iterator[tuple[BinaryIO, int]]:
        if path != network.path:
            with open_regular(path) as content:
                yield content
        elif when == "opened":
            raise OSError(number, os.strerror(number), path)
        else:
            yield Broken(), 10

    monkeypatch.setattr(kept_networks, "open_regular", opened)
    keep_networks(str(folder), [network, other])
    assert not kept(folder, network).exists()
    assert kept(folder, other).exists()


def test_where_nothing_can_be_written_that_is_an_error(folder: Path, network: OwnFile) -> None:
    kept(folder, network).parent.write_bytes(b"")
    with pytest.raises(OSError, match="network-"):
        keep_networks(str(folder), [network])
