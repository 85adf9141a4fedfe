"""The stage: what a beat wants is set up, and everything comes back in an order that holds."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.page.page import Page
from gui.rooms.descent.blind_walk.blind_walk_page import BlindWalkPage
from gui.rooms.descent.blind_walk.fog import Fog
from gui.rooms.gradient.definition.definition_page import DefinitionPage
from gui.rooms.gradient.definition.weights_card import WeightsCard
from gui.rooms.gradient.race.race_page import RacePage
from gui.rooms.score.scores.scores_page import ScoresPage
from gui.screenshot import settle
from gui.session.act_words import KEEP_LESSON
from gui.window.lesson.stage import Stage
from model.lab.lab import Lab
from model.lesson import Scenery
from model.project.project import Project
from model.project.project_file import save_project
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos
from tests.gui.session.sessions import GREY

FILM = Scenery(page="one_photo", lab="sketches", eye="pixels16", rate=0.1, step=3)
"""A film that is not the learner's, whose eye has fewer weights."""


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en") as program:
        program.session.set_sketches(make_photos(40))
        program.session.step(7)
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


@pytest.fixture
def stage(program: Program) -> Iterator[Stage]:
    """The stage of a window in which nobody has begun a lesson; afterwards it is left."""
    program.content.show_page("scores")
    settle(program)
    stage = program.content.guide.stage
    yield stage
    stage.leave(lambda: None)
    settle(program)
    assert program.session.state.step == 7


PageKind = TypeVar("PageKind", bound=Page)


def page_of(program: Program, name: str, kind: type[PageKind]) -> PageKind:
    """Give a page that may not be there before somebody opens it, and leave it again."""
    here = program.content.page.name
    program.content.show_page(name)
    (found,) = program.window.findChildren(kind)
    program.content.show_page(here)
    return found


def test_whoever_leaves_twice_is_led_on_once_and_by_the_last_word(
    program: Program, stage: Stage
) -> None:
    called: list[tuple[str, int, str]] = []

    def note(word: str) -> None:
        called.append((word, program.session.state.step, program.content.page.name))

    stage.set(FILM, held=False)
    settle(program)
    assert program.session.state.step == 3

    stage.leave(lambda: note("first"))
    assert stage.leaving
    assert called == []
    stage.leave(lambda: note("second"))
    settle(program)

    assert called == [("second", 7, "scores")]
    assert not stage.leaving


def test_a_scene_that_is_set_while_leaving_comes_afterwards(program: Program, stage: Stage) -> None:
    called: list[str] = []
    stage.set(FILM, held=False)
    settle(program)

    stage.leave(lambda: called.append("left"))
    stage.set(Scenery(page="houses", pose="start", marks=("houses.line",)), held=False)
    settle(program)

    assert called == []
    assert program.content.page.name == "houses"
    assert program.session.state.step == 7
    assert len(stage.marks) == 1


def test_a_walk_comes_back_with_its_ground_and_its_arrow(program: Program, stage: Stage) -> None:
    page = page_of(program, "blind_walk", BlindWalkPage)
    assert isinstance(page, BlindWalkPage)
    program.content.show_page("blind_walk")
    settle(program)
    (arrow,) = (b for b in page.findChildren(QPushButton) if b.text() == "Show the slope")
    arrow.click()
    (fog,) = page.findChildren(Fog)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Up):
        QTest.keyClick(fog, key)
    shown, game = dict(page.readings()), page.game
    assert shown["steps"] == 1

    stage.set(Scenery("blind_walk", "start", lab="sketches", eye="pixels16", step=3), held=False)
    settle(program)
    assert page.game is not game
    assert page.readings()["steps"] == 0
    assert not arrow.isChecked()
    stage.leave(lambda: None)
    settle(program)

    assert page.game is game
    assert page.readings() == shown
    assert arrow.isChecked()


def test_a_race_that_was_run_is_not_run_again(program: Program, stage: Stage, qtbot: QtBot) -> None:
    page = page_of(program, "race", RacePage)
    program.content.show_page("race")
    settle(program)
    (skip,) = (b for b in page.findChildren(QPushButton) if b.text() == "Just show it")
    if skip.isVisible():
        skip.click()
    qtbot.waitUntil(lambda: "looks" in page.readings())
    times = page.readings()["times"]

    stage.set(
        Scenery(page="race", pose="ready", lab="sketches", eye="pixels16", step=3), held=False
    )
    settle(program)
    assert "times" not in page.readings()
    stage.leave(lambda: None)
    qtbot.waitUntil(lambda: not stage.leaving)

    # Timed anew it would hardly be the same to the last digit.
    assert page.readings()["times"] == times


def test_the_weight_comes_back_that_was_moved_on_a_photo(program: Program, stage: Stage) -> None:
    page, session = page_of(program, "definition", DefinitionPage), program.session
    photo = session.lab.examples[5].photo
    session.follow(photo)
    program.content.show_page("definition")
    page.pose("turned")
    settle(program)
    assert session.scene is not None
    last = session.scene.params.W.size - 1
    page.findChildren(WeightsCard)[0].chosen.emit(last)
    settle(program)
    shown = dict(page.readings())

    # The other eye has too few weights for this one's place.
    stage.set(
        Scenery(page="definition", pose="photo", lab="sketches", eye="pixels16", step=3), held=False
    )
    settle(program)
    assert page.readings() != shown
    stage.leave(lambda: None)
    settle(program)

    assert page.followed_digest == photo.digest
    program.content.show_page("definition")
    settle(program)
    assert page.readings() == shown


