"""What is on show is written for other programs, where the learner says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gui.preferences import Preferences
from gui.session.session import Session
from gui.style import language
from gui.window.files.export_words import words_of_exports
from gui.window.files.exporter import Exporter
from gui.window.main_window import MainWindow
from model.exports import BY_NAME, material_of
from model.eyes import extract_now
from model.sentence import Sentence
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin
from tests.gui.session.sessions import settle

Show = Callable[[Callable[[], MainWindow]], MainWindow]

OFFERED = [name for name in BY_NAME if name not in ("npz", "html")]
"""The arrays are what Save model writes, and a report has an order of its own."""


class Desk:
    """A window with a session, and the file dialog of it."""

    def __init__(self, window: MainWindow, session: Session, qtbot: QtBot) -> None:
        self.window, self.session, self.qtbot = window, session, qtbot
        self.exporter = Exporter(session, window)
        self.said: list[str] = []
        self.exporter.noticed.connect(self.hear)
        self.exporter.refused.connect(self.hear)

    def hear(self, what: Sentence) -> None:
        self.said.append(str(what))

    def step(self, count: int) -> None:
        self.session.step(count)
        settle(self.session, self.qtbot)

    def dialog(self) -> QFileDialog:
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(QFileDialog)))
        (opened,) = self.window.findChildren(QFileDialog)
        return opened

    def accept(self) -> None:
        """Take what the dialog proposes, and wait until something was said of it."""
        self.dialog().accept()
        self.qtbot.waitUntil(lambda: bool(self.said))


@pytest.fixture
def desk(on_screen: Show, begin: Begin, qtbot: QtBot, tmp_path: Path) -> Desk:
    session = begin(make_examples(8))
    window = on_screen(lambda: MainWindow(Preferences(last_folder=str(tmp_path))))
    session.refresh()
    settle(session, qtbot)
    return Desk(window, session, qtbot)


@pytest.mark.parametrize("name", OFFERED)
def test_each_kind_is_written_and_its_place_is_said(desk: Desk, tmp_path: Path, name: str) -> None:
    desk.step(3)
    desk.exporter.export(name)
    proposed = Path(desk.dialog().selectedFiles()[0])
    assert proposed.suffix == f".{BY_NAME[name].suffix}"
    assert f"(*{proposed.suffix})" in desk.dialog().nameFilters()[0]
    desk.accept()

    assert desk.said == [f"{proposed.name} was saved in {tmp_path}."]
    wanted = material_of(desk.session.snapshot().lab, extract_now)
    BY_NAME[name].save(str(tmp_path / "wanted"), wanted, "en", str)
    assert proposed.read_bytes() == (tmp_path / "wanted").read_bytes()


def test_it_is_what_was_on_show_when_it_was_asked_for(desk: Desk, tmp_path: Path) -> None:
    desk.step(3)
    desk.exporter.export("csv")
    desk.dialog().accept()
    desk.session.step(20)
    desk.qtbot.waitUntil(lambda: bool(desk.said))

    (path,) = tmp_path.glob("*.csv")
    assert len(path.read_text("utf-8-sig").splitlines()) == 1 + 4
    settle(desk.session, desk.qtbot)


def test_what_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.step(1)
    desk.exporter.export("onnx")
    dialog = desk.dialog()
    (tmp_path / "gone").mkdir()
    dialog.filesSelected.emit([str(tmp_path / "gone")])
    dialog.reject()
    desk.qtbot.waitUntil(lambda: bool(desk.said))

    assert desk.said == ["gone cannot be saved: that is a folder. Add a file name."]
    assert list(tmp_path.iterdir()) == [tmp_path / "gone"]


@pytest.mark.parametrize("name", ["csv", "verdicts", "numpy", "sklearn"])
def test_nobody_names_a_file_for_what_there_is_not(
    on_screen: Show, begin: Begin, qtbot: QtBot, name: str
) -> None:
    session = begin([one for one in make_examples(8) if one.label == 0])
    window = on_screen(lambda: MainWindow(Preferences()))
    session.refresh()
    settle(session, qtbot)
    desk = Desk(window, session, qtbot)
    desk.exporter.export(name)

    assert desk.said == [str(session.state.refusal)]
    assert not window.findChildren(QFileDialog)


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_every_export_has_words(qapp: QApplication, spoken: language.Language) -> None:
    language.install(qapp, spoken)
    words = words_of_exports()
    assert words.keys() == BY_NAME.keys()
    assert len({one.name for one in words.values()}) == len(words)


def test_who_changes_their_mind_saves_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.exporter.export("weights")
    desk.dialog().reject()
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(QFileDialog))
    assert (list(tmp_path.iterdir()), desk.said) == ([], [])
