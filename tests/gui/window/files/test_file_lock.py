import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QSysInfo
from pytestqt.qtbot import QtBot

from gui.window.files.file_lock import ProjectLock, take_lock


def test_who_has_a_lock_is_the_only_one(tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    first = take_lock(tmp_path / "a.lock")
    assert first is not None
    assert take_lock(tmp_path / "a.lock") is None
    first.unlock()
    again = take_lock(tmp_path / "a.lock")
    assert again is not None
    again.unlock()


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\xff" * 500, b"hello\n", b"99999999\npython\nelsewhere\n", b"1\n" * 10_000],
)
def test_a_lock_that_nobody_holds_keeps_nobody_out(
    tmp_path: Path, content: bytes, qtbot: QtBot
) -> None:
    del qtbot
    (tmp_path / "a.lock").write_bytes(content)
    lock = take_lock(tmp_path / "a.lock")
    assert isinstance(lock, QLockFile)
    lock.unlock()


@pytest.mark.parametrize("years", [-30, 30])
def test_a_clock_that_is_years_off_keeps_nobody_out_and_lets_nobody_in(
    tmp_path: Path, years: int, qtbot: QtBot
) -> None:
    del qtbot
    path = tmp_path / "a.lock"
    then = time.time() + years * 365 * 86_400
    path.write_text(f"{os.getpid()}\npython\n{QSysInfo.machineHostName()}\n", "utf-8")
    os.utime(path, (then, then))
    lock = take_lock(path)  # it says that this program has it, which is not so
    assert lock is not None
    os.utime(path, (then, then))
    assert take_lock(path) is None
    lock.unlock()


def test_where_nothing_can_be_written_that_is_an_error(tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    with pytest.raises(OSError, match=r"a\.lock"):
        take_lock(tmp_path / "no folder" / "a.lock")


def test_a_window_works_on_one_project_at_a_time(tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    a, b = str(tmp_path / "a.downhill"), str(tmp_path / "b.downhill")
    one, other = ProjectLock(), ProjectLock()
    assert one.take(a)
    assert not other.take(a)
    assert not ProjectLock.is_free(a)
    assert ProjectLock.is_free(b)
    assert one.take(b)
    assert ProjectLock.is_free(a)
    assert not ProjectLock.is_free(b)
    one.let_go()
    assert ProjectLock.is_free(b)
    assert list(tmp_path.iterdir()) == []


def test_where_nobody_can_save_nobody_is_told_of_others(tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    lock = ProjectLock()
    assert lock.take(str(tmp_path / "no folder" / "a.downhill"))
    lock.let_go()
