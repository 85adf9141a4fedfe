"""Chapters 3, 4, 5, 7 and 8: from scores to the loss, each done on its page with real keys."""

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.page.page import Page
from gui.rooms.score.label_box import LabelBox
from gui.rooms.score.scores.cost_plot import CostPlot
from gui.rooms.score.scores.score_line import ScoreLine
from gui.widgets.fields.number_field import NumberField
from tests.gui.hands import type_in
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
    "lecture.share_cat": P[1],
    "lecture.loss": -math.log(P[1]),
    "lecture.loss_dog": -math.log(P[0]),
    "lecture.loss_rounded": -math.log(0.03),
    "lecture.even": math.log(2),
    "lecture.gap_99": math.log(99),
    "lecture.share_gap_2": math.exp(2) / (math.exp(2) + 1),
    "lecture.share_one": 1 / math.e,
    **{
        f"lecture.{name}": -math.log(share)
        for name, share in (("tenfold", 0.1), ("hundredfold", 0.01), ("thousandfold", 0.001))
    },
    "scores.exp_dog": E[0],
    "scores.exp_cat": E[1],
    "scores.exp_label": E[1],
    "scores.share_dog": P[0],
    "scores.share_label": P[1],
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
        "one_photo.loss_right": float(costs[followed.label]),
        "one_photo.loss_wrong": float(costs[1 - followed.label]),
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
    holds(driver.printed(), LECTURE | of_photo(driver))


def test_chapter_3_three_costs_are_found_along_the_curve(drive: Drive) -> None:
    driver = drive("03-why-minus-log")
    for kind in ("recall", "slide", "predict"):
        driver.open(kind)
        holds(driver.printed(), LECTURE)
    page = driver.open("do")
    holds(driver.printed(), LECTURE)
    (curve,) = page.findChildren(CostPlot)

    def take(loss: float) -> None:
        """Walk along the curve until the loss that is read is small enough, and press Enter."""
        press(curve, Qt.Key.Key_Home)
        while -math.log(curve.reads or 1.0) > loss + 2:
            QTest.keyClick(curve, Qt.Key.Key_PageUp)
        while -math.log(curve.reads or 1.0) > loss:
            QTest.keyClick(curve, Qt.Key.Key_Right)
        QTest.keyClick(curve, Qt.Key.Key_Return)

    for goal, loss in enumerate((0.1, math.log(2), 7.0)):
        driver.reach(goal, lambda loss=loss: take(loss))
    driver.open("why")
    holds(driver.printed(), LECTURE)
    assert (round(math.exp(-1), 2), round(math.log(10), 1)) == (0.37, 2.3)
    assert (round(-math.log(0.01), 1), round(-math.log(0.001), 1)) == (4.6, 6.9)
    driver.open("own")
    holds(driver.printed(), LECTURE | of_photo(driver))


def test_chapter_4_five_more_changes_nothing_and_a_gap_of_4_6_is_enough(drive: Drive) -> None:
    driver = drive("04-exp")
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (1, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), LECTURE)
    assert (round(-math.log(0.07), 1), round(-math.log(0.001), 1)) == (2.7, 6.9)
    page = driver.open("do")
    holds(driver.printed(), LECTURE)
    buttons = {one.text(): one for one in page.findChildren(QPushButton)}
    before = page.readings()["share_dog"]
    driver.reach(0, lambda: press(buttons["+5 to all"], Qt.Key.Key_Space))
    assert page.readings()["share_dog"] == pytest.approx(before)
    driver.reach(1, lambda: press(buttons["e⁸⁰⁰"], Qt.Key.Key_Space))

    def as_hinted() -> None:
        press(buttons["Lecture's numbers"], Qt.Key.Key_Space)
        press(line(page, 0), Qt.Key.Key_Right, 11)

    driver.reach(2, as_hinted)
    assert page.readings()["dog"] == 3.4
    assert 1 / (1 + math.exp(-4.6)) > 0.99 > 1 / (1 + math.exp(-4.5))
    driver.open("why")
    driver.open("own")
    holds(driver.printed(), of_photo(driver))


def test_chapter_5_scores_are_typed_for_shares_and_low_ones_make_them_too(drive: Drive) -> None:
    driver = drive("05-softmax")
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (0, "predict"), (0, "why")):
        driver.open(kind, turn)
        holds(driver.printed(), LECTURE)
    page = driver.open("do")
    dog, cat = page.findChildren(NumberField)[:2]

    def type_scores(*scores: str) -> None:
        for field, score in zip((dog, cat), scores, strict=True):
            field.setFocus()
            type_in(field, score)

    driver.reach(0, lambda: type_scores("2.3", "2.3"))
    driver.reach(1, lambda: type_scores("-8", "-10"))
    assert driver.right("predict") == "{lecture.share_gap_2:2}"
    driver.reach(2, lambda: type_scores("-6", "-9"))
    driver.open("own")
    holds(driver.printed(), of_photo(driver))


def test_chapter_7_the_wrong_label_makes_the_loss_of_the_other_share(drive: Drive) -> None:
    driver = drive("07-one-hot")
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (0, "predict"), (0, "why")):
        driver.open(kind, turn)
        holds(driver.printed(), LECTURE | of_photo(driver))
    page = driver.open("do")
    guessed = driver.numbers()["one_photo.loss_wrong"]
    boxes = page.findChildren(LabelBox)
    driver.reach(0, lambda: press(boxes[1], Qt.Key.Key_Left))
    numbers = driver.numbers()
    assert numbers["one_photo.loss"] == pytest.approx(guessed)
    assert guessed == pytest.approx(-math.log(1 - numbers["one_photo.share_cat"]), abs=1e-6)
    driver.open("own")
    holds(driver.printed(), of_photo(driver))
