"""Chapters 12 to 16 and 18: from the definition to the tape, each done with real keys."""

import math
from collections.abc import Mapping
from fractions import Fraction

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from gui.page.page import Page
from gui.rooms.backprop.photo.chain_view import ChainView
from gui.rooms.gradient.definition.slope_question import SlopeQuestion
from gui.rooms.tape.expression_field import ExpressionField
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.slider import Slider
from gui.widgets.run_button import RunButton
from model.gradient import HS
from tests.gui.hands import type_in
from tests.gui.lesson.conftest import Drive
from tests.gui.lesson.driving import Driver

W = [Fraction(weight) for weight in ("0.2", "0.1", "0.3", "0.9", "0.4")]
DW = [Fraction(slope) for slope in ("-2.5", "0.6", "0", "-0.2", "0.5")]
RATE, H = Fraction("0.01"), Fraction("0.0001")
LOSS, AHEAD = Fraction("1.25347"), Fraction("1.25322")
SLIDE = {
    "lecture.h": H,
    "lecture.slide_loss": LOSS,
    "lecture.loss_w1": AHEAD,
    "lecture.loss_w2": Fraction("1.25353"),
    "lecture.rate": RATE,
    **{f"lecture.w{place}": w for place, w in enumerate(W, 1)},
    **{f"lecture.dw{place}": slope for place, slope in enumerate(DW, 1)},
    **{
        f"lecture.new_w{n}": w - RATE * slope
        for n, (w, slope) in enumerate(zip(W, DW, strict=True), 1)
    },
    "definition.h": H,
    "definition.loss": LOSS,
    "definition.ahead": AHEAD,
    "definition.slope": (AHEAD - LOSS) / H,
}


def press(widget: QWidget, key: Qt.Key, times: int = 1) -> None:
    widget.setFocus()
    for _ in range(times):
        QTest.keyClick(widget, key)


def holds(printed: Mapping[str, float], expected: Mapping[str, Fraction | float]) -> None:
    """Printed numbers are those that were computed here."""
    assert printed == pytest.approx(
        {name: float(expected[name]) for name in printed}, abs=1e-9, rel=1e-4
    )


def walk(driver: Driver, *beats: tuple[str, int], expected: Mapping[str, Fraction | float]) -> None:
    """Open beats that only show something, and compare what they print."""
    for kind, turn in beats:
        driver.open(kind, turn)
        holds(driver.printed(), expected)


def of_photo(driver: Driver) -> dict[str, float]:
    """Compute from W, x and b alone what the page of one photo should show of its cat."""
    page = driver.page
    scene, followed = page.scene, page.followed
    assert scene is not None
    assert followed is not None
    assert followed.label == 1
    square = followed.photo.squares[32].reshape(-1).astype(float)
    x = (square - scene.scaling.mean) * scene.scaling.scale
    weights, bias = scene.params.W.astype(float), scene.params.b
    shares = np.exp(weights @ x + bias)
    shares /= shares.sum()
    strongest = x[: len(x) // 3][np.abs(x[: len(x) // 3]).argmax()]
    return {
        "photo.x": float(strongest),
        "photo.share_dog": float(shares[0]),
        "photo.share_cat": float(shares[1]),
        "photo.error_dog": float(shares[0]),
        "photo.error_cat": float(shares[1] - 1),
        "photo.slope_cat": float((shares[1] - 1) * strongest),
    }


def work_out(page: Page, number: str) -> None:
    """Type a number into the field that waits for one."""
    field = page.findChildren(SlopeQuestion)[0].findChildren(NumberField)[0]
    field.setFocus()
    type_in(field, number)


READ = (("recall", 0), ("recall", 1), ("slide", 0), ("predict", 0))


def test_chapter_12_slopes_are_worked_out_from_two_losses(drive: Drive) -> None:
    driver = drive("12-definition")
    walk(driver, *READ, ("slide", 1), expected=SLIDE)
    assert driver.right("predict") == "{lecture.dw2:1}"
    assert DW[1] == (SLIDE["lecture.loss_w2"] - LOSS) / H
    page = driver.open("do")
    holds(driver.printed(), SLIDE)
    work_out(page, "-0.6")
    driver.reach(0, lambda: work_out(page, "0.6"))
    driver.reach(1, lambda: work_out(page, "0"))
    walk(driver, ("why", 0), expected=SLIDE)
    assert driver.right("why") == f"{float(LOSS + DW[3] * H):.5f}"
    driver.open("own")
    assert driver.printed() == {}


def test_chapter_13_five_new_weights_are_worked_out(drive: Drive) -> None:
    driver = drive("13-one-update")
    walk(driver, *READ, expected=SLIDE)
    page = driver.open("do")
    work_out(page, "0.175")
    work_out(page, "2.7")
    driver.reach(0, lambda: work_out(page, "0.225"))

    def the_others() -> None:
        for number in ("0.094", "0.3", "0.902", "0.395"):
            work_out(page, number)

    driver.reach(1, the_others)
    driver.open("why")
    assert driver.right("why") == str(float(W[0] - Fraction("0.1") * DW[0]))
    driver.open("own")
    # A slope above 0: so the answer is that the weight gets smaller.
    assert driver.numbers()["definition.slope"] > 0


def test_chapter_15_slopes_are_found_along_powers(drive: Drive) -> None:
    driver = drive("15-power-rule")
    walk(driver, *READ, expected={"power.slope": 3, "film.weights": 2 * (32 * 32 * 3 + 1)})
    page = driver.open("do")
    keys = page.keyboard()
    assert keys is not None
    driver.reach(0, lambda: press(keys, Qt.Key.Key_End))
    assert driver.right("predict") == "12"
    driver.reach(1, lambda: press(keys, Qt.Key.Key_Left, 40))
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}

    def fourth_power() -> None:
        press(buttons["x⁴"], Qt.Key.Key_Space)
        press(keys, Qt.Key.Key_Left, 20)

    driver.reach(2, fourth_power)
    driver.open("why")
    driver.open("own")
    # Two scores, two exponentials, their sum, two shares, the loss; and as many slopes back, with
    # those of b and W and without that of the other share.
    holds(driver.printed(), {"photo.operations": 8 + 1 + 1 + 2 + 2 + 2 + 2})


