"""Which eye sees which photos, and what happens while a network looks at them."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.import_result import LabelAnswer
from gui.photo_import.photo_import import PhotoImport
from gui.session.classification import Verdict
from gui.session.run_state import Followed, RunState
from gui.session.session import Session
from model.eyes import EYES, FINAL, NetworkEye, eye_named
from model.eyes.network_file import opened, read_network
from model.inspection.forward_pass import trace_forward_pass
from model.inspection.tally import Tally
from model.inspection.track_record import TrackRecord
from model.lab.lab import Lab
from model.photos.dataset import Example
from model.pretrained import second_opinion
from model.training.problem import Settings
from model.training.scene import Scene
from tests.gui.album_making import make_examples, write_album, write_photo, write_sketch
from tests.gui.feature_caches import ENOUGH, HeldFeatureCache
from tests.model.networks import HERE, colours, convolution, network, node, written

PIXELS, GREY, LATE = EYES[0], eye_named("grey32"), eye_named("network-late")
BRIGHT, DARK = (180, 190, 200, 210, 220, 230), 20


class Heard:
    """What the session has told."""

    def __init__(self, session: Session) -> None:
        self.said: list[str] = []
        self.refused: list[str] = []
        self.states: list[RunState] = []
        self.verdict: Verdict | None = None
        session.noticed.connect(lambda sentence: self.said.append(str(sentence)))
        session.refused.connect(lambda sentence: self.refused.append(str(sentence)))
        session.state_changed.connect(self.states.append)
        session.verdict_changed.connect(lambda verdict: setattr(self, "verdict", verdict))


class Room:
    """Shows the way of the followed photo in the window's thread, as rooms do."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self.shown = 0
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self._show()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        self._show()

    def _show(self) -> None:
        scene, followed = self._scene, self._followed
        if scene is not None and followed is not None:
            see = self._session.feature_cache.see
            trace_forward_pass(
                followed.photo, None, scene.setup.eye, scene.scaling, scene.params, see
            )
            self.shown += 1


@pytest.fixture
def feature_cache() -> HeldFeatureCache:
    return HeldFeatureCache(ENOUGH)


@pytest.fixture
def session(
    nothing_left_over: None, qtbot: QtBot, feature_cache: HeldFeatureCache
) -> Iterator[Session]:
    """A window's session, as it is when the sketches have just been drawn."""
    del nothing_left_over
    session = Session(Lab(make_examples(20)), feature_cache, HERE)
    room = Room(session)
    session.refresh()
    settle(session, qtbot)
    yield session
    feature_cache.let()
    session.close()
    assert room.shown
    # No network was ever asked while the window waited for its answer.
    assert feature_cache.in_main == 0


@pytest.fixture
def heard(session: Session) -> Heard:
    return Heard(session)


@pytest.fixture
def photo_import(tmp_path: Path) -> str:
    """A folder with six photos that say their labels."""
    return write_album(tmp_path / "album", 3)


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (session.busy or session.reading or session.tasks.busy))


def drop(session: Session, qtbot: QtBot, *paths: str, label: int | None = None) -> None:
    session.take(DroppedData(tuple(paths), ()), label)
    settle(session, qtbot)


def write_grey(path: Path, grey: int) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (40, 40), (grey, grey, grey)).save(path)
    return str(path)


def fears_the_dark(path: Path) -> str:
    """A network that finds no number for photos which are darker than medium grey."""
    nodes = [node("GlobalAveragePool", "x", "a"), node("Sqrt", "a")]
    return written(path, network(nodes))


def use_network(session: Session, qtbot: QtBot, path: str) -> NetworkEye:
    before = session.state.own_eyes
    session.set_own_network(path)
    qtbot.waitUntil(lambda: session.state.own_eyes != before)
    settle(session, qtbot)
    eye = session.state.own_eyes[-1]
    assert isinstance(eye, NetworkEye)
    assert session.lab.choices.eye == eye
    return eye


def step(session: Session, qtbot: QtBot, count: int = 1) -> None:
    session.step(count)
    settle(session, qtbot)


# A photo to classify.


