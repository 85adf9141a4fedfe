"""What was done is taken back and done again, bit for bit, also while training goes on."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.session.session import Session
from model.eyes import FINAL
from model.lab.snapshot import LabSnapshot
from model.project.project import Project
from model.training.branch import Branch, RunSnapshot
from model.training.optimisers import Adam
from model.training.problem import Settings
from model.training.training import State
from tests.gui.album_making import make_examples, write_album
from tests.gui.feature_caches import HeldFeatureCache
from tests.gui.page_making import Begin
from tests.gui.session.sessions import GREY, LATE, PIXELS, Heard, drop, settle, step
from tests.model.networks import convolution, written

Thing = TypeVar("Thing")

PHOTOS = make_examples(12, first=100)


# All there is, as plain values.


def bits(state: State) -> tuple[object, ...]:
    return state.step, state.params.W.tobytes(), state.params.b.tobytes()


def film(one: RunSnapshot | Branch) -> tuple[object, ...]:
    history = one.history
    return (
        one.name,
        [(since, id(setup)) for since, setup in one.schedule],
        history.losses.tobytes(),
        [column.tobytes() for column in history.marks],
        [bits(state) for state in history.states],
    )


def picture(lab: LabSnapshot) -> tuple[object, ...]:
    """Everything in a lab, in values that can be compared; no two ways of it look alike."""
    return (
        lab.choices,
        {
            source: [(e.photo, e.label) for e in examples]
            for source, examples in lab.shelves.items()
        },
        {
            key: (film(run), run.shown, [(way.origin, film(way)) for way in run.branches])
            for key, run in lab.films.items()
        },
        lab.models.models,
        lab.dataset.held_out.tobytes(),
    )


def now(session: Session) -> tuple[object, ...]:
    return picture(session.snapshot().lab)


@pytest.fixture
def session(begin: Begin, qtbot: QtBot) -> Session:
    """Photos of the learner's and twenty sketches, with a film of thirty steps."""
    session = begin(make_examples(20))
    session.add(PHOTOS)
    session.set_settings(Settings(0.001, batch=5, optimiser=Adam()))
    session.refresh()
    step(session, qtbot, 30)
    session.history.clear()
    return session


def digests(session: Session, count: int) -> list[bytes]:
    return [example.photo.digest for example in session.lab.examples[:count]]


def rate(session: Session, value: float) -> None:
    settings = session.lab.choices.settings
    session.set_settings(replace(settings, rate=value))


def set_choice(session: Session, **changes: object) -> None:
    session.choose(replace(session.lab.choices, **changes))  # type: ignore[arg-type]


def part(session: Session, qtbot: QtBot) -> None:
    """Go on from inside the film in another way; the film becomes one not taken."""
    session.go_to(12)
    settle(session, qtbot)
    rate(session, 0.3)
    step(session, qtbot, 5)


def open_model(session: Session, qtbot: QtBot, folder: Path) -> None:
    session.save_model(str(folder / "model.npz"))
    session.open_model(str(folder / "model.npz"))
    qtbot.waitUntil(lambda: session.lab.choices.scaling == "opened")


def open_network(session: Session, qtbot: QtBot, folder: Path) -> None:
    session.set_own_network(written(folder / "own.onnx", convolution()))
    qtbot.waitUntil(lambda: bool(session.state.own_eyes))


ACTS: dict[str, Callable[[Session], object]] = {
    "add 4 photos": lambda session: session.add(make_examples(4, first=300)),
    "remove 2 photos": lambda session: session.remove(digests(session, 2)),
    "move 3 photos to the cats": lambda session: session.relabel(digests(session, 3), 1),
    "answer “cat”": lambda session: session.label(make_examples(1, first=400)[0].photo, 1),
    "set η to 0.25": lambda session: rate(session, 0.25),
    "set η to 0.5": lambda session: session.go_on_with(0.5),
    "look with the eye grey 32 × 32": lambda session: session.set_eye(GREY),
    "look with the eye network, late": lambda session: session.set_eye(LATE),
    "change the scaling of x": lambda session: set_choice(session, scaling="raw"),
    "change the share of held-out photos": lambda session: set_choice(session, held_out_share=0.5),
    "reset": lambda session: session.reset(),
    "use the sketches": lambda session: session.use("sketches"),
}

