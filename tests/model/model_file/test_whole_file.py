"""A file is there whole, or not at all."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from model.model_file import whole_file
from model.model_file.whole_file import new_content, try_folder, write_whole

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


@on_posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o400, 0o755])
def test_a_file_that_is_replaced_keeps_its_permissions(path: Path, mode: int) -> None:
    path.write_bytes(b"old")
    path.chmod(mode)
    write_whole(str(path), b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o7777 == mode


@on_posix
def test_a_file_that_only_its_owner_may_read_is_never_open_to_others_on_the_way(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"old")
    path.chmod(0o600)
    modes: list[int] = []

    def note(descriptor: int) -> None:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISREG(mode):
            modes.append(mode & 0o777)

    monkeypatch.setattr(os, "fsync", note)
    write_whole(str(path), b"secret")

    assert modes == [0o600]


@on_posix
def test_the_target_of_a_link_keeps_its_permissions(path: Path) -> None:
    path.write_bytes(b"old")
    path.chmod(0o600)
    link = path.parent / "link"
    link.symlink_to(path)
    write_whole(str(link), b"new")

    assert link.is_symlink()
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


@on_posix
def test_neither_a_device_nor_a_pipe_is_replaced(path: Path) -> None:
    os.mkfifo(path)

    for target in (str(path), os.devnull):
        with pytest.raises(OSError, match="not a regular file"):
            write_whole(target, b"new")
    assert os.listdir(path.parent) == ["file"]


@on_posix
def test_the_folder_is_written_after_the_file_has_taken_its_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []
    replace = os.replace

    def note(source: str, target: str) -> None:
        replace(source, target)
        done.append("replaced")

    monkeypatch.setattr(os, "replace", note)
    monkeypatch.setattr(os, "fsync", lambda at: done.append(stat.S_ISDIR(os.fstat(at).st_mode)))
    write_whole(str(path), b"new")

    assert done == [False, "replaced", True]


def test_where_a_folder_cannot_be_written_the_file_is_there_all_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(errno.EACCES, "forbidden")

    monkeypatch.setattr(os, "open", refuse)
    write_whole(str(path), b"new")

    assert path.read_bytes() == b"new"


def test_content_that_is_not_finished_changes_nothing(path: Path) -> None:
    def write_half() -> None:
        with new_content(str(path)) as file:
            file.write(b"half")
            raise ValueError("stopped")

    path.write_bytes(b"precious")
    with pytest.raises(ValueError, match="stopped"):
        write_half()

    assert path.read_bytes() == b"precious"
    assert os.listdir(path.parent) == ["file"]


AT = """
import os, runpy, signal, sys

left = int(sys.argv[2])
new_content = runpy.run_path(sys.argv[4])["new_content"]

def counted(call):
    def counting(*arguments, **options):
        global left
        left -= 1
        if left < 0 and sys.argv[3] == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        done = call(*arguments, **options)
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    return counting

for name in ("fsync", "replace", "chmod"):
    setattr(os, name, counted(getattr(os, name)))
with new_content(sys.argv[1]) as file:
    write = counted(file.raw.write)
    for _ in range(3):
        write(b"new")
