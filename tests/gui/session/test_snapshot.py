"""The session goes back to where it was, whatever has been done since."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.session.classification import Verdict
from gui.session.run_state import Followed, RunState
from gui.session.session import Session
from model.eyes import EYES, FINAL, eye_named
from model.lab.lab import Lab
from model.model_file.model_file import Model
from model.pretrained import Opinion
from model.sentence import Refusal, sentence
from model.training.optimisers import Adam
from model.training.problem import Settings
from model.training.scene import Scene
from tests.gui.album_making import make_examples, write_album
from tests.gui.feature_caches import ENOUGH, HeldFeatureCache
from tests.gui.page_making import Begin
from tests.model.networks import HERE, convolution, written

GREY, LATE = eye_named("grey32"), eye_named("network-late")
PHOTOS = make_examples(12, first=100)


class Heard:
    """What the session has told last."""

    def __init__(self, session: Session) -> None:
        self.scene: Scene | None = None
        self.state: RunState | None = None
        self.followed: Followed | None = None
        self.verdict: Verdict | None = None
        self.photos: tuple[object, ...] = ()
        self.refused: list[object] = []
        for name in ("scene", "state", "followed", "verdict", "photos"):
            getattr(session, f"{name}_changed").connect(
                lambda value, name=name: setattr(self, name, value)
            )
        session.refused.connect(self.refused.append)
        session.refresh()

    def picture(self) -> list[object]:
        """All of it, in values that can be compared."""
        scene, state, verdict = self.scene, self.state, self.verdict
        assert scene is not None
        assert state is not None
        return [
            (scene.step, scene.params.W.tobytes(), scene.params.b.tobytes(), scene.setup.eye),
            (state.step, state.length, state.ahead, state.choices, state.own_eyes, state.opened),
            (state.losses.tobytes(), [marks.tobytes() for marks in state.marks]),
            [(way.name, way.origin, way.history.losses.tobytes()) for way in state.branches],
            self.followed,
            verdict
            and (verdict.asked, verdict.index, verdict.step, verdict.probabilities.tobytes()),
            self.photos,
        ]


@pytest.fixture
def session(begin: Begin) -> Session:
    """A session with photos of the learner's and a film of them."""
    session = begin(make_examples(20))
    session.add(PHOTOS)
    session.set_settings(Settings(0.001, batch=5, optimiser=Adam()))
    return session


@pytest.fixture
def heard(session: Session, qtbot: QtBot) -> Heard:
    heard = Heard(session)
    session.step(30)
    settle(session, qtbot)
    return heard


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (session.busy or session.reading or session.tasks.busy))


def disturb(session: Session, qtbot: QtBot) -> None:
    """Do something of each kind."""
    digests = [example.photo.digest for example in session.lab.examples]
    session.relabel(digests[:1], 1)
    session.go_to(7)
    settle(session, qtbot)
    session.set_settings(Settings(0.01))
    session.step(5)
    settle(session, qtbot)
    session.name_branch(0, "old")
    session.set_eye(GREY)
    session.step(3)
    settle(session, qtbot)
    session.remove(digests[1:3])
    session.ask((make_examples(1, first=900)[0].photo,))
    session.use("sketches")
    session.step(2)
    settle(session, qtbot)