def test_a_photo_in_the_window_that_was_just_opened_gets_the_network_s_answer(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    verdict = heard.verdict
    assert verdict is not None
    assert not verdict.trained
    assert verdict.opinion is not None
    assert not verdict.opinion.neither
    assert verdict.opinion.probabilities[1] > 0.9
    assert verdict.network_leads
    assert session.lab.choices.eye == PIXELS
    assert heard.said == heard.refused == []


def test_the_answer_stays_while_the_classifier_learns(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(session, qtbot, write_photo(tmp_path / "who.png", 900, 1))
    step(session, qtbot, 50)
    verdict = heard.verdict
    assert verdict is not None
    assert verdict.trained
    assert verdict.probabilities[1] > 0.8
    assert (verdict.record.tally.right, verdict.record.tally.total) == (4, 4)
    assert verdict.network_leads  # four of four can be luck
    all_right, one_wrong = Tally((6, 6), (6, 6)), Tally((6, 5), (6, 6))
    assert not replace(verdict, record=TrackRecord("photos", all_right)).network_leads
    assert replace(verdict, record=TrackRecord("photos", one_wrong)).network_leads
    assert verdict.opinion is not None
    assert verdict.opinion.neither  # noise
    assert not verdict.learnt
    session.ask((session.lab.examples[0].photo,))
    assert heard.verdict is not None
    assert heard.verdict.learnt


def test_several_photos_have_an_answer_each(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [write_sketch(tmp_path / f"{n}.png", n, (125, 75)[n]) for n in range(2)]
    session.questioned.connect(lambda _: session.answer(LabelAnswer(None)))
    drop(session, qtbot, *paths)
    answers = []
    for index in range(2):
        session.turn_to(index)
        assert heard.verdict is not None
        assert heard.verdict.opinion is not None
        answers.append(int(heard.verdict.opinion.probabilities.argmax()))
    assert answers == [0, 1]
    # Another eye looks at all of them, not only at the one on show.
    use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    session.turn_to(0)
    assert (heard.verdict.index, heard.verdict.step) == (0, 0)
    step(session, qtbot)
    assert (heard.verdict.index, heard.verdict.step) == (0, 1)


def test_a_photo_is_seen_by_the_eye_in_use_as_well(
    session: Session, heard: Heard, feature_cache: HeldFeatureCache, tmp_path: Path, qtbot: QtBot
) -> None:
    eye = use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    verdict = heard.verdict
    assert verdict is not None
    assert verdict.opinion is not None
    assert feature_cache.knows(eye, verdict.asked[0])
    assert session.lab.choices.eye == eye


def test_an_answer_comes_from_the_eye_that_is_chosen_afterwards_too(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    session.set_eye(LATE)
    settle(session, qtbot)
    step(session, qtbot, 7)
    use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    assert heard.verdict is not None
    assert heard.verdict.step == 0
    step(session, qtbot, 2)
    assert heard.verdict.step == 2


def test_without_the_second_opinion_s_file_the_classifier_answers_alone(
    session: Session,
    heard: Heard,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    second_opinion.second_opinion.cache_clear()
    monkeypatch.setattr(second_opinion, "PATH", tmp_path / "gone.npz")
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    assert heard.verdict is not None
    assert heard.verdict.opinion is None
    assert "gone.npz" in heard.refused[-1]


# The first own photos.


def test_the_first_own_photos_are_seen_with_the_network(
    session: Session, heard: Heard, photo_import: str, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    choices = session.lab.choices
    assert (choices.source, choices.eye, choices.start) == ("photos", FINAL, "known")
    assert (choices.settings.rate, choices.settings.l2) == (1.0, 0.01)
    assert session.state.introduced
    assert len(session.lab.own_photos) == 6
    assert session.scene is not None
    assert session.scene.params.W.any()  # what the network knows
    # Nobody has seen photos and pixels together in between.
    assert all(s.choices.eye == FINAL for s in heard.states if s.choices.source == "photos")


@pytest.mark.parametrize("before", [PIXELS, GREY])
def test_use_pixels_goes_back_to_the_eye_from_before(
    session: Session, photo_import: str, tmp_path: Path, qtbot: QtBot, before: object
) -> None:
    session.set_eye(before)
    drop(session, qtbot, photo_import)
    session.take_back_eye()
    settle(session, qtbot)
    assert session.lab.choices.eye == before
    assert session.lab.choices.settings.rate == 0.01
    assert not session.state.introduced
    drop(session, qtbot, write_album(tmp_path / "more", 2, first=20))
    assert session.lab.choices.eye == before
    assert len(session.lab.own_photos) == 10


def test_an_eye_that_is_chosen_once_more_may_stay(
    session: Session, photo_import: str, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    assert session.state.introduced
    session.choose(session.lab.choices)
    assert session.lab.choices.eye == FINAL
    assert not session.state.introduced


def test_another_eye_among_the_choices_brings_its_own_settings(
    session: Session, photo_import: str, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    before = session.lab.choices
    session.choose(replace(before, eye=LATE))
    settle(session, qtbot)
    assert session.lab.choices.eye == LATE
    assert session.lab.choices.settings.l2 == LATE.defaults.l2 != before.settings.l2


def test_a_hint_that_was_closed_does_not_come_again(
    session: Session, photo_import: str, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    session.keep_eye()
    assert not session.state.introduced
    assert session.lab.choices.eye == FINAL
    session.take_back_eye()
    session.use("sketches")
    session.use("photos")
    drop(session, qtbot, write_album(tmp_path / "more", 2, first=20))
    assert not session.state.introduced
    assert session.lab.choices.eye == FINAL


def test_the_hint_is_there_only_while_the_network_sees_own_photos(
    session: Session, photo_import: str, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    session.use("sketches")
    assert not session.state.introduced
    session.use("photos")
    settle(session, qtbot)
    assert session.state.introduced
    session.set_eye(LATE)
    settle(session, qtbot)
    session.set_eye(FINAL)
    settle(session, qtbot)
    assert not session.state.introduced


def test_whoever_opens_a_model_has_read_the_hint(
    session: Session, photo_import: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(tmp_path / "model.npz")
    session.save_model(path)
    drop(session, qtbot, photo_import)
    assert session.state.introduced
    session.open_model(path)
    settle(session, qtbot)
    assert session.lab.choices.eye == PIXELS
    assert not session.state.introduced


def test_a_network_that_the_learner_has_chosen_stays(
    session: Session, photo_import: str, qtbot: QtBot
) -> None:
    session.set_eye(LATE)
    settle(session, qtbot)
    drop(session, qtbot, photo_import)
    assert session.lab.choices.eye == LATE
    assert not session.state.introduced


def test_an_opened_model_stays(
    session: Session, photo_import: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(tmp_path / "model.npz")
    step(session, qtbot, 5)
    session.save_model(path)
    session.open_model(path)
    drop(session, qtbot, photo_import)
    choices = session.lab.choices
    assert (choices.source, choices.eye, choices.scaling) == ("photos", PIXELS, "opened")
    assert not session.state.introduced


def test_cancel_keeps_the_photos_that_were_looked_at(
    session: Session, heard: Heard, feature_cache: HeldFeatureCache, photo_import: str, qtbot: QtBot
) -> None:
    feature_cache.hold()
    session.take(DroppedData((photo_import,), ()))
    feature_cache.let(3)
    qtbot.waitUntil(lambda: feature_cache.begun == 5)  # and so three of them are done
    session.cancel_reading()
    feature_cache.let()
    settle(session, qtbot)
    count = len(session.lab.own_photos)
    assert 3 <= count < 6
    assert f"Left out because of Cancel: {6 - count}." in heard.said[-1]
    assert session.lab.choices.eye == FINAL


def test_when_all_of_the_first_photos_are_cancelled_the_next_ones_are_the_first(
    session: Session, feature_cache: HeldFeatureCache, photo_import: str, qtbot: QtBot
) -> None:
    feature_cache.hold()
    session.cancel_reading()
    session.take(DroppedData((photo_import,), ()))
    session.cancel_reading()
    feature_cache.let()
    settle(session, qtbot)
    if not session.lab.own_photos:
        assert session.lab.choices == Lab().choices
    drop(session, qtbot, photo_import)
    assert session.state.introduced


# Sketches and photos, each with its eye.


def test_sketches_and_photos_each_keep_their_eye(
    session: Session, photo_import: str, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    session.use("sketches")
    settle(session, qtbot)
    assert session.lab.choices.eye == PIXELS
    session.use("photos")
    settle(session, qtbot)
    assert session.lab.choices.eye == FINAL


def test_photos_that_are_dropped_while_the_sketches_are_shown_are_looked_at_first(
    session: Session,
    feature_cache: HeldFeatureCache,
    photo_import: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    drop(session, qtbot, photo_import)
    session.use("sketches")
    settle(session, qtbot)
    feature_cache.hold()
    session.take(DroppedData((write_album(tmp_path / "more", 2, first=20),), ()))
    qtbot.waitUntil(lambda: feature_cache.begun == 6 + 2)
    assert session.lab.choices.source == "sketches"
    feature_cache.let()
    settle(session, qtbot)
    assert (session.lab.choices.source, session.lab.choices.eye) == ("photos", FINAL)
    assert len(session.lab.own_photos) == 10


def test_every_eye_keeps_its_own_settings(
    session: Session, photo_import: str, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    known = Settings(rate=0.5, l2=0.25)
    session.set_settings(known)
    session.choose(replace(session.lab.choices, start="zero"))
    session.set_eye(GREY)
    settle(session, qtbot)
    choices = session.lab.choices
    assert (choices.settings.rate, choices.settings.l2, choices.start) == (0.01, 0.0, "zero")
    session.set_settings(replace(choices.settings, rate=0.125))
    session.set_eye(FINAL)
    settle(session, qtbot)
    choices = session.lab.choices
    assert (choices.settings, choices.start) == (known, "zero")
    session.set_eye(GREY)
    assert session.lab.choices.settings.rate == 0.125


def test_both_starts_can_be_compared(session: Session, photo_import: str, qtbot: QtBot) -> None:
    drop(session, qtbot, photo_import)
    step(session, qtbot, 3)
    session.choose(replace(session.lab.choices, start="zero"))
    settle(session, qtbot)
    assert session.scene is not None
    assert (session.state.step, session.scene.params.W.any()) == (0, False)
    session.choose(replace(session.lab.choices, start="known"))
    settle(session, qtbot)
    assert session.state.step == 3


# While an eye looks.


def all_known(session: Session, feature_cache: HeldFeatureCache) -> bool:
    eye = session.lab.choices.eye
    return all(feature_cache.knows(eye, example.photo) for example in session.lab.examples)


def test_the_old_eye_stays_until_the_new_one_has_looked(
    session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    feature_cache.hold()
    session.set_eye(LATE)
    assert session.reading
    assert session.lab.choices.eye == PIXELS
    session.step()
    qtbot.waitUntil(lambda: not session.busy)
    assert session.state.step == 1
    feature_cache.let()
    settle(session, qtbot)
    assert session.lab.choices.eye == LATE


def test_of_two_eyes_that_are_chosen_quickly_the_later_one_counts(
    session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    feature_cache.hold()
    session.set_eye(FINAL)
    session.set_eye(LATE)
    feature_cache.let()
    settle(session, qtbot)
    assert session.lab.choices.eye == LATE


def test_an_eye_that_need_not_look_is_there_at_once_and_stays(
    session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    feature_cache.hold()
    session.set_eye(FINAL)
    session.set_eye(GREY)
    assert session.lab.choices.eye == GREY
    feature_cache.let()
    settle(session, qtbot)
    assert session.lab.choices.eye == GREY


def test_cancel_leaves_the_old_eye_and_says_so(
    session: Session, heard: Heard, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    feature_cache.hold()
    session.set_eye(LATE)
    heard.states.clear()
    session.cancel_reading()
    feature_cache.let()
    settle(session, qtbot)
    assert session.lab.choices.eye == PIXELS
    assert heard.states[-1].choices.eye == PIXELS


Change = Callable[[Session, tuple[Example, ...]], None]


def _undo(session: Session, own: tuple[Example, ...]) -> None:
    session.remove([own[0].photo.digest])
    session.undo()


CHANGES: dict[str, Change] = {
    "added": lambda session, _: session.add(make_examples(4, first=80)) and None,
    "removed": lambda session, own: session.remove([own[0].photo.digest]),
    "undone": _undo,
}


@pytest.mark.parametrize("change", CHANGES)
def test_photos_that_change_while_an_eye_looks_are_all_known_to_it(
    session: Session, heard: Heard, feature_cache: HeldFeatureCache, qtbot: QtBot, change: str
) -> None:
    own = make_examples(8, first=60)
    session.add(own)
    settle(session, qtbot)
    feature_cache.hold()
    known: list[bool] = []
    heard.states.clear()
    session.state_changed.connect(
        lambda state: (
            known.append(all_known(session, feature_cache)) if state.choices.eye == LATE else None
        )
    )
    session.set_eye(LATE)
    CHANGES[change](session, own)
    feature_cache.let()
    settle(session, qtbot)
    assert session.lab.choices.eye == LATE
    assert known
    assert all(known)


def test_what_was_removed_under_pixels_comes_back_under_the_network(
    session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    own = make_examples(8, first=60)
    session.add(own)
    session.remove([own[0].photo.digest])
    session.set_eye(LATE)
    settle(session, qtbot)
    session.undo()
    settle(session, qtbot)
    assert len(session.lab.examples) == 8
    assert all_known(session, feature_cache)
    assert session.scene is not None
    assert len(session.scene.setup.dataset.examples) == 8


def test_a_model_that_is_opened_while_an_eye_looks_is_in_use_at_the_end(
    session: Session, heard: Heard, feature_cache: HeldFeatureCache, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(tmp_path / "model.npz")
    step(session, qtbot, 5)
    session.save_model(path)
    feature_cache.hold()
    session.set_eye(LATE)
    session.open_model(path)
    qtbot.waitUntil(lambda: session.lab.choices.scaling == "opened")
    feature_cache.let()
    settle(session, qtbot)
    assert (session.lab.choices.eye, session.lab.choices.scaling) == (PIXELS, "opened")
    assert heard.said[-1] == "The film now starts at the opened model."


def test_a_photo_that_is_dropped_while_an_eye_looks_gets_its_answer_from_it(
    session: Session, heard: Heard, feature_cache: HeldFeatureCache, tmp_path: Path, qtbot: QtBot
) -> None:
    path = written(tmp_path / "own.onnx", convolution())
    feature_cache.hold()
    session.set_own_network(path)
    qtbot.waitUntil(lambda: session.reading)
    session.take(DroppedData((write_sketch(tmp_path / "who.png", 1, 75),), ()))
    qtbot.waitUntil(lambda: not session.findChildren(PhotoImport)[0].reading)
    feature_cache.let()
    settle(session, qtbot)
    assert heard.verdict is not None
    assert feature_cache.knows(session.state.own_eyes[0], heard.verdict.asked[0])
    assert session.scene is not None
    assert session.scene.setup.eye == session.state.own_eyes[0]


def test_sketches_and_photos_change_places_with_a_network_each(
    session: Session, feature_cache: HeldFeatureCache, tmp_path: Path, qtbot: QtBot
) -> None:
    session.add(make_examples(6, first=60))
    session.set_eye(FINAL)
    settle(session, qtbot)
    session.use("sketches")
    settle(session, qtbot)
    session.set_eye(PIXELS)
    own = use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    for source, eye in (("photos", FINAL), ("sketches", own), ("photos", FINAL)):
        session.follow(session.lab.examples[1].photo)
        session.use(source)
        settle(session, qtbot)
        assert session.scene is not None
        assert session.scene.setup.eye == eye
    assert not feature_cache.knows(own, session.lab.examples[2].photo)  # no more than is needed


def test_sketches_that_have_come_meanwhile_are_looked_at_before_they_are_used(
    session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    session.set_eye(LATE)
    settle(session, qtbot)
    session.add(make_examples(6, first=60))
    session.set_eye(PIXELS)
    session.set_sketches(make_examples(20, first=100))
    settle(session, qtbot)
    feature_cache.hold()
    session.use("sketches")
    assert session.reading
    assert session.lab.choices.source == "photos"
    feature_cache.let()
    settle(session, qtbot)
    assert (session.lab.choices.source, session.lab.choices.eye) == ("sketches", LATE)


def test_closing_while_an_eye_looks_ends_all_threads(
    session: Session, feature_cache: HeldFeatureCache, photo_import: str, qtbot: QtBot
) -> None:
    feature_cache.hold()
    session.take(DroppedData((photo_import,), ()))
    session.set_eye(LATE)
    qtbot.waitUntil(lambda: feature_cache.begun > 0)
    feature_cache.let()
    session.close()
    qtbot.wait(60)
    assert session.lab.choices.eye == PIXELS


# Networks that do not look.


def missing(folder: Path) -> Callable[[str], bytes]:
    return lambda _: read_network(str(folder / "gone.onnx"))


def tampered(folder: Path) -> Callable[[str], bytes]:
    del folder
    return lambda path: read_network(path)[:-1] + b"!"


@pytest.fixture(params=[(missing, "is missing"), (tampered, "is not the one it was")])
def broken(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """The shipped network cannot be loaded; gives some words of the reason."""
    how, words = request.param
    opened.cache_clear()
    monkeypatch.setattr("model.eyes.network_file.read_network", how(tmp_path))
    yield words
    opened.cache_clear()


def test_without_the_network_the_first_photos_are_seen_with_pixels(
    session: Session, heard: Heard, photo_import: str, qtbot: QtBot, broken: str
) -> None:
    drop(session, qtbot, photo_import)
    assert len(session.lab.own_photos) == 6
    assert (session.lab.choices.source, session.lab.choices.eye) == ("photos", PIXELS)
    assert not session.state.introduced
    assert broken in heard.refused[-1]
    assert "dogs: 3, of cats: 3" in heard.said[-1]
    step(session, qtbot, 3)
    assert session.state.step == 3


def test_without_the_network_the_classifier_answers_alone(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot, broken: str
) -> None:
    step(session, qtbot, 50)
    drop(session, qtbot, write_photo(tmp_path / "who.png", 900, 1))
    assert heard.verdict is not None
    assert heard.verdict.opinion is None
    assert heard.verdict.probabilities[1] > 0.8
    assert broken in heard.refused[-1]


def test_a_network_eye_that_cannot_be_loaded_is_not_chosen(
    session: Session, heard: Heard, qtbot: QtBot, broken: str
) -> None:
    session.set_eye(FINAL)
    settle(session, qtbot)
    assert session.lab.choices.eye == PIXELS
    assert heard.states[-1].choices.eye == PIXELS
    assert broken in heard.refused[-1]


def test_a_model_whose_network_cannot_be_loaded_is_not_opened(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "model.npz")
    session.set_eye(FINAL)
    settle(session, qtbot)
    session.save_model(path)
    session.set_eye(PIXELS)
    session.set_sketches(make_examples(20, first=100))
    opened.cache_clear()
    monkeypatch.setattr("model.eyes.network_file.read_network", missing(tmp_path))
    session.open_model(path)
    settle(session, qtbot)
    assert (session.lab.choices.eye, session.lab.opened) == (PIXELS, None)
    assert "is missing" in heard.refused[-1]


@pytest.mark.parametrize("label", [None, 0])
def test_a_photo_that_the_eye_in_use_refuses_is_seen_with_pixels(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot, label: int | None
) -> None:
    add_bright(session, tmp_path, qtbot)
    use_network(session, qtbot, fears_the_dark(tmp_path / "fearful.onnx"))
    drop(session, qtbot, write_grey(tmp_path / "night.png", DARK), label=label)
    assert session.lab.choices.eye == PIXELS
    assert "fearful.onnx" in heard.refused[-1]
    assert len(session.lab.own_photos) == 6 + (label == 0)
    if label is None:
        assert heard.verdict is not None
        assert heard.verdict.asked[0].name == "night.png"
    step(session, qtbot)
    assert session.state.step == 1


def add_bright(session: Session, folder: Path, qtbot: QtBot) -> None:
    """Six bright photos from files, three on each shelf, seen with pixels."""
    for number, grey in enumerate(BRIGHT):
        drop(session, qtbot, write_grey(folder / f"{grey}.png", grey), label=number % 2)
    session.set_eye(PIXELS)


def test_a_photo_that_comes_back_and_is_refused_is_seen_with_pixels(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    add_bright(session, tmp_path, qtbot)
    drop(session, qtbot, write_grey(tmp_path / "night.png", DARK), label=0)
    night = session.lab.own_photos[-1].photo
    session.remove([night.digest])
    # The photo that is followed is looked at as well.
    session.follow(session.lab.own_photos[0].photo)
    use_network(session, qtbot, fears_the_dark(tmp_path / "fearful.onnx"))
    session.toggle_run()
    session.undo()
    qtbot.waitUntil(lambda: session.lab.choices.eye == PIXELS)
    settle(session, qtbot)
    assert not session.running
    assert "fearful.onnx" in heard.refused[-1]
    assert session.scene is not None
    assert session.scene.setup.eye == PIXELS
    assert len(session.scene.setup.dataset.examples) == 7


def test_where_the_known_start_cannot_be_read_pixels_go_on(
    session: Session,
    heard: Heard,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    photo_import: str,
) -> None:
    second_opinion.second_opinion.cache_clear()
    monkeypatch.setattr(second_opinion, "PATH", tmp_path / "gone.npz")
    drop(session, qtbot, photo_import)
    settle(session, qtbot)
    assert session.lab.choices.eye == PIXELS
    assert any("gone.npz" in said for said in heard.refused)


# Networks of the learner's own.


def test_an_own_network_becomes_an_eye(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    first = use_network(session, qtbot, written(tmp_path / "first.onnx", convolution()))
    assert str(first.label) == "first.onnx"
    step(session, qtbot, 3)
    second = use_network(session, qtbot, written(tmp_path / "second.onnx", colours()))
    assert session.state.own_eyes == (first, second)
    session.set_eye(first)
    settle(session, qtbot)
    assert session.state.step == 3
    assert heard.said == heard.refused == []


def test_the_same_network_from_another_place_is_no_other_entry(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    here = use_network(session, qtbot, written(tmp_path / "here.onnx", convolution()))
    Path(here.file.path).unlink()
    there = use_network(session, qtbot, written(tmp_path / "there.onnx", convolution()))
    assert session.state.own_eyes == (there,)


@pytest.mark.parametrize("content", [b"", b"no network", network([node("Identity", "x")])[:-20]])
def test_a_bad_network_gives_a_sentence_and_changes_nothing(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    session.set_own_network(written(tmp_path / "bad.onnx", content))
    qtbot.waitUntil(lambda: bool(heard.refused))
    settle(session, qtbot)
    assert "bad.onnx" in heard.refused[-1]
    assert session.state.own_eyes == ()
    assert session.lab.choices.eye == PIXELS


def test_an_own_network_that_refuses_a_photo_in_use_is_no_entry(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    session.set_own_network(fears_the_dark(tmp_path / "fearful.onnx"))
    qtbot.waitUntil(lambda: bool(heard.refused))
    settle(session, qtbot)
    assert "fearful.onnx" in heard.refused[-1]
    assert session.state.own_eyes == ()
    assert session.lab.choices.eye == PIXELS


# Models.


@pytest.mark.parametrize("own", [False, True])
def test_a_saved_network_model_opens_where_it_was_left(
    session: Session, photo_import: str, tmp_path: Path, qtbot: QtBot, own: bool
) -> None:
    path = str(tmp_path / "model.npz")
    drop(session, qtbot, photo_import)
    if own:
        use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    step(session, qtbot, 5)
    assert session.scene is not None
    there = session.scene.params.W.tobytes()
    eye = session.lab.choices.eye
    session.save_model(path)
    session.close()

    feature_cache = HeldFeatureCache(ENOUGH)
    with closing(Session(Lab(make_examples(20)), feature_cache, HERE)) as again:
        again.refresh()
        again.open_model(path)
        settle(again, qtbot)
    assert again.scene is not None
    assert again.scene.params.W.tobytes() == there
    assert (again.lab.choices.eye, again.lab.choices.scaling) == (eye, "opened")
    assert again.state.own_eyes == ((eye,) if own else ())
    assert feature_cache.in_main == 0


def test_the_scaling_of_an_opened_model_brings_its_eye_back(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    path = str(tmp_path / "model.npz")
    session.set_eye(LATE)
    settle(session, qtbot)
    session.save_model(path)
    session.open_model(path)
    settle(session, qtbot)
    session.set_eye(GREY)
    session.set_sketches(make_examples(20, first=100))
    session.choose(replace(session.lab.choices, scaling="opened"))
    assert session.lab.choices.eye == GREY  # for as long as the other one looks
    settle(session, qtbot)
    assert (session.lab.choices.eye, session.lab.choices.scaling) == (LATE, "opened")


def test_photos_are_followed_once_the_eye_of_the_scene_has_seen_them(
    session: Session, photo_import: str, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    drop(session, qtbot, photo_import)
    scenes: list[bool] = []

    def look_up(followed: Followed) -> None:
        assert session.scene is not None
        scenes.append(feature_cache.knows(session.scene.setup.eye, followed.photo))

    session.followed_changed.connect(look_up)
    session.use("sketches")
    settle(session, qtbot)
    sketch = session.lab.examples[3].photo
    session.follow(sketch)
    session.use("photos")
    settle(session, qtbot)
    session.follow(session.lab.examples[2].photo)
    assert len(scenes) >= 4
    assert all(scenes)
    assert np.isfinite(session.state.losses).all()
