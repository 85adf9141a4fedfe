"""Chapters 9 to 11: from one photo's loss to gradient descent, each done with real keys."""

import math
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.page.page import Page
from gui.rooms.descent.one_step.rate_axis import RateAxis
from model.classifier import evaluate
from model.descent import STEPS
from model.training import Settings
from model.training.setup import prepare
from model.training.training import evaluate_step, first_state, train
from tests.gui.lesson.conftest import Drive
from tests.gui.lesson.driving import Driver

LECTURE = {
    "lecture.even": math.log(2),
    "lecture.w1": 0.2,
    "lecture.dw1": -2.5,
    "lecture.rate": 0.01,
    "lecture.new_w1": 0.2 - 0.01 * -2.5,
}


def holds(printed: dict[str, float], expected: dict[str, float]) -> None:
    """Printed numbers are those that were computed here."""
    assert printed == pytest.approx({name: expected[name] for name in printed}, rel=1e-3)


def losses_of(driver: Driver) -> list[float]:
    """Take the page's steps with the η in hand by training itself."""
    scene = driver.page.scene
    assert scene is not None
    settings = Settings(rate=driver.numbers()["step.rate"])
    problem = prepare(replace(scene.setup, settings=settings))
    first = evaluate_step(first_state(problem), problem)
    states = [first.state, *(one.state for one in islice(train(first, problem, math.inf), STEPS))]
    sample = problem.training
    return [evaluate(state.params, sample.X, sample.labels).loss for state in states]


def test_chapter_11_one_bar_makes_the_loss_creep_fit_swing_and_blow_up(drive: Drive) -> None:
    driver = drive("11-gradient-descent")
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), LECTURE)
    page: Page = driver.open("do")
    assert driver.numbers()["step.rate"] == 0.01
    (axis,) = page.findChildren(RateAxis)

    def press(key: Qt.Key, times: int = 1) -> None:
        axis.setFocus()
        for _ in range(times):
            QTest.keyClick(axis, key)

    driver.reach(1, lambda: press(Qt.Key.Key_Right))
    losses = losses_of(driver)
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] < 0.75 * losses[0]
    driver.reach(0, lambda: press(Qt.Key.Key_PageDown))
    losses = losses_of(driver)
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] > 0.75 * losses[0]
    driver.reach(2, lambda: press(Qt.Key.Key_PageUp, 3))
    losses = losses_of(driver)
    assert any(later > earlier for earlier, later in pairwise(losses))
    assert max(losses) < 10 * math.log(2)
    driver.reach(3, lambda: press(Qt.Key.Key_End))
    assert max(losses_of(driver)) > 10 * math.log(2)
    for turn in (0, 1):
        driver.open("why", turn)
        holds(driver.printed(), LECTURE)
    driver.open("own")
    scene = driver.page.scene
    assert scene is not None
    X = prepare(scene.setup).training.X.astype(float)
    with_bias = np.column_stack([X, np.ones(len(X))])
    # The loss of two classes bends most where both have a share of a half.
    bend = float(np.linalg.eigvalsh(with_bias @ with_bias.T / len(X))[-1]) / 2
    holds(driver.printed(), {"step.limit": 2 / bend})
