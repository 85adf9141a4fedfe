"""Files that may be anything, read whole or not at all."""

import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from model.regular_file import NotRegular, TooLarge, open_regular, read_regular, reason

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345")

    assert read_regular(str(path), 5) == b"12345"
    with pytest.raises(TooLarge):
        read_regular(str(path), 4)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    os.truncate(path, 3_000_000_000)  # takes no room on the disk

    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            read_regular(str(path), 1_000_000)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_file_that_grows_meanwhile_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"12345")
    fstat = os.fstat

    def grow(descriptor: int) -> os.stat_result:
        status = fstat(descriptor)
        path.write_bytes(b"1234567890")
        return status

    monkeypatch.setattr(os, "fstat", grow)
    with pytest.raises(TooLarge):
        read_regular(str(path), 5)


@on_posix
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(NotRegular):
        read_regular(str(tmp_path / "pipe"), 5)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="there is no endless device here")
def test_a_device_that_never_ends_is_not_read() -> None:
    with pytest.raises(NotRegular):
        read_regular("/dev/zero", 5)


@on_posix
def test_folders_and_what_is_not_there_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_regular(str(tmp_path), 5)
    with pytest.raises(FileNotFoundError) as missing:
        read_regular(str(tmp_path / "file"), 5)
    assert reason(missing.value) == "No such file or directory"
    with pytest.raises(ValueError, match="null") as impossible:
        read_regular("a\0b", 5)
    assert reason(impossible.value) == "ValueError"


def test_the_size_is_known_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")

    with open_regular(str(tmp_path / "file")) as (file, size):
        assert size == 5
        assert file.read(2) == b"12"
