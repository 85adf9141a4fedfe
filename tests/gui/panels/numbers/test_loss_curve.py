"""The loss curve: what it draws, what it reads out, and where a click leads."""

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel

from gui.memory import Memory
from gui.panels.numbers.accuracy_plot import AccuracyPlot
from gui.panels.numbers.curve_data import CurveData
from gui.panels.numbers.loss_curve import LossCurve
from gui.panels.numbers.loss_plot import LossPlot
from gui.style import theme
from gui.style.theme import DARK, LIGHT
from model.training import Marks
from tests.gui.plots.looking import heard, press, taken

Show = Callable[[Callable[[], LossCurve]], LossCurve]
NONE = np.empty(0)


def film(steps: int = 401, shown: int | None = None) -> CurveData:
    losses = 0.2 + (math.log(2) - 0.2) * np.exp(-np.arange(steps) / 200)
    marks = np.arange(0, steps, 2)
    return CurveData(
        losses=losses,
        batch_losses=False,
        marks=Marks(
            marks.astype(float),
            losses[marks],
            losses[marks] + 0.1,
            np.linspace(0.5, 1.0, len(marks)),
            np.full(len(marks), 0.75),
        ),
        chance=math.log(2),
        shown_step=steps - 1 if shown is None else shown,
    )


@pytest.fixture
def curve(on_screen: Show, qapp: QApplication) -> LossCurve:
    theme.apply(qapp, LIGHT)

    def build() -> LossCurve:
        made = LossCurve(Memory())
        made.resize(310, 460)
        made.show_curve(film())
        return made

    shown = on_screen(build)
    QApplication.processEvents()
    return shown


def plot(curve: LossCurve) -> LossPlot:
    return curve.findChildren(LossPlot)[0]


def place(curve: LossCurve, step: int, loss: float) -> QPoint:
    return plot(curve).place_of(step, loss).toPoint()


def words(curve: LossCurve) -> list[str]:
    return [label.text() for label in curve.findChildren(QLabel) if label.isVisible()]


def chosen(curve: LossCurve) -> list[int]:
    steps: list[int] = []
    curve.step_chosen.connect(steps.append)
    return steps


def is_drawn(curve: LossCurve, colour: str, at: QPoint, reach: int = 2) -> bool:
    """Whether something close to a colour is drawn near a place of the plot."""
    image = plot(curve).grab().toImage()
    wanted = QColor(colour).lightness()
    near = [
        image.pixelColor(at.x() + x, at.y() + y).lightness()
        for x in range(-reach, reach + 1)
        for y in range(-reach, reach + 1)
    ]
    return any(abs(lightness - wanted) < 40 for lightness in near)


def test_the_training_loss_is_drawn_where_it_is(curve: LossCurve) -> None:
    data = film()
    curve.show_curve(data)
    QApplication.processEvents()
    for step in (50, 200, 350):
        assert is_drawn(curve, LIGHT.ink, place(curve, step, data.losses[step]))
        assert not is_drawn(curve, LIGHT.ink, place(curve, step, data.losses[step] + 0.04))


def test_the_numbers_are_those_of_the_shown_step(curve: LossCurve) -> None:
    curve.show_curve(film(shown=0))
    assert "training 0.693" in words(curve)
    assert "held out 0.793" in words(curve)


def test_a_small_loss_is_not_rounded_to_nothing(curve: LossCurve) -> None:
    shown = film(shown=0)
    curve.show_curve(replace(shown, losses=shown.losses / 2596.0))
    assert "training 0.000267" in words(curve)


def test_the_line_of_chance_is_explained(curve: LossCurve) -> None:
    assert "knows nothing: ln 2 = 0.693" in words(curve)
    curve.show_curve(replace(film(), chance=math.log(10)))
    assert "knows nothing: ln 10 = 2.303" in words(curve)


def test_an_unmarked_step_has_about_the_loss_of_the_mark_before(curve: LossCurve) -> None:
    data = film(shown=201)
    curve.show_curve(data)
    assert f"held out ≈ {data.marks.held_out[100]:.3f}" in words(curve)


def test_without_held_out_photos_there_is_a_dash(curve: LossCurve) -> None:
    data = film()
    curve.show_curve(
        replace(data, marks=data.marks._replace(held_out=np.full(len(data.marks.steps), np.nan)))
    )
    curve.grab()
    assert "held out –" in words(curve)


def test_batches_have_a_line_and_a_number_of_their_own(curve: LossCurve) -> None:
    assert not any("this batch" in text for text in words(curve))
    data = film(shown=400)
    noisy = data.losses + 0.1
    curve.show_curve(replace(data, losses=noisy, batch_losses=True))
    QApplication.processEvents()
    assert f"this batch {noisy[400]:.3f}" in words(curve)
    assert f"training {data.losses[400]:.3f}" in words(curve)
    assert is_drawn(curve, LIGHT.ink, place(curve, 200, data.losses[200]))
    assert is_drawn(curve, LIGHT.edge, place(curve, 200, noisy[200]))


