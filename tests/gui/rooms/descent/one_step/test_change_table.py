"""The table of the largest changes: which weights, and numbers that add up."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.rooms.descent.one_step.change_table import MOST, ChangeTable
from gui.style import theme
from gui.style.theme import LIGHT
from model.descent.weight_change import WeightChange, largest_changes
from model.typed_number import read
from tests.gui.table_reading import place_in, texts

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def table(on_screen: Show, qapp: QApplication) -> ChangeTable:
    theme.apply(qapp, LIGHT)

    def build() -> QWidget:
        made = ChangeTable()
        made.resize(640, 160)
        return made

    shown = on_screen(build)
    assert isinstance(shown, ChangeTable)
    return shown


def numbers(cells: tuple[str, ...]) -> list[float]:
    return [read(cell) for cell in cells]


@pytest.mark.parametrize("size", [1e-9, 3e-5, 0.7, 40.0, 1e6])
def test_whoever_adds_up_what_is_written_gets_what_is_written(
    table: ChangeTable, size: float
) -> None:
    random = np.random.default_rng(7)
    values, slopes, added = (size * random.normal(size=30) for _ in range(3))
    table.show_changes(largest_changes(values, slopes, added, MOST), None, "−η · dW")
    for line in texts(table)[1:]:
        value, _, change, after = numbers((line[1], "0", line[3], line[4]))
        assert value + change == pytest.approx(after, abs=1e-9)
        assert line[0] in [str(place + 1) for place in range(30)]


def test_a_pixel_is_named_by_row_column_and_channel(table: ChangeTable) -> None:
    changes = (WeightChange(3 * (4 * 32 + 6) + 2, 0.1, 0.2, 0.3),)
    table.show_changes(changes, (32, 32, 3), "step")
    assert texts(table)[1][0] == "5, 7 B"
    table.show_changes((WeightChange(4 * 16 + 6, 0.1, 0.2, 0.3),), (16, 16, 1), "step")
    assert texts(table)[1][0] == "5, 7"


def test_no_change_at_all_is_written_as_zeros(table: ChangeTable) -> None:
    nothing = np.zeros(9, np.float32)
    table.show_changes(largest_changes(nothing, nothing, nothing, MOST), None, "step")
    assert {cell for line in texts(table)[1:] for cell in line[1:]} == {"0.000", "0"}
    table.grab()


def test_bars_have_the_colour_of_the_class_that_the_change_speaks_for(table: ChangeTable) -> None:
    changes = (WeightChange(0, 0.0, -1.0, 1.0), WeightChange(1, 0.0, 1.0, -1.0))
    table.show_changes(changes, None, "step")
    image = table.viewport().grab().toImage()
    for place, colour in enumerate((LIGHT.dog, LIGHT.cat)):
        middle = place_in(table, place).y()
        row = {image.pixelColor(x, middle).name() for x in range(image.width())}
        assert colour in row
        assert len(row & {LIGHT.dog, LIGHT.cat}) == 1


def test_the_arrow_keys_walk_along_the_weights(table: ChangeTable) -> None:
    table.show_changes(
        (WeightChange(5, 0.0, 1.0, 1.0), WeightChange(2, 0.0, 1.0, 0.5)), None, "step"
    )
    kept: list[int] = []
    table.chosen.connect(kept.append)
    QTest.keyClick(table, Qt.Key.Key_Down)
    table.show_mark(5, held=True)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert kept == [5, 2]
    assert table.accessibleDescription().startswith("6, w 0.00, dW +1.00")


def test_an_empty_table_shows_nothing(table: ChangeTable) -> None:
    table.show_changes((WeightChange(5, 0.0, 1.0, 1.0),), None, "step")
    table.show_changes((), None, "")
    assert texts(table) == [()]
    table.grab()


@pytest.mark.parametrize("rate", [0.01, 0.03, 0.0745, 10.0])
def test_a_slope_times_the_rate_is_the_step_beside_it(table: ChangeTable, rate: float) -> None:
    random = np.random.default_rng(5)
    for size in (1e-7, 1e-3, 1.0, 300.0, 1e5):
        slopes = size * random.normal(size=40)
        values = random.normal(size=40)
        changes = largest_changes(values, slopes, -rate * slopes, MOST)
        table.show_changes(changes, None, "−η · dW", rate)
        for _, _, slope, added, _ in texts(table)[1:]:
            if slope.startswith("≈"):
                continue
            decimals = len(added.partition(".")[2])
            assert round(-rate * read(slope), decimals) == pytest.approx(read(added), abs=1e-12)


def test_numbers_that_are_none_are_written_too(table: ChangeTable) -> None:
    for value in (np.nan, np.inf, -np.inf, 1e300, 1e-300):
        table.show_changes((WeightChange(0, value, value, value),), None, "−η · dW", 0.01)
        assert texts(table)[1][0] == "1"
