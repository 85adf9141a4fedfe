"""Projects are saved and opened; the title says which it is, and nothing is asked."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.preferences import Preferences
from gui.session.act_words import adding
from gui.session.after_looking import Lost
from gui.session.project_writer import Work
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.window.files.document import Document
from gui.window.files.file_lock import ProjectLock
from gui.window.main_window import MainWindow
from model.project.project import Project
from model.project.project_file import open_project, save_project
from model.sentence import Sentence
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin
from tests.gui.session.sessions import GREY, settle, use_network
from tests.gui.waiting import FAR
from tests.model.networks import HERE, convolution, written

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

    def show(self, project: Project) -> None:
        self.page = project.place.get("page", "")

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

    def choose(self, path: Path) -> None:
        """Choose a file in the dialog, and agree where it asks whether to replace it."""
        opened = self.dialog()
        opened.selectFile(str(path))
        if path.exists():
            QTimer.singleShot(0, opened, self._agree)
        opened.accept()

    def _agree(self) -> None:
        asked = QApplication.activeModalWidget()
        if isinstance(asked, QMessageBox):
            QTest.mouseClick(
                asked.button(QMessageBox.StandardButton.Yes), Qt.MouseButton.LeftButton
            )
        else:
            QTimer.singleShot(0, self.window, self._agree)

    def pick(self, path: Path) -> None:
        self.document.save_as()
        self.choose(path)
        self.qtbot.waitUntil(lambda: not self.window.findChildren(QFileDialog))

    def save_as(self, path: Path) -> None:
        self.pick(path)
        self.qtbot.waitUntil(lambda: self.document.path == str(path))

    def open(self, path: Path) -> None:
        self.document.open(str(path))
        self.settle()
        self.qtbot.waitUntil(lambda: self.document.path == str(path))
        self.settle()

    def close(self) -> Sentence | None:
        return self.document.close(time.monotonic() + FAR)

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
    desk.close()


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


def test_each_project_has_acts_of_its_own(desk: Desk, tmp_path: Path) -> None:
    path, session = tmp_path / "a.downhill", desk.session
    desk.save_as(path)
    first = session.lab.examples[0].photo.digest
    session.remove([first])
    desk.open(path)
    assert session.state.undoable is None
    session.relabel([first], 1)
    session.undo()
    session.redo()

    desk.document.bring_back()
    desk.settle()
    assert str(session.state.undoable) == "remove 1 photo"
    desk.document.bring_back()
    desk.settle()
    assert str(session.state.undoable) == "move 1 photo to the cats"
    desk.document.bring_back()
    session.undo()
    desk.settle()
    assert first in {example.photo.digest for example in session.lab.examples}


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
    desk.session.project_wanted.connect(desk.document.open)
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
    refused: list[str] = []
    other.document.refused.connect(lambda why: refused.append(str(why)))
    other.open(path)
    # The words that stay until they are read; those in passing say that it is open.
    assert ["another window" in said for said in refused] == [True]
    other.close()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A project that another window works on."""
    path = tmp_path / "elsewhere.downhill"
    path.write_bytes(THEIRS)
    other = ProjectLock()
    assert other.take(str(path))
    yield path
    other.let_go()


THEIRS = b"what somebody else has saved"

TAKEN = (
    "elsewhere.downhill is open in another window, and was not replaced. Save under another name."
)


def test_the_project_of_another_window_is_not_replaced(desk: Desk, elsewhere: Path) -> None:
    desk.step(2)
    desk.pick(elsewhere)
    assert desk.said == [TAKEN]
    assert elsewhere.read_bytes() == THEIRS
    desk.document.save()  # it has no file yet, and asks for one again
    desk.dialog().reject()


def test_nor_is_it_by_a_copy(desk: Desk, elsewhere: Path) -> None:
    desk.step(2)
    desk.document.save_copy()
    desk.choose(elsewhere)
    desk.qtbot.waitUntil(lambda: bool(desk.said))
    assert desk.said == [TAKEN]
    assert elsewhere.read_bytes() == THEIRS


def test_a_copy_in_the_place_of_the_project_saves_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.downhill"
    desk.save_as(path)
    desk.step(2)
    desk.document.save_copy()
    desk.choose(path)
    desk.qtbot.waitUntil(lambda: not desk.document.changed)
    assert written_to(path) == 2


