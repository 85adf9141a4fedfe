"""Chapters 9 to 11: from one photo's loss to gradient descent, each done with real keys."""

import math
from dataclasses import replace
from itertools import islice, pairwise

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from gui.page.page import Page
from gui.rooms.descent.blind_walk.blind_walk_page import BlindWalkPage
from gui.rooms.descent.blind_walk.fog import Fog
from gui.rooms.descent.landscape.terrain_map import TerrainMap
from gui.rooms.descent.one_step.rate_axis import RateAxis
from gui.rooms.gradient.definition.h_scale import HScale
from gui.rooms.gradient.place_picker import PlacePicker
from gui.widgets.fields.slider import Slider
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


E = math.exp(2.3) + math.exp(-1.2)
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def holds(printed: dict[str, float], expected: dict[str, float]) -> None:
    """Printed numbers are those that were computed here."""
    assert printed == pytest.approx({name: expected[name] for name in printed}, rel=2e-3)


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


def press(widget: QWidget, *keys: Qt.Key) -> None:
    widget.setFocus()
    for key in keys:
        QTest.keyClick(widget, key)


def test_chapter_9_weights_are_turned_by_hand_until_one_makes_the_loss_smaller(
    drive: Drive,
) -> None:
    driver = drive("09-make-it-smaller")
    share = math.exp(-1.2) / E
    lecture = {
        "lecture.loss": -math.log(share),
        "lecture.loss_rounded": -math.log(0.03),
        "lecture.share_cat": share,
        "lecture.gap": 3.5,
    }
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), lecture)
    page = driver.open("do")
    scene, followed = page.scene, page.followed
    assert scene is not None
    assert followed is not None
    assert followed.label == 1
    picker = page.findChildren(PlacePicker)[0].findChildren(Slider)[0]
    h = page.findChildren(HScale)[0].findChildren(Slider)[0]
    assert driver.numbers()["definition.change"] > 0.05
    square = followed.photo.squares[32].reshape(-1).astype(float)
    x = (square - scene.scaling.mean) * scene.scaling.scale

    def turned() -> float:
        """Compute by how much the loss of this cat changes, with W = 0 but for one weight."""
        row, column = divmod(picker.value(), len(x))
        more = driver.numbers()["definition.h"] * x[column]
        other = -more if row else more  # the dog's score less the cat's
        return math.log1p(math.exp(other)) - math.log(2)

    def turn_up(weight: int) -> None:
        picker.setValue(weight)
        press(h, Qt.Key.Key_Home)

    # The same pixel in the cat's row does the opposite.
    driver.reach(0, lambda: turn_up((picker.value() + len(x)) % (2 * len(x))))
    assert driver.numbers()["definition.change"] == pytest.approx(turned(), abs=1e-4)
    driver.reach(1, lambda: press(picker, *[Qt.Key.Key_Right] * 4))
    driver.open("why")
    driver.open("own")
    size = 2 * len(x) + 2
    holds(driver.printed(), {"definition.tries": 5, "definition.weights": size})
    assert driver.right("own").startswith(f"{size // 3600}시간 {size % 3600 // 60}분")