def test_chapter_16_slopes_are_multiplied_along_a_chain_and_on_a_real_photo(drive: Drive) -> None:
    driver = drive("16-chain-rule")
    one = {"chain.by_x": 8, "chain.slope_u": 2, "chain.slope_v": 4, "chain.slope_loss": 1}
    walk(driver, *READ, expected=one)
    page = driver.open("do")
    slider = page.findChildren(Slider)[0]
    driver.reach(0, lambda: press(slider, Qt.Key.Key_PageUp))
    driver.reach(1, lambda: press(slider, Qt.Key.Key_PageDown, 4))
    driver.open("why")
    driver.open("slide", 1)
    expected = of_photo(driver)
    holds(driver.printed(), expected)
    chain = driver.open("do", 1).findChildren(ChainView)[0]
    driver.reach(0, lambda: press(chain, Qt.Key.Key_Right, 15))
    driver.reach(1, lambda: press(chain, Qt.Key.Key_Right, 4))
    walk(driver, ("why", 1), ("why", 2), ("own", 0), expected=expected)
    # The other choices are other numbers.
    numbers = {round(expected[f"photo.{name}"], 2) for name in ("share_cat", "error_dog")}
    assert len(numbers | {round(expected["photo.error_cat"], 2)}) == 3


def test_chapter_18_a_tape_is_written_and_its_program_taken_along(drive: Drive) -> None:
    driver = drive("18-gradient-tape")
    shares = np.exp([2.3, -1.2]) / np.exp([2.3, -1.2]).sum()
    lecture = {
        "tape.slope_dog": shares[0],
        "lecture.dog": 2.3,
        "lecture.share_dog": shares[0],
        "lecture.loss": -math.log(shares[1]),
    }
    walk(driver, *READ, expected=lecture)
    page = driver.open("do")

    def write(expression: str) -> None:
        field = page.findChildren(ExpressionField)[0].findChildren(QLineEdit)[0]
        field.setFocus()
        type_in(field, expression)

    driver.reach(0, lambda: write("x**3"))
    driver.open("do", 1)
    holds(driver.printed(), lecture)
    driver.reach(0, lambda: write("-log(softmax([2.3, -1.2])[1])"))
    (copy,) = (one for one in page.findChildren(QPushButton) if one.text() == "Copy as code")
    driver.reach(1, lambda: copy.menu().actions()[1].trigger())
    driver.open("why")
    driver.open("own")
    # Two rows of W with 32 · 32 · 3 numbers, as many numbers of x, and two of b.
    holds(driver.printed(), {"tape.slopes": 2 * 3072 + 3072 + 2})


def test_chapter_14_the_definition_is_slow_its_h_is_no_matter_and_it_finds_a_bug(
    drive: Drive,
) -> None:
    driver = drive("14-slow-and-inexact")
    size = 2 * (3072 + 1)
    walk(driver, *READ, expected={"race.total": size})
    page = driver.open("do")
    (button,) = page.findChildren(RunButton)
    driver.reach(0, lambda: press(button, Qt.Key.Key_Space))
    driver.open("why")
    printed = driver.printed()
    # Once at W, and once for each weight.
    assert printed["race.looks"] == size + 1
    assert printed["race.times"] > 1
    page = driver.open("predict", 1)
    assert set(page.readings()) == {"h"}
    keys = driver.open("do", 1).keyboard()
    assert keys is not None
    steps = HS.index(1e-6) - HS.index(1e-4)
    driver.reach(0, lambda: press(keys, Qt.Key.Key_Left, steps))
    driver.reach(1, lambda: press(keys, Qt.Key.Key_Home))
    walk(driver, ("why", 1), expected={})
    page = driver.open("own")
    (sign,) = (one for one in page.findChildren(QPushButton) if "sign" in one.text())
    driver.reach(0, lambda: press(sign, Qt.Key.Key_Space))
