"""Weighing photos in the background: when a step stays, and on from what is known."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from gui.rooms.backprop.photo_weights_task import PhotoWeightsTask
from gui.session.background import BackgroundTasks
from model.backprop.photo_weights import PhotoWeights
from model.eyes.feature_cache import extract_now
from model.sentence import Sentence
from model.training.optimisers import Adam
from model.training.run import Run
from model.training.training import Settings
from tests.model.making import make_setup, train_run, with_settings


class Watched:
    """A `PhotoWeightsTask`, and what it has told."""

    def __init__(self, parent: QObject) -> None:
        self.tasks = BackgroundTasks()
        self.photo_weights = PhotoWeightsTask(self.tasks, extract_now, parent)
        self.told: list[PhotoWeights] = []
        self.refused: list[Sentence] = []
        self.ends = 0
        self.photo_weights.advanced.connect(self.told.append)
        self.photo_weights.refused.connect(self.refused.append)
        self.photo_weights.finished.connect(self.end)

    def end(self) -> None:
        self.ends += 1

    def watch(self, run: Run, step: int) -> None:
        """Watch, and let the moment pass for which a step has to stay."""
        self.photo_weights.watch(run, step)
        self.pass_moment()

    def pass_moment(self) -> None:
        for timer in self.photo_weights.findChildren(QTimer):
            if timer.isSingleShot() and timer.isActive():
                timer.setInterval(0)

    @property
    def step(self) -> int:
        return self.told[-1].step if self.told else -1


@pytest.fixture
def watched(nothing_left_over: None, qtbot: QtBot) -> Iterator[Watched]:
    del nothing_left_over, qtbot
    parent = QObject()
    watched = Watched(parent)
    yield watched
    watched.tasks.close()
    parent.deleteLater()


@pytest.fixture
def run() -> Run:
    run = Run(make_setup(settings=Settings(rate=0.3)))
    train_run(run, 40)
    return run


def test_the_weights_come_to_the_step(watched: Watched, run: Run, qtbot: QtBot) -> None:
    watched.watch(run, 30)
    qtbot.waitUntil(lambda: watched.step == 30)
    weights = watched.told[-1]
    made = weights.alphas.T @ weights.training.X
    np.testing.assert_allclose(made, weights.moved.W, atol=1e-6)
    qtbot.waitUntil(lambda: watched.ends == 1)


def test_a_step_that_does_not_stay_is_not_weighed(watched: Watched, run: Run, qtbot: QtBot) -> None:
    watched.photo_weights.watch(run, 10)
    watched.watch(run, 20)
    qtbot.waitUntil(lambda: watched.step == 20)
    assert {weights.film.target for weights in watched.told} == {20}


def test_a_film_that_has_become_longer_is_not_walked_from_its_start(
    watched: Watched, run: Run, qtbot: QtBot
) -> None:
    watched.watch(run, 30)
    qtbot.waitUntil(lambda: watched.ends == 1)
    watched.told.clear()
    watched.watch(run, 35)
    qtbot.waitUntil(lambda: watched.ends == 2)
    assert all(weights.step >= 30 for weights in watched.told)
    assert watched.step == 35


def test_another_branch_is_walked_anew(watched: Watched, run: Run, qtbot: QtBot) -> None:
    watched.watch(run, 40)
    qtbot.waitUntil(lambda: watched.ends == 1)
    run.setup = with_settings(run.setup, rate=0.01)
    train_run(run, 30, start=10)
    watched.watch(run, 40)
    qtbot.waitUntil(lambda: watched.ends == 2)
    last = watched.told[-1]
    made = last.alphas.T @ last.training.X
    np.testing.assert_allclose(made, last.moved.W, atol=1e-6)
    assert last.state.params.W.tobytes() == run.history.nearest(40).params.W.tobytes()


def test_another_optimiser_is_a_reason_not_to(watched: Watched, qtbot: QtBot) -> None:
    run = Run(make_setup(settings=Settings(rate=0.1, optimiser=Adam())))
    train_run(run, 3)
    watched.watch(run, 3)
    qtbot.waitUntil(lambda: bool(watched.refused))
    assert "Adam" in str(watched.refused[0])
    assert watched.told == []


def test_a_step_that_is_not_in_the_film_yet_is_no_trouble(
    watched: Watched, run: Run, qtbot: QtBot
) -> None:
    watched.watch(run, 41)
    watched.watch(Run(make_setup()), 0)
    watched.watch(run, 5)
    qtbot.waitUntil(lambda: watched.step == 5)
    assert watched.refused == []


def test_what_nobody_wants_any_more_is_let_go(watched: Watched, run: Run, qtbot: QtBot) -> None:
    watched.watch(run, 40)
    watched.photo_weights.stop()
    watched.pass_moment()
    other = Run(make_setup())
    train_run(other, 20)
    watched.watch(other, 20)
    qtbot.waitUntil(lambda: watched.step == 20)
    assert {weights.film.target for weights in watched.told} == {20}