def test_chapter_10_a_foot_finds_the_way_down_and_the_fog_lifts(drive: Drive) -> None:
    driver = drive("10-without-eyes")
    page = driver.open("recall")
    scene = page.scene
    assert scene is not None
    size = 2 * 32 * 32 * 3 + 2
    holds(driver.printed(), {"blind_walk.size": size})
    for turn, kind in ((1, "recall"), (0, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), {})
    page = driver.open("do")
    (fog,) = page.findChildren(Fog)
    numbers = driver.numbers
    assert numbers()["blind_walk.loss"] == pytest.approx(math.log(2))
    ways = [(one,) for one in ARROWS] + [(up, side) for up in ARROWS[2:] for side in ARROWS[:2]]

    def walk_down() -> None:
        """Step where the foot hears that it is lower, as far as a step has been lower before."""
        for _ in range(10):
            if numbers()["blind_walk.loss"] < 0.25:
                return
            best, lowest = ways[0], math.inf
            for way in ways:
                press(fog, *way, Qt.Key.Key_Return)
                if numbers()["blind_walk.loss"] < lowest:
                    best, lowest = way, numbers()["blind_walk.loss"]
                press(fog, Qt.Key.Key_Backspace)
            press(fog, *best, Qt.Key.Key_Return)

    driver.reach(0, walk_down)
    assert 0 < numbers()["blind_walk.steps"] <= 10
    (lift,) = (one for one in page.findChildren(QPushButton) if one.text() == "Lift the fog")
    driver.reach(1, lambda: press(lift, Qt.Key.Key_Space))
    assert isinstance(page, BlindWalkPage)
    game, walkers = page.game, page.walkers
    assert game is not None
    assert walkers is not None

    plane, sample = game.terrain.plane, prepare(scene.setup).training

    def loss(place: tuple[float, float]) -> float:
        params = plane.params(place).astype(np.float64)
        return evaluate(params, sample.X, sample.labels).loss

    a, b = game.start
    by_a, by_b = (
        (loss((a + da, b + db)) - loss((a - da, b - db))) / 0.02
        for da, db in ((0.01, 0.0), (0.0, 0.01))
    )
    rate = math.dist(*walkers.own.places[:2]) / math.hypot(by_a, by_b)
    driver.open("why")
    # The walk is still there.
    expected = {
        "blind_walk.steps": len(walkers.own.places) - 1.0,
        "blind_walk.loss": loss(walkers.own.place),
        "blind_walk.beside": loss(walkers.beside.place),
        "blind_walk.size": size,
        "blind_walk.rate": rate,
        "lecture.rate": 0.01,
        "film.rate": driver.session.lab.choices.settings.rate,
    }
    holds(driver.printed(), expected)
    assert walkers.beside.places[1] == pytest.approx((a - rate * by_a, b - rate * by_b), rel=1e-2)
    driver.open("own")
    holds(driver.printed(), expected)


def test_chapter_11_one_bar_makes_the_loss_creep_fit_swing_and_blow_up(drive: Drive) -> None:
    driver = drive("11-gradient-descent", 40)  # fewer have room on one side of a line
    for turn, kind in ((0, "recall"), (1, "recall"), (0, "slide"), (0, "predict")):
        driver.open(kind, turn)
        holds(driver.printed(), LECTURE)
    page: Page = driver.open("do")
    assert driver.numbers()["step.rate"] == 0.01
    (axis,) = page.findChildren(RateAxis)
    driver.reach(0, lambda: press(axis, Qt.Key.Key_Right))
    losses = losses_of(driver)
    assert losses == sorted(losses, reverse=True)
    assert losses[-1] > 0.75 * losses[0]
    driver.reach(1, lambda: press(axis, Qt.Key.Key_PageUp))
    losses = losses_of(driver)
    assert all(later < 1.01 * earlier for earlier, later in pairwise(losses))
    assert losses[-1] < 0.75 * losses[0]
    driver.reach(2, lambda: press(axis, *[Qt.Key.Key_Right] * 8))
    losses = losses_of(driver)
    assert any(later > earlier for earlier, later in pairwise(losses))
    assert losses[-1] < losses[0]
    driver.reach(3, lambda: press(axis, Qt.Key.Key_PageUp))
    assert max(losses_of(driver)) > 10 * math.log(2)
    for turn in (0, 1):
        driver.open("why", turn)
        holds(driver.printed(), LECTURE)
    page = driver.open("do", 1)
    (ground,) = page.findChildren(TerrainMap)
    first = page.chart.trail.places[0]  # type: ignore[attr-defined]
    left, point = Qt.MouseButton.LeftButton, ground.point_of(tuple(first)).toPoint()
    driver.reach(0, lambda: QTest.mouseClick(ground, left, pos=point))
    driver.open("predict", 1)
    holds(driver.printed(), {"film.rate": 0.01})
    driver.open("why", 2)
    driver.open("own")
    scene = driver.page.scene
    assert scene is not None
    X = prepare(scene.setup).training.X.astype(float)
    with_bias = np.column_stack([X, np.ones(len(X))])
    # The loss of two classes bends most where both have a share of a half.
    bend = float(np.linalg.eigvalsh(with_bias @ with_bias.T / len(X))[-1]) / 2
    holds(driver.printed(), {"step.limit": 2 / bend})
