"""What was in the window is there at the next start, whatever ended the last one."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType

import pytest
from pytestqt.qtbot import QtBot

from gui.session.project_writer import Work
from gui.session.session import Session
from gui.window.files.session_keeper import SessionKeeper
from gui.window.files.stored_session import StoredSession, take
from model.lab.lab import Lab
from model.project.project import Project
from model.sentence import Refusal, Sentence, sentence
from tests.gui.album_making import make_examples

SKETCHES, PHOTOS = make_examples(8), make_examples(6, first=100)


class Start:
    """A window's session with its keeper, from the start to the end of a program."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.stored: StoredSession = take(folder)
        self.session = Session(Lab())
        self.page = "scores"
        self.said: list[Sentence] = []
        self.keeper = SessionKeeper(self.session, self.stored, self.take)
        self.keeper.restored.connect(self.show)
        self.keeper.refused.connect(self.said.append)
        self.keeper.refused.connect(self.session.refused)
        self._qtbot, self.open = qtbot, True
        self.session.refresh()

    def take(self) -> Work:
        return Work(self.session.snapshot(), MappingProxyType({"page": self.page}))

    def show(self, project: Project) -> None:
        self.page = project.place["page"]

    def begin(self) -> None:
        """Start, and wait until everything is there."""
        self.keeper.begin()
        self.keeper.set_sketches(SKETCHES)
        self.settle()

    def settle(self) -> None:
        session = self.session
        self._qtbot.waitUntil(
            lambda: (
                not (session.busy or session.reading or session.tasks.busy)
                and session.scene is not None
            )
        )
        self._qtbot.wait(0)

    def keep(self) -> None:
        """Let the minute pass after which something is written, and wait for it."""
        self.keeper.keep()
        self._qtbot.waitUntil(lambda: not self.keeper.busy)

    def end(self) -> Sentence | None:
        """Close the window."""
        self.session.close()
        self.keeper.close()
        return self.finish()

    def kill(self) -> None:
        """End without a word to anybody."""
        self.session.close()
        self.finish()

    def finish(self) -> Sentence | None:
        self.open = False
        return self.keeper.finish()


Starting = Callable[[], Start]


@pytest.fixture
def start(nothing_left_over: None, qtbot: QtBot, tmp_path: Path) -> Iterator[Starting]:
    del nothing_left_over
    starts: list[Start] = []

    def start() -> Start:
        starts.append(Start(tmp_path, qtbot))
        return starts[-1]

    yield start
    for one in starts:
        if one.open:
            one.end()


def losses(start: Start) -> bytes:
    return start.session.state.losses.tobytes()


def work_on(start: Start) -> None:
    """Bring photos, and train on them."""
    start.session.add(PHOTOS)
    start.session.step(9)
    start.settle()
    start.session.go_to(4)
    start.settle()
    start.page = "matrix"


