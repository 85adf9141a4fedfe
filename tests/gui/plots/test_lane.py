"""Runs side by side: colours that nobody mixes up, and what the table and the card say."""

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.plots.lane import LaneShown, RaceShown
from gui.rooms.descent.comparison.lanes_card import LanesCard
from gui.rooms.descent.comparison.lanes_plot import LanesPlot
from gui.rooms.descent.comparison.lanes_table import LanesTable
from gui.style import theme
from gui.style.lane_pen import lane_pen
from gui.style.theme import DARK, LIGHT, Theme
from model.inspection.tally import Tally
from model.training.limits import MOST_RUNS
from tests.gui.page_making import words
from tests.gui.plots.looking import is_drawn
from tests.gui.style.test_theme import contrast

Show = Callable[[Callable[[], QWidget]], QWidget]

both_themes = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])

# What eyes that lack one kind of cone make of light (Machado and others, 2009), for linear R G B.
EYES = {
    "all": np.eye(3),
    "no red": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "no green": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "no blue": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}


def seen_as(colour: str, eye: str) -> np.ndarray:
    """A colour in CIE L*a*b*, as an eye sees it."""
    channels = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    linear = np.clip(np.array(EYES[eye]) @ linear, 0, 1)
    to_xyz = [[0.4125, 0.3576, 0.1804], [0.2127, 0.7152, 0.0722], [0.0193, 0.1192, 0.9503]]
    x, y, z = np.cbrt(np.maximum(np.array(to_xyz) @ linear / [0.9505, 1.0, 1.0888], 0.0089))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@both_themes
def test_every_lane_can_be_seen_on_a_card(colours: Theme) -> None:
    assert min(contrast(colour, colours.card) for colour in colours.lanes) >= 3


@both_themes
@pytest.mark.parametrize("eye", EYES)
def test_no_two_lanes_look_alike_to_any_eye(colours: Theme, eye: str) -> None:
    for one, other in combinations(colours.lanes, 2):
        assert np.linalg.norm(seen_as(one, eye) - seen_as(other, eye)) > 20


@both_themes
def test_no_lane_has_the_colour_of_dog_or_cat(colours: Theme) -> None:
    for lane in colours.lanes:
        for taken in (colours.dog, colours.cat):
            assert np.linalg.norm(seen_as(lane, "all") - seen_as(taken, "all")) > 35


@both_themes
def test_eight_lanes_have_eight_lines(colours: Theme) -> None:
    pens = [lane_pen(place, colours) for place in range(MOST_RUNS)]
    looks = {(pen.color().name(), pen.style(), tuple(pen.dashPattern())) for pen in pens}
    assert len(looks) == MOST_RUNS


def lane(name: str, *losses: float, broke: float | None = None, **best: bool) -> LaneShown:
    return LaneShown(
        name=name,
        losses=np.array(losses),
        training=losses[-1],
        span=(min(losses), max(losses)) if best.get("swings") else None,
        leap=max(losses) if best.get("leaps") else None,
        pulled=best.get("pulled", False),
        right=7,
        of=10,
        broke=broke,
        best=best.get("best", False),
        best_held_out=best.get("best_held_out", False),
    )


@pytest.fixture
def card(on_screen: Show, qapp: QApplication) -> LanesCard:
    theme.apply(qapp, LIGHT)

    def build() -> QWidget:
        made = LanesCard()
        made.resize(764, 390)
        return made

    shown = on_screen(build)
    assert isinstance(shown, LanesCard)
    return shown


def plot(card: LanesCard) -> LanesPlot:
    return card.findChildren(LanesPlot)[0]


def race(*lanes: LaneShown, step: int = 2, running: bool = False) -> RaceShown:
    return RaceShown(lanes, "learning rate η", step, 2, running)


def test_before_the_first_comparison_there_is_nothing_to_read(card: LanesCard) -> None:
    card.show_race(None)
    assert plot(card).chart().curves == ()
    assert plot(card).chart().across.high > 100
    assert not card.findChildren(LanesTable)[0].isVisible()


def test_two_that_are_best_in_one_thing_each_are_both_named(card: LanesCard) -> None:
    card.show_race(
        race(lane("0.1", 0.7, 0.5, best=True), lane("0.2", 0.7, 0.6, best_held_out=True))
    )
    assert (
        "Lowest training loss over the last tenth: 0.1 (0.5000). "
        "Most right of those held out: 0.2 (7 of 10)."
    ) in words(card)


def test_ties_are_named_as_ties(card: LanesCard) -> None:
    best = {"best": True, "best_held_out": True}
    one, other = lane("0.1", 0.7, 0.5, **best), lane("0.2", 0.7, 0.51, **best)
    card.show_race(race(one, replace(other, right=9), lane("0.3", 0.7)))
    assert (
        "Lowest training loss over the last tenth, too close to call: 0.1, 0.2 (0.5000–0.5100). "
        "Of those held out: no clear difference between 0.1, 0.2 (7 to 9 of 10 right)."
    ) in words(card)
    card.show_race(race(one, replace(one, name="0.2")))
    assert any("0.1, 0.2 (0.5000)." in said for said in words(card))
    assert any("(7 of 10 right)." in said for said in words(card))


