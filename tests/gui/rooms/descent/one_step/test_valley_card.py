"""The hero of One step: where the ball lands, what is said, and valleys out of the common.

The plot and the slider are two halves of it and are tried with it.
"""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.memory import Memory
from gui.rooms.descent.one_step.rate_axis import RateAxis
from gui.rooms.descent.one_step.valley import Valley
from gui.rooms.descent.one_step.valley_card import ValleyCard
from gui.rooms.descent.one_step.valley_plot import ValleyPlot
from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.fold import Fold
from gui.widgets.words.numbers import loss_words, rate_words
from model.descent.behaviour import Behaviour
from model.descent.curvature_bound import CurvatureBound
from model.descent.line_search import LineSearch, search_line
from model.descent.rehearsal import Rehearsal, Span
from model.params import Params
from model.training.optimisers import Adam
from model.training.problem import Settings
from model.training.pull import Pull
from tests.gui.page_making import mouse, words
from tests.gui.plots.looking import heard, is_drawn, labels, press
from tests.model.making import make_params, make_x

Show = Callable[[Callable[[], QWidget]], QWidget]

X, LABELS = make_x(30, 4, 2)
PARAMS = make_params(2, 4, spread=0.1)
FREE = Pull(0.0, PARAMS)

PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)


def fallen_ray() -> LineSearch:
    """A ray that falls, turns and rises: along minus the direction in which the loss rises."""
    way = make_params(2, 4, seed=1)
    found = search_line(PARAMS, way, X, LABELS, FREE, 0.1)
    if found.best == 0:
        found = search_line(PARAMS, Params(-way.W, -way.b), X, LABELS, FREE, 0.1)
    assert found.best
    assert found.rises
    return found


RAY = fallen_ray()
BOUND = CurvatureBound(here=2.0, anywhere=2.0 / 0.0746999)
SPANS = (Span("creeping", 0.001, 0.03), Span("fitting", 0.03, 0.3), Span("swinging", 0.3, 100.0))


def steps(behaviour: Behaviour, *losses: float) -> Rehearsal:
    return Rehearsal(0.2, np.array(losses), np.array(losses), behaviour)


VALLEY = Valley(
    ray=RAY,
    rate=0.2,
    film=0.01,
    touched=True,
    settings=Settings(),
    in_batches=False,
    bound=BOUND,
    rehearsal=steps("fitting", RAY.start, 0.3, 0.2),
    spans=SPANS,
    ends=(-3.0, 2.0),
)


@pytest.fixture
def card(on_screen: Show, qapp: QApplication) -> ValleyCard:
    theme.apply(qapp, LIGHT)

    def build() -> QWidget:
        made = ValleyCard(Memory())
        made.resize(764, 420)
        made.show_valley(VALLEY)
        return made

    shown = on_screen(build)
    QApplication.processEvents()
    assert isinstance(shown, ValleyCard)
    return shown


@pytest.fixture
def chosen(card: ValleyCard) -> list[float]:
    rates: list[float] = []
    card.rate_chosen.connect(rates.append)
    return rates


def plot(card: ValleyCard) -> ValleyPlot:
    return card.findChildren(ValleyPlot)[0]


def said(card: ValleyCard) -> str:
    return card.headline.text()


def handle(axis: RateAxis) -> int:
    """Where the middle of the handle is: a ring of ink around the card's colour."""
    image, y = axis.grab().toImage(), axis.height() // 2
    row = [image.pixelColor(x, y + 2).name() for x in range(image.width())]
    # Beside it there is the groove, in ink at its left.
    inside = [x for x in range(len(row)) if row[x : x + 5] == [LIGHT.card] * 5 and x > 60]
    first = inside[0]
    last = next(x for x in range(first, len(row)) if row[x] != LIGHT.card)
    return (first + last) // 2


def test_a_leap_that_unseen_photos_pay_for_says_so(card: ValleyCard) -> None:
    leap = replace(steps("fitting", RAY.start, 0.3, 0.2), unseen=(0.5, 40.0))
    card.show_valley(replace(VALLEY, rehearsal=leap))
    assert "leaps too far: on what it has never seen the loss climbs from 0.5" in said(card)
    card.show_valley(replace(VALLEY, rehearsal=replace(leap, unseen=(0.5, 0.4))))
    assert "never seen" not in said(card)


