"""Pictures and numbers go where the learner says, or it is told why they did not."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.preferences import Preferences
from gui.widgets.giving.saving import SaveWanted
from gui.window.files.saver import Saver
from gui.window.main_window import MainWindow
from model.sentence import Sentence

Show = Callable[[Callable[[], MainWindow]], MainWindow]


@pytest.fixture
def window(on_screen: Show, tmp_path: Path) -> MainWindow:
    return on_screen(lambda: MainWindow(Preferences(last_folder=str(tmp_path))))


@pytest.fixture
def saver(window: MainWindow) -> Saver:
    return Saver(window)


def told(saver: Saver) -> list[Sentence]:
    said: list[Sentence] = []
    saver.noticed.connect(said.append)
    saver.refused.connect(said.append)
    return said


def dialog(window: MainWindow, qtbot: QtBot) -> QFileDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    (opened,) = window.findChildren(QFileDialog)
    return opened


def close(window: MainWindow, opened: QFileDialog, qtbot: QtBot, *, accept: bool = True) -> None:
    opened.accept() if accept else opened.reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


def test_the_dialog_begins_with_a_name_in_the_last_folder(
    window: MainWindow, saver: Saver, qtbot: QtBot, tmp_path: Path
) -> None:
    said = told(saver)
    saver.save(SaveWanted("Loss: training/held out", "svg", b"<svg/>"))
    opened = dialog(window, qtbot)
    assert opened.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert opened.nameFilters() == ["Drawings (*.svg)"]
    assert opened.selectedFiles() == [str(tmp_path / "Loss training held out.svg")]
    close(window, opened, qtbot)
    assert (tmp_path / "Loss training held out.svg").read_bytes() == b"<svg/>"
    assert [str(one) for one in said] == ["Loss training held out.svg was saved."]


def test_a_name_without_an_end_gets_the_right_one_and_its_folder_is_remembered(
    window: MainWindow, saver: Saver, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "slides"
    folder.mkdir()
    saver.save(SaveWanted("Loss", "csv", b"step"))
    opened = dialog(window, qtbot)
    opened.setDirectory(str(folder))
    opened.selectFile("numbers")
    close(window, opened, qtbot)
    assert (folder / "numbers.csv").read_bytes() == b"step"
    assert window.preferences.last_folder == str(folder)


def test_a_model_gets_the_end_of_its_kind(
    window: MainWindow, saver: Saver, qtbot: QtBot, tmp_path: Path
) -> None:
    paths: list[str] = []
    saver.save_model(paths.append)
    chooser = dialog(window, qtbot)
    assert chooser.nameFilters() == ["Models (*.npz)"]
    chooser.selectFile("mine")
    close(window, chooser, qtbot)
    assert paths == [str(tmp_path / "mine.npz")]


def test_who_changes_their_mind_saves_nothing(
    window: MainWindow, saver: Saver, qtbot: QtBot, tmp_path: Path
) -> None:
    said = told(saver)
    saver.save(SaveWanted("Loss", "png", b""))
    close(window, dialog(window, qtbot), qtbot, accept=False)
    assert list(tmp_path.iterdir()) == []
    assert said == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files here")
def test_what_cannot_be_written_is_told_in_a_sentence(
    window: MainWindow, saver: Saver, qtbot: QtBot, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "loss.png")
    said = told(saver)
    saver.save(SaveWanted("Loss", "png", b"picture"))
    opened = dialog(window, qtbot)
    opened.selectFile(str(tmp_path / "loss.png"))
    opened.filesSelected.emit([str(tmp_path / "loss.png")])
    close(window, opened, qtbot, accept=False)
    assert [str(one) for one in said] == [
        "loss.png cannot be written: not a regular file. Try again, or save in another folder."
    ]