def test_of_unequal_classes_it_is_said_what_one_answer_to_all_would_score(card: LanesCard) -> None:
    few = replace(lane("0.2", 0.7, 0.5, best_held_out=True), right=9, unseen=Tally((9, 0), (9, 1)))
    other = replace(lane("0.1", 0.7, 0.6, best=True), right=8, unseen=Tally((8, 0), (9, 1)))
    card.show_race(race(few, other))
    said = (
        "Most right of those held out: 0.2 (9 of 10). "
        "(dogs 9 of 9, cats 0 of 1; always “dog”: 9 of 10)"
    )
    assert any(said in text for text in words(card))
    card.show_race(race(few, replace(other, best_held_out=True)))
    assert any("(8 to 9 of 10 right). (always “dog”: 9 of 10)" in text for text in words(card))


def test_one_that_leapt_is_named_behind_the_best_that_did_not(card: LanesCard) -> None:
    card.show_race(
        race(lane("0.1", 0.7, 0.5, best=True), lane("30", 355.0, 0.01, leaps=True), lane("1", 0.7))
    )
    assert (
        "Lowest training loss over the last tenth without leaps: 0.1 (0.5000). "
        "Lower after leaps on the way: 30 (up to 355)."
    ) in words(card)
    card.show_race(race(lane("0.1", 0.7, 0.5, best=True), lane("30", 355.0, 0.6, leaps=True)))
    assert "Lowest training loss over the last tenth: 0.1 (0.5000)." in words(card)


def test_where_all_are_best_none_stands_out(card: LanesCard) -> None:
    def strong(*lanes: LaneShown) -> list[str]:
        card.show_race(race(*lanes))
        rows = card.findChildren(LanesTable)[0].content.rows
        return [cell.text for row in rows for cell in row.cells if cell.strong]

    best = lane("0.1", 0.7, 0.5, best=True, best_held_out=True)
    assert strong(best, replace(best, name="0.2"), lane("9", 0.7, broke=9.0)) == []
    assert strong(best, lane("0.2", 0.7, 0.6)) == ["0.5000", "7 of 10"]


def test_swings_are_named_with_their_span(card: LanesCard) -> None:
    card.show_race(race(lane("0.1", 0.7, 0.5, best=True), lane("30", 5.1, 0.01, swings=True)))
    assert any(
        said.endswith("Swinging up and down in the last tenth: 30 (0.0100 to 5.1000).")
        for said in words(card)
    )


def test_what_chance_alone_makes_is_told_without_a_best_one(card: LanesCard) -> None:
    lanes = lane("0", 0.7, 0.5, best=True), lane("1", 0.7, 0.6, best_held_out=True)
    card.show_race(replace(race(*lanes), chance=True))
    assert (
        "Chance alone: training loss over the last tenth 0.5000–0.6000. "
        "Right of those held out: 7 of 10."
    ) in words(card)
    card.show_race(replace(race(replace(lanes[0], of=0)), chance=True))
    assert "Chance alone: training loss over the last tenth 0.5000." in words(card)
    card.show_race(replace(race(lane("0", 0.7, broke=9.0)), chance=True))
    assert not any("Chance" in said for said in words(card))


def test_each_is_said_to_have_blown_up_for_its_own_reason(card: LanesCard) -> None:
    fine, wild = lane("0", 0.7, 0.5, best=True), lane("9", 0.7, broke=1e9)
    pulled = lane("500", 0.7, broke=1e9, pulled=True)
    card.show_race(race(fine, wild, pulled))
    assert any(
        said.endswith(
            "Blew up, because L2 alone is too strong for their η: 500. "
            "Blew up, because their steps are too long: 9."
        )
        for said in words(card)
    )
    card.show_race(race(pulled))
    assert "All of them blew up: L2 alone is too strong for their η." in words(card)


def test_losses_without_l2_are_called_so(card: LanesCard) -> None:
    card.show_race(replace(race(lane("0.1", 0.7, 0.5, best=True)), with_l2=True))
    assert any(said.endswith("All these losses are without L2.") for said in words(card))


@pytest.mark.parametrize("broke", [1e30, math.inf, math.nan])
def test_a_run_that_broke_leaves_the_picture_at_the_top(card: LanesCard, broke: float) -> None:
    card.show_race(race(lane("0.1", 0.7, 0.6, 0.5), lane("9", 0.7, broke=broke)))
    assert "blew up at step 1" in words(card)
    chart = plot(card).chart()
    assert chart.up.low < 0.5
    assert chart.up.high < 2
    assert chart.curves[1].across.tolist() == [0, 1]
    assert chart.curves[1].up[-1] > chart.up.high
    said = " ".join(words(card)).casefold()
    assert "nan" not in said
    assert "inf" not in said