WITH_FILES: dict[str, Callable[[Session, QtBot, Path], object]] = {
    "add 6 photos": lambda session, qtbot, folder: drop(
        session, qtbot, write_album(folder / "album", 3)
    ),
    "open a model": open_model,
    "look with the eye own.onnx": open_network,
}


def goes_back_and_forth(session: Session, qtbot: QtBot, words: str, before: object) -> None:
    """The last act has a name, is taken back and done again, twice."""
    settle(session, qtbot)
    after = now(session)
    assert after != before
    assert (str(session.state.undoable), session.state.redoable) == (words, None)
    for _ in range(2):
        session.undo()
        assert now(session) == before
        assert (session.state.undoable, str(session.state.redoable)) == (None, words)
        settle(session, qtbot)
        assert now(session) == before
        session.redo()
        settle(session, qtbot)
        assert now(session) == after


@pytest.mark.parametrize("words", ACTS)
def test_each_act_is_taken_back_and_done_again(
    session: Session, heard: Heard, qtbot: QtBot, words: str
) -> None:
    before = now(session)
    ACTS[words](session)
    goes_back_and_forth(session, qtbot, words, before)
    assert heard.refused == []


@pytest.mark.parametrize("words", WITH_FILES)
def test_so_is_what_comes_of_files(
    session: Session, heard: Heard, qtbot: QtBot, tmp_path: Path, words: str
) -> None:
    before = now(session)
    WITH_FILES[words](session, qtbot, tmp_path)
    goes_back_and_forth(session, qtbot, words, before)
    assert heard.refused == []


def test_so_is_where_w_begins(session: Session, qtbot: QtBot) -> None:
    session.set_eye(FINAL)
    settle(session, qtbot)
    session.history.clear()
    before = now(session)
    set_choice(session, start="zero" if session.lab.choices.start == "known" else "known")
    goes_back_and_forth(session, qtbot, "change the start of W", before)


def test_another_way_and_what_is_done_with_ways(session: Session, qtbot: QtBot) -> None:
    """Each is an act of its own: other settings, another way, its name, going on, forgetting."""
    pictures, names = [now(session)], list[str]()

    def done(*words: str) -> None:
        settle(session, qtbot)
        names.extend(words)
        pictures.append(now(session))

    session.go_to(12)
    settle(session, qtbot)
    pictures[0] = now(session)
    rate(session, 0.3)
    done("set η to 0.3")
    step(session, qtbot, 5)
    done("begin another way")
    session.name_branch(0, "old")
    done("name a way")
    session.switch_branch(0)
    done("go on with another way")
    session.drop_branch(0)
    done("forget a way")
    assert session.state.branches == ()
    for words, before in zip(reversed(names), reversed(pictures[:-1]), strict=True):
        assert str(session.state.undoable) == words
        session.undo()
        settle(session, qtbot)
        assert now(session) == before
    for words, after in zip(names, pictures[1:], strict=True):
        assert str(session.state.redoable) == words
        session.redo()
        settle(session, qtbot)
        assert now(session) == after
    assert session.state.redoable is None