@pytest.mark.parametrize("rate", [0.005, 0.035, 0.06])
def test_the_ball_lands_in_the_valley_above_the_handle(card: ValleyCard, rate: float) -> None:
    card.show_valley(replace(VALLEY, rate=rate))
    here, ball = plot(card).chart().dots
    assert here.up.tolist() == [RAY.start]
    assert ball.across.tolist() == pytest.approx([rate])
    assert ball.up.tolist() == pytest.approx([RAY.loss_at(rate)])
    assert handle(card.axis) == pytest.approx(plot(card).place_of(rate, 0.0).x(), abs=3)


def test_the_curve_is_the_ray_and_stands_on_ground(card: ValleyCard) -> None:
    chart = plot(card).chart()
    (curve,) = chart.named
    inside = (RAY.rates >= 1e-3 * 0.999) & (RAY.rates <= 1e2 * 1.001)
    assert set(RAY.rates[inside]) <= set(curve.across)
    assert is_drawn(plot(card), LIGHT.ink, 0.05, RAY.loss_at(0.05), reach=1)
    low = chart.up.low + 0.02 * (chart.up.high - chart.up.low)
    assert is_drawn(plot(card), LIGHT.wash, 0.02, low, reach=0)


def test_a_step_that_leaves_the_frame_is_an_arrow_at_the_top(card: ValleyCard) -> None:
    card.show_valley(replace(VALLEY, rate=0.05))
    assert plot(card).chart().dots[1].shape == "circle"
    card.show_valley(replace(VALLEY, rate=100.0))
    chart = plot(card).chart()
    assert chart.dots[1].shape == "triangle"
    assert 0.9 < (chart.dots[1].up[0] - chart.up.low) / (chart.up.high - chart.up.low) < 1
    assert loss_words(RAY.loss_at(100.0)) in " ".join(label.words for label in labels(plot(card)))


def test_dragging_on_the_slider_or_in_the_valley_chooses_the_eta_below_the_pointer(
    card: ValleyCard, chosen: list[float]
) -> None:
    for target in (card.axis, plot(card)):
        chosen.clear()
        places = [plot(card).place_of(rate, 0.0).toPoint().x() for rate in (0.05, 0.5, 3.0)]
        mouse(target, PRESS, QPoint(places[0], 27))
        for x in places[1:]:
            mouse(target, MOVE, QPoint(x, 27))
        mouse(target, RELEASE, QPoint(places[-1], 27))
        mouse(target, MOVE, QPoint(places[0], 27))
        assert chosen == pytest.approx([0.05, 0.5, 3.0], rel=0.06)


def test_keys_move_eta_by_notches_powers_of_ten_and_to_the_ends(
    card: ValleyCard, chosen: list[float]
) -> None:
    card.axis.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(card.axis, key)
    press(plot(card), Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_End)
    assert chosen == pytest.approx([0.22, 2.0, 0.001, 100.0] * 2)
    card.show_valley(replace(VALLEY, rate=100.0))
    assert heard(plot(card)) == f"η = 100 · loss after the step {loss_words(RAY.loss_at(100.0))}"


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (None, "the next step takes the loss from"),
        (steps("creeping", 0.5, 0.49, 0.48), "creeps: 2 steps take the loss from"),
        (steps("fitting", 0.5, 0.3, 0.2), "to 0.2000."),
        (
            steps("swinging", 0.5, 0.3, 0.8),
            "the loss does not only fall, it also climbs from 0.3000 to 0.8000.",
        ),
        (steps("blowing up", 0.5, 0.3, 12.0), "the next step still goes down to"),
        (steps("blowing up", 0.5, 3.0, math.inf), "climbs to ∞ in 2 steps."),
    ],
)
def test_the_sentence_names_what_the_losses_did(
    card: ValleyCard, shown: Rehearsal | None, words: str
) -> None:
    card.show_valley(replace(VALLEY, rehearsal=shown))
    assert said(card).startswith("Step length η = 0.2")
    assert words in said(card)
    assert "Drag" not in said(card)
    card.show_valley(replace(VALLEY, rehearsal=shown, touched=False))
    assert said(card).endswith("Drag the ring on the bar.")


