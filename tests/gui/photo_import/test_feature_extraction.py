"""Photos in front of a network: one batch after the other, with progress, Cancel and refusals."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import.feature_extraction import ExtractionResult, FeatureExtraction
from gui.photo_import.pool import THREADS
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import EYES, Eye, NetworkEye
from model.eyes.feature_cache import FeatureCache
from model.photos.photo import Photo
from tests.gui.album_making import make_examples
from tests.gui.feature_caches import FailingFeatureCache, HeldFeatureCache
from tests.model.networks import colours, eye_of, forgotten

PHOTOS = tuple(example.photo for example in make_examples(12))


@pytest.fixture
def eye(tmp_path: Path) -> NetworkEye:
    return eye_of(tmp_path / "colours.onnx", colours())


@pytest.fixture
def feature_cache() -> Iterator[HeldFeatureCache]:
    feature_cache = HeldFeatureCache()
    yield feature_cache
    feature_cache.let()


class Watched:
    """A `FeatureExtraction`, and what it has told."""

    def __init__(self, feature_cache: FeatureCache, parent: QObject) -> None:
        self.progress: list[ReadingProgress | None] = []
        self.looking = FeatureExtraction(feature_cache, self.progress.append, parent)
        self.ends: list[tuple[str, ExtractionResult]] = []

    def look(self, eye: Eye, photos: tuple[Photo, ...], name: str = "") -> None:
        self.looking.look(eye, photos, lambda looked: self.ends.append((name, looked)))


@pytest.fixture
def watched(
    nothing_left_over: None, qtbot: QtBot, feature_cache: HeldFeatureCache
) -> Iterator[Watched]:
    del nothing_left_over, qtbot
    parent = QObject()
    watched = Watched(feature_cache, parent)
    yield watched
    feature_cache.let()
    watched.looking.close()
    parent.deleteLater()


def known(feature_cache: FeatureCache, eye: Eye) -> int:
    return sum(feature_cache.knows(eye, photo) for photo in PHOTOS)


def settle(watched: Watched, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not watched.looking.busy)


def test_pixels_are_known_at_once(watched: Watched) -> None:
    watched.look(EYES[0], PHOTOS)
    assert watched.ends == [("", ExtractionResult())]
    assert watched.progress == []


def test_what_was_seen_once_is_known_at_once(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    feature_cache.let()
    watched.look(eye, PHOTOS)
    settle(watched, qtbot)
    assert known(feature_cache, eye) == feature_cache.begun == len(PHOTOS)
    watched.progress.clear()
    watched.look(eye, PHOTOS, "again")
    assert watched.ends == [("", ExtractionResult()), ("again", ExtractionResult())]
    assert watched.progress == []


def test_progress_counts_photos_and_says_how_long_once_there_is_something_to_go_by(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    watched.look(eye, PHOTOS)
    assert watched.progress == [ReadingProgress(0, 12, looking=True)]
    for count in range(1, 2 * THREADS + 1):
        feature_cache.let(1)
        qtbot.waitUntil(lambda count=count: told(watched).done == count)
        assert (told(watched).seconds_left is None) == (count < 2 * THREADS)
    feature_cache.let()
    settle(watched, qtbot)
    assert watched.progress[-1] is None


def told(watched: Watched) -> ReadingProgress:
    progress = watched.progress[-1]
    assert progress is not None
    return progress


def test_a_photo_that_is_named_twice_is_looked_at_once(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    watched.look(eye, (PHOTOS[0], PHOTOS[1], PHOTOS[0]))
    assert told(watched).total == 2
    feature_cache.let()
    settle(watched, qtbot)
    assert feature_cache.begun == 2


def test_the_window_s_thread_never_looks(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    feature_cache.let()
    watched.look(eye, PHOTOS)
    settle(watched, qtbot)
    assert feature_cache.in_main == 0


def test_cancel_keeps_what_was_seen(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    watched.look(eye, PHOTOS)
    feature_cache.let(4)
    qtbot.waitUntil(lambda: told(watched).done == 4)
    watched.looking.cancel()
    feature_cache.let()
    settle(watched, qtbot)
    assert watched.ends == [("", ExtractionResult(whole=False))]
    # Those on their way are looked at to their end.
    assert 4 <= known(feature_cache, eye) <= 4 + THREADS
    assert watched.progress[-1] is None


def test_batches_wait_their_turn(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    watched.look(eye, PHOTOS[:3], "first")
    watched.look(eye, PHOTOS[3:6], "second")
    watched.look(EYES[0], PHOTOS, "pixels")
    assert watched.ends == []
    feature_cache.let()
    settle(watched, qtbot)
    assert watched.ends == [(name, ExtractionResult()) for name in ("first", "second", "pixels")]


def test_cancel_reaches_the_batches_that_wait(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    watched.look(eye, PHOTOS[:6], "first")
    watched.look(eye, PHOTOS[6:], "second")
    watched.look(EYES[0], PHOTOS, "pixels")
    qtbot.waitUntil(lambda: feature_cache.begun == THREADS)
    for _ in range(2):  # whoever presses once more takes nothing back
        watched.looking.cancel()
    feature_cache.let()
    settle(watched, qtbot)
    assert watched.ends == [
        ("first", ExtractionResult(whole=False)),
        ("second", ExtractionResult(whole=False)),
        ("pixels", ExtractionResult()),  # there was nothing to leave out
    ]
    assert feature_cache.begun == THREADS


def test_after_cancel_photos_are_looked_at_as_ever(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    watched.look(eye, PHOTOS)
    watched.looking.cancel()
    watched.looking.cancel()
    feature_cache.let()
    settle(watched, qtbot)
    watched.look(eye, PHOTOS, "again")
    settle(watched, qtbot)
    assert watched.ends[-1] == ("again", ExtractionResult())
    assert known(feature_cache, eye) == len(PHOTOS)


def test_an_eye_that_refuses_is_not_asked_about_all_photos(
    watched: Watched, feature_cache: HeldFeatureCache, eye: NetworkEye, qtbot: QtBot
) -> None:
    Path(eye.file.path).unlink()
    watched.look(forgotten(eye), PHOTOS, "refused")
    watched.look(EYES[0], PHOTOS, "pixels")
    feature_cache.let(1)
    qtbot.waitUntil(lambda: feature_cache.begun > THREADS)
    qtbot.waitUntil(lambda: bool(watched.progress) and told(watched).done > 0)
    feature_cache.let()
    settle(watched, qtbot)
    (_, refused), (_, pixels) = watched.ends
    assert "is missing" in str(refused.refusal)
    assert feature_cache.begun < len(PHOTOS)
    assert pixels == ExtractionResult()


def test_an_error_of_the_program_is_raised_and_the_next_batch_has_its_turn(
    nothing_left_over: None, eye: Eye, qtbot: QtBot
) -> None:
    del nothing_left_over
    parent = QObject()
    watched = Watched(FailingFeatureCache(), parent)
    with qtbot.capture_exceptions() as raised:
        watched.look(eye, PHOTOS[:1], "first")
        watched.look(EYES[0], PHOTOS, "pixels")
        qtbot.waitUntil(lambda: bool(raised) and len(watched.ends) == 2)
    watched.looking.close()
    parent.deleteLater()
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert watched.ends == [
        ("first", ExtractionResult(whole=False)),
        ("pixels", ExtractionResult()),
    ]
    assert watched.progress[-1] is None


def test_what_comes_after_a_batch_can_ask_for_another(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    feature_cache.let()
    watched.looking.look(eye, PHOTOS[:2], lambda _: watched.look(eye, PHOTOS[2:], "after"))
    watched.look(eye, PHOTOS[:1], "waiting")
    qtbot.waitUntil(lambda: len(watched.ends) == 2)
    assert [name for name, _ in watched.ends] == ["waiting", "after"]


def test_closing_in_the_middle_ends_the_threads_and_nothing_comes_after(
    watched: Watched, feature_cache: HeldFeatureCache, eye: Eye, qtbot: QtBot
) -> None:
    watched.look(eye, PHOTOS)
    watched.look(eye, PHOTOS[:1])
    qtbot.waitUntil(lambda: feature_cache.begun == THREADS)
    feature_cache.let()
    watched.looking.close()
    assert not watched.looking.busy
    assert not any(thread.name.startswith("looking") for thread in threading.enumerate())
    qtbot.wait(60)
    assert watched.ends == []