def test_steps_that_only_lengthen_the_film_are_no_acts_and_come_back_with_redo(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.remove(digests(session, 1))
    step(session, qtbot, 40)
    there = now(session)
    session.go_to(33)
    settle(session, qtbot)
    session.go_to(70)
    settle(session, qtbot)
    assert str(session.state.undoable) == "remove 1 photo"

    session.undo()
    settle(session, qtbot)
    assert (session.state.step, session.state.length, len(session.lab.examples)) == (30, 30, 12)
    assert heard.said[-1] == (
        "Undone: remove 1 photo. Redo also brings back the steps that were taken since: 40."
    )
    session.redo()
    settle(session, qtbot)
    assert now(session) == there
    assert heard.said[-1] == "Redone: remove 1 photo."


def test_what_one_looks_at_stays(session: Session, heard: Heard, qtbot: QtBot) -> None:
    """A step of the same film, the photo that is followed, and photos that were asked about."""
    part(session, qtbot)
    session.name_branch(0, "old")
    session.go_to(3)
    settle(session, qtbot)
    stranger = make_examples(1, first=500)[0].photo
    session.ask((stranger,))
    session.follow(PHOTOS[5].photo)
    session.undo()
    settle(session, qtbot)
    assert session.state.branches[0].name == ""
    assert (session.state.step, session.state.length) == (3, 17)
    assert heard.followed is not None
    assert heard.followed.photo is PHOTOS[5].photo
    assert session.asked == (stranger,)
    assert heard.verdict is not None
    assert heard.verdict.step == 3


def test_something_else_takes_the_place_of_what_was_taken_back(
    session: Session, heard: Heard
) -> None:
    session.remove(digests(session, 1))
    session.undo()
    rate(session, 0.1)
    assert session.state.redoable is None
    session.redo()
    assert heard.said[-1] == "There is nothing to redo."
    session.undo()
    session.undo()
    assert heard.said[-1] == "There is nothing to undo."


def test_what_changes_nothing_is_no_act(session: Session) -> None:
    session.remove([b"nobody"])
    session.relabel(digests(session, 1), 0)
    session.choose(session.lab.choices)
    session.follow(PHOTOS[3].photo)
    session.ask((PHOTOS[3].photo,))
    session.forget_verdict()
    session.pause()
    assert session.history.depth == 0


# While training goes on.


def test_a_wrong_drop_during_training_is_taken_back_and_training_goes_on(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(session, qtbot, write_album(tmp_path / "right", 2, first=900))
    own = session.lab.examples
    session.set_eye(PIXELS)
    settle(session, qtbot)
    session.history.clear()
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length > 60)
    session.take(DroppedData((write_album(tmp_path / "wrong", 4, first=600),), ()), 0)
    qtbot.waitUntil(lambda: len(session.lab.examples) == 24)
    length = session.state.length
    losses = session.state.losses.tobytes()
    qtbot.waitUntil(lambda: session.state.length > length + 40)

    session.undo()
    assert session.running
    assert session.lab.examples == own
    assert session.state.length <= length
    # The very last one is looked at anew by those who come.
    assert losses.startswith(session.state.losses[:-1].tobytes())
    qtbot.waitUntil(lambda: session.state.length > length + 40)
    assert session.running
    session.pause()
    assert session.lab.run.setup_at(session.state.length).dataset.examples == own


def test_a_way_that_has_begun_while_training_ran_is_taken_back_with_what_began_it(
    session: Session, qtbot: QtBot
) -> None:
    session.go_to(3)
    settle(session, qtbot)
    session.set_pace(20.0)
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.step > 3)
    rate(session, 0.3)
    qtbot.waitUntil(lambda: len(session.state.branches) == 1)
    assert session.history.depth == 1
    session.undo()
    assert session.running, "the film has steps to be played"
    assert (session.state.branches, session.state.length) == ((), 30)
    session.pause()


def test_taking_another_way_back_stops_where_it_began(session: Session, qtbot: QtBot) -> None:
    session.go_to(12)
    settle(session, qtbot)
    rate(session, 0.3)
    session.toggle_run()
    qtbot.waitUntil(lambda: len(session.state.branches) == 1)
    session.undo()
    settle(session, qtbot)
    state = session.state
    assert (state.running, state.step, state.length) == (False, 12, 30)
    assert state.ahead == "other way"


def test_running_to_the_end_goes_on_from_where_the_film_is_then(
    session: Session, qtbot: QtBot
) -> None:
    session.run_to_the_end()
    qtbot.waitUntil(lambda: session.state.length > 100)
    session.relabel(digests(session, 1), 1)
    qtbot.waitUntil(lambda: session.state.length > 200)
    session.undo()
    assert session.running
    qtbot.waitUntil(lambda: session.state.length > 300)
    session.pause()


# The same control.


def test_a_control_that_is_moved_on_is_one_act(session: Session, qtbot: QtBot) -> None:
    before = now(session)
    for value in (0.1, 0.2, 0.3):
        rate(session, value)
        settle(session, qtbot)
    assert str(session.state.undoable) == "set η to 0.3"
    set_choice(session, settings=replace(session.lab.choices.settings, seed=3))
    rate(session, 0.4)
    assert session.history.depth == 3
    for _ in range(3):
        session.undo()
    assert now(session) == before


