"""What was in the window is there at the next start, whatever ended the last one."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from types import MappingProxyType

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from gui.session.project_writer import Work
from gui.session.session import Session
from gui.window.files.session_keeper import SessionKeeper
from gui.window.files.stored_session import StoredSession, take
from model.eyes import FeatureCache
from model.lab.lab import Lab
from model.project.project import Project
from model.sentence import Refusal, Sentence, sentence
from tests.gui.album_making import make_examples
from tests.gui.feature_caches import HeldFeatureCache
from tests.gui.session.sessions import GREY, LATE
from tests.gui.waiting import FAR

SKETCHES, PHOTOS = make_examples(8), make_examples(6, first=100)


class Start:
    """A window's session with its keeper, from the start to the end of a program."""

    def __init__(
        self,
        folder: Path,
        qtbot: QtBot,
        cache: FeatureCache | None,
        worth: Callable[[], bool],
    ) -> None:
        self.stored: StoredSession = take(folder)
        self.session = Session(Lab(), cache)
        self.page = "scores"
        self.said: list[Sentence] = []
        self.keeper = SessionKeeper(self.session, self.stored, self.take, worth)
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
        return self.keeper.finish(time.monotonic() + FAR)


Starting = Callable[..., Start]


@pytest.fixture
def start(nothing_left_over: None, qtbot: QtBot, tmp_path: Path) -> Iterator[Starting]:
    del nothing_left_over
    starts: list[Start] = []

    def start(cache: FeatureCache | None = None, worth: Callable[[], bool] = lambda: True) -> Start:
        starts.append(Start(tmp_path, qtbot, cache, worth))
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


