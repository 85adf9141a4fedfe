import time
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from gui.session.project_writer import ProjectWriter, Work
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

    writer.write(str(tmp_path / "a.downhill"), then)
    assert writer.busy
    session.step(2)
    qtbot.waitUntil(lambda: not writer.busy)

    assert told == [then]
    project = open_project(str(tmp_path / "a.downhill"), HERE)
    (film,) = project.lab.films.values()
    assert film.history.length == 3
    assert dict(project.place) == {"page": "scores"}


def test_why_nothing_was_written_is_told(
    session: Session, writer: ProjectWriter, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[Sentence] = []
    writer.failed.connect(told.append)
    writer.write(str(tmp_path / "no folder" / "a.downhill"), work(session))
    qtbot.waitUntil(lambda: not writer.busy)
    assert "cannot be saved as a.downhill" in str(told[0])


def test_at_the_end_the_last_file_is_waited_for(
    session: Session, writer: ProjectWriter, tmp_path: Path
) -> None:
    writer.write(str(tmp_path / "a.downhill"), work(session))
    writer.write_last(str(tmp_path / "b.downhill"), work(session))
    assert writer.close(time.monotonic() + FAR) is None
    assert (tmp_path / "a.downhill").exists()
    assert (tmp_path / "b.downhill").exists()


def test_at_the_end_it_is_said_why_the_last_file_was_not_written(
    session: Session, writer: ProjectWriter, tmp_path: Path
) -> None:
    writer.write_last(str(tmp_path / "no folder" / "b.downhill"), work(session))
    why = writer.close(time.monotonic() + FAR)
    assert "cannot be saved as b.downhill" in str(why)


def test_a_last_file_that_takes_too_long_is_not_waited_for(
    session: Session, writer: ProjectWriter, tmp_path: Path
) -> None:
    writer.write_last(str(tmp_path / "b.downhill"), work(session))
    assert writer.close(0.0) is None


def test_work_is_the_same_until_something_is_done(session: Session, qtbot: QtBot) -> None:
    settle(session, qtbot)
    before = work(session)
    assert before.same_as(work(session))
    assert not before.same_as(work(session, "matrix"))
    session.step(1)
    settle(session, qtbot)
    assert not before.same_as(work(session))