def test_a_run_that_has_been_stopped_says_so_and_one_that_goes_on_does_not(
    card: LanesCard,
) -> None:
    card.show_race(race(lane("0.1", 0.7, 0.6), step=1))
    assert any("Stopped at step 1 of 2." in said for said in words(card))
    card.show_race(race(lane("0.1", 0.7, 0.6), step=1, running=True))
    assert not any("Stopped" in said for said in words(card))


def test_each_run_has_a_button_with_a_name(card: LanesCard) -> None:
    card.show_race(race(lane("0.1", 0.7), lane("0.2", 0.7)))
    used: list[int] = []
    card.used.connect(used.append)
    buttons = [button for button in card.findChildren(QPushButton) if button.isVisible()]
    assert [button.accessibleName() for button in buttons] == ["Use 0.1", "Use 0.2"]
    QTest.keyClick(buttons[1], Qt.Key.Key_Space)
    assert used == [1]


def test_tab_leads_from_the_table_to_its_buttons_and_on(card: LanesCard, qtbot: QtBot) -> None:
    card.show_race(race(lane("0.1", 0.7), lane("0.2", 0.7)))
    (table,) = card.findChildren(LanesTable)
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    table.setFocus()
    been = []
    for _ in range(4):
        QTest.keyClick(card.windowHandle(), Qt.Key.Key_Tab)
        been.append(QApplication.focusWidget())
    names = [widget.accessibleName() for widget in been if widget is not None]
    assert names[:2] == ["Use 0.1", "Use 0.2"]
    assert len(set(names)) == 4


def test_buttons_come_and_go_with_the_runs(card: LanesCard, qtbot: QtBot) -> None:
    def buttons() -> list[str]:
        found = card.findChildren(QPushButton)
        return [button.accessibleName() for button in found if button.isVisible()]

    for names in (("1", "2", "3"), ("4",), ("5", "6")):
        card.show_race(race(*(lane(name, 0.7) for name in names)))
        expected = [f"Use {name}" for name in names]
        qtbot.waitUntil(lambda expected=expected: buttons() == expected)


def test_eight_runs_fit_into_a_small_window(card: LanesCard) -> None:
    card.show_race(race(*(lane(f"0.{place}", 0.7, 0.6) for place in range(1, 9))))
    QApplication.processEvents()
    assert card.size() == QSize(764, 390)
    buttons = [button for button in card.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 8
    areas = [
        button.rect().translated(button.mapTo(card, button.rect().topLeft())) for button in buttons
    ]
    assert all(card.rect().contains(area) for area in areas)
    assert not any(one.intersects(other) for one, other in combinations(areas, 2))


def test_losses_of_batches_are_averaged_and_the_axis_says_so(card: LanesCard) -> None:
    losses = [4.0, 2.0, 3.0, 1.0, 5.0]
    runs = race(lane("8", *losses))
    card.show_race(replace(runs, averaged=3))
    chart = plot(card).chart()
    assert chart.curves[0].up.tolist() == pytest.approx([4.0, 3.0, 3.0, 2.0, 3.0])
    assert "mean of 3 steps" in chart.up.name
    card.show_race(runs)
    assert plot(card).chart().curves[0].up.tolist() == losses
    assert plot(card).chart().up.name == "loss"


def test_crosses_come_and_go_with_the_runs(card: LanesCard, qapp: QApplication) -> None:
    broken, good = lane("9", 0.7, broke=9.0), lane("0.1", 0.7, 0.6)
    for lanes, averaged in (((good,), 1), ((broken, good), 3), ((broken, broken), 1), ((good,), 2)):
        card.show_race(replace(race(*lanes), averaged=averaged))
        theme.apply(qapp, DARK if averaged == 1 else LIGHT)
        QApplication.processEvents()
        count = sum(one.broke is not None for one in lanes)
        dots = plot(card).chart().dots
        hues = [one.fill(theme.current()).color().name() for one in dots]
        assert hues == list(theme.current().lanes[:count])
        for one, hue in list(zip(dots, hues, strict=True))[-1:]:  # they lie on each other
            assert is_drawn(plot(card), hue, float(one.across[0]), float(one.up[0]))


def test_the_curves_take_the_colours_of_the_theme(card: LanesCard, qapp: QApplication) -> None:
    card.show_race(race(lane("0.1", 0.7, 0.6, 0.5), lane("9", 0.7, 0.65, 0.64)))
    theme.apply(qapp, DARK)
    QApplication.processEvents()
    assert is_drawn(plot(card), DARK.lanes[0], 1.0, 0.6)
    assert is_drawn(plot(card), DARK.lanes[1], 1.0, 0.65)
    assert not is_drawn(plot(card), DARK.lanes[1], 1.0, 0.6)


def test_the_table_has_every_loss_of_every_run(card: LanesCard) -> None:
    card.show_race(replace(race(lane("0.1", 0.7, 0.6, 0.5), lane("9", 0.7, broke=9.0)), averaged=3))
    table = plot(card).table()
    assert table.names == ("step", "0.1", "9")
    assert [column.tolist()[:1] for column in table.columns] == [[0.0], [0.7], [0.7]]
    assert table.columns[1].tolist() == [0.7, 0.6, 0.5]
    assert np.isnan(table.columns[2][1:]).all()