def test_after_closing_everything_comes_back(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    assert first.end() is None

    second = start()
    second.begin()

    state = second.session.state
    assert (state.step, state.length, second.page) == (4, 9, "matrix")
    assert losses(second) == losses(first)
    shelf = second.session.lab.own_photos
    assert [(e.photo.digest, e.label) for e in shelf] == [(e.photo.digest, e.label) for e in PHOTOS]
    assert first.session.scene is not None
    assert second.session.scene is not None
    assert second.session.scene.params.W.tobytes() == first.session.scene.params.W.tobytes()
    assert second.said == []


def test_after_a_kill_there_is_what_was_kept(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.keep()
    first.session.step(1)
    first.kill()

    second = start()
    second.begin()
    assert (second.session.state.step, second.session.state.length) == (4, 9)


def test_nothing_is_written_where_nothing_was_done(start: Starting) -> None:
    first = start()
    first.begin()
    first.keep()
    first.end()
    assert not first.stored.there


def test_what_has_not_changed_is_not_written_again(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.keep()
    first.stored.path.unlink()
    first.keep()
    assert not first.stored.there
    first.end()
    assert not first.stored.there


def test_photos_that_come_before_all_is_there_are_kept(start: Starting) -> None:
    first = start()
    first.session.add(PHOTOS)
    first.begin()
    assert first.end() is None
    assert first.stored.there


def test_the_sketches_of_the_last_time_are_not_drawn_over(start: Starting) -> None:
    first = start()
    first.begin()
    first.session.step(5)
    first.settle()
    first.end()

    second = start()
    second.keeper.set_sketches(SKETCHES)
    second.begin()
    assert second.session.state.length == 5
    assert second.session.sketches == tuple(SKETCHES)


def test_a_start_that_ended_while_bringing_back_is_not_repeated(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.end()
    content = first.stored.path.read_bytes()
    first.stored.mark()

    second = start()
    second.begin()
    assert second.session.state.length == 0
    (said,) = second.said
    kept = first.stored.path.with_name("left-1.downhill")
    assert kept.read_bytes() == content
    assert str(kept) in str(said)
    second.end()

    third = start()
    third.begin()
    assert third.said == []


def test_a_file_that_cannot_be_read_is_kept_aside(start: Starting) -> None:
    first = start()
    first.stored.path.write_bytes(b"PK no project")
    first.begin()
    (said,) = first.said
    assert "cannot be opened" in str(said)
    assert "left-1.downhill" in str(said)
    assert first.session.state.choices.source == "sketches"
    assert first.session.scene is not None
    first.session.step(2)
    first.settle()
    first.end()
    assert first.stored.there


def test_photos_that_have_come_meanwhile_stay(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.end()

    second = start()
    second.keeper.begin()
    second.session.add(PHOTOS[:2])
    second.keeper.set_sketches(SKETCHES)
    second.settle()
    assert len(second.session.lab.own_photos) == 2
    assert "left-1.downhill" in str(second.said[0])
    assert second.end() is None
    assert second.stored.there


def test_where_bringing_back_breaks_down_nothing_is_lost(
    start: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.end()

    def break_down(*_: object) -> None:
        raise ZeroDivisionError

    second = start()
    monkeypatch.setattr(second.session, "bring_back", break_down)
    with qtbot.captureExceptions() as raised:
        second.begin()
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert "left-1.downhill" in str(second.said[0])
    assert second.session.lab.examples_of("sketches") == tuple(SKETCHES)


def test_where_the_eye_of_then_cannot_look_nothing_is_lost(
    start: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.end()

    second = start()

    def refuse(*_: object) -> None:
        second.session.refused.emit(sentence("There is nothing to undo."))

    monkeypatch.setattr(second.session, "bring_back", refuse)
    second.begin()
    assert "left-1.downhill" in str(second.said[0])


def test_who_starts_empty_finds_nothing_of_it_again(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.keep()
    first.session.begin_anew()
    first.keeper.forget()
    first.settle()
    assert first.session.lab.own_photos == ()
    assert first.session.state.length == 0
    first.end()
    assert not first.stored.there


def test_what_is_being_written_when_somebody_starts_empty_is_forgotten(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.keeper.keep()
    first.session.begin_anew()
    first.keeper.forget()
    first.settle()
    first.keep()
    assert not first.stored.there


def test_it_is_said_once_that_nothing_can_be_kept(
    start: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise Refusal(sentence("There is nothing to undo."))

    monkeypatch.setattr("model.project.save_project", refuse)
    first = start()
    first.begin()
    work_on(first)
    first.keep()
    first.keep()
    assert len(first.said) == 1
    assert str(first.end()) == "There is nothing to undo."


def test_a_folder_that_nothing_can_be_removed_from_is_told_of(
    start: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    first = start()
    first.begin()
    monkeypatch.setattr(first.stored, "forget", fail)
    first.keeper.forget()
    assert "cannot be kept" in str(first.said[0])
