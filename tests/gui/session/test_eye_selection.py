"""Which eye sees which photos."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.session.session import Session
from model.eyes import FINAL
from model.lab.lab import Lab
from model.training.problem import Settings
from tests.gui.album_making import make_examples, write_album, write_photo
from tests.gui.feature_caches import ENOUGH, HeldFeatureCache
from tests.gui.session.sessions import (
    GREY,
    LATE,
    PIXELS,
    Heard,
    drop,
    fears_the_dark,
    settle,
    step,
    use_network,
)
from tests.model.networks import HERE, colours, convolution, network, node, written


@pytest.fixture
def session(looking_session: Session) -> Session:
    return looking_session


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


def test_photos_that_came_as_answers_to_verdicts_are_seen_with_the_network_too(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    for label in (0, 1):
        path = write_photo(tmp_path / f"{label}.png", 300, label)
        session.take(DroppedData((path,), ()), to_classify=True)
        settle(session, qtbot)
        assert heard.verdict is not None
        session.label(heard.verdict.photo, label)
    assert session.lab.choices.source == "sketches"
    session.use("photos")
    settle(session, qtbot)
    assert (session.lab.choices.source, session.lab.choices.eye) == ("photos", FINAL)
    assert session.state.introduced
    session.take_back_eye()
    session.use("sketches")
    session.use("photos")
    settle(session, qtbot)
    assert session.lab.choices.eye == PIXELS


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
