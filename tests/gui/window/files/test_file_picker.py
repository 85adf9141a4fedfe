"""Dialogs for files begin where the last file was, and tell what was picked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gui.preferences import Preferences
from gui.window.files.file_picker import FilePicker, as_file_name
from gui.window.main_window import MainWindow

Show = Callable[[Callable[[], MainWindow]], MainWindow]


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two files, in a folder that is not the last one."""
    folder = tmp_path / "files"
    folder.mkdir()
    paths = [folder / "one.npz", folder / "two.npz"]
    for path in paths:
        path.touch()
    return [str(path) for path in paths]


@pytest.fixture
def window(on_screen: Show, tmp_path: Path) -> MainWindow:
    return on_screen(lambda: MainWindow(Preferences(last_folder=str(tmp_path))))


@pytest.fixture
def picker(window: MainWindow) -> FilePicker:
    return FilePicker(window)


def opened(window: MainWindow) -> QFileDialog:
    (dialog,) = window.findChildren(QFileDialog)
    return dialog


def close(window: MainWindow, qtbot: QtBot, *, accept: bool = True) -> None:
    opened(window).accept() if accept else opened(window).reject()
    qtbot.waitUntil(lambda: not window.findChildren(QFileDialog))


def test_it_begins_in_the_last_folder(
    window: MainWindow, picker: FilePicker, qtbot: QtBot, tmp_path: Path
) -> None:
    picker.pick_file("Open", "Models (*.npz)", print)
    assert opened(window).directory() == QDir(str(tmp_path))
    assert opened(window).nameFilters() == ["Models (*.npz)"]
    close(window, qtbot, accept=False)


def test_several_files_are_told_together_and_their_folder_is_remembered(
    window: MainWindow, picker: FilePicker, qtbot: QtBot, files: list[str]
) -> None:
    told: list[list[str]] = []
    picker.pick_files("Open", "", told.append)
    assert opened(window).fileMode() == QFileDialog.FileMode.ExistingFiles
    opened(window).setDirectory(str(Path(files[0]).parent))
    opened(window).findChildren(QLineEdit)[0].setText('"one.npz" "two.npz"')
    close(window, qtbot)
    assert told == [files]
    assert window.preferences.last_folder == str(Path(files[0]).parent)


def test_one_file_is_told_and_its_folder_is_remembered(
    window: MainWindow, picker: FilePicker, qtbot: QtBot, files: list[str]
) -> None:
    told: list[str] = []
    picker.pick_file("Open", "", told.append)
    assert opened(window).fileMode() == QFileDialog.FileMode.ExistingFile
    opened(window).selectFile(files[1])
    close(window, qtbot)
    assert told == [files[1]]
    assert window.preferences.last_folder == str(Path(files[1]).parent)


def test_a_folder_is_told(
    window: MainWindow, picker: FilePicker, qtbot: QtBot, files: list[str]
) -> None:
    folder, told = str(Path(files[0]).parent), list[str]()
    picker.pick_folder("Add", told.append)
    assert opened(window).fileMode() == QFileDialog.FileMode.Directory
    opened(window).selectFile(folder)
    close(window, qtbot)
    assert told == [folder]


def test_a_target_has_a_name_and_an_end_already(
    window: MainWindow, picker: FilePicker, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[str] = []
    picker.pick_target("Save", "", told.append, suffix="npz", name="a/b")
    assert opened(window).acceptMode() == QFileDialog.AcceptMode.AcceptSave
    assert opened(window).selectedFiles() == [str(tmp_path / "a b.npz")]
    opened(window).selectFile("mine")
    close(window, qtbot)
    assert told == [str(tmp_path / "mine.npz")]


def test_who_changes_their_mind_picks_nothing(
    window: MainWindow, picker: FilePicker, qtbot: QtBot, files: list[str], tmp_path: Path
) -> None:
    told: list[str] = []
    picker.pick_file("Open", "", told.append)
    opened(window).selectFile(files[0])
    close(window, qtbot, accept=False)
    assert told == []
    assert window.preferences.last_folder == str(tmp_path)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Loss curve", "Loss curve"),
        ('a/b\\c:"d"|e?*', "a b c d e"),
        ("손실 곡선", "손실 곡선"),
        ("one\nline\t\x07 \udcff", "one line"),
        # What Windows takes for a device, whatever is behind a dot, and what it drops at the end.
        ("Con", "Con_"),
        ("nul.b", "nul.b_"),
        ("COM1", "COM1_"),
        ("Console", "Console"),
        ("the end. . ", "the end"),
        ("...", "Downhill"),
        ("가" * 100, "가" * 66),
    ],
)
def test_words_become_names_that_files_may_have(words: str, name: str) -> None:
    assert as_file_name(words) == name
