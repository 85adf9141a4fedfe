"""Where the numbers of a tape stand: a column an operation, and no line crosses a number."""

import numpy as np
import pytest

from gui.rooms.tape.lanes.lanes_layout import LanesLayout, lay_out
from gui.rooms.tape.lanes.lanes_places import least, place
from model.autodiff.expression import Recording, parse, record

VALUES = {"W": np.ones((2, 30)), "x": np.ones(30), "b": np.array([0.5, 0.0]), "a": np.array(2.0)}

EXPRESSIONS = (
    "-log(softmax([2.3, -1.2])[1])",
    "-log(softmax(W @ x + b)[1])",
    "(a - 1)**2 / (1 + a**2)",
    "a * a * a + exp(a)",
    "sum(maximum(b, 0.1) * b)",
)


def laid_out(text: str) -> tuple[Recording, LanesLayout]:
    recording = record(parse(text, VALUES), VALUES)
    return recording, lay_out(recording.record, recording.replay)


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_nothing_stands_where_a_number_stands_or_waits_to_be_used(text: str) -> None:
    recording, layout = laid_out(text)
    lines = recording.record.lines
    assert layout.columns == len(lines) + 1
    taken: set[tuple[int, int]] = set()
    for where, stand in enumerate(layout.stands):
        uses = [number for number, line in enumerate(lines) if where in line.inputs]
        cells = {
            (column, row)
            for column in range(stand.column, max(uses, default=stand.column) + 1)
            for row in range(stand.row, stand.row + stand.count)
        }
        assert taken.isdisjoint(cells)
        taken |= cells
    assert layout.rows == 1 + max(row for _, row in taken)


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_every_line_goes_to_the_column_of_its_operation(text: str) -> None:
    _, layout = laid_out(text)
    for edge in layout.edges:
        assert layout.stands[edge.end].column == edge.line + 1
        assert layout.stands[edge.start].column <= edge.line
        assert edge.taken < layout.stands[edge.start].count
        assert edge.made < layout.stands[edge.end].count


def test_the_loss_of_the_slide_stays_in_the_row_of_the_cat() -> None:
    recording, layout = laid_out(EXPRESSIONS[0])
    rows = [layout.stands[line.output].row for line in recording.record.lines]
    assert rows == [0, 1, 1, 1]
    crossing = [(edge.taken, edge.made) for edge in layout.edges if edge.line == 0]
    assert crossing == [(0, 0), (1, 0), (0, 1), (1, 1)]
    picked = [edge for edge in layout.edges if edge.line == 1]
    assert [(edge.taken, edge.slope) for edge in picked] == [(1, 1.0)]


def test_an_array_of_many_numbers_takes_one_place() -> None:
    _, layout = laid_out(EXPRESSIONS[1])
    assert [layout.stands[0].count, layout.stands[1].count] == [1, 1]


def test_both_lanes_stand_in_the_same_columns_and_fit_into_the_least_size(
    qapp: object,
) -> None:
    del qapp
    _, layout = laid_out(EXPRESSIONS[1])
    width, height = least(layout)
    places = place(layout, width, height)
    assert places.backward.bottom() <= height
    assert places.end < width
    for where, stand in enumerate(layout.stands):
        for number in range(stand.count):
            forward, back = (places.box(where, number, back=way) for way in (False, True))
            assert forward.left() == back.left()
            assert places.forward.contains(forward)
            assert places.backward.contains(back)
    larger = place(layout, 2 * width, 2 * height)
    assert larger.gap > places.gap
    assert larger.high > places.high
