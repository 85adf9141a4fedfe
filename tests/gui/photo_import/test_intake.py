"""Drops on their way in: read, looked at by the eyes they need, and then told of."""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.feature_extraction import ExtractionResult
from gui.photo_import.intake import PhotoIntake
from gui.photo_import.photo_import import ImportResult, LabelAnswer, LabelQuestion
from gui.photo_import.photo_reader import ReadingProgress
from model.eyes import EYES, Eye, NetworkEye
from model.photos.photo import Photo
from tests.gui.album_making import make_examples, write_album, write_photo
from tests.gui.feature_caches import HeldFeatureCache
from tests.model.networks import colours, convolution, eye_of, forgotten


class Watched:
    """An intake, and what it has told; `eyes` are those that it is to ask."""

    def __init__(self, feature_cache: HeldFeatureCache, parent: QObject) -> None:
        self.feature_cache = feature_cache
        self.eyes: Sequence[Eye] = ()
        self.intake = PhotoIntake(feature_cache, lambda _: self.eyes, parent)
        self.arrivals: list[ImportResult] = []
        self.questions: list[LabelQuestion] = []
        self.progress: list[ReadingProgress | None] = []
        self.intake.arrived.connect(self.arrivals.append)
        self.intake.questioned.connect(self.questions.append)
        self.intake.progressed.connect(self.progress.append)

    def take(self, *paths: str, label: int | None = None) -> None:
        self.intake.take(DroppedData(tuple(paths), ()), label)

    def looking(self) -> bool:
        return any(progress is not None and progress.looking for progress in self.progress[-1:])


@pytest.fixture
def watched(nothing_left_over: None, qtbot: QtBot) -> Iterator[Watched]:
    del nothing_left_over, qtbot
    feature_cache, parent = HeldFeatureCache(), QObject()
    watched = Watched(feature_cache, parent)
    yield watched
    feature_cache.let()
    watched.intake.close()
    parent.deleteLater()


@pytest.fixture
def eye(tmp_path: Path) -> NetworkEye:
    return eye_of(tmp_path / "networks" / "colours.onnx", colours())


@pytest.fixture
def other(tmp_path: Path) -> NetworkEye:
    return eye_of(tmp_path / "networks" / "convolution.onnx", convolution())


@pytest.fixture
def photo_import(tmp_path: Path) -> str:
    """A folder with six photos that say their labels."""
    return write_album(tmp_path / "album", 3)


def settle(watched: Watched, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not watched.intake.busy)


def photos(arrival: ImportResult) -> list[Photo]:
    return [*(example.photo for example in arrival.examples), *arrival.asked]


def test_photos_arrive_when_their_eyes_have_looked_at_them(
    watched: Watched, eye: Eye, other: Eye, photo_import: str, qtbot: QtBot
) -> None:
    watched.eyes = (EYES[0], eye, other)
    watched.take(photo_import)
    qtbot.waitUntil(watched.looking)
    assert watched.arrivals == []
    watched.feature_cache.let()
    settle(watched, qtbot)
    (arrival,) = watched.arrivals
    assert len(arrival.examples) == 6
    assert all(
        watched.feature_cache.knows(one, photo) for one in (eye, other) for photo in photos(arrival)
    )
    assert (arrival.unread, arrival.refusal) == (0, None)
    assert watched.feature_cache.in_main == 0


def test_photos_that_no_network_is_asked_about_arrive_at_once(
    watched: Watched, photo_import: str, qtbot: QtBot
) -> None:
    watched.eyes = (EYES[0],)
    watched.take(photo_import)
    settle(watched, qtbot)
    assert len(watched.arrivals) == 1
    assert watched.feature_cache.begun == 0


def test_the_question_comes_first(watched: Watched, eye: Eye, tmp_path: Path, qtbot: QtBot) -> None:
    watched.eyes = (eye,)
    watched.take(*(write_photo(tmp_path / f"{number}.png", number, 0) for number in range(2)))
    qtbot.waitUntil(lambda: [len(q.photos) for q in watched.questions] == [2])
    assert watched.feature_cache.begun == 0
    watched.feature_cache.let()
    watched.intake.answer(LabelAnswer(1))
    settle(watched, qtbot)
    assert [example.label for example in watched.arrivals[0].examples] == [1, 1]
    assert watched.feature_cache.begun == 2


