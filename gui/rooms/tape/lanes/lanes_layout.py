"""Where the numbers of a tape stand: each operation makes a column, forward and backward alike.

An array of few numbers is drawn number by number, one below the other. What an operation takes
stays in its row until it has been used for the last time, so no line crosses a number.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.autodiff.tape import Replay, TapeRecord

FEW = 4
"""So many numbers of an array are drawn one by one."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where something on the tape is drawn.

    column: 0 for what is there before the first operation.
    row:    of its first number.
    count:  how many rows it takes: one a number, or one for an array of many.
    """

    column: int
    row: int
    count: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from a number that goes into an operation to one that comes out.

    line:     the operation.
    start, end: places on the tape.
    taken, made: which number of each, 0 for an array of many.
    slope:    the operation's own slope there; None where it is not one number.
    """

    line: int
    start: int
    end: int
    taken: int
    made: int
    slope: float | None


@dataclass(frozen=True, slots=True)
class LanesLayout:
    """A stand for everything on the tape, by its place, and the lines between them."""

    stands: tuple[Stand, ...]
    edges: tuple[Edge, ...]
    columns: int
    rows: int


def lay_out(record: TapeRecord, replay: Replay) -> LanesLayout:
    """Give everything on a tape a column and rows."""
    made_by = {line.output: number for number, line in enumerate(record.lines)}
    first, last = dict[int, int](), dict[int, int]()
    for number, line in enumerate(record.lines):
        for place in line.inputs:
            first.setdefault(place, number)
            last[place] = number
    edges = _edges(record, replay)
    taken: dict[int, set[int]] = {}  # the rows of each column in which something stands
    stands: dict[int, Stand] = {}
    for column in range(len(record.lines) + 1):
        # Results before what is given, so that a chain stays in its row.
        there = [place for place, number in made_by.items() if number + 1 == column]
        there += [p for p in first if p not in made_by and first[p] == column]
        for place in there:
            count = _rows(record, place)
            until = last.get(place, column)
            row = _free(taken, range(column, until + 1), count, _wish(place, edges, stands))
            stands[place] = Stand(column, row, count)
            for each in range(column, until + 1):
                taken.setdefault(each, set()).update(range(row, row + count))
    rows = max((stand.row + stand.count for stand in stands.values()), default=0)
    ordered = tuple(stands[place] for place in range(len(record.entries)))
    return LanesLayout(ordered, edges, len(record.lines) + 1, rows)


def _rows(record: TapeRecord, place: int) -> int:
    size = record.entries[place].value.size
    return size if 0 < size <= FEW else 1


def _wish(place: int, edges: tuple[Edge, ...], stands: dict[int, Stand]) -> int:
    """Say in which row a result would like to stand: where what it is made of stands."""
    rows = [
        stands[edge.start].row + edge.taken
        for edge in edges
        if edge.end == place and edge.made == 0 and edge.start in stands
    ]
    return min(rows, default=0)


def _free(taken: dict[int, set[int]], columns: range, count: int, wish: int) -> int:
    """Find the first row from which on so many are free in all columns; the wish before all."""
    used = set[int]().union(*(taken.get(column, set()) for column in columns))
    row = wish
    if used.isdisjoint(range(row, row + count)):
        return row
    row = 0
    while not used.isdisjoint(range(row, row + count)):
        row += 1
    return row


def _edges(record: TapeRecord, replay: Replay) -> tuple[Edge, ...]:
    local = {passing.line: passing.local for passing in replay.passings}
    edges: list[Edge] = []
    for number, line in enumerate(record.lines):
        slopes = local.get(number, (None,) * len(line.inputs))
        for place, slope in zip(line.inputs, slopes, strict=True):
            taken, made = _rows(record, place), _rows(record, line.output)
            matrix = _matrix(slope, made, taken)
            for row, column in np.argwhere(np.ones((made, taken)) if matrix is None else matrix):
                known = None if matrix is None else float(matrix[row, column])
                if matrix is None and made == taken and row != column:
                    continue
                edges.append(Edge(number, place, line.output, int(column), int(row), known))
    return tuple(edges)


def _matrix(
    slope: NDArray[np.floating] | None, made: int, taken: int
) -> NDArray[np.floating] | None:
    """Give an operation's own slopes where each number is drawn; None where it is not."""
    return slope if slope is not None and slope.shape == (made, taken) else None