# What has yet to come.


def test_photos_that_are_being_read_are_given_up(
    session: Session, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    session.remove(digests(session, 1))
    session.take(DroppedData((write_album(tmp_path / "a", 5, first=700),), ()))
    assert str(session.state.undoable) == "add photos"
    session.undo()
    assert heard.said[-1] == "Given up: add photos."
    settle(session, qtbot)
    assert len(session.lab.examples) == 11
    assert str(session.state.undoable) == "remove 1 photo"
    drop(session, qtbot, write_album(tmp_path / "b", 2, first=800))
    assert len(session.lab.examples) == 15


@pytest.mark.parametrize("whole", [True, False])
def test_a_drop_that_comes_in_portions_is_one_act(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: bool
) -> None:
    """It is taken back at once, also while the rest of it is still on its way."""
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 4)
    session.toggle_run()
    session.take(DroppedData((write_album(tmp_path / "many", 20, first=700),), ()))
    few = 52 if whole else 13
    qtbot.waitUntil(lambda: len(session.lab.examples) >= few)
    if whole:
        qtbot.waitUntil(lambda: not session.reading)
        assert str(session.state.undoable) == "add 40 photos"
    assert session.history.depth == 1
    session.undo()
    assert session.lab.examples == PHOTOS
    session.pause()
    settle(session, qtbot)
    assert session.lab.examples == PHOTOS
    assert session.state.undoable is None