def test_cancel_keeps_the_photos_that_were_looked_at_and_counts_the_others(
    watched: Watched, eye: Eye, photo_import: str, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(photo_import)
    watched.feature_cache.let(2)
    qtbot.waitUntil(lambda: ReadingProgress(2, 6, looking=True) in watched.progress)
    watched.intake.cancel()
    watched.feature_cache.let()
    settle(watched, qtbot)
    (arrival,) = watched.arrivals
    assert 2 <= len(arrival.examples) < 6
    assert all(watched.feature_cache.knows(eye, photo) for photo in photos(arrival))
    assert arrival.unread == 6 - len(arrival.examples)
    assert watched.progress[-1] is None


def test_photos_to_classify_that_were_not_looked_at_are_not_classified(
    watched: Watched, eye: Eye, tmp_path: Path, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(*(write_photo(tmp_path / f"{number}.png", number, 0) for number in range(6)))
    qtbot.waitUntil(lambda: [len(q.photos) for q in watched.questions] == [6])
    watched.intake.answer(LabelAnswer(None))
    watched.feature_cache.let(1)
    qtbot.waitUntil(lambda: ReadingProgress(1, 6, looking=True) in watched.progress)
    watched.intake.cancel()
    watched.feature_cache.let()
    settle(watched, qtbot)
    (arrival,) = watched.arrivals
    assert 1 <= len(arrival.asked) < 6
    assert arrival.unread == 6 - len(arrival.asked)


def test_cancel_leaves_out_drops_that_wait_for_the_network(
    watched: Watched, eye: Eye, photo_import: str, tmp_path: Path, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(photo_import)
    qtbot.waitUntil(watched.looking)
    watched.take(write_photo(tmp_path / "late.png", 50, 0))
    qtbot.waitUntil(lambda: not watched.intake._photo_import.busy)
    watched.intake.cancel()
    watched.feature_cache.let()
    settle(watched, qtbot)
    first, late = watched.arrivals
    assert len(first.examples) + first.unread == 6
    assert (late.asked, late.unread) == ((), 1)


def test_where_an_eye_refuses_the_photos_arrive_all_the_same_and_the_reason_with_them(
    watched: Watched, eye: NetworkEye, other: Eye, photo_import: str, qtbot: QtBot
) -> None:
    Path(eye.file.path).unlink()
    watched.eyes = (forgotten(eye), other)
    watched.feature_cache.let()
    watched.take(photo_import)
    settle(watched, qtbot)
    (arrival,) = watched.arrivals
    assert len(arrival.examples) == 6
    assert "is missing" in str(arrival.refusal)
    assert arrival.unread == 0
    assert not any(watched.feature_cache.knows(eye, photo) for photo in photos(arrival))
    assert all(watched.feature_cache.knows(other, photo) for photo in photos(arrival))


def test_where_all_eyes_refuse_the_photos_arrive_once(
    watched: Watched, eye: NetworkEye, other: NetworkEye, photo_import: str, qtbot: QtBot
) -> None:
    for one in (eye, other):
        Path(one.file.path).unlink()
    watched.eyes = (eye, other)
    watched.feature_cache.let()
    watched.take(photo_import)
    settle(watched, qtbot)
    (arrival,) = watched.arrivals
    assert len(arrival.examples) == 6


def test_an_eye_that_is_chosen_while_another_looks_has_its_turn(
    watched: Watched, eye: Eye, other: Eye, photo_import: str, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(photo_import)
    qtbot.waitUntil(watched.looking)
    watched.eyes = (other,)
    watched.feature_cache.let()
    settle(watched, qtbot)
    (arrival,) = watched.arrivals
    assert all(watched.feature_cache.knows(other, photo) for photo in photos(arrival))


def test_one_thing_at_a_time_is_told_of(
    watched: Watched, eye: Eye, photo_import: str, tmp_path: Path, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(photo_import)
    qtbot.waitUntil(watched.looking)
    watched.progress.clear()
    # The next drop is read to its end while the network still looks.
    watched.take(write_album(tmp_path / "next", 4, first=20))
    qtbot.waitUntil(lambda: not watched.intake._photo_import.busy)
    assert watched.progress
    assert all(progress is not None and progress.looking for progress in watched.progress)
    watched.feature_cache.let()
    settle(watched, qtbot)
    assert watched.progress[-1] is None
    assert [len(arrival.examples) for arrival in watched.arrivals] == [6, 8]


def test_photos_that_are_there_already_can_be_looked_at(
    watched: Watched, eye: Eye, qtbot: QtBot
) -> None:
    ends: list[ExtractionResult] = []
    watched.intake.look(eye, [example.photo for example in make_examples(3)], ends.append)
    assert watched.intake.busy
    watched.feature_cache.let()
    settle(watched, qtbot)
    assert ends == [ExtractionResult()]


def test_closing_while_photos_are_looked_at_ends_the_threads_and_nothing_arrives(
    watched: Watched, eye: Eye, photo_import: str, qtbot: QtBot
) -> None:
    watched.eyes = (eye,)
    watched.take(photo_import)
    qtbot.waitUntil(watched.looking)
    watched.feature_cache.let()
    watched.intake.close()
    assert not watched.intake.busy
    assert not any(
        thread.name.startswith(("looking", "photos")) for thread in threading.enumerate()
    )
    qtbot.wait(60)
    assert watched.arrivals == []