@pytest.mark.parametrize("opened", [False, True])
def test_what_somebody_else_has_written_to_the_file_is_not_replaced_without_a_word(
    desk: Desk, tmp_path: Path, opened: bool
) -> None:
    path = tmp_path / "a.downhill"
    desk.step(2)
    desk.save_as(path)
    if opened:
        desk.document.revert()
        desk.qtbot.waitUntil(lambda: any("is open" in said for said in desk.said))
        desk.settle()
    path.write_bytes(THEIRS)
    desk.said.clear()
    desk.step(1)

    desk.document.save()
    assert desk.said == [
        "Something else has been written to a.downhill meanwhile, by another window, program or "
        "computer, and was not replaced. Choose File > Save project as…, and another name to keep "
        "both."
    ]
    assert path.read_bytes() == THEIRS
    assert desk.document.changed

    desk.pick(path)  # whoever says that it is to be replaced has it replaced
    desk.qtbot.waitUntil(lambda: not desk.document.changed)
    assert written_to(path) == 3
    desk.step(1)
    desk.document.save()
    desk.qtbot.waitUntil(lambda: not desk.document.changed)
    assert written_to(path) == 4


def test_a_project_whose_file_has_gone_is_written_anew(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.downhill"
    desk.save_as(path)
    assert desk.document.at_hand
    path.unlink()
    assert not desk.document.at_hand
    desk.document.save()
    desk.qtbot.waitUntil(path.exists)
    desk.qtbot.waitUntil(lambda: desk.document.at_hand)


@pytest.mark.parametrize("what", ["gone", "another"])
def test_the_next_start_does_not_count_as_saved_what_is_no_longer_there(
    desk: Desk, tmp_path: Path, what: str
) -> None:
    path = tmp_path / "a.downhill"
    desk.save_as(path)
    work = desk.document.with_name(desk.take())
    desk.document.forget()
    path.unlink()
    if what == "another":
        path.write_bytes(THEIRS)
    desk.document.resume(
        Project(work.snapshot.lab, desk.session.feature_cache.known, place=work.place)
    )
    assert desk.document.path == str(path)
    assert desk.document.changed
    desk.document.save()
    if what == "another":
        assert "was not replaced" in desk.said[-1]
        assert path.read_bytes() == THEIRS
    else:
        desk.qtbot.waitUntil(lambda: not desk.document.changed)


class Held:
    """Files that are written when they may be."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._may = threading.Semaphore(0)
        self.begun: list[str] = []

        def save(path: str, project: Project, *, album: bool) -> None:
            assert not album
            self.begun.append(Path(path).name)
            assert self._may.acquire(timeout=FAR)
            save_project(path, project)

        monkeypatch.setattr("model.project.save_project", save)

    def let(self, count: int = 100) -> None:
        self._may.release(count)


def written_to(path: Path) -> int:
    """The length of the film in a file."""
    (film,) = open_project(str(path), HERE).lab.films.values()
    return film.history.length


def test_a_save_under_another_name_during_a_save_is_written_there_too(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b = tmp_path / "a.downhill", tmp_path / "b.downhill"
    desk.step(2)
    desk.save_as(a)
    held = Held(monkeypatch)
    desk.step(1)
    desk.document.save()
    desk.qtbot.waitUntil(lambda: held.begun == ["a.downhill"])
    desk.pick(b)
    desk.step(1)
    held.let()
    desk.qtbot.waitUntil(lambda: desk.document.path == str(b))

    assert (written_to(a), written_to(b)) == (3, 3)  # as it was when each was asked for
    assert desk.title == ("b[*] — Downhill", True)


def test_a_save_during_a_save_goes_where_the_last_one_was_to_go(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    desk.pick(tmp_path / "a.downhill")
    desk.qtbot.waitUntil(lambda: held.begun == ["a.downhill"])
    desk.step(1)
    desk.document.save()
    assert desk.window.findChildren(QFileDialog) == []
    held.let()
    desk.qtbot.waitUntil(lambda: len(desk.said) == 2)
    assert written_to(tmp_path / "a.downhill") == 1
    assert not desk.document.changed


def test_where_the_last_one_could_not_go_the_next_asks_again(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    desk.document.save_as()
    opened = desk.dialog()
    opened.selectFile(str(folder / "a.downhill"))
    folder.rmdir()
    opened.filesSelected.emit([str(folder / "a.downhill")])
    opened.reject()
    desk.qtbot.waitUntil(lambda: len(desk.said) == 1)
    desk.qtbot.waitUntil(lambda: not desk.window.findChildren(QFileDialog))
    desk.document.save()
    desk.dialog().reject()


def test_a_save_that_waits_is_written_when_the_window_closes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    desk.pick(tmp_path / "a.downhill")
    desk.qtbot.waitUntil(lambda: held.begun == ["a.downhill"])
    desk.step(2)
    desk.document.save()
    held.let()
    assert desk.close() is None
    assert written_to(tmp_path / "a.downhill") == 2


def test_at_the_end_it_is_said_what_could_not_be_saved(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch)
    (tmp_path / "folder").mkdir()
    desk.pick(tmp_path / "folder" / "a.downhill")
    desk.qtbot.waitUntil(lambda: held.begun == ["a.downhill"])
    (tmp_path / "folder").rmdir()
    held.let()
    assert "cannot be saved as a.downhill" in str(desk.close())


def test_what_is_saved_while_another_project_is_opened_stays_what_it_is(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b = tmp_path / "a.downhill", tmp_path / "b.downhill"
    desk.save_as(a)
    desk.step(3)
    held = Held(monkeypatch)
    desk.pick(b)
    desk.qtbot.waitUntil(lambda: held.begun == ["b.downhill"])
    desk.open(a)
    held.let()
    desk.qtbot.waitUntil(lambda: "b.downhill was saved." in desk.said)

    assert desk.title == ("a[*] — Downhill", False)
    assert written_to(b) == 3
    desk.document.bring_back()
    desk.settle()
    assert desk.title == ("b[*] — Downhill", False)


def test_what_comes_back_is_as_changed_as_it_was(desk: Desk, tmp_path: Path) -> None:
    a, b = tmp_path / "a.downhill", tmp_path / "b.downhill"
    desk.save_as(a)
    desk.save_as(b)
    desk.open(a)
    desk.document.bring_back()
    desk.settle()
    assert desk.title == ("b[*] — Downhill", False)
    desk.step(1)
    desk.document.bring_back()
    desk.settle()
    desk.document.bring_back()
    desk.settle()
    desk.qtbot.waitUntil(lambda: desk.title == ("b[*] — Downhill", True))


def test_a_project_of_one_class_is_saved_and_opened(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.downhill"
    desk.session.add([one for one in make_examples(6, first=50) if one.label == 0])
    desk.settle()
    desk.save_as(path)
    desk.document.forget()
    desk.session.begin_anew()
    desk.settle()

    desk.open(path)
    assert len(desk.session.lab.own_photos) == 3
    assert not desk.document.changed

    desk.session.remove([desk.session.lab.own_photos[0].photo.digest])
    assert desk.document.changed


@pytest.mark.parametrize("what", ["eye", "reset", "rate", "photos", "labels"])
def test_what_comes_by_itself_once_it_is_drawn_changes_nothing(desk: Desk, what: str) -> None:
    session = desk.session
    desk.step(3)
    acts: dict[str, Callable[[], object]] = {
        "eye": lambda: session.set_eye(GREY),
        "reset": session.reset,
        "rate": lambda: session.set_settings(replace(session.lab.choices.settings, rate=0.5)),
        "photos": lambda: session.add(make_examples(6, first=50)),
        "labels": lambda: session.relabel([session.lab.examples[0].photo.digest], 1),
    }
    acts[what]()
    before = session.snapshot().lab
    desk.settle()
    assert session.snapshot().lab.same_as(before)
    session.step()
    desk.settle()
    assert not session.snapshot().lab.same_as(before)


def test_photos_that_are_all_there_already_change_nothing(desk: Desk, tmp_path: Path) -> None:
    photos = make_examples(6, first=50)
    desk.session.add(photos)
    desk.step(2)
    desk.save_as(tmp_path / "a.downhill")
    desk.session.add([replace(photo) for photo in photos])
    desk.settle()
    assert not desk.document.changed
    assert desk.session.state.undoable == adding(6)


def test_a_project_is_the_windows_only_when_its_eye_has_looked(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.downhill"
    desk.save_as(path)
    desk.document.forget()
    desk.session.begin_anew()
    desk.settle()
    wanted: list[tuple[Callable[[], None], Lost]] = []

    def wait(
        snapshot: Snapshot,
        then: Callable[[], None],
        lost: Lost = lambda _: None,
        words: Sentence | None = None,
    ) -> None:
        del snapshot, words
        wanted.append((then, lost))

    monkeypatch.setattr(desk.session, "when_seen", wait)
    desk.document.open(str(path))
    desk.settle()
    desk.step(5)  # goes on meanwhile
    assert desk.title == ("Downhill", False)
    assert desk.session.state.length == 5
    ((then, lost),) = wanted
    said = list(desk.said)
    lost(None)
    assert desk.title == ("Downhill", False)
    assert desk.said == said

    then()
    desk.settle()
    assert desk.title == ("a[*] — Downhill", False)
    monkeypatch.undo()
    desk.document.bring_back()
    desk.settle()
    assert desk.session.state.length == 5  # as it was when the other took its place


def test_a_copy_is_written_and_the_project_stays_what_it_is(desk: Desk, tmp_path: Path) -> None:
    desk.step(2)
    desk.save_as(tmp_path / "a.downhill")
    desk.step(1)
    desk.document.save_copy()
    opened = desk.dialog()
    assert opened.selectedFiles() == [str(tmp_path / "a copy.downhill")]
    opened.accept()
    desk.qtbot.waitUntil(lambda: "a copy.downhill was saved." in desk.said)
    assert written_to(tmp_path / "a copy.downhill") == 3
    assert desk.document.path == str(tmp_path / "a.downhill")
    assert desk.document.changed


def test_a_network_that_is_not_beside_the_project_is_named(
    desk: Desk, begin: Begin, on_screen: Show, qtbot: QtBot, tmp_path: Path
) -> None:
    network = written(tmp_path / "mine.onnx", convolution())
    use_network(desk.session, qtbot, network)
    desk.step(3)
    desk.save_as(tmp_path / "a.downhill")
    assert desk.said[-1].endswith("Keep the network mine.onnx beside the project.")

    Path(network).unlink()
    other = Desk(on_screen(lambda: MainWindow(Preferences())), begin(), qtbot)
    other.session.refresh()
    other.open(tmp_path / "a.downhill")
    assert any(f"Put its file into {tmp_path}" in said for said in other.said)
    assert other.session.state.length == 3
    other.step(1)
    assert other.session.state.length == 4
    other.close()


def test_projects_that_were_open_are_remembered_the_last_one_first(
    desk: Desk, tmp_path: Path
) -> None:
    a, b = tmp_path / "a.downhill", tmp_path / "b.downhill"
    desk.save_as(a)
    desk.save_as(b)
    desk.open(a)
    assert desk.window.preferences.recent == (str(a), str(b))


def test_a_project_that_has_gone_is_told_of_and_listed_no_more(desk: Desk, tmp_path: Path) -> None:
    a, b = tmp_path / "a.downhill", tmp_path / "b.downhill"
    desk.save_as(a)
    desk.save_as(b)
    a.unlink()
    desk.document.open(str(a))
    desk.qtbot.waitUntil(lambda: "no longer listed" in desk.said[-1])
    assert "there is no such file" in desk.said[-2]
    assert desk.window.preferences.recent == (str(b),)
    b.write_bytes(b"damaged")
    desk.document.open(str(b))
    desk.settle()
    assert desk.window.preferences.recent == (str(b),)
    assert desk.document.path == str(b)


def test_a_project_is_known_by_its_whole_path(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.save_as(tmp_path / "a.downhill")
    desk.document.forget()
    monkeypatch.chdir(tmp_path)
    desk.document.open("a.downhill")
    desk.qtbot.waitUntil(lambda: desk.document.path == str(tmp_path / "a.downhill"))
    desk.settle()


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


def test_all_that_was_there_can_be_brought_back_one_after_the_other(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.downhill"
    desk.step(4)
    desk.save_as(path)
    desk.document.forget()
    desk.session.begin_anew()
    desk.settle()
    desk.step(9)  # in no file
    desk.open(path)
    desk.document.forget()
    desk.session.begin_anew()
    desk.settle()
    for _ in range(2):  # nothing was done here, and nothing of it is kept
        desk.document.forget()
        desk.session.begin_anew()
        desk.settle()
    assert "takes you back" in desk.said[-1]

    found = []
    while desk.session.state.length not in found:
        found.append(desk.session.state.length)
        desk.document.bring_back()
        desk.settle()
    assert sorted(found) == [0, 4, 9]


def test_where_nothing_was_there_nothing_is_to_be_brought_back(desk: Desk) -> None:
    desk.document.forget()
    assert not desk.document.replaces
    assert desk.said == []
