"""Chapters 3, 4, 5, 7 and 8: from scores to the loss, each done on its page with real keys."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from gui.page.page import Page
from gui.rooms.score.scores.score_line import ScoreLine
from tests.gui.lesson.conftest import Drive
from tests.gui.lesson.driving import Driver

DOG, CAT = 2.3, -1.2
E = (math.exp(DOG), math.exp(CAT))
P = (E[0] / sum(E), E[1] / sum(E))
LECTURE = {
    "lecture.dog": DOG,
    "lecture.cat": CAT,
    "lecture.gap": DOG - CAT,
    "lecture.exp_dog": E[0],
    "lecture.sum": sum(E),
    "lecture.share_dog": P[0],
    "lecture.loss": -math.log(P[1]),
    "lecture.loss_dog": -math.log(P[0]),
    "lecture.loss_rounded": -math.log(0.03),
    "lecture.even": math.log(2),
    "scores.exp_label": E[1],
    "scores.sum": sum(E),
    "scores.loss": -math.log(P[1]),
}


def line(page: Page, place: int) -> ScoreLine:
    return page.findChildren(ScoreLine)[place]


def press(widget: QWidget, key: Qt.Key, times: int = 1) -> None:
    widget.setFocus()
    for _ in range(times):
        QTest.keyClick(widget, key)


def of_photo(driver: Driver) -> dict[str, float]:
    """What the page of one photo should show, from W, x and b alone."""
    page = driver.page
    scene, followed = page.scene, page.followed
    assert scene is not None
    assert followed is not None
    assert followed.label is not None
    square = followed.photo.squares[32].reshape(-1).astype(float)
    x = (square - scene.scaling.mean) * scene.scaling.scale
    scores = scene.params.W.astype(float) @ x + scene.params.b
    shares = np.exp(scores) / np.exp(scores).sum()
    costs = -np.log(shares)
    return {
        "one_photo.dog": float(scores[0]),
        "one_photo.cat": float(scores[1]),
        "one_photo.exp_dog": math.exp(scores[0]),
        "one_photo.exp_cat": math.exp(scores[1]),
        "one_photo.share_dog": float(shares[0]),
        "one_photo.share_cat": float(shares[1]),
        "one_photo.share_label": float(shares[followed.label]),
        "one_photo.loss": float(costs[followed.label]),
        "one_photo.loss_other": float(costs[1 - followed.label]),
    }


def holds(printed: dict[str, float], expected: dict[str, float]) -> None:
    """Printed numbers are those that were computed here."""
    assert printed == pytest.approx({name: expected[name] for name in printed}, abs=1e-4)


def test_chapter_8_the_cat_s_score_is_moved_until_it_costs_next_to_nothing(drive: Drive) -> None:
    driver = drive("08-loss-of-the-cat")
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (1, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), LECTURE)
    cat = line(driver.open("do"), 1)
    driver.reach(0, lambda: press(cat, Qt.Key.Key_Right, 35))
    holds({"lecture.even": driver.numbers()["scores.loss"]}, LECTURE)
    driver.reach(1, lambda: press(cat, Qt.Key.Key_Right, 23))
    driver.open("why")
    holds(driver.printed(), LECTURE)
    # Both scores have changed places.
    assert driver.right("why") == "{lecture.loss_dog:2}"
    assert -math.log(math.exp(DOG) / (math.exp(CAT) + math.exp(DOG))) == LECTURE["lecture.loss_dog"]
    driver.open("own")
    holds(driver.printed(), of_photo(driver))
    assert round(math.exp(-3.5), 2) == 0.03
