import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from gui.session.project_writer import ProjectWriter, Save, Work
from gui.session.session import Session
from model.project import Project, open_project, save_project
from model.sentence import Sentence
from tests.gui.session.sessions import settle
from tests.gui.waiting import FAR
from tests.model.networks import HERE


@pytest.fixture
def writer(session: Session) -> Iterator[ProjectWriter]:
    writer = ProjectWriter(session.feature_cache, session)
    yield writer
    writer.close(time.monotonic() + FAR)


def work(session: Session, page: str = "scores") -> Work:
    return Work(session.snapshot(), MappingProxyType({"page": page}))


def test_what_was_written_is_what_there_was_then(
    session: Session, writer: ProjectWriter, qtbot: QtBot, tmp_path: Path
) -> None:
    session.step(3)
    settle(session, qtbot)
    then = work(session)
    told: list[object] = []
    writer.written.connect(told.append)

    save = Save(str(tmp_path / "a.downhill"), then)
    writer.write(save)
    assert writer.busy
    session.step(2)
    qtbot.waitUntil(lambda: not writer.busy)

    assert told == [save]
    project = open_project(str(tmp_path / "a.downhill"), HERE)
    (film,) = project.lab.films.values()
    assert film.history.length == 3
    assert dict(project.place) == {"page": "scores"}


def test_why_nothing_was_written_is_told(
    session: Session, writer: ProjectWriter, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[tuple[Save, Sentence]] = []
    writer.failed.connect(lambda save, why: told.append((save, why)))
    wanted = Save(str(tmp_path / "no folder" / "a.downhill"), work(session))
    writer.write(wanted)
    qtbot.waitUntil(lambda: not writer.busy)
    ((save, why),) = told
    assert save is wanted
    assert "cannot be saved as a.downhill" in str(why)


def test_what_is_asked_for_meanwhile_is_written_afterwards_as_it_was_then(
    session: Session, writer: ProjectWriter, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = [str(tmp_path / f"{name}.downhill") for name in "abc"]
    told: list[Save] = []
    writer.written.connect(told.append)
    saves = [Save(path, work(session, page)) for page, path in enumerate_pages(paths)]
    for save in saves:
        writer.write(save)
    later = Save(paths[2], work(session, "matrix"))
    writer.write(later)  # in the place of the one that waits

    qtbot.waitUntil(lambda: len(told) == 3)
    assert told == [*saves[:2], later]
    assert [open_project(path, HERE).place["page"] for path in paths] == ["1", "2", "matrix"]


def enumerate_pages(paths: list[str]) -> list[tuple[str, str]]:
    return [(str(number), path) for number, path in enumerate(paths, 1)]


def test_after_a_file_that_was_not_written_comes_the_next(
    session: Session, writer: ProjectWriter, qtbot: QtBot, tmp_path: Path
) -> None:
    writer.write(Save(str(tmp_path / "no folder" / "a.downhill"), work(session)))
    writer.write(Save(str(tmp_path / "b.downhill"), work(session)))
    qtbot.waitUntil(lambda: not writer.busy)
    assert (tmp_path / "b.downhill").exists()


def test_at_the_end_all_files_are_waited_for(
    session: Session, writer: ProjectWriter, tmp_path: Path
) -> None:
    for name in "abc":
        writer.write(Save(str(tmp_path / f"{name}.downhill"), work(session)))
    assert writer.close(time.monotonic() + FAR) is None
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.downhill",
        "b.downhill",
        "c.downhill",
    ]


@pytest.mark.parametrize("place", [0, 1])
def test_at_the_end_it_is_said_why_a_file_was_not_written(
    session: Session, writer: ProjectWriter, tmp_path: Path, place: int
) -> None:
    paths = [tmp_path / "a.downhill", tmp_path / "c.downhill"]
    paths.insert(place, tmp_path / "no folder" / "b.downhill")
    for path in paths:
        writer.write(Save(str(path), work(session)))
    why = writer.close(time.monotonic() + FAR)
    assert "cannot be saved as b.downhill" in str(why)
    assert (tmp_path / "c.downhill").exists()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Let no project be written before this is set."""
    go_on, real = threading.Event(), save_project

    def waiting(path: str, project: Project, *, album: bool = False) -> None:
        go_on.wait(FAR)
        real(path, project, album=album)

    monkeypatch.setattr("model.project.save_project", waiting)
    yield go_on
    go_on.set()


def test_files_that_take_too_long_are_not_waited_for_and_named(
    session: Session, writer: ProjectWriter, tmp_path: Path, held: threading.Event
) -> None:
    writer.write(Save(str(tmp_path / "a.downhill"), work(session)))
    writer.write(Save(str(tmp_path / "b.downhill"), work(session)))
    why = str(writer.close(0.0))
    held.set()
    assert "a.downhill could not be written before" in why
    assert "b.downhill could not be written before" in why


def test_what_breaks_at_the_end_keeps_no_other_file_waiting(
    session: Session, writer: ProjectWriter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: reported.append(error))
    broken = MemoryError()

    def breaking(path: str, project: Project, *, album: bool = False) -> None:
        if "a." in path:
            raise broken
        save_project(path, project, album=album)

    monkeypatch.setattr("model.project.save_project", breaking)
    for name in "ab":
        writer.write(Save(str(tmp_path / f"{name}.downhill"), work(session)))
    why = str(writer.close(time.monotonic() + FAR))
    assert why == "Something in Downhill went wrong, and a.downhill was not written."
    assert reported == [broken]
    assert (tmp_path / "b.downhill").exists()


@pytest.mark.parametrize("both", [False, True])
def test_who_wants_to_know_is_told_though_another_takes_the_place_of_what_waits(
    session: Session,
    writer: ProjectWriter,
    qtbot: QtBot,
    tmp_path: Path,
    held: threading.Event,
    both: bool,
) -> None:
    told: list[tuple[str, object]] = []
    writer.written.connect(lambda save: told.append((Path(save.path).name, save.by)))
    writer.write(Save(str(tmp_path / "first.downhill"), work(session)))
    writer.write(Save(str(tmp_path / "a.downhill"), work(session), "one"))
    writer.write(Save(str(tmp_path / "a.downhill"), work(session), "other" if both else None))
    held.set()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] == ("a.downhill", "other" if both else "one")


def test_work_is_the_same_until_something_is_done(session: Session, qtbot: QtBot) -> None:
    settle(session, qtbot)
    before = work(session)
    assert before.same_as(work(session))
    assert not before.same_as(work(session, "matrix"))
    session.step(1)
    settle(session, qtbot)
    assert not before.same_as(work(session))
