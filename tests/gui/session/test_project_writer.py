import time
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from gui.session.project_writer import ProjectWriter, Save, Work
from gui.session.session import Session
from model.project import open_project
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


def test_a_file_that_takes_too_long_is_not_waited_for(
    session: Session, writer: ProjectWriter, tmp_path: Path
) -> None:
    writer.write(Save(str(tmp_path / "a.downhill"), work(session)))
    writer.write(Save(str(tmp_path / "b.downhill"), work(session)))
    assert writer.close(0.0) is None


def test_work_is_the_same_until_something_is_done(session: Session, qtbot: QtBot) -> None:
    settle(session, qtbot)
    before = work(session)
    assert before.same_as(work(session))
    assert not before.same_as(work(session, "matrix"))
    session.step(1)
    settle(session, qtbot)
    assert not before.same_as(work(session))
