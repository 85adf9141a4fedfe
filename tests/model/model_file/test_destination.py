"""Where a model can be saved, asked before the work."""

import builtins
import errno
import os
import re
import sys
from pathlib import Path

import pytest

from model.model_file import destination as place
from model.model_file.destination import destination, trouble
from model.model_file.model_file import load, save
from model.sentence import Refusal
from tests.model.model_file.model_making import make_model, why_not_saved

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


@on_posix
def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "model.npz"
    link.symlink_to(tmp_path / "elsewhere" / "real.npz")

    save(str(link), make_model())

    assert link.is_symlink()
    assert load(str(tmp_path / "elsewhere" / "real.npz")).classes == ("dog", "cat")


@on_posix
def test_a_link_to_itself_is_refused_before_the_work(tmp_path: Path) -> None:
    link = tmp_path / "model.npz"
    link.symlink_to(link)

    with pytest.raises(Refusal, match="that is a link to itself"):
        destination(str(link))
    assert link.is_symlink()


@pytest.mark.parametrize("name", ["folder", "folder/", "new/", ""])
def test_a_folder_is_no_place_to_save_in(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()

    assert "that is a folder" in why_not_saved(f"{tmp_path}/{name}")
    assert os.listdir(tmp_path) == ["folder"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    why = why_not_saved(tmp_path / "missing" / "model.npz")

    assert f"there is no folder {tmp_path / 'missing'}." in why


@on_posix
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert "not a regular file" in why_not_saved(pipe)
    assert pipe.is_fifo()


def deny(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Let no file be made, while asking for rights says yes, as Windows does of every folder."""

    def fail(path: str, *_: object) -> None:
        raise OSError(number, os.strerror(number), path)

    monkeypatch.setattr(builtins, "open", fail)
    monkeypatch.setattr(os, "access", lambda *_: True)


def test_a_folder_that_may_not_be_written_in_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deny(monkeypatch, errno.EACCES)

    with pytest.raises(Refusal, match=re.escape(f"nothing may be written in {tmp_path}.")):
        destination(str(tmp_path / "model.npz"))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "nothing may be written there"),
        (errno.EROFS, "nothing may be written there"),
        (errno.ENOENT, "the folder is gone"),
        (errno.EFBIG, "the disk takes no file that large"),
        (errno.EBUSY, "another program has the file open"),
        (errno.ENAMETOOLONG, "the name is too long"),
        (errno.EIO, f"{os.strerror(errno.EIO)}. Try again, or save in another folder."),
    ],
)
def test_what_goes_wrong_on_the_way_is_said_with_what_to_do(number: int, said: str) -> None:
    assert said in str(trouble(OSError(number, os.strerror(number))))


def test_a_full_disk_is_told_before_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deny(monkeypatch, errno.ENOSPC)

    with pytest.raises(Refusal, match="the disk is full"):
        destination(str(tmp_path / "model.npz"))


def test_nothing_is_left_of_having_asked(tmp_path: Path) -> None:
    destination(str(tmp_path / "model.npz"))

    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(("letters", "said"), [(250, "the folder is gone"), (270, "too long")])
def test_a_path_that_windows_cannot_have_is_called_too_long(
    letters: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "LONGEST", 259)

    assert said in str(trouble(FileNotFoundError(errno.ENOENT, "no such file", "x" * letters)))
