from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from gui.window.files.file_lock import take_lock


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


def test_where_nothing_can_be_written_that_is_an_error(tmp_path: Path, qtbot: QtBot) -> None:
    del qtbot
    with pytest.raises(OSError, match=r"a\.lock"):
        take_lock(tmp_path / "no folder" / "a.lock")