def test_a_photo_that_is_gone_is_not_followed_again(program: Program) -> None:
    session = program.session
    program.content.show_page("definition")
    page = page_of(program, "definition", DefinitionPage)
    session.follow(session.lab.examples[5].photo)
    settle(program)
    again = page.follow_again()

    program.session.remove([session.lab.examples[5].photo.digest])
    settle(program)
    followed = page.followed_digest
    again()
    settle(program)

    assert page.followed_digest == followed
    session.undo()
    session.go_to(7)
    settle(program)


def test_a_pose_goes_to_the_page_of_its_beat(program: Program, stage: Stage) -> None:
    page = page_of(program, "scores", ScoresPage)
    stage.set(
        Scenery(page="scores", pose="lecture", lab="sketches", eye="pixels16", step=3), held=False
    )
    program.content.show_page("houses")  # somebody looks around while the film is on its way
    settle(program)

    assert page.readings()["loss"] == pytest.approx(3.53, abs=0.005)


def test_a_film_that_runs_does_not_keep_a_beat_waiting(program: Program, stage: Stage) -> None:
    program.session.toggle_run()
    assert program.session.running
    stage.set(FILM, held=False)
    settle(program)

    assert not program.session.running
    assert not stage.busy
    assert program.session.state.step == 3


def test_photos_that_come_meanwhile_are_kept_with_what_was_before(
    program: Program, stage: Stage
) -> None:
    before = program.session.snapshot()
    stage.set(FILM, held=False)
    settle(program)
    came = make_examples(4, first=700)
    program.session.add(came)
    settle(program)

    kept = program.content.work()

    shelf = kept.snapshot.lab.shelves["photos"]
    assert [one.photo.digest for one in shelf] == [one.photo.digest for one in came]
    assert kept.snapshot.lab.choices == before.lab.choices
    assert kept.snapshot.lab.dataset is before.lab.dataset
    assert kept.place["page"] == "scores"
    assert program.content.work().same_as(kept)


def test_nothing_else_is_taken_back_while_the_film_is_on_its_way_back(
    program: Program, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = program.session
    session.set_settings(replace(session.lab.choices.settings, l2=0.25))
    settle(program)
    before = session.snapshot()
    stage.set(FILM, held=False)
    settle(program)

    with monkeypatch.context() as held:
        held.setattr(session.feature_cache, "knows", lambda *_: False)  # the eye has to look
        stage.leave(lambda: None)
        assert session.state.undoable is None
        session.undo()
        session.redo()
        QTest.qWait(0)
        assert stage.leaving
    settle(program)

    assert session.snapshot().lab.same_as(before.lab)
    session.undo()
    settle(program)
    assert session.lab.choices.settings.l2 == 0


def test_where_something_else_is_asked_for_the_film_of_before_can_be_had_by_undo(
    program: Program, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = program.session
    before = session.snapshot()
    stage.set(FILM, held=False)
    settle(program)

    with monkeypatch.context() as held:
        held.setattr(session.feature_cache, "knows", lambda *_: False)
        stage.leave(lambda: None)
        session.set_eye(GREY)
    settle(program)
    assert not stage.leaving
    assert session.lab.choices.eye == GREY
    assert not session.snapshot().lab.same_as(before.lab)

    while session.state.undoable == KEEP_LESSON or not session.snapshot().lab.same_as(before.lab):
        assert session.state.undoable is not None
        session.undo()
        settle(program)


def test_what_came_of_the_lesson_is_kept_and_can_be_taken_back(
    program: Program, stage: Stage
) -> None:
    session = program.session
    before = session.snapshot()
    stage.set(FILM, held=False)
    settle(program)
    stage.leave(lambda: None, film="stays")
    assert session.state.step == 3
    assert session.state.undoable == KEEP_LESSON

    session.undo()
    settle(program)
    assert session.snapshot().lab.same_as(before.lab)
    session.redo()
    settle(program)
    assert session.state.step == 3
    session.undo()
    settle(program)


def test_what_was_done_in_the_lesson_is_no_longer_to_be_taken_back_afterwards(
    program: Program, stage: Stage
) -> None:
    session = program.session
    session.history.clear()
    stage.set(FILM, held=False)
    settle(program)
    assert session.state.undoable is None
    session.set_settings(replace(session.lab.choices.settings, l2=0.5))
    settle(program)
    assert session.state.undoable is not None

    stage.leave(lambda: None)
    settle(program)
    assert session.state.undoable is None


@pytest.mark.parametrize("leaving", [False, True])
def test_another_project_in_a_lesson_leaves_each_work_its_own_acts(
    program: Program, stage: Stage, tmp_path: Path, leaving: bool
) -> None:
    session, document, guide = program.session, program.content.document, program.content.guide
    path = str(tmp_path / "other.downhill")
    save_project(
        path, Project(Lab(make_examples(8, first=60)).snapshot(), session.feature_cache.known)
    )
    session.history.clear()
    session.set_settings(replace(session.lab.choices.settings, l2=0.125))
    settle(program)
    words, before = session.state.undoable, session.snapshot()
    guide.start("06-from-a-to-b")
    stage.set(FILM, held=False)
    settle(program)
    session.set_settings(replace(session.lab.choices.settings, l2=0.75))  # an act of the lesson
    settle(program)
    if leaving:
        guide.leave()

    document.open(path)
    settle(program)
    assert document.path == path
    assert not guide.running
    assert session.state.undoable is None
    document.bring_back()
    settle(program)
    assert session.snapshot().lab.same_as(before.lab)
    assert session.state.undoable == words
    session.undo()
    settle(program)
    assert session.lab.choices.settings.l2 == 0
