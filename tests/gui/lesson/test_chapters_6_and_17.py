"""Chapters 6 and 17: a line through houses, and the step that a slope asks for."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.page.page import Page
from gui.rooms.score.regression.grip import Grip
from gui.widgets.fold import Fold
from tests.gui.lesson.conftest import Drive

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


def least(*inputs: np.ndarray) -> float:
    """Find the mean of the squares of the best line."""
    X = np.column_stack([*inputs, np.ones(len(PRICES))])
    best = np.linalg.lstsq(X, PRICES, rcond=None)[0]
    return float(np.mean(np.square(X @ best - PRICES)))


def test_chapter_6_a_line_is_pulled_then_found_and_raw_sizes_blow_up(drive: Drive) -> None:
    driver = drive("06-from-a-to-b")
    bends = np.column_stack([SIZES, np.ones(len(SIZES))])
    low, high = 60, 400
    slope = (high - low) / 2500
    line = slope * SIZES + low - 260 * slope
    expected = {
        "houses.slope": slope,
        "houses.bias": low - 260 * slope,
        "houses.loss": float(np.mean(np.square(line - PRICES))),
        "lecture.house_curvature": 2 * float(np.linalg.eigvalsh(bends.T @ bends / 6)[-1]),
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