def test_a_drop_that_waits_behind_one_that_arrives_is_given_up_first_and_alone(
    session: Session,
    heard: Heard,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("gui.photo_import.photo_reader.FIRST", 4)
    session.take(DroppedData((write_album(tmp_path / "many", 40, first=700),), ()))
    session.take(DroppedData((write_album(tmp_path / "few", 2, first=900),), ()))
    qtbot.waitUntil(lambda: len(session.lab.examples) > 12)
    assert str(session.state.undoable) == "add photos"
    session.undo()
    assert heard.said[-1] == "Given up: add photos."
    qtbot.waitUntil(lambda: not session.reading)
    assert len(session.lab.examples) == 92
    assert str(session.state.undoable) == "add 80 photos"
    session.undo()
    assert session.lab.examples == PHOTOS


def test_photos_that_arrive_after_an_undo_are_an_act_on_what_is_there_then(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.take(DroppedData((write_album(tmp_path / "a", 2, first=700),), ()))
    session.use("sketches")
    session.undo()
    settle(session, qtbot)
    assert session.lab.choices.source == "photos"
    assert len(session.lab.examples) == 16
    assert str(session.state.undoable) == "add 4 photos"
    session.undo()
    assert session.lab.examples == PHOTOS


def test_an_eye_that_still_looks_is_given_up_and_one_that_waits_for_it_is_not_lost(
    looking_session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    session = looking_session
    session.remove(digests(session, 1))
    feature_cache.hold()
    session.set_eye(LATE)
    assert str(session.state.undoable) == "look with the eye network, late"
    session.undo()
    feature_cache.let()
    settle(session, qtbot)
    assert (session.lab.choices.eye, len(session.lab.examples)) == (PIXELS, 19)

    feature_cache.hold()
    session.set_eye(LATE)
    session.relabel(digests(session, 1), 0)
    session.undo()
    feature_cache.let()
    settle(session, qtbot)
    assert session.lab.choices.eye == LATE
    assert [example.label for example in session.lab.examples[:2]] == [1, 0]


def test_an_act_waits_for_its_eye_and_gives_way_to_what_is_done_meanwhile(
    looking_session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    session = looking_session
    session.set_eye(LATE)
    settle(session, qtbot)
    session.set_eye(PIXELS)
    feature_cache.hold()
    session.ask((make_examples(1, first=900)[0].photo,))
    for _ in range(3):
        session.undo()
    assert session.lab.choices.eye == PIXELS
    feature_cache.let()
    settle(session, qtbot)
    assert session.lab.choices.eye == LATE
    assert session.history.depth == 1

    session.redo()
    feature_cache.hold()
    session.ask((make_examples(1, first=901)[0].photo,))
    session.undo()
    session.remove(digests(session, 1))
    feature_cache.let()
    settle(session, qtbot)
    assert (session.lab.choices.eye, len(session.lab.examples)) == (PIXELS, 19)


def test_a_history_is_set_aside_and_comes_back(session: Session) -> None:
    session.remove(digests(session, 1))
    aside = session.set_history_aside()
    assert session.state.undoable is None
    rate(session, 0.3)
    assert str(session.state.undoable) == "set η to 0.3"
    session.bring_history_back(aside)
    session.bring_history_back(aside)
    assert str(session.state.undoable) == "remove 1 photo"


# Anything, in any order.


class Learner:
    """Does anything, as the numbers of a seed say."""

    def __init__(self, session: Session, seed: int) -> None:
        self.session, self.chance = session, np.random.default_rng(seed)
        self.number = 1000

    def one(self, things: Sequence[Thing]) -> Thing:
        return things[int(self.chance.integers(len(things)))]

    def act(self) -> None:
        """Do something that changes the work, or look at another step, or train."""
        session, ways = self.session, range(len(self.session.state.branches))
        self.number += 3
        photos = [example.photo for example in (*session.lab.examples, *PHOTOS)]
        acts: list[Callable[[], object]] = [
            lambda: session.add(make_examples(3, first=self.number)),
            lambda: session.remove([self.one(photos).digest]),
            lambda: session.relabel([self.one(photos).digest, self.one(photos).digest], 1),
            lambda: session.label(self.one(PHOTOS).photo, self.one((0, 1))),
            lambda: rate(session, self.one((0.001, 0.01, 0.05))),
            lambda: set_choice(session, held_out_share=self.one((0.0, 0.2, 0.4))),
            lambda: session.set_eye(self.one((PIXELS, GREY))),
            lambda: session.use(self.one(("sketches", "photos"))),
            lambda: session.reset(),
            lambda: session.go_to(self.one(range(session.state.length + 1))),
            *(lambda count=count: session.step(count) for count in (1, 5, 20)),
        ]
        if ways:
            acts += [
                lambda: session.switch_branch(self.one(ways)),
                lambda: session.name_branch(self.one(ways), f"way {self.number}"),
                lambda: session.drop_branch(self.one(ways)),
            ]
        self.one(acts)()


@pytest.mark.parametrize("seed", range(6))
def test_all_the_way_back_and_forth(
    session: Session, heard: Heard, qtbot: QtBot, seed: int
) -> None:
    learner = Learner(session, seed)
    for _ in range(40):
        learner.act()
        if learner.one(range(10)) < 7:
            settle(session, qtbot)
        if learner.one(range(5)) == 0:
            session.undo()
    settle(session, qtbot)
    there = [now(session)]
    while session.state.undoable is not None:
        session.undo()
        settle(session, qtbot)
        there.append(now(session))
    assert len(there) > 5
    for after in reversed(there[:-1]):
        session.redo()
        settle(session, qtbot)
        assert now(session) == after
    for before in there[1:]:
        session.undo()
        assert now(session) == before
    assert heard.refused == []


def test_sketches_that_come_after_photos_stay_whatever_is_undone(begin: Begin) -> None:
    session, sketches = begin(()), make_examples(8)
    session.add(PHOTOS)
    session.offer_sketches(sketches)
    assert session.lab.examples == PHOTOS
    session.undo()
    assert session.lab.examples == sketches
    session.redo()
    assert session.lab.examples == PHOTOS
    assert session.lab.examples_of("sketches") == sketches


def test_sketches_that_were_removed_do_not_come_back_by_themselves(begin: Begin) -> None:
    before = begin(make_examples(8))
    before.remove(digests(before, 8))
    known = before.feature_cache.known
    after = begin(())
    after.bring_back(Project(before.snapshot().lab, known))
    after.offer_sketches(make_examples(8))
    assert after.lab.examples == ()
    after.begin_anew()
    assert after.lab.examples == make_examples(8)
