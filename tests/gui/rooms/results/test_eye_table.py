import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from gui.rooms.results.eye_table import NAME, EyeTable, accuracy
from model.inspection.eye_comparison import EyeComparison, Trial
from model.sentence import sentence
from tests.gui.eye_results import FEATURES, PIXELS, make_comparison, trial_of
from tests.gui.table_reading import texts

Show = Callable[[Callable[[], EyeTable]], EyeTable]
DONE = make_comparison()


def shown(on_screen: Show, comparison: EyeComparison) -> EyeTable:
    def build() -> EyeTable:
        table = EyeTable()
        table.resize(560, 240)
        table.show_comparison(comparison)
        return table

    return on_screen(build)


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
    heads, pixels, network = texts(shown(on_screen, DONE))
    assert heads == ("", "10", "25", "all: 200")
    assert (pixels[0], network[0]) == ("pixels 16 × 16", "a network")
    assert network[-1].startswith("99.0 (")
    assert all("(" in cell for cell in (*pixels[1:], *network[1:]))


def test_results_come_in_one_after_the_other(on_screen: Show) -> None:
    none = ((Trial(),) * 3,) * 2
    table = shown(on_screen, replace(DONE, trials=none))
    assert [cell for line in texts(table) for cell in line].count("–") == 6
    table.show_comparison(replace(DONE, trials=((trial_of(50), Trial(), Trial()), none[1])))
    assert [cell for line in texts(table) for cell in line].count("–") == 5
    assert texts(table)[1][1].startswith("50.0 (")


def test_another_comparison_has_other_rows_and_columns(on_screen: Show) -> None:
    table = shown(on_screen, DONE)
    table.show_comparison(make_comparison((60,), eyes=(PIXELS,), sizes=(8,)))
    assert texts(table)[0] == ("", "all: 8")
    assert [line[0] for line in texts(table)[1:]] == ["pixels 16 × 16"]


def test_a_long_name_of_somebodys_network_takes_no_room_from_the_chart(on_screen: Show) -> None:
    long = replace(FEATURES, label=sentence("{name}", name="<b>" + 20 * "network"))
    short = shown(on_screen, DONE).sizeHint().width()
    table = shown(on_screen, make_comparison(eyes=(PIXELS, long)))
    assert short < table.sizeHint().width() <= short + NAME
