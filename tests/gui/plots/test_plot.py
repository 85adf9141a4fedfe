"""What all plots do: they are read by pointer and keys, and heard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.style import language
from tests.gui.plots.example import ExamplePlot, Window
from tests.gui.plots.looking import heard, labels, menu, point_at, press

Key = Qt.Key


def pointed(plot: ExamplePlot) -> list[float | None]:
    values: list[float | None] = []
    plot.pointed.connect(values.append)
    return values


# Reading.


def test_the_pointer_reads_the_nearest_curve(plot: ExamplePlot) -> None:
    values = pointed(plot)
    point_at(plot, 30, 6.9)
    assert labels(plot)[0].words == "falling · step 30 · height 7.0"
    point_at(plot, 30, 2.2)
    assert labels(plot)[0].words == "level · step 30 · height 2.0"
    assert values == [30]
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert values == [30, None]
    assert not any("step" in label.words for label in labels(plot))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ((Key.Key_Right,), "falling · step 0 · height 10.0"),
        ((Key.Key_Left,), "falling · step 100 · height 0.0"),
        ((Key.Key_Home, Key.Key_Right, Key.Key_Right), "falling · step 2 · height 9.8"),
        ((Key.Key_Home, Key.Key_Left), "falling · step 0 · height 10.0"),
        ((Key.Key_Home, Key.Key_End), "falling · step 100 · height 0.0"),
        ((Key.Key_Home, Key.Key_PageUp, Key.Key_PageUp), "falling · step 10 · height 9.0"),
        ((Key.Key_End, Key.Key_PageDown), "falling · step 95 · height 0.5"),
        ((Key.Key_Home, Key.Key_Down), "level · step 0 · height 2.0"),
        ((Key.Key_Home, Key.Key_Down, Key.Key_Up), "falling · step 0 · height 10.0"),
        ((Key.Key_End, Key.Key_Home, Key.Key_Up), "falling · step 0 · height 10.0"),
        # The level curve ends at 50, where the other one is at 5.
        ((Key.Key_End, Key.Key_Up), "level · step 50 · height 2.0"),
    ],
)
def test_keys_walk_along_the_curves(plot: ExamplePlot, keys: tuple[Key, ...], said: str) -> None:
    press(plot, *keys)
    assert heard(plot) == said
    assert said in [label.words for label in labels(plot)]


def test_shift_makes_leaps(plot: ExamplePlot) -> None:
    press(plot, Key.Key_Home)
    press(plot, Key.Key_Right, held=Qt.KeyboardModifier.ShiftModifier)
    assert "step 5 " in heard(plot)


def test_what_is_read_is_announced_at_once(
    plot: ExamplePlot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def tell(event: object) -> None:
        if hasattr(event, "message"):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    press(plot, Key.Key_Home, Key.Key_Right)
    assert told == ["falling · step 0 · height 10.0", "falling · step 1 · height 9.9"]
    point_at(plot, 70, 3)
    assert len(told) == 2  # who points sees it


def test_escape_ends_the_reading_and_then_is_the_window_s(
    window: Window, plot: ExamplePlot
) -> None:
    values = pointed(plot)
    press(plot, Key.Key_Home, Key.Key_Escape)
    assert values == [0, None]
    assert window.keys == []
    press(plot, Key.Key_Escape)
    assert window.keys == [Key.Key_Escape]


def test_keys_that_it_does_not_use_are_left_to_the_window(
    window: Window, plot: ExamplePlot
) -> None:
    press(plot, Key.Key_Space, Key.Key_A, Key.Key_Return)
    press(plot, Key.Key_Right, held=Qt.KeyboardModifier.AltModifier)
    kept = [key for key in window.keys if key != Key.Key_Alt]
    assert kept == [Key.Key_Space, Key.Key_A, Key.Key_Return, Key.Key_Right]


def test_a_reading_lasts_while_the_curve_changes_and_ends_where_its_point_does(
    plot: ExamplePlot,
) -> None:
    values = pointed(plot)
    press(plot, Key.Key_Home, Key.Key_End)
    plot.steps = 100
    plot.refresh()
    assert values == [0, 100]
    plot.steps = 40
    plot.refresh()
    assert values == [0, 100, None]


def test_a_plot_that_loses_the_keyboard_reads_no_more(plot: ExamplePlot) -> None:
    values = pointed(plot)
    press(plot, Key.Key_Home)
    plot.clearFocus()
    assert values == [0, None]


# Choosing.


def test_a_click_and_a_drag_choose_and_the_right_button_does_not(plot: ExamplePlot) -> None:
    places = [plot.place_of(step, 5).toPoint() for step in (20, 40, 60)]
    QTest.mousePress(plot, Qt.MouseButton.LeftButton, pos=places[0])
    QTest.mouseMove(plot, places[1])
    QTest.mouseRelease(plot, Qt.MouseButton.LeftButton, pos=places[1])
    QTest.mouseMove(plot, places[2])
    QTest.mouseClick(plot, Qt.MouseButton.RightButton, pos=places[2])
    assert plot.chosen == pytest.approx([20, 40], abs=0.3)


def test_beside_the_picture_its_edge_is_chosen(plot: ExamplePlot) -> None:
    for x in (1, plot.width() - 1):
        QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(x, 100))
    assert plot.chosen == [-2, 102]


def test_enter_chooses_what_is_read(plot: ExamplePlot) -> None:
    press(plot, Key.Key_Home, Key.Key_Right, Key.Key_Return)
    assert plot.chosen == [1]


# What is heard.


def test_a_screen_reader_finds_a_chart_with_a_name_and_a_description(plot: ExamplePlot) -> None:
    interface = QAccessible.queryAccessibleInterface(plot)
    assert interface.role() == QAccessible.Role.Chart
    assert interface.childCount() == 0
    assert heard(plot, QAccessible.Text.Name) == "An example"
    assert heard(plot, QAccessible.Text.Description) == (
        "falling: from 10.0 at 0 to 0.0 at 100; level: from 2.0 at 0 to 2.0 at 50"
    )


def test_words_of_who_knows_better_stay(plot: ExamplePlot) -> None:
    plot.describe("Down, and level.")
    plot.refresh()
    assert heard(plot, QAccessible.Text.Description) == "Down, and level."


def test_it_speaks_korean(plot: ExamplePlot, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert "0에서 10.0" in heard(plot, QAccessible.Text.Description)
    assert menu(plot).actions()[0].text() == "그림 복사"