def test_a_click_chooses_the_step_below_it(curve: LossCurve) -> None:
    steps = chosen(curve)
    QTest.mouseClick(plot(curve), Qt.MouseButton.LeftButton, pos=place(curve, 100, 0.5))
    assert len(steps) == 1
    assert abs(steps[0] - 100) <= 2


def test_a_drag_chooses_every_step_that_it_comes_to(curve: LossCurve) -> None:
    steps = chosen(curve)
    start, end = place(curve, 300, 0.5), place(curve, 50, 0.5)
    QTest.mousePress(plot(curve), Qt.MouseButton.LeftButton, pos=start)
    for x in range(start.x(), end.x(), -10):
        move(curve, QPoint(x, end.y()))
        move(curve, QPoint(x, end.y() + 1))
    QTest.mouseRelease(plot(curve), Qt.MouseButton.LeftButton, pos=end)
    assert steps == sorted(set(steps), reverse=True)
    assert len(steps) > 5


def move(curve: LossCurve, to: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(plot(curve).mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(plot(curve), event)


@pytest.mark.parametrize(("x", "step"), [(0, 0), (309, 400)])
def test_beside_the_film_a_click_goes_to_its_end(curve: LossCurve, x: int, step: int) -> None:
    steps = chosen(curve)
    QTest.mouseClick(plot(curve), Qt.MouseButton.LeftButton, pos=QPoint(min(x, 280), 100))
    assert steps == [step]


def test_the_right_button_and_the_wheel_change_nothing(curve: LossCurve) -> None:
    steps = chosen(curve)
    before, middle = place(curve, 100, 0.5), place(curve, 200, 0.5)
    QTest.mouseClick(plot(curve), Qt.MouseButton.RightButton, pos=middle)
    QTest.mousePress(plot(curve), Qt.MouseButton.RightButton, pos=middle)
    QTest.mouseMove(plot(curve), middle + QPoint(40, 40))
    QTest.mouseRelease(plot(curve), Qt.MouseButton.RightButton, pos=middle + QPoint(40, 40))
    wheel = QWheelEvent(
        QPointF(middle),
        QPointF(plot(curve).mapToGlobal(middle)),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot(curve), wheel)
    QApplication.processEvents()
    assert steps == []
    assert place(curve, 100, 0.5) == before
    assert QApplication.activePopupWidget() is None


def test_pointing_reads_the_curve_and_leaving_reads_the_shown_step(curve: LossCurve) -> None:
    data = film()
    QTest.mouseMove(plot(curve), place(curve, 200, 0.5))
    pointed = [text for text in words(curve) if text.startswith("step ") and "click" in text]
    step = int(pointed[0].split()[1])
    assert abs(step - 200) <= 2
    assert f"training {data.losses[step]:.3f}" in words(curve)
    QApplication.sendEvent(plot(curve), QEvent(QEvent.Type.Leave))
    assert f"training {data.losses[400]:.3f}" in words(curve)
    assert "Point at the curve to read it" in words(curve)


def test_pointing_beyond_a_film_that_has_become_shorter_is_no_trouble(curve: LossCurve) -> None:
    QTest.mouseMove(plot(curve), place(curve, 390, 0.5))
    short = film(11)
    curve.show_curve(short)
    assert f"training {short.losses[10]:.3f}" in words(curve)


def log_button(curve: LossCurve) -> QCheckBox:
    return curve.findChildren(QCheckBox)[0]


def test_the_axis_can_be_logarithmic(curve: LossCurve) -> None:
    data = film()
    even = place(curve, 0, 0.4).y() - place(curve, 0, 0.6).y()
    QTest.mouseClick(log_button(curve), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    lower = place(curve, 0, 0.2).y() - place(curve, 0, 0.4).y()
    upper = place(curve, 0, 0.3).y() - place(curve, 0, 0.6).y()
    assert abs(lower - upper) <= 1
    assert lower != even
    assert is_drawn(curve, LIGHT.ink, place(curve, 200, data.losses[200]))


@pytest.mark.parametrize("logarithmic", [False, True])
@pytest.mark.parametrize(
    "losses",
    [
        np.array([math.log(2)]),
        np.array([math.log(2), np.inf, np.nan, 1e300]),
        np.array([math.log(2), 0.0, 0.0]),
        np.full(5_000, np.nan),
        np.full(3, math.log(2)),
        NONE,
    ],
    ids=["one point", "diverged", "zero", "no number", "level", "nothing"],
)
def test_strange_films_are_drawn_without_a_warning(
    curve: LossCurve, losses: np.ndarray[tuple[int], np.dtype[np.float64]], logarithmic: bool
) -> None:
    log_button(curve).setChecked(logarithmic)
    curve.show_curve(CurveData(losses, False, Marks(), math.log(2), 0))
    QApplication.processEvents()
    curve.grab()


def test_one_point_has_sensible_axes(curve: LossCurve) -> None:
    curve.show_curve(replace(film(1), shown_step=0))
    QApplication.processEvents()
    x, y = place(curve, 0, math.log(2)).x(), place(curve, 0, math.log(2)).y()
    assert place(curve, 10, 0.5).x() - x > 150
    assert place(curve, 0, 0.0).y() - y > 150


def test_it_follows_the_theme(curve: LossCurve, qapp: QApplication) -> None:
    data = film()
    theme.apply(qapp, DARK)
    QApplication.processEvents()
    image = plot(curve).grab().toImage()
    assert image.pixelColor(place(curve, 300, 0.66)).name() == DARK.card
    assert is_drawn(curve, DARK.ink, place(curve, 200, data.losses[200]))


def test_a_click_leaves_the_keyboard_where_it_is_and_tab_reaches_the_curve(
    curve: LossCurve,
) -> None:
    assert plot(curve).focusPolicy() == Qt.FocusPolicy.TabFocus
    assert log_button(curve).focusPolicy() == Qt.FocusPolicy.TabFocus
    assert log_button(curve).accessibleName()


def test_who_does_not_see_the_curve_is_told_its_numbers(curve: LossCurve) -> None:
    curve.show_curve(film(shown=0))
    assert plot(curve).accessibleName() == "Loss curve"
    assert plot(curve).accessibleDescription() == "step 0: training 0.693, held out 0.793"


def test_a_million_noisy_steps_become_few_points(curve: LossCurve) -> None:
    losses = np.abs(np.random.default_rng(0).standard_normal(1_000_000))
    losses[777_777] = 50.0
    curve.show_curve(CurveData(losses, False, Marks(), math.log(2), 999_999))
    (drawn, *_) = plot(curve).chart().curves
    assert len(drawn.up) < 3_000
    assert drawn.up.max() == 50.0
    assert is_drawn(curve, LIGHT.ink, place(curve, 777_777, 49.0))


def test_keys_read_step_after_step_from_the_shown_one(curve: LossCurve) -> None:
    data = film(shown=200)
    curve.show_curve(data)
    steps = chosen(curve)
    press(plot(curve), Qt.Key.Key_Right)
    said = f"step 201: training {data.losses[201]:.3f}, held out ≈ {data.marks.held_out[100]:.3f}"
    assert heard(plot(curve)) == said
    assert f"training {data.losses[201]:.3f}" in words(curve)
    press(plot(curve), Qt.Key.Key_End, Qt.Key.Key_PageDown)
    assert heard(plot(curve)).startswith("step 380:")
    assert steps == []
    press(plot(curve), Qt.Key.Key_Return)
    assert steps == [380]
    press(plot(curve), Qt.Key.Key_Escape)
    assert f"training {data.losses[200]:.3f}" in words(curve)


def test_a_reading_goes_on_while_the_film_grows(curve: LossCurve) -> None:
    press(plot(curve), Qt.Key.Key_Home)
    curve.show_curve(film(801))
    assert "training 0.693" in words(curve)


def test_the_table_has_every_step_and_whole_sets_where_they_were_measured(
    curve: LossCurve,
) -> None:
    data = film(7)
    curve.show_curve(data)
    table = plot(curve).table()
    assert table.names == ("step", "training", "held out")
    assert table.columns[0].tolist() == list(range(7))
    assert table.columns[1].tolist() == data.losses.tolist()
    assert table.columns[2][::2].tolist() == data.marks.held_out.tolist()
    assert np.isnan(table.columns[2][1::2]).all()
    curve.show_curve(replace(data, losses=data.losses + 1, batch_losses=True))
    table = plot(curve).table()
    assert table.names == ("step", "training", "held out", "this batch")
    assert table.columns[1][::2].tolist() == data.marks.training.tolist()
    assert table.columns[3].tolist() == (data.losses + 1).tolist()


def test_the_picture_that_is_taken_away_has_a_key_to_its_lines(curve: LossCurve) -> None:
    taken(plot(curve))
    drawing = QGuiApplication.clipboard().mimeData().data("image/svg+xml").data().decode()
    for name in ("Loss curve", "training", "held out", "knows nothing"):
        assert f">{name}<" in drawing
    assert "this batch" not in drawing


def test_the_accuracy_can_be_switched_on_and_is_remembered(on_screen: Show) -> None:
    memory = Memory()
    curve = on_screen(lambda: LossCurve(memory))
    curve.show_curve(film())
    (box,) = (one for one in curve.findChildren(QCheckBox) if one.text() == "accuracy")
    accuracy = curve.findChild(AccuracyPlot)
    assert accuracy is not None
    assert not accuracy.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert accuracy.isVisible()
    names = [one.name for one in accuracy.chart().curves]
    assert names == ["held out", "training"]
    again = on_screen(lambda: LossCurve(memory))
    again.show_curve(film())
    beside = again.findChild(AccuracyPlot)
    assert beside is not None
    assert beside.isVisible()
