"""Files on their way are written to the end, also where the window is closed meanwhile."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.session.file_tasks import FileTasks
from model.sentence import Refusal, sentence
from tests.gui.page_making import Begin
from tests.gui.waiting import FAR


@pytest.fixture
def files(begin: Begin) -> FileTasks:
    """Those of a session, which is closed after the test."""
    return begin().files


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    del qtbot
    parent = QObject()
    yield parent
    parent.deleteLater()


def writing(path: Path, go_on: threading.Event) -> Callable[[], Iterator[None]]:
    """Give work that writes a file in two pieces, the second when it may go on."""

    def work() -> Iterator[None]:
        go_on.wait(FAR)
        yield
        path.write_text("whole")
        yield

    return work


def breaking(error: Exception) -> Callable[[], Iterator[None]]:
    def work() -> Iterator[None]:
        raise error
        yield

    return work


def test_what_is_on_its_way_when_the_window_closes_is_written(
    begin: Begin, parent: QObject, tmp_path: Path
) -> None:
    session = begin()
    go_on, path = threading.Event(), tmp_path / "losses.csv"
    session.files.begin(parent, str(path), writing(path, go_on), lambda _: None)
    session.close()
    go_on.set()
    assert session.files.close(time.monotonic() + FAR) == ()
    assert path.read_text() == "whole"


def test_what_takes_too_long_is_told_by_its_name_and_comes_to_nothing(
    files: FileTasks, parent: QObject, tmp_path: Path
) -> None:
    go_on, paths = threading.Event(), [tmp_path / "a.onnx", tmp_path / "b.html"]
    for path in paths:
        files.begin(parent, str(path), writing(path, go_on), lambda _: None)
    told = files.close(time.monotonic())
    go_on.set()
    files.close(time.monotonic() + FAR)
    assert [str(why).split()[0] for why in told] == ["a.onnx", "b.html"]
    assert not any(path.exists() for path in paths)


def test_why_files_are_not_there_is_told_of_each(
    files: FileTasks, parent: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: reported.append(error))
    go_on, path = threading.Event(), tmp_path / "c.csv"
    go_on.set()
    broken = MemoryError()
    files.begin(parent, "a.csv", breaking(Refusal(sentence("The disk is full."))), lambda _: None)
    files.begin(parent, "b.csv", breaking(broken), lambda _: None)
    files.begin(parent, str(path), writing(path, go_on), lambda _: None)
    told = files.close(time.monotonic() + FAR)
    assert list(map(str, told)) == [
        "The disk is full.",
        "Something in Downhill went wrong, and b.csv was not written.",
    ]
    assert reported == [broken]
    assert path.exists()


def test_many_files_keep_no_other_waiting(
    files: FileTasks, parent: QObject, qtbot: QtBot, tmp_path: Path
) -> None:
    held, free = threading.Event(), threading.Event()
    free.set()
    for number in range(5):
        path = tmp_path / f"{number}.onnx"
        files.begin(parent, str(path), writing(path, held), lambda _: None)
    files.begin(parent, "film.gif", writing(tmp_path / "film.gif", free), lambda _: None)
    qtbot.waitUntil((tmp_path / "film.gif").exists)
    assert files.busy
    held.set()
    qtbot.waitUntil(lambda: not files.busy)