def test_why_two_over_lambda_is_said_only_where_it_is_promised(card: ValleyCard) -> None:
    def why() -> str:
        return card._why.text()

    assert not card._why.isVisible()
    assert "2/λ" not in card.axis.accessibleDescription()
    (fold,) = card.findChildren(Fold)
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert card._why.isVisible()
    assert why().startswith("The axis is W − η · dW.")
    assert "convex" in why()
    assert "2/λ = 0.0746 never" in why()  # no larger one than holds
    assert "2/λ = 0.0746" in card.axis.accessibleDescription()
    card.show_valley(replace(VALLEY, bound=None))
    assert why() == "The axis is W − η · dW."
    assert "2/λ" not in card.axis.accessibleDescription()
    card.show_valley(replace(VALLEY, bound=None, in_batches=True, settings=Settings(l2=1.0)))
    assert "the dW of the next batch, the height the loss + L2 of all photos" in why()
    card.show_valley(replace(VALLEY, bound=None, settings=Settings(optimiser=Adam())))
    assert why().startswith("The axis is the step that Adam really takes next")


def test_the_curve_is_told_apart_from_the_names_of_many_steps(card: ValleyCard) -> None:
    def told() -> str:
        return " ".join(words(card))

    best = RAY.best or 0.0
    assert "The curve is one single step; the names under the bar are 12 steps" in told()
    assert "but repeated" not in told()  # it fits there
    does: dict[Behaviour, str] = {"swinging": "swings", "blowing up": "blows up"}
    for behaviour, name in does.items():
        spans = (SPANS[0], Span(behaviour, 0.03, 100.0))
        card.show_valley(replace(VALLEY, spans=spans))
        sentence = f"Lowest after one step is η = {rate_words(best)}, but repeated it {name}."
        assert sentence in told()


def test_where_training_is_at_rest_nothing_is_said_to_lie_lower(card: ValleyCard) -> None:
    level = replace(RAY, least=RAY.start, loss=RAY.start)
    still = steps("creeping", RAY.start, RAY.start)
    card.show_valley(replace(VALLEY, ray=level, rehearsal=still))
    assert said(card).startswith("Training is at rest")
    assert not any("lowest" in label.words for label in labels(plot(card)))


@pytest.mark.parametrize(
    "ray",
    [
        replace(RAY, best=0.0, least=RAY.start, rises=0.0),
        replace(RAY, best=None, least=None, rises=None),
        replace(RAY, losses=np.full(len(RAY.rates), RAY.start), start=RAY.start),
        replace(RAY, losses=RAY.losses * 1e-9, start=RAY.start * 1e-9),
    ],
    ids=["only rises", "only falls", "flat", "tiny"],
)
def test_valleys_out_of_the_common_are_drawn_too(card: ValleyCard, ray: LineSearch) -> None:
    card.show_valley(replace(VALLEY, ray=ray, rehearsal=None))
    up = plot(card).chart().up
    assert up.low < ray.start < up.high
    assert up.high - up.low > 0.01 * ray.start
    assert up.ticks(up.low, up.high, 4).major
    card.grab()


def test_the_film_s_eta_and_the_one_in_hand_are_told_apart(card: ValleyCard) -> None:
    taken: list[bool] = []
    card.taken.connect(lambda: taken.append(True))
    assert card.axis.accessibleDescription().startswith("η = 0.2 · this film: η = 0.01")
    assert card._take.text() == "Train with η = 0.2"
    QTest.mouseClick(card._take, Qt.MouseButton.LeftButton)
    assert taken == [True]
    card.show_valley(replace(VALLEY, rate=0.01))
    assert not card._take.isEnabled()
    assert card._take.text() == "The film trains with this η"


def test_nothing_is_chosen_where_there_is_no_valley(card: ValleyCard, chosen: list[float]) -> None:
    card.show_nothing("")
    assert said(card) == "The valley below the next step is being measured…"
    for target in (card.axis, plot(card)):
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(200, 27))
        QTest.keyClick(target, Qt.Key.Key_Right)
    assert chosen == []
    assert plot(card).chart().named == ()
    card.show_nothing("Why not.")
    assert said(card) == "Why not."
    assert not plot(card).isVisible()  # no empty axes
    assert not card.axis.isVisible()
    card.show_valley(VALLEY)
    assert plot(card).isVisible()
