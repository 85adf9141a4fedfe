"""The update formula with the numbers of the step that is shown."""

import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gui.panels.numbers.step_card import StepCard
from gui.style import language, theme
from gui.widgets.texts.label import Figure, Label
from gui.widgets.words.significant import decimals_for, significant
from model.lab.choices import CLASSES
from model.params import Params
from model.photos.dataset import make_dataset
from model.training.optimisers import OPTIMISERS, Adam, Optimiser
from model.training.problem import Settings
from model.training.scene import Scene, make_scene, make_scene_without_training
from model.training.setup import Setup, prepare
from model.training.training import evaluate_step, first_state
from model.typed_number import read
from tests.gui.album_making import make_examples

NARROWEST = 252
"""The width of the column of numbers in a small window."""


def scene() -> Scene:
    setup = Setup(make_dataset(CLASSES, make_examples(8), 0.0))
    problem = prepare(setup)
    return make_scene(evaluate_step(first_state(problem), problem), setup, problem)


@pytest.fixture
def card(on_screen: Callable[[Callable[[], StepCard]], StepCard]) -> StepCard:
    return on_screen(StepCard)


def figures(card: StepCard) -> list[str]:
    return [figure.text() for figure in card.findChildren(Figure)]


def test_the_formula_is_there_before_any_step(card: StepCard) -> None:
    assert "W ← W − η · ∂L/∂W" in [label.text() for label in card.findChildren(Label)]
    assert figures(card) == ["", "", ""]


def test_it_says_how_steep_it_is_and_what_changes_most(card: StepCard) -> None:
    shown = scene()
    card.show_scene(shown)
    assert shown.step_result is not None
    assert shown.update is not None
    gradient, update = shown.step_result.slope.gradient.W, shown.update.W
    change = float(update.flat[np.abs(update).argmax()])
    steepness, largest, example = figures(card)
    words, norm = steepness.split(" = ")
    assert words == "steepness ‖∂L/∂W‖"
    assert float(norm) == pytest.approx(float(np.linalg.norm(gradient)), rel=0.005)
    assert largest == f"largest change {significant(change, abs(change))}:"
    felt = float(gradient.flat[np.abs(update).argmax()])
    assert example.endswith(f"− 0.01 · ({significant(felt, abs(felt), 2)})")
    # All weights are 0 still, and minus is a sign, not a hyphen.
    assert example.startswith("w ← 0.0")
    assert "-" not in "".join(figures(card))


def test_without_a_next_step_old_numbers_do_not_stay(card: StepCard) -> None:
    card.show_scene(scene())
    setup = Setup(make_dataset(CLASSES, make_examples(8)[::2], 0.0))
    problem = prepare(setup)
    card.show_scene(make_scene_without_training(first_state(problem), setup, problem))
    assert figures(card) == ["", "", ""]


def test_where_no_weight_moves_any_more_that_is_said(card: StepCard) -> None:
    shown = scene()
    still = Params.zeros_like(shown.params)
    card.show_scene(replace(shown, update=still))
    assert figures(card)[1] == "too small to change any weight"


def test_a_line_that_would_not_fit_says_where_the_weight_goes(card: StepCard) -> None:
    card.setFixedWidth(150)
    QApplication.processEvents()
    card.show_scene(scene())
    assert figures(card)[2].startswith("w: 0.0")
    assert " → " in figures(card)[2]


def test_another_optimiser_shows_its_own_step(card: StepCard) -> None:
    setup = Setup(make_dataset(CLASSES, make_examples(8), 0.0), settings=Settings(optimiser=Adam()))
    problem = prepare(setup)
    shown = make_scene(evaluate_step(first_state(problem), problem), setup, problem)
    card.show_scene(shown)
    assert shown.update is not None
    written = [label.text() for label in card.findChildren(Label)]
    assert "Next step of Adam" in written
    assert "W ← W + step" in written
    change = float(shown.update.W.flat[np.abs(shown.update.W).argmax()])
    before, after = figures(card)[2].removeprefix("w: ").split(" → ")
    moved = float(after.replace("−", "-")) - float(before.replace("−", "-"))
    assert moved == pytest.approx(change, rel=0.1)
    card.show_scene(scene())
    assert "W ← W − η · ∂L/∂W" in [label.text() for label in card.findChildren(Label)]


@pytest.mark.parametrize("spoken", ["en", "ko"])
@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_no_formula_is_cut_off_in_a_small_window(
    on_screen: Callable[[Callable[[], StepCard]], StepCard],
    qapp: QApplication,
    kind: type[Optimiser],
    spoken: language.Language,
) -> None:
    theme.apply(qapp, theme.LIGHT)
    language.install(qapp, spoken)
    card = on_screen(StepCard)
    card.setFixedWidth(NARROWEST)
    setup = Setup(make_dataset(CLASSES, make_examples(8), 0.0), settings=Settings(optimiser=kind()))
    problem = prepare(setup)
    card.show_scene(make_scene(evaluate_step(first_state(problem), problem), setup, problem))
    QApplication.processEvents()
    for label in card.findChildren(Label):
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width(), label.text()


@pytest.mark.parametrize("size", [3e38, 3e5, 1234.5, 100.0, 99.0, 18.0, 1e-5, 1e-9, 5e-38, np.inf])
@pytest.mark.parametrize("rate", [1e-9, 0.01, 0.03, 10.0, 1000.0])
@pytest.mark.parametrize("width", [150, 600])
def test_a_step_of_any_size_is_written_and_its_factors_make_it(
    card: StepCard, size: float, rate: float, width: int
) -> None:
    card.setFixedWidth(width)
    QApplication.processEvents()
    shown = scene()
    assert shown.step_result is not None
    slope, step = (
        np.zeros_like(shown.params.W, np.float64),
        np.zeros_like(shown.params.W, np.float64),
    )
    with np.errstate(invalid="ignore"):
        slope[1, 7], step[1, 7] = size, -rate * size
    felt = replace(shown.step_result.slope, gradient=Params(slope, shown.params.b))
    settings = replace(shown.setup.settings, rate=rate)
    shown = replace(
        shown,
        step_result=replace(shown.step_result, slope=felt),
        update=Params(step, shown.params.b),
        setup=replace(shown.setup, settings=settings),
    )
    card.show_scene(shown)
    _, largest, example = figures(card)
    assert example.startswith("w")
    if np.isfinite(size) and "·" in example and "≈" not in example:
        moved = largest.removeprefix("largest change ").removesuffix(":")
        _, times, of = re.match(r"w ← (.*) − (.*) · \((.*)\)", example).groups()
        assert significant(-read(times) * read(of), abs(read(moved))) == moved
    if "→" in example and np.isfinite(size):
        before, after = example.removeprefix("w: ").split(" → ")
        assert read(before) == 0.0
        if decimals_for(rate * size) < 6 and rate * size < 1e6:
            assert read(after) == pytest.approx(read(largest[15:-1]), rel=1e-12)


def test_it_is_called_the_next_step(card: StepCard) -> None:
    assert "Next step" in [label.text() for label in card.findChildren(Label)]