"""
CALLS = 7
"""The permissions, three times some of the content, the file to the disk, its name, the folder."""


@on_posix
def test_killed_at_any_moment_the_old_file_is_there_or_the_new_one(path: Path) -> None:
    found = []
    for moment in range(CALLS + 1):
        for side in ("before", "after"):
            path.write_bytes(b"old")
            command = [sys.executable, "-c", AT, str(path), str(moment), side, whole_file.__file__]
            done = subprocess.run(command, check=False)
            assert done.returncode == (0 if moment == CALLS else -9)
            found.append(path.read_bytes())
    write_whole(str(path), b"last")

    assert found == [b"old"] * 11 + [b"newnewnew"] * 5
    assert os.listdir(path.parent) == ["file"]


KILLED = """
import os, signal, sys
from model.model_file.whole_file import write_whole
os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)
write_whole(sys.argv[1], b"half")
"""


@on_posix
def test_what_a_killed_save_has_left_behind_is_cleared_by_the_next(path: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert len(os.listdir(path.parent)) == 1
    (path.parent / "another").write_bytes(b"")
    write_whole(str(path.parent / "another"), b"")
    assert len(os.listdir(path.parent)) == 2  # that one was somebody else's

    write_whole(str(path), b"new")

    assert sorted(os.listdir(path.parent)) == ["another", "file"]
    assert path.read_bytes() == b"new"


@on_posix
def test_what_another_save_is_writing_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync = os.fsync
    writing: list[str] = []

    def meanwhile(_: int) -> None:
        monkeypatch.setattr(os, "fsync", fsync)
        write_whole(str(path), b"second")
        writing.extend(name for name in os.listdir(path.parent) if name != "file")

    monkeypatch.setattr(os, "fsync", meanwhile)
    write_whole(str(path), b"first")

    assert len(writing) == 1
    assert path.read_bytes() == b"first"
    assert os.listdir(path.parent) == ["file"]


@on_posix
@pytest.mark.parametrize("kind", ["link", "folder", "pipe"])
def test_something_else_in_the_place_of_a_neighbour_is_passed_over(path: Path, kind: str) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    (left,) = path.parent.iterdir()
    left.unlink()
    if kind == "link":
        left.symlink_to(path.parent / "precious")
        (path.parent / "precious").write_bytes(b"precious")
    elif kind == "folder":
        left.mkdir()
    else:
        os.mkfifo(left)
    write_whole(str(path), b"new")

    assert path.read_bytes() == b"new"
    assert os.path.lexists(left)


def test_without_locks_whatever_can_be_removed_is_left_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_file, "LOCKS", False)
    write_whole(str(path), b"new")
    names: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _: names.extend(os.listdir(path.parent)))
    write_whole(str(path), b"newer")
    (left,) = set(names) - {"file"}
    (path.parent / left).write_bytes(b"half")
    write_whole(str(path), b"newest")

    assert os.listdir(path.parent) == ["file"]


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """As on Windows, nothing takes the place of a file that is open; gives the waits for that."""
    waits: list[float] = []
    monkeypatch.setattr(whole_file, "OPEN_ONES_STAY", True)
    monkeypatch.setattr(whole_file, "sleep", waits.append)
    return waits


def hold(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let another program have the file open for so many tries."""
    replace, tries = os.replace, iter(range(times))

    def held(source: str, target: str) -> None:
        if next(tries, None) is not None:
            raise PermissionError(errno.EACCES, "Access is denied")
        replace(source, target)

    monkeypatch.setattr(os, "replace", held)


def test_a_program_that_has_the_file_open_for_a_moment_is_waited_for(
    path: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"old")
    hold(monkeypatch, 3)
    write_whole(str(path), b"new")

    assert path.read_bytes() == b"new"
    assert len(waited) == 3


def test_one_that_does_not_let_go_is_told_after_half_a_second(
    path: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"old")
    hold(monkeypatch, 1000)
    with pytest.raises(OSError, match=os.strerror(errno.EBUSY)) as held:
        write_whole(str(path), b"new")

    assert held.value.errno == errno.EBUSY
    assert sum(waited) == pytest.approx(0.5)
    assert path.read_bytes() == b"old"
    assert os.listdir(path.parent) == ["file"]


@pytest.mark.parametrize("kind", ["read-only", "gone", "elsewhere"])
def test_where_waiting_changes_nothing_nobody_waits(
    path: Path, waited: list[float], monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    if kind != "gone":
        path.write_bytes(b"old")
    if kind == "elsewhere":  # where a file that is open gives way
        monkeypatch.setattr(whole_file, "OPEN_ONES_STAY", False)
    monkeypatch.setattr(os, "access", lambda *_: kind != "read-only")
    hold(monkeypatch, 1000)
    with pytest.raises(PermissionError):
        write_whole(str(path), b"new")

    assert waited == []


def test_a_folder_is_tried_by_a_file_that_goes_again(tmp_path: Path) -> None:
    try_folder(str(tmp_path))
    assert os.listdir(tmp_path) == []
    with pytest.raises(FileNotFoundError):
        try_folder(str(tmp_path / "none"))


def test_a_tried_file_that_somebody_has_open_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(errno.EACCES, "in use", path)

    with monkeypatch.context() as held:
        held.setattr(os, "unlink", refuse)
        try_folder(str(tmp_path))
    assert len(os.listdir(tmp_path)) == 1
    try_folder(str(tmp_path))  # which clears it away
    assert os.listdir(tmp_path) == []