def test_what_is_done_as_soon_as_it_is_back_is_kept(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    count = len(first.session.lab.own_photos)
    first.end()

    second = start()
    session = second.session
    second.keeper.restored.connect(
        lambda _: session.remove([session.lab.own_photos[0].photo.digest])
    )
    second.begin()
    second.end()

    third = start()
    third.begin()
    assert len(third.session.lab.own_photos) == count - 1


@pytest.mark.parametrize("before", ["nothing", "work", "damaged"])
def test_what_the_window_is_opened_with_comes_to_what_there_is(
    start: Starting, before: str
) -> None:
    first = start()
    first.begin()
    if before != "nothing":
        work_on(first)
    first.end()
    if before == "damaged":
        first.stored.path.write_bytes(b"damaged")
    brought = make_examples(2, first=500)

    second = start()
    session = second.session

    def come() -> None:
        session.add(brought)

    second.keeper.begin()
    second.keeper.when_decided(come)
    second.keeper.set_sketches(SKETCHES)
    second.settle()

    photos = {example.photo.digest for example in session.lab.own_photos}
    assert {example.photo.digest for example in brought} <= photos
    assert len(photos) == len(brought) + (len(PHOTOS) if before == "work" else 0)
    assert len(second.said) == (before == "damaged")  # where it has been put
    second.end()

    third = start()
    third.begin()
    assert {example.photo.digest for example in third.session.lab.own_photos} == photos


def test_what_can_be_opened_from_its_own_file_is_not_written_once_more(start: Starting) -> None:
    first = start(worth=lambda: False)
    first.begin()
    work_on(first)
    first.keep()
    assert not first.stored.there


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


def test_photos_are_written_once(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.keep()
    album = {path: path.stat().st_ino for path in first.stored.path.parent.glob("album-*")}
    assert album
    first.session.step(1)
    first.settle()
    first.keep()
    assert album == {path: path.stat().st_ino for path in first.stored.path.parent.glob("album-*")}


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
    kept = first.stored.path.parent.with_name("left-1") / first.stored.path.name
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
    assert "left-1" in str(said)
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
    assert "left-1" in str(second.said[0])
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
    assert "left-1" in str(second.said[0])
    assert second.session.lab.examples_of("sketches") == tuple(SKETCHES)


def see_with_a_network(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave a session behind whose network's numbers did not come along."""
    start.begin()
    start.session.add(PHOTOS)
    start.session.set_eye(LATE)
    start.settle()
    start.session.step(3)
    start.settle()
    monkeypatch.setattr(FeatureCache, "known", lambda *_: None)
    assert start.end() is None
    monkeypatch.undo()


def test_it_waits_as_long_as_the_eye_looks_at_photos(
    start: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    first = start()
    see_with_a_network(first, monkeypatch)
    content = first.stored.path.read_bytes()

    cache = HeldFeatureCache()
    second = start(cache)
    second.keeper.begin()
    second.keeper.set_sketches(SKETCHES)
    qtbot.waitUntil(lambda: cache.begun > 0)
    second.session.refused.emit(sentence("There is nothing to undo."))  # of something else
    second.keeper.keep()
    assert not second.keeper.busy
    assert second.stored.marked
    cache.let()
    second.settle()

    qtbot.waitUntil(lambda: second.session.state.length == 3)
    assert second.said == []
    assert second.stored.path.read_bytes() == content
    qtbot.waitUntil(lambda: not second.stored.marked)


def test_where_the_eye_of_then_cannot_look_nothing_is_lost(
    start: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start()
    see_with_a_network(first, monkeypatch)

    def refuse(*_: object) -> None:
        raise Refusal(sentence("There is nothing to undo."))

    cache = FeatureCache(turn=Lock(), loading=Lock())
    monkeypatch.setattr(cache, "look", refuse)
    second = start(cache)
    second.begin()
    (said,) = second.said
    assert "There is nothing to undo." in str(said)
    assert "left-1" in str(said)
    assert second.session.lab.examples_of("sketches") == tuple(SKETCHES)


def test_what_is_chosen_while_the_eye_of_then_looks_takes_nothing_with_it(
    start: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    first = start()
    see_with_a_network(first, monkeypatch)
    cache = HeldFeatureCache()
    second = start(cache)
    second.keeper.begin()
    qtbot.waitUntil(lambda: cache.begun > 0)
    second.session.set_eye(GREY)
    cache.let()
    second.keeper.set_sketches(SKETCHES)
    second.settle()
    (said,) = second.said
    assert "Something else was asked for" in str(said)
    assert "left-1" in str(said)
    second.session.step(1)
    second.settle()
    second.keep()
    assert second.stored.there


def test_who_starts_empty_while_the_eye_of_then_looks_hears_nothing_of_it(
    start: Starting, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    first = start()
    see_with_a_network(first, monkeypatch)
    cache = HeldFeatureCache()
    second = start(cache)
    second.keeper.begin()
    second.keeper.set_sketches(SKETCHES)
    qtbot.waitUntil(lambda: cache.begun > 0)
    second.keeper.forget()
    second.session.begin_anew()
    cache.let()
    second.settle()
    assert second.said == []
    assert not second.stored.there
    assert second.session.lab.own_photos == ()


def test_who_starts_empty_before_anything_was_read_hears_nothing_of_it(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.end()
    second = start()
    second.keeper.begin()
    second.keeper.forget()
    second.keeper.set_sketches(SKETCHES)
    second.settle()
    assert second.said == []
    assert second.session.lab.own_photos == ()


def test_photos_of_one_class_come_back(start: Starting, qtbot: QtBot) -> None:
    first = start()
    first.begin()
    first.session.add([one for one in PHOTOS if one.label == 0])
    first.settle()
    first.keep()
    first.kill()

    second = start()
    second.begin()
    assert len(second.session.lab.own_photos) == 3
    qtbot.waitUntil(lambda: not second.stored.marked)  # all went well
    second.session.add(PHOTOS)
    second.settle()
    second.keep()
    second.kill()
    third = start()
    third.begin()
    assert len(third.session.lab.own_photos) == 6


def test_what_is_done_before_the_work_of_then_is_drawn_is_kept(start: Starting) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.end()

    second = start()
    undrawn: list[bool] = []

    def remove() -> None:
        undrawn.append(second.stored.marked)
        second.session.remove([PHOTOS[0].photo.digest])
        second.session.close()
        second.keeper.close()

    second.keeper.restored.connect(lambda _: QTimer.singleShot(0, second.session, remove))
    second.begin()
    second.finish()
    assert undrawn == [True]

    third = start()
    third.begin()
    assert len(third.session.lab.own_photos) == 5


def test_a_mistake_of_who_hears_of_it_loses_nothing(start: Starting, qtbot: QtBot) -> None:
    first = start()
    first.begin()
    work_on(first)
    first.end()

    def break_down(_: Project) -> None:
        raise ZeroDivisionError

    second = start()
    second.keeper.restored.connect(break_down)
    with qtbot.captureExceptions() as raised:
        second.begin()
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert second.said == []
    assert second.session.state.length == 9
    assert second.stored.there


def test_a_file_that_cannot_be_put_aside_stays_as_it_is(
    start: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    first = start()
    first.stored.path.write_bytes(b"PK no project")
    monkeypatch.setattr(first.stored, "leave_aside", fail)
    first.begin()
    first.session.step(2)
    first.settle()
    first.keep()
    first.end()
    assert "cannot be kept" in str(first.said[0])
    assert first.stored.path.read_bytes() == b"PK no project"


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
    def refuse(*_: object, album: bool) -> None:
        assert album
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
