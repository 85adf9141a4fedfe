"""Maps in the background: begun when a photo stays, given up when another one comes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from gui.rooms.score.occlusion_task import OcclusionTask
from gui.session.background import BackgroundTasks
from model.eyes import NetworkEye
from model.inspection.occlusion import Occlusion
from model.sentence import Sentence
from tests.gui.album_making import make_examples
from tests.model.networks import colours, eye_of, forgotten

ONE, OTHER = (example.photo for example in make_examples(2))


@pytest.fixture
def eye(tmp_path: Path) -> NetworkEye:
    return eye_of(tmp_path / "colours.onnx", colours())


class Watched:
    """An `OcclusionTask`, and what it has told."""

    def __init__(self, parent: QObject) -> None:
        self.tasks = BackgroundTasks()
        self.occlusion_task = OcclusionTask(self.tasks, parent)
        self.told: list[Occlusion | None] = []
        self.refused: list[Sentence] = []
        self.occlusion_task.advanced.connect(self.told.append)
        self.occlusion_task.failed.connect(self.refused.append)

    @property
    def last(self) -> Occlusion | None:
        return self.told[-1] if self.told else None

    def complete(self) -> bool:
        return self.last is not None and self.last.complete

    def begin_now(self) -> None:
        """Let the moment pass for which a photo has to stay."""
        for timer in self.occlusion_task.findChildren(QTimer):
            if timer.isSingleShot() and timer.isActive():
                timer.setInterval(0)


@pytest.fixture
def watched(nothing_left_over: None, qtbot: QtBot) -> Iterator[Watched]:
    del nothing_left_over, qtbot
    parent = QObject()
    watched = Watched(parent)
    yield watched
    watched.tasks.close()
    parent.deleteLater()


def test_a_photo_that_stays_gets_its_map(watched: Watched, eye: NetworkEye, qtbot: QtBot) -> None:
    watched.occlusion_task.watch(ONE, eye)
    assert watched.told == [None]
    qtbot.waitUntil(watched.complete)
    assert watched.last is not None
    assert watched.last.whole.tolist() == eye.see(ONE.squares[eye.edge]).tolist()


def test_a_photo_that_is_only_passed_by_is_never_looked_at(
    watched: Watched, eye: NetworkEye, qtbot: QtBot
) -> None:
    watched.occlusion_task.watch(ONE, eye)
    watched.occlusion_task.watch(OTHER, eye)
    assert watched.told == [None, None]
    qtbot.waitUntil(watched.complete)
    seen = {tuple(told.whole.tolist()) for told in watched.told if told is not None}
    assert seen == {tuple(eye.see(OTHER.squares[eye.edge]).tolist())}


def test_a_map_that_is_done_or_on_its_way_is_not_begun_again(
    watched: Watched, eye: NetworkEye, qtbot: QtBot
) -> None:
    watched.occlusion_task.watch(ONE, eye)
    watched.occlusion_task.watch(ONE, eye)
    assert watched.told == [None]
    qtbot.waitUntil(watched.complete)
    watched.occlusion_task.stop()
    watched.occlusion_task.watch(ONE, eye)
    assert watched.complete()


def test_a_map_that_was_given_up_is_begun_again(
    watched: Watched, eye: NetworkEye, qtbot: QtBot
) -> None:
    watched.occlusion_task.watch(ONE, eye)
    watched.occlusion_task.stop()
    watched.occlusion_task.watch(ONE, eye)
    assert watched.told == [None, None]
    qtbot.waitUntil(watched.complete)


def test_a_map_on_its_way_is_given_up_for_another_photo(
    watched: Watched, eye: NetworkEye, qtbot: QtBot
) -> None:
    watched.occlusion_task.watch(ONE, eye)
    watched.begin_now()
    qtbot.waitUntil(lambda: watched.last is not None)
    watched.occlusion_task.watch(OTHER, eye)
    assert watched.last is None
    qtbot.waitUntil(watched.complete)
    assert watched.last is not None
    assert watched.last.whole.tolist() == eye.see(OTHER.squares[eye.edge]).tolist()


def test_a_refusal_is_told_once(watched: Watched, tmp_path: Path, qtbot: QtBot) -> None:
    gone = forgotten(eye_of(tmp_path / "gone.onnx", colours()))
    (tmp_path / "gone.onnx").unlink()
    watched.occlusion_task.watch(ONE, gone)
    watched.begin_now()
    qtbot.waitUntil(lambda: bool(watched.refused))
    watched.occlusion_task.watch(ONE, gone)
    assert watched.told == [None]
    assert "missing" in str(watched.refused[0])
