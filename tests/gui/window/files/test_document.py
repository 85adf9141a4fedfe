"""Projects are saved and opened; the title says which it is, and nothing is asked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.preferences import Preferences
from gui.session.project_writer import Work
from gui.session.session import Session
from gui.window.files.document import Document
from gui.window.main_window import MainWindow
from model.project.project import Project
from model.project.project_file import open_project
from model.sentence import Sentence
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin
from tests.gui.session.sessions import settle
from tests.model.networks import HERE

Show = Callable[[Callable[[], MainWindow]], MainWindow]


class Desk:
    """A window with a session and its document."""

    def __init__(self, window: MainWindow, session: Session, qtbot: QtBot) -> None:
        self.window, self.session, self.qtbot = window, session, qtbot
        self.page = "scores"
        self.document = Document(session, window, self.take, self.show)
        self.said: list[str] = []
        self.document.noticed.connect(self.hear)
        self.document.refused.connect(self.hear)
        session.refused.connect(self.hear)

    def hear(self, why: Sentence) -> None:
        self.said.append(str(why))

    def take(self) -> Work:
        return Work(self.session.snapshot(), MappingProxyType({"page": self.page}))

    def show(self, page: str) -> None:
        self.page = page

    def settle(self) -> None:
        settle(self.session, self.qtbot)
        self.qtbot.waitUntil(lambda: not self.session.tasks.busy)
        settle(self.session, self.qtbot)

    def step(self, count: int) -> None:
        self.session.step(count)
        self.settle()

    def dialog(self) -> QFileDialog:
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(QFileDialog)))
        (opened,) = self.window.findChildren(QFileDialog)
        return opened

    def save_as(self, path: Path) -> None:
        self.document.save_as()
        opened = self.dialog()
        opened.selectFile(str(path))
        opened.accept()
        self.qtbot.waitUntil(lambda: self.document.path == str(path))

    def open(self, path: Path) -> None:
        self.document.open(str(path))
        self.settle()
        self.qtbot.waitUntil(lambda: self.document.path == str(path))
        self.settle()

    @property
    def title(self) -> tuple[str, bool]:
        return self.window.windowTitle(), self.window.isWindowModified()


@pytest.fixture
def desk(on_screen: Show, begin: Begin, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    session = begin(make_examples(8))
    window = on_screen(lambda: MainWindow(Preferences(last_folder=str(tmp_path))))
    desk = Desk(window, session, qtbot)
    session.refresh()
    desk.settle()
    yield desk
    desk.document.close()


def test_the_first_save_asks_for_a_place_and_the_next_does_not(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "afternoon.downhill"
    desk.step(2)
    desk.save_as(path)
    assert desk.title == ("afternoon[*] — Downhill", False)
    assert desk.said == ["afternoon.downhill was saved."]

    desk.step(3)
    desk.qtbot.waitUntil(lambda: desk.title[1])
    desk.document.save()
    desk.qtbot.waitUntil(lambda: not desk.title[1])
    (film,) = open_project(str(path), HERE).lab.films.values()
    assert film.history.length == 5
    assert not desk.window.findChildren(QFileDialog)


def test_a_project_is_opened_as_it_was_and_counts_as_unchanged(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.downhill"
    desk.step(4)
    desk.save_as(path)
    desk.document.forget()
    desk.session.begin_anew()
    desk.page = "matrix"
    desk.settle()
    assert desk.title == ("Downhill", False)

    desk.open(path)
    assert desk.session.state.length == 4
    assert desk.page == "scores"
    assert desk.title == ("a[*] — Downhill", False)
    assert not desk.document.changed
    desk.step(1)
    assert desk.document.changed


def test_what_another_project_takes_the_place_of_comes_back(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.downhill"
    desk.save_as(path)
    desk.document.forget()
    desk.session.begin_anew()
    desk.settle()
    desk.step(7)
    desk.open(path)
    assert desk.session.state.length == 0
    assert desk.document.replaces

    desk.document.bring_back()
    desk.settle()
    assert desk.session.state.length == 7
    assert desk.title == ("Downhill", False)


def test_back_to_what_was_saved(desk: Desk, tmp_path: Path) -> None:
    desk.step(2)
    desk.save_as(tmp_path / "a.downhill")
    desk.step(3)
    desk.document.revert()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.session.state.length == 2)


def test_a_project_that_is_dropped_is_opened(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "A.Downhill"
    desk.step(2)
    desk.save_as(path)
    desk.step(2)
    desk.session.take(DroppedData((str(path),), ()))
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.session.state.length == 2)


def test_a_chosen_project_is_opened(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.downhill"
    desk.step(2)
    desk.save_as(path)
    desk.step(2)
    desk.document.ask()
    opened = desk.dialog()
    opened.selectFile(str(path))
    opened.accept()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.session.state.length == 2)


def test_what_cannot_be_opened_is_told_and_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "a.downhill").write_bytes(b"no project")
    desk.step(2)
    desk.document.open(str(tmp_path / "a.downhill"))
    desk.settle()
    assert "a.downhill cannot be opened as a project" in desk.said[0]
    assert desk.session.state.length == 2
    assert desk.title == ("Downhill", False)


def test_a_file_that_cannot_be_written_is_told_and_the_old_one_stays(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "folder" / "a.downhill"
    path.parent.mkdir()
    desk.save_as(path)
    (tmp_path / "folder").rename(tmp_path / "elsewhere")
    desk.step(1)
    desk.document.save()
    desk.qtbot.waitUntil(lambda: len(desk.said) == 2)
    assert "cannot be saved as a.downhill" in desk.said[1]
    assert desk.document.changed
    (tmp_path / "elsewhere").rename(tmp_path / "folder")
    assert open_project(str(path), HERE)


def test_a_project_that_another_window_has_is_told_of(
    desk: Desk, on_screen: Show, begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.downhill"
    desk.save_as(path)
    other = Desk(on_screen(lambda: MainWindow(Preferences())), begin(), qtbot)
    other.session.refresh()
    other.open(path)
    assert any("another window" in said for said in other.said)
    other.document.close()


def test_the_next_start_knows_whose_it_is_and_whether_it_has_changed(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.downhill"
    assert desk.document.with_name(desk.take()).place == {"page": "scores"}
    desk.save_as(path)
    for changed in (False, True):
        if changed:
            desk.step(1)
        work = desk.document.with_name(desk.take())
        assert work.place["file"] == str(path)
        desk.document.forget()
        lab = work.snapshot.lab
        desk.document.resume(Project(lab, desk.session.feature_cache.known, place=work.place))
        assert desk.document.path == str(path)
        assert desk.document.changed is changed
        desk.session.restore(work.snapshot)
        desk.settle()
        assert desk.document.changed is changed
