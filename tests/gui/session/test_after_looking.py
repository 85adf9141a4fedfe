"""What happens while a network looks at photos, and where it cannot."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.pool import Pool
from gui.session.run_state import Followed
from gui.session.session import Session
from model.eyes import FINAL
from model.eyes.network_file import opened, read_network
from model.photos.dataset import Example
from model.pretrained import second_opinion
from tests.gui.album_making import make_examples, write_photo, write_sketch
from tests.gui.feature_caches import HeldFeatureCache
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
from tests.model.networks import convolution, written

BRIGHT, DARK = (180, 190, 200, 210, 220, 230), 20


@pytest.fixture
def session(looking_session: Session) -> Session:
    return looking_session


def write_grey(path: Path, grey: int) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (40, 40), (grey, grey, grey)).save(path)
    return str(path)


def add_bright(session: Session, folder: Path, qtbot: QtBot) -> None:
    """Six bright photos from files, three on each shelf, seen with pixels."""
    for number, grey in enumerate(BRIGHT):
        drop(session, qtbot, write_grey(folder / f"{grey}.png", grey), label=number % 2)
    session.set_eye(PIXELS)


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


def test_what_was_removed_before_an_eye_looked_comes_back_and_is_known_to_it_afterwards(
    session: Session, feature_cache: HeldFeatureCache, qtbot: QtBot
) -> None:
    own = make_examples(8, first=60)
    session.add(own)
    session.remove([own[0].photo.digest])
    session.set_eye(LATE)
    settle(session, qtbot)
    for _ in range(2):
        session.undo()
    assert (session.lab.choices.eye, len(session.lab.examples)) == (PIXELS, 8)
    session.set_eye(LATE)
    settle(session, qtbot)
    assert session.lab.choices.eye == LATE
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
    # It is read, and the network is still looking.
    qtbot.waitUntil(lambda: sum(pool.busy for pool in session.findChildren(Pool)) == 1)
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


def test_a_photo_that_comes_back_and_is_refused_is_seen_with_pixels(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    add_bright(session, tmp_path, qtbot)
    drop(session, qtbot, write_grey(tmp_path / "night.png", DARK), label=0)
    night = session.lab.own_photos[-1]
    session.remove([night.photo.digest])
    # The photo that is followed is looked at as well.
    session.follow(session.lab.own_photos[0].photo)
    use_network(session, qtbot, fears_the_dark(tmp_path / "fearful.onnx"))
    session.toggle_run()
    session.add([night])
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
