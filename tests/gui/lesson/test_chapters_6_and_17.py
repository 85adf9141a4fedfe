"""Chapters 6 and 17: a line through houses, and the step that a slope asks for."""

import math
from collections.abc import Callable
from itertools import zip_longest

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.page.page import Page
from gui.rooms.score.regression.grip import Grip
from gui.widgets.fields.slider import Slider
from gui.widgets.fold import Fold
from gui.window.cards.step_guess import StepGuess
from gui.window.lesson.around import guess_readings
from model.numeral import MINUS
from model.training.setup import prepare
from tests.gui.lesson.conftest import Drive
from tests.gui.lesson.driving import Driver
from tests.gui.page_making import settle

SIZES = np.array([523, 645, 708, 1034, 2290, 2545], float)
ROOMS = np.array([1, 1, 2, 3, 4, 4], float)
PRICES = np.array([115, 150, 210, 280, 355, 440], float)


def press(widget: QWidget, key: Qt.Key, times: int = 1) -> None:
    widget.setFocus()
    for _ in range(times):
        QTest.keyClick(widget, key)


def button(page: Page, words: str) -> QPushButton:
    (found,) = (one for one in page.findChildren(QPushButton) if one.text() == words)
    return found


def holds(printed: dict[str, float], expected: dict[str, float]) -> None:
    """Printed numbers are those that were computed here."""
    assert printed == pytest.approx({name: expected[name] for name in printed}, rel=1e-3)


def shares_of(driver: Driver, steps: int) -> tuple[np.ndarray, ...]:
    """Add up −η (p − y) ÷ N of every photo over steps from W = 0: shares, x, labels and W."""
    scene = driver.page.scene
    assert scene is not None
    sample = prepare(scene.setup).training
    X, labels = sample.X.astype(float), sample.labels
    W, b, shares = np.zeros((2, X.shape[1])), np.zeros(2), np.zeros((len(X), 2))
    for _ in range(steps):
        exps = np.exp(X @ W.T + b)
        wrong = exps / exps.sum(axis=1, keepdims=True) - np.eye(2)[labels]
        shares -= 0.01 * wrong / len(X)
        W, b = shares.T @ X, shares.sum(axis=0)
    return shares, X, labels, W


def least(*inputs: np.ndarray) -> float:
    """Find the mean of the squares of the best line."""
    X = np.column_stack([*inputs, np.ones(len(PRICES))])
    best = np.linalg.lstsq(X, PRICES, rcond=None)[0]
    return float(np.mean(np.square(X @ best - PRICES)))


def test_chapter_6_a_line_is_pulled_then_found_and_raw_sizes_blow_up(drive: Drive) -> None:
    driver = drive("06-from-a-to-b")
    low, high = 60, 400
    slope = (high - low) / 2500
    line = slope * SIZES + low - 260 * slope
    expected = {
        "houses.slope": slope,
        "houses.bias": low - 260 * slope,
        "houses.loss": float(np.mean(np.square(line - PRICES))),
        "lecture.share_one": 1 / math.e,
        "lecture.tenfold": math.log(10),
        "lecture.house_loss": least(SIZES),
        "lecture.house_loss_rooms": least(SIZES, ROOMS),
    }
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), expected)
    page = driver.open("do")
    near, far = page.findChildren(Grip)

    def pull() -> None:
        press(near, Qt.Key.Key_Up, 60)
        press(far, Qt.Key.Key_Up, 50)

    def run() -> None:
        press(button(page, "Run"), Qt.Key.Key_Space)
        driver.qtbot.waitUntil(lambda: driver.reached()[1])

    def try_raw() -> None:
        (fold,) = (one for one in page.findChildren(Fold) if one.text() == "Raw square feet")
        press(fold, Qt.Key.Key_Space)
        press(button(page, "Try it raw"), Qt.Key.Key_Space)
        press(button(page, "Step"), Qt.Key.Key_Space, 4)

    driver.reach(0, pull)
    driver.reach(1, run)
    driver.reach(2, try_raw)
    slope = 330 / 2500
    line = slope * SIZES + 120 - 260 * slope
    loss = float(np.mean(np.square(line - PRICES)))
    assert driver.numbers()["houses.loss"] == pytest.approx(loss)
    driver.open("why")
    driver.open("own")
    assert driver.numbers()["houses.loss"] == pytest.approx(loss)
    holds(driver.printed(), expected)


def test_chapter_17_a_slope_says_which_weight_grows_and_photos_make_w(
    drive: Drive, on_screen: Callable[[Callable[[], QWidget]], QWidget]
) -> None:
    driver = drive("17-optimisation")
    slide = {
        "lecture.rate": 0.01,
        "lecture.w5": 0.4,
        "lecture.dw5": 0.5,
        "lecture.new_w5": 0.4 - 0.01 * 0.5,
    }
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), slide)
    driver.open("do")
    session, qtbot = driver.session, driver.qtbot
    guess = on_screen(lambda: StepGuess(session))
    assert isinstance(guess, StepGuess)
    guess.turn(on=True)

    before = session.guesses

    def reached() -> list[bool]:
        readings = guess_readings(session, before)
        told = {f"guess.{name}": value for name, value in readings.items()}
        return [goal.check.holds(told) for goal in driver.beat.goals]

    def answers() -> list[QPushButton]:
        return [one for one in guess.findChildren(QPushButton) if one.isVisible()][:-1]

    def guess_step() -> None:
        """Say that the loss falls, and that the weight grows whose slope is below 0."""
        guess.step()
        qtbot.waitUntil(lambda: bool(answers()))
        (right,) = (
            one for one in answers() if one.text() == "It falls" or f" {MINUS}" in one.text()
        )
        press(right, Qt.Key.Key_Space)
        settle(session, qtbot)

    for _ in range(8):
        assert not all(reached())
        guess_step()
    assert reached() == [True, True]
    guess.turn(on=False)
    driver.open("why")
    page = driver.open("do", 1)
    (count,) = page.findChildren(Slider)
    driver.reach(0, lambda: press(count, Qt.Key.Key_End))
    press(count, Qt.Key.Key_Left, 2)
    assert driver.reached() == [True]
    driver.open("own")
    shares, X, labels, W = shares_of(driver, 30)
    size = np.abs(shares).max(axis=1)
    dogs, cats = ([row for row in np.argsort(-size) if labels[row] == label] for label in (0, 1))
    in_turn = [row for pair in zip_longest(dogs, cats) for row in pair if row is not None]
    added = in_turn[: len(labels) - 2]
    part, whole = shares[added, 0] @ X[added], W[0]
    alike = part @ whole / np.linalg.norm(part) / np.linalg.norm(whole)
    holds(
        driver.printed(),
        {"sum.total": len(labels), "sum.count": len(added), "sum.alike": alike},
    )
