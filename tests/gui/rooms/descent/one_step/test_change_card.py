"""One step as an equation of pictures: W, the step, and the new W, on one scale."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from gui.rooms.descent.one_step.change_card import ChangeCard
from gui.rooms.descent.one_step.change_table import ChangeTable
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.texts.label import Label
from model.lab.choices import CLASSES
from model.params import Floats, Params
from model.photos.dataset import make_dataset
from model.training.optimisers import OPTIMISERS, GradientDescent, Optimiser
from model.training.problem import Settings
from model.training.scene import Scene, make_scene
from model.training.schedules import WarmUp
from model.training.setup import Setup, prepare
from model.training.training import evaluate_step, first_state
from tests.gui.album_making import make_examples
from tests.gui.table_reading import texts

Show = Callable[[Callable[[], ChangeCard]], ChangeCard]


def scene_of(settings: Settings) -> Scene:
    setup = Setup(make_dataset(CLASSES, make_examples(8), 0.0), settings=settings)
    problem = prepare(setup)
    return make_scene(evaluate_step(first_state(problem), problem), setup, problem)


def at(scene: Scene, W: Floats, step: Floats) -> Scene:
    """The same scene with other weights, and another step from there."""
    b = scene.params.b
    return replace(scene, state=replace(scene.state, params=Params(W, b)), update=Params(step, b))


@pytest.fixture
def card(on_screen: Show) -> ChangeCard:
    return on_screen(ChangeCard)


def captions(card: ChangeCard) -> list[str]:
    return [label.text() for label in card._captions]


def pictures(card: ChangeCard) -> list[Heatmap]:
    return card.findChildren(Heatmap)


@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_the_pictures_are_an_equation_on_one_scale(card: ChangeCard, kind: type[Optimiser]) -> None:
    shown = scene_of(Settings(rate=0.5, optimiser=kind()))
    assert shown.update is not None
    W = np.random.default_rng(1).normal(size=shown.params.W.shape)
    step = shown.update.W.astype(np.float64) / np.abs(shown.update.W).max()
    card.show_scene(at(shown, W, step))
    before, middle, after = pictures(card)
    np.testing.assert_allclose(before._values + middle._values, after._values, atol=1e-6)
    assert before.limit == middle.limit == after.limit
    assert captions(card)[::2] == ["W", "= new W"]
    plain = kind is GradientDescent
    assert captions(card)[1] == ("− 0.5 · dW" if plain else "+ step")


def test_a_step_too_small_to_be_seen_is_drawn_stronger_and_says_so(card: ChangeCard) -> None:
    shown = scene_of(Settings(rate=0.01))
    W = np.ones(shown.params.W.shape)
    step = np.full(W.shape, -0.0004)
    card.show_scene(at(shown, W, step))
    before, middle, after = pictures(card)
    assert captions(card)[1] == "− 0.01 · dW\n(shown × 1,000)"
    assert before.limit == after.limit == 1000 * middle.limit
    np.testing.assert_allclose(middle._values, -0.0004, rtol=1e-6)  # and all of it is blue
    scales = card.findChildren(ScaleBar)
    assert scales[1].toolTip() == "−0.0010 cat … dog +0.0010"
    assert scales[0].toolTip() == "−1.0 cat … dog +1.0"


def test_after_a_blow_up_both_sides_still_have_one_scale(card: ChangeCard) -> None:
    shown = scene_of(Settings(rate=1000.0))
    W = np.full(shown.params.W.shape, 0.729, np.float32)
    step = np.full(W.shape, -69.0, np.float32)
    step[:, 0] = np.inf
    card.show_scene(at(shown, W, step))
    assert len({picture.limit for picture in pictures(card)}) == 1
    assert captions(card)[1] == "− 1,000 · dW"


def test_the_rate_of_a_schedule_has_the_digits_that_make_the_product_right(
    card: ChangeCard,
) -> None:
    shown = scene_of(Settings(rate=0.0177, schedule=WarmUp(length=70)))
    card.show_scene(shown)
    formula = next(t for t in (x.text() for x in card.findChildren(Label)) if "W ←" in t)
    assert formula == "W ← W − 0.000252857 · dW"
    assert texts(card.findChildren(ChangeTable)[0])[0][3] == "−η · dW"
