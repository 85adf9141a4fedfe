import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.rooms.results.eye_table import NAME, EyeTable, accuracy
from gui.widgets.label import Label
from model.inspection.eye_comparison import EyeComparison, Trial
from model.sentence import sentence
from tests.gui.eye_results import FEATURES, PIXELS, make_comparison, trial_of

Show = Callable[[Callable[[], EyeTable]], EyeTable]
DONE = make_comparison()


def shown(on_screen: Show, comparison: EyeComparison) -> EyeTable:
    def build() -> EyeTable:
        table = EyeTable()
        table.resize(560, 240)
        table.show_comparison(comparison)
        return table

    return on_screen(build)


def words(table: EyeTable) -> list[str]:
    return [label.text() for label in table.findChildren(Label) if label.isVisible()]


def test_an_accuracy_is_written_with_the_shares_that_fit_it() -> None:
    # Wilson's interval of 0.61 · 490 of 0.61 · 500 is 95.7 to 99.1 %.
    assert accuracy(trial_of(98)) == "98.0 (95–100)"
    assert accuracy(Trial()) == "–"


@pytest.mark.parametrize("right", [0, 1, 99, 100])
def test_no_interval_passes_0_or_100_and_none_is_certain(right: int) -> None:
    written = accuracy(trial_of(right))
    low, high = (int(end) for end in re.findall(r"[0-9]+", written.split("(")[1]))
    assert 0 <= low < high <= 100
    assert low <= right <= high
    assert "±" not in written


def test_a_row_an_eye_and_a_column_a_size(on_screen: Show) -> None:
    table = shown(on_screen, DONE)
    texts = words(table)
    assert {"10", "25", "all: 200", "pixels 16 × 16", "a network"} <= set(texts)
    at = {
        label.text(): label.mapTo(table, label.rect().center())
        for label in table.findChildren(Label)
        if label.isVisible()
    }
    best = next(text for text in texts if text.startswith("99.0"))
    assert abs(at[best].y() - at["a network"].y()) <= 1
    assert at[best].y() > at["pixels 16 × 16"].y()
    assert at[best].x() > at[next(text for text in texts if text.startswith("98.0"))].x()


def test_results_come_in_one_after_the_other(on_screen: Show) -> None:
    none = ((Trial(),) * 3,) * 2
    table = shown(on_screen, replace(DONE, trials=none))
    assert words(table).count("–") == 6
    table.show_comparison(replace(DONE, trials=((trial_of(50), Trial(), Trial()), none[1])))
    assert words(table).count("–") == 5
    assert any(text.startswith("50.0 (") for text in words(table))


def test_another_comparison_has_other_rows_and_columns(on_screen: Show, qtbot: QtBot) -> None:
    table = shown(on_screen, DONE)
    table.show_comparison(make_comparison((60,), eyes=(PIXELS,), sizes=(8,)))
    qtbot.waitUntil(lambda: "all: 8" in words(table))
    assert "a network" not in words(table)
    assert "25" not in words(table)


def test_a_long_name_of_somebodys_network_is_cut_and_stands_in_a_tooltip(on_screen: Show) -> None:
    long = replace(FEATURES, label=sentence("{name}", name="<b>" + 20 * "network"))
    table = shown(on_screen, make_comparison(eyes=(PIXELS, long)))
    name = next(label for label in table.findChildren(Label) if "<b>" in label.text())
    assert name.width() <= NAME
    assert "&lt;b&gt;" in name.toolTip()
