"""Chapters 1 and 2: W x + b as a matrix and as a network, done on its page with real keys."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gui.page.page import Page
from gui.rooms.score.matrix.edge_view import EdgeView
from gui.rooms.score.matrix.number_cell import NumberCell
from tests.gui.hands import type_in
from tests.gui.lesson.conftest import Drive
from tests.gui.lesson.driving import Driver

W = np.array([[0.2, 0.1, 0.3, 0.7], [0.7, 0.8, 0.9, 0.4]])
X = np.array([155, 200, 110, 78])
B = np.array([0.1, 0.2])
PRINTED = W @ X + B
SLIDE = np.array([0.3, 0.7])


def fill_cell(page: Page, name: str, text: str) -> None:
    (cell,) = [one for one in page.findChildren(NumberCell) if one.accessibleName() == name]
    cell.setFocus()
    type_in(cell, text)


def turn_to(page: Page, row: str) -> None:
    (button,) = [one for one in page.findChildren(QPushButton) if one.text() == row]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def of_film(driver: Driver) -> dict[str, float]:
    """What all but the four largest votes of the followed photo bring to its cat's score."""
    scene, followed = driver.page.scene, driver.page.followed
    assert scene is not None
    assert followed is not None
    x = (followed.photo.squares[32].reshape(-1) - scene.scaling.mean) * scene.scaling.scale
    weights = scene.params.W.astype(float)
    votes = np.abs((weights[0] - weights[1]) * x)
    others = np.argsort(votes)[:-4]
    rest = float((weights[1] * x)[others].sum())
    return {"matrix.products": 3072, "matrix.others": 3068, "matrix.rest_cat": rest}


def test_chapter_1_the_rest_makes_the_slide_s_scores_and_one_weight_turns_them(
    drive: Drive,
) -> None:
    driver = drive("01-score-function")
    driver.open("recall")
    driver.open("slide")
    scores = dict(zip(("lecture.score_dog", "lecture.score_cat"), SLIDE, strict=True))
    slide = dict(zip(("matrix.dog", "matrix.cat"), SLIDE, strict=True))
    biases = dict(zip(("matrix.bias_dog", "matrix.bias_cat"), B, strict=True))
    assert driver.printed() == pytest.approx(slide | biases, abs=1e-9)
    driver.open("slide", 1)
    assert driver.printed() == pytest.approx(
        {"matrix.dog": PRINTED[0], "matrix.cat": PRINTED[1], **scores}, abs=1e-9
    )
    driver.open("predict")
    page = driver.open("do")
    needed = SLIDE - PRINTED
    assert driver.printed() == pytest.approx(
        {"matrix.needed_dog": needed[0], "matrix.needed_cat": needed[1], **scores}, abs=1e-9
    )

    def bring_the_rest() -> None:
        for row, rest in zip(("dog", "cat"), needed, strict=True):
            turn_to(page, row)
            fill_cell(page, "what the rest brings", f"{rest:.1f}")

    driver.reach(0, bring_the_rest)
    driver.reach(1, lambda: fill_cell(page, "weight 4 of the cat", "-0.4"))
    before = page.readings()["cat"]
    driver.reach(2, lambda: fill_cell(page, "number 4 of x", "100"))
    # What was to be guessed: −0.4 times so many more.
    assert page.readings()["cat"] == pytest.approx(before - 0.4 * (100 - 78))
    assert driver.right("predict") == "내려간다"
    driver.open("why")
    assert driver.printed() == pytest.approx({"matrix.bias_dog": 0.1, "lecture.score_dog": 0.3})
    driver.open("own")
    assert driver.printed() == pytest.approx(of_film(driver), abs=1e-4)


def test_chapter_2_an_edge_is_found_and_two_are_cut(drive: Drive) -> None:
    driver = drive("02-as-a-network")
    for kind in ("recall", "slide", "predict"):
        driver.open(kind)
        assert driver.printed() == {}
    page = driver.open("do")
    (edges,) = page.findChildren(EdgeView)

    def go_left() -> None:
        edges.setFocus()
        QTest.keyClick(edges, Qt.Key.Key_Left)

    def cut(row: Qt.Key, presses: int) -> None:
        QTest.keyClick(edges, row)
        for _ in range(presses):
            QTest.keyClick(edges, Qt.Key.Key_Minus)

    driver.reach(0, go_left)
    driver.reach(1, lambda: cut(Qt.Key.Key_Up, 2))
    assert page.readings()["dog"] == pytest.approx(SLIDE[0] - 0.2 * 155)
    assert page.readings()["cat"] == pytest.approx(SLIDE[1])
    driver.reach(2, lambda: cut(Qt.Key.Key_Down, 7))
    assert page.readings()["cat"] == pytest.approx(SLIDE[1] - 0.7 * 155)
    assert driver.right("predict") == "강아지의 점수만"
    driver.open("why")
    assert set(driver.printed()) == {"matrix.dog", "matrix.cat"}
    driver.open("own")
    assert driver.printed() == {"matrix.products": 3072, "film.weights": 2 * 3072 + 2}
    assert driver.right("own") == "{film.weights:0}개"