def test_everything_that_is_shown_comes_back_and_goes_on_alike(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.ask((PHOTOS[3].photo, PHOTOS[5].photo))
    session.turn_to(1)
    session.follow(PHOTOS[7].photo)
    settle(session, qtbot)
    before, snapshot = heard.picture(), session.snapshot()
    session.step(4)
    settle(session, qtbot)
    after = heard.picture()

    for _ in range(2):
        disturb(session, qtbot)
        assert heard.picture() != before
        session.restore(snapshot)
        settle(session, qtbot)
        assert heard.picture() == before
        session.step(4)
        settle(session, qtbot)
        assert heard.picture() == after
    assert heard.refused == []


def test_a_step_inside_the_film_comes_back_with_the_settings_that_were_chosen_there(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.go_to(12)
    settle(session, qtbot)
    session.set_settings(Settings(0.5))
    settle(session, qtbot)
    before, snapshot = heard.picture(), session.snapshot()
    session.step(3)
    settle(session, qtbot)
    session.restore(snapshot)
    settle(session, qtbot)
    assert heard.picture() == before
    assert session.state.ahead == "other way"
    assert session.state.length == 30


def test_it_is_taken_while_training_goes_on_and_brought_back_at_rest(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.step > 60)
    snapshot, step = session.snapshot(), session.state.step
    losses = session.state.losses.copy()
    assert heard.scene is not None
    params = heard.scene.params
    qtbot.waitUntil(lambda: session.state.step > step + 60)
    assert session.running

    session.restore(snapshot)
    assert not session.running
    settle(session, qtbot)

    state = session.state
    assert (state.step, state.length) == (step, step)
    assert state.losses.tolist() == losses.tolist()
    assert heard.scene.params.W.tobytes() == params.W.tobytes()
    session.step(40)
    settle(session, qtbot)
    again = heard.scene.params.W.tobytes()
    session.restore(snapshot)
    session.step(40)
    settle(session, qtbot)
    assert heard.scene.params.W.tobytes() == again


def test_an_opened_model_and_its_film_go_and_come_back(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    before, without = heard.picture(), session.snapshot()
    scene = session.scene
    assert scene is not None
    session.lab.open(Model(scene.params, ("dog", "cat"), EYES[0], scene.scaling))
    session.step(2)
    settle(session, qtbot)
    opened, snapshot = heard.picture(), session.snapshot()
    session.restore(without)
    settle(session, qtbot)
    assert heard.picture() == before
    session.restore(snapshot)
    settle(session, qtbot)
    assert heard.picture() == opened
    assert session.state.choices.scaling == "opened"


def test_photos_that_were_asked_about_later_are_put_away(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    snapshot = session.snapshot()
    session.ask((PHOTOS[3].photo,))
    settle(session, qtbot)
    assert heard.verdict is not None
    session.restore(snapshot)
    settle(session, qtbot)
    assert heard.verdict is None


def test_why_the_network_has_no_opinion_is_said_again(
    session: Session, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Opinion:
        raise Refusal(sentence("There is nothing to undo."))

    monkeypatch.setattr("gui.session.classification.give_opinion", refuse)
    session.feature_cache.see(FINAL, PHOTOS[3].photo)
    session.ask((PHOTOS[3].photo,))
    assert list(map(str, heard.refused)) == ["There is nothing to undo."]
    session.restore(session.snapshot())
    settle(session, qtbot)
    assert list(map(str, heard.refused)) == ["There is nothing to undo."] * 2


def test_the_photos_and_films_are_not_copied(session: Session, heard: Heard) -> None:
    snapshot = session.snapshot()
    film = snapshot.lab.films[session.lab.choices.film]
    assert heard.state is not None
    assert np.shares_memory(film.history.losses, heard.state.losses)
    assert snapshot.lab.shelves["photos"] is session.lab.own_photos


# Another session, whose eyes have seen nothing yet.


@pytest.fixture
def elsewhere(nothing_left_over: None, qtbot: QtBot) -> Iterator[tuple[Session, HeldFeatureCache]]:
    del nothing_left_over, qtbot
    cache = HeldFeatureCache()
    session = Session(Lab(make_examples(4)), cache)
    yield session, cache
    cache.let()
    session.close()


def test_another_session_waits_until_the_eye_has_looked(
    session: Session,
    heard: Heard,
    elsewhere: tuple[Session, HeldFeatureCache],
    qtbot: QtBot,
) -> None:
    session.set_eye(LATE)
    settle(session, qtbot)
    session.step(3)
    settle(session, qtbot)
    other, cache = elsewhere
    told = Heard(other)
    settle(other, qtbot)
    begun = told.picture()
    known: list[bool] = []
    other.photos_changed.connect(
        lambda examples: known.extend(cache.knows(LATE, example.photo) for example in examples)
    )

    other.restore(session.snapshot())
    qtbot.waitUntil(lambda: cache.begun > 0)
    assert told.picture() == begun
    cache.let(ENOUGH)
    qtbot.waitUntil(lambda: other.lab.choices.eye == LATE)
    settle(other, qtbot)

    assert told.picture() == heard.picture()
    assert len(known) >= len(PHOTOS)
    assert all(known)
    assert cache.in_main == 0


def test_something_else_that_is_chosen_while_the_eye_looks_overtakes_it(
    session: Session,
    heard: Heard,
    elsewhere: tuple[Session, HeldFeatureCache],
    qtbot: QtBot,
) -> None:
    del heard
    session.set_eye(LATE)
    settle(session, qtbot)
    other, cache = elsewhere
    other.restore(session.snapshot())
    qtbot.waitUntil(lambda: cache.begun > 0)
    other.choose(replace(other.lab.choices, eye=GREY))
    cache.let(ENOUGH)
    settle(other, qtbot)
    assert other.lab.choices.eye == GREY
    assert other.lab.own_photos == ()


# What the window knows of eyes.


def test_the_first_photos_are_the_first_again_and_the_hint_about_their_eye_comes_back(
    begin: Begin, tmp_path: Path, qtbot: QtBot
) -> None:
    session = begin(make_examples(8))
    heard, without = Heard(session), session.snapshot()
    dropped = DroppedData((write_album(tmp_path / "album", 2),), ())
    session.take(dropped)
    settle(session, qtbot)
    assert session.state.introduced
    snapshot = session.snapshot()
    session.keep_eye()
    session.restore(snapshot)
    assert session.state.introduced

    session.restore(without)
    settle(session, qtbot)
    assert (session.lab.own_photos, session.lab.choices.eye) == ((), EYES[0])
    assert heard.photos == session.lab.examples
    session.take(dropped)
    settle(session, qtbot)
    assert session.lab.choices.eye == FINAL
    assert session.state.introduced


def test_a_network_that_somebody_has_brought_can_be_chosen_again(
    nothing_left_over: None, tmp_path: Path, qtbot: QtBot
) -> None:
    del nothing_left_over
    sessions = [Session(Lab(make_examples(8)), None, HERE) for _ in range(2)]
    with closing(sessions[0]) as session, closing(sessions[1]) as other:
        session.set_own_network(written(tmp_path / "own.onnx", convolution()))
        qtbot.waitUntil(lambda: session.state.own_eyes != ())
        settle(session, qtbot)
        (eye,) = session.state.own_eyes
        session.set_eye(GREY)
        other.restore(session.snapshot())
        settle(other, qtbot)
        assert other.state.own_eyes == (eye,)
        other.set_eye(eye)
        qtbot.waitUntil(lambda: other.lab.choices.eye == eye)
        settle(other, qtbot)
