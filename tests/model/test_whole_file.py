"""A file is there whole, or not at all."""

import errno
import os
import sys
from pathlib import Path

import pytest

from model.whole_file import write_whole

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file"


def test_a_new_file_holds_the_bytes_and_has_no_neighbour(path: Path) -> None:
    write_whole(str(path), b"\0\r\n\xff")

    assert path.read_bytes() == b"\0\r\n\xff"
    assert os.listdir(path.parent) == ["file"]


def test_a_shorter_file_replaces_all_of_a_longer_one(path: Path) -> None:
    path.write_bytes(b"a longer one")
    write_whole(str(path), b"short")

    assert path.read_bytes() == b"short"


def test_a_relative_path_is_taken_from_the_current_folder(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(path.parent)
    write_whole("file", b"new")

    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("place", ["fsync", "replace"])
@pytest.mark.parametrize("trouble", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_whatever_comes_between_the_old_file_stays_alone(
    path: Path, place: str, trouble: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise trouble

    path.write_bytes(b"precious")
    monkeypatch.setattr(os, place, fail)
    with pytest.raises(type(trouble)):
        write_whole(str(path), b"new")

    assert path.read_bytes() == b"precious"
    assert os.listdir(path.parent) == ["file"]


def test_the_first_trouble_is_told_even_if_the_neighbour_cannot_be_removed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    def forbidden(*_: object) -> None:
        raise PermissionError(errno.EACCES, "forbidden")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(os, "unlink", forbidden)
    with pytest.raises(OSError, match="full"):
        write_whole(str(path), b"new")


def test_a_neighbour_of_somebody_else_is_left_alone(path: Path) -> None:
    other = path.parent / f".downhill-{os.getpid()}-0.tmp"
    other.write_bytes(b"not mine")
    write_whole(str(path), b"new")

    assert other.read_bytes() == b"not mine"
    assert sorted(os.listdir(path.parent)) == [other.name, "file"]


def test_without_its_folder_there_is_no_file(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(str(path / "file"), b"new")


@on_posix
def test_a_link_stays_and_its_target_is_written_beside_the_target(path: Path) -> None:
    (path.parent / "elsewhere").mkdir()
    path.symlink_to("elsewhere/real")
    write_whole(str(path), b"new")

    assert path.is_symlink()
    assert (path.parent / "elsewhere" / "real").read_bytes() == b"new"


@on_posix
def test_a_link_that_leads_to_itself_is_refused_and_stays(path: Path) -> None:
    path.symlink_to("other")
    (path.parent / "other").symlink_to("file")
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)) as loop:
        write_whole(str(path), b"new")

    assert loop.value.errno == errno.ELOOP
    assert path.is_symlink()
    assert sorted(os.listdir(path.parent)) == ["file", "other"]


@on_posix
def test_the_file_gets_the_usual_permissions(path: Path) -> None:
    usual = path.parent / "usual"
    usual.touch()
    write_whole(str(path), b"new")

    assert path.stat().st_mode == usual.stat().st_mode
