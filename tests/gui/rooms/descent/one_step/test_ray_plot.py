"""The plot and the card of a ray: its flags, its sentences, and rays that are out of the common."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.rooms.descent.one_step.ray_card import RayCard
from gui.rooms.descent.one_step.ray_plot import RayPlot
from gui.style import theme
from gui.style.theme import DARK, LIGHT, Theme
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import loss_words, rate_words
from model.descent.curvature_bound import CurvatureBound
from model.descent.line_search import LineSearch, search_line
from model.training.pull import Pull
from tests.gui.hands import turn_wheel
from tests.gui.plots.looking import heard, is_drawn, labels, point_at, press
from tests.model.making import make_params, make_x

Show = Callable[[Callable[[], QWidget]], QWidget]

X, LABELS = make_x(30, 4, 2)
PARAMS = make_params(2, 4, spread=0.1)
GRADIENT = make_params(2, 4, seed=1)
FREE = Pull(0.0, PARAMS)


def valley(rate: float = 0.1) -> LineSearch:
    """A ray that falls, turns and rises: along minus the direction in which the loss rises."""
    one = search_line(PARAMS, GRADIENT, X, LABELS, FREE, rate)
    if one.best == 0:
        turned = -1.0 * GRADIENT
        one = search_line(PARAMS, turned, X, LABELS, FREE, rate)
    assert one.best
    assert one.rises
    return one


VALLEY = valley()
BOUND = CurvatureBound(here=2.0, anywhere=10.0)


@pytest.fixture
def card(on_screen: Show, qapp: QApplication) -> RayCard:
    theme.apply(qapp, LIGHT)

    def build() -> QWidget:
        made = RayCard()
        made.resize(764, 320)
        made.show_ray(VALLEY, BOUND, pulled=False)
        return made

    shown = on_screen(build)
    QApplication.processEvents()
    assert isinstance(shown, RayCard)
    return shown


def plot(card: RayCard) -> RayPlot:
    return card.findChildren(RayPlot)[0]


def said(card: RayCard) -> str:
    return card.findChildren(Paragraph)[0].text()


def flags(card: RayCard) -> list[str]:
    """What stands beside the lines; each has found room."""
    words = [line.label for line in plot(card).chart().lines if line.label]
    assert {label.words for label in labels(plot(card))} == set(words)
    return words


def test_each_flag_stands_where_its_number_says(card: RayCard) -> None:
    assert VALLEY.best is not None
    assert VALLEY.rises is not None
    marks = (BOUND.rate_anywhere, VALLEY.best, VALLEY.rises, VALLEY.rate)
    lines = [line for line in plot(card).chart().lines if line.label]
    assert [line.at for line in lines] == pytest.approx(marks)
    for words, mark in zip(flags(card), marks, strict=True):
        assert words.endswith(rate_words(mark))


def test_while_the_bound_is_unknown_it_has_no_flag_and_nothing_is_promised(card: RayCard) -> None:
    card.show_ray(VALLEY, None, pulled=False)
    assert len(flags(card)) == 3
    assert "2/λ" not in said(card)


@pytest.mark.parametrize(("rate", "words"), [(0.1, "Below 2/λ = 0.2"), (0.3, "sure only up to")])
def test_the_promise_says_on_which_side_of_the_bound_eta_is(
    card: RayCard, rate: float, words: str
) -> None:
    card.show_ray(replace(VALLEY, rate=rate), BOUND, pulled=False)
    assert words in said(card)


def test_no_larger_rate_is_promised_than_holds(card: RayCard) -> None:
    bound = CurvatureBound(here=0.0, anywhere=2.0 / 0.0746999)
    card.show_ray(VALLEY, bound, pulled=False)
    assert "2/λ = 0.0746" in said(card)
    assert flags(card)[0] == "sure up to 2/λ = 0.0746"


def test_a_ray_that_only_rises_is_told(card: RayCard) -> None:
    losses = VALLEY.start + VALLEY.rates
    card.show_ray(
        replace(VALLEY, losses=losses, best=0.0, least=VALLEY.start, rises=0.0), BOUND, pulled=False
    )
    assert said(card).startswith("In this direction the loss only rises")
    assert flags(card) == ["sure up to 2/λ = 0.2", "η = 0.1"]


def test_where_all_is_rounding_no_flag_names_a_lowest_point(card: RayCard) -> None:
    level = VALLEY.start
    card.show_ray(replace(VALLEY, least=level, loss=level), BOUND, pulled=False)
    assert "no more than rounding" in said(card)
    assert flags(card) == ["sure up to 2/λ = 0.2", "η = 0.1"]


def test_a_ray_that_falls_on_and_on_is_told(card: RayCard) -> None:
    losses = VALLEY.start / (1 + VALLEY.rates)
    card.show_ray(
        replace(VALLEY, losses=losses, best=None, least=None, rises=None), BOUND, pulled=False
    )
    assert "falls as far as anybody can look" in said(card)
    assert len(flags(card)) == 2


def test_a_rate_beyond_the_ray_stands_at_its_edge(card: RayCard) -> None:
    card.show_ray(replace(VALLEY, rate=1e-30), BOUND, pulled=False)
    chart = plot(card).chart()
    assert chart.dots[0].across[0] == pytest.approx(10**chart.across.low)
    assert "η" not in " ".join(flags(card))


def test_a_flat_ray_is_not_blown_up(card: RayCard) -> None:
    flat = np.full(len(VALLEY.rates), VALLEY.start)
    card.show_ray(
        replace(VALLEY, losses=flat, best=0.0, least=VALLEY.start, rises=None), BOUND, pulled=False
    )
    low, high = plot(card).chart().up.low, plot(card).chart().up.high
    assert low < VALLEY.start < high
    assert high - low > 0.01 * VALLEY.start


def test_where_there_is_no_slope_it_is_told(card: RayCard) -> None:
    flat = np.full(len(VALLEY.rates), VALLEY.start)
    card.show_ray(
        replace(VALLEY, losses=flat, best=0.0, least=VALLEY.start, rises=None), BOUND, pulled=False
    )
    assert said(card).startswith("Whatever η is here, the loss stays as it is.")


def test_a_step_that_leaves_the_frame_is_an_arrow_at_the_top(card: RayCard) -> None:
    (dot,) = plot(card).chart().dots
    assert dot.shape == "circle"
    card.show_ray(replace(VALLEY, loss=1e9), BOUND, pulled=False)
    chart = plot(card).chart()
    (dot,) = chart.dots
    assert dot.shape == "triangle"
    low, high = chart.up.low, chart.up.high
    assert 0.9 * (high - low) < dot.up[0] - low < high - low
    assert is_drawn(plot(card), LIGHT.ink, float(dot.across[0]), float(dot.up[0]))


def test_tiny_losses_are_powers_of_ten(card: RayCard) -> None:
    tiny = replace(VALLEY, losses=VALLEY.losses * 1e-9, start=VALLEY.start * 1e-9, loss=1e-10)
    card.show_ray(tiny, BOUND, pulled=False)
    up = plot(card).chart().up
    ticks = up.ticks(up.low, up.high, 4)
    assert all(words == "0" or "× 10" in words for _, words in ticks.major)


def test_losses_that_are_no_numbers_are_not_written(card: RayCard) -> None:
    losses = VALLEY.losses.copy()
    losses[-20:] = math.inf
    card.show_ray(replace(VALLEY, losses=losses, loss=math.inf, rate=1e3), BOUND, pulled=False)
    assert "nan" not in said(card).casefold()
    assert "∞" in said(card)


def test_nothing_is_chosen_where_there_is_no_ray(card: RayCard) -> None:
    chosen: list[float] = []
    card.rate_chosen.connect(chosen.append)
    card.show_nothing("Why not.")
    QTest.mouseClick(plot(card), Qt.MouseButton.LeftButton, pos=QPoint(200, 80))
    QTest.keyClick(plot(card), Qt.Key.Key_Right)
    assert chosen == []
    assert flags(card) == []
    assert said(card) == "Why not."


def test_the_wheel_and_the_right_button_change_nothing(card: RayCard) -> None:
    chosen: list[float] = []
    card.rate_chosen.connect(chosen.append)
    before = plot(card).place_of(1.0, 0.5)
    turn_wheel(plot(card))
    QTest.mouseClick(plot(card), Qt.MouseButton.RightButton, pos=QPoint(200, 80))
    assert plot(card).place_of(1.0, 0.5) == before
    assert chosen == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_curve_and_card_have_the_colours_of_the_theme(
    card: RayCard, qapp: QApplication, colours: Theme
) -> None:
    theme.apply(qapp, colours)
    QApplication.processEvents()
    middle = len(VALLEY.rates) // 2
    assert is_drawn(plot(card), colours.ink, VALLEY.rates[middle], VALLEY.losses[middle], reach=0)
    assert card.grab().toImage().pixelColor(card.width() - 8, 200).name() == colours.card


def test_the_keyboard_s_ring_can_be_seen(card: RayCard) -> None:
    corner = plot(card).mapTo(card, QPoint(1, 1))
    plot(card).clearFocus()
    assert card.grab().toImage().pixelColor(corner).name() == LIGHT.card
    plot(card).setFocus()
    assert card.grab().toImage().pixelColor(corner).name() == LIGHT.focus


def test_home_and_end_choose_the_ends_of_the_ray(card: RayCard) -> None:
    chosen: list[float] = []
    card.rate_chosen.connect(chosen.append)
    press(plot(card), Qt.Key.Key_Home, Qt.Key.Key_End)
    assert chosen == pytest.approx([VALLEY.rates[0], VALLEY.rates[-1]])


def test_the_eta_that_a_key_has_chosen_is_told_with_its_loss(card: RayCard) -> None:
    chosen: list[float] = []
    card.rate_chosen.connect(chosen.append)
    press(plot(card), Qt.Key.Key_Right)
    assert heard(plot(card)) == ""
    card.show_ray(replace(VALLEY, rate=chosen[0], loss=0.25), BOUND, pulled=False)
    assert heard(plot(card)) == f"η = {rate_words(chosen[0])} · loss after the step 0.2500"


def test_the_pointer_reads_the_ray_without_choosing(card: RayCard) -> None:
    chosen: list[float] = []
    card.rate_chosen.connect(chosen.append)
    middle = len(VALLEY.rates) // 2
    rate, loss = VALLEY.rates[middle], VALLEY.losses[middle]
    point_at(plot(card), rate, loss)
    read = [label.words for label in labels(plot(card)) if "·" in label.words]
    assert read == [f"learning rate η {rate_words(rate)} · loss after the step {loss_words(loss)}"]
    assert chosen == []


def test_the_numbers_are_those_of_the_ray(card: RayCard) -> None:
    table = plot(card).table()
    assert table.names == ("learning rate η", "loss after the step")
    assert table.columns[0].tolist() == VALLEY.rates.tolist()
    assert table.columns[1].tolist() == VALLEY.losses.tolist()
