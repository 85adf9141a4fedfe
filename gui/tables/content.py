"""What a table says, as one value: its columns, its rows, and which row is marked.

Whoever has a table builds such a value and gives it away; the table finds out what is new in it.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from model.csv_table import cell_text
from model.sentence import Refusal
from model.typed_number import read

Role: TypeAlias = Literal["ink", "muted", "dog_text", "cat_text"]
"""The colour of a text, by its name in the theme."""

Align: TypeAlias = Literal["left", "centre", "right"]

_BLANK = str.maketrans("\t\n\r", "   ")

Line: TypeAlias = tuple[str, ...]

Span: TypeAlias = tuple[int, int, int, int]
"""A row, a column, and over how many rows and columns what stands there reaches."""


@dataclass(frozen=True, slots=True)
class Tint:
    """The colour behind a number: that of a class, grey for none; `share`: how strong, up to 1."""

    share: float
    side: int | None


@dataclass(frozen=True, slots=True)
class TableCell:
    """One place of a table.

    text:    what is written.
    role:    the text's colour.
    strong:  whether it is in bold.
    span:    over how many columns it reaches.
    lane:    the line of a plot that is drawn before the text, see `lane_pen`; None for none.
    bar:     a bar before the text, from −1 (the cat's) to 1 (the dog's); None for none.
    tint:    what lies behind the text, which then is large.
    """

    text: str = ""
    role: Role = "ink"
    strong: bool = False
    span: int = 1
    lane: int | None = None
    bar: float | None = None
    tint: Tint | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """What the cells of a column have in common.

    stretch: its share of the width that nobody needs. Where width is missing, columns that stretch
             and are aligned to the left give way: numbers are worth nothing without their end.
    least, most: for so many pixels of text there is room at least, or at most.
    widest:  a text that there is room for at least, in the font of the moment.
    editable: whether people may type into it.
    """

    head: str = ""
    align: Align = "right"
    stretch: int = 1
    role: Role = "muted"
    tooltip: str = ""
    least: int = 0
    most: int = 10_000
    widest: str = ""
    editable: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row.

    key:      what is told when it is chosen; None where it cannot be.
    is_total: whether it is the sum of what stands above it.
    """

    cells: tuple[TableCell, ...]
    key: int | None = None
    is_total: bool = False


@dataclass(frozen=True, slots=True)
class TableContent:
    """All that a table shows.

    marked: the key of the row that is marked.
    held:   whether the mark can be let go, by Esc or another click.
    keys:   those that arrow keys and the wheel lead to, whether they have a row or not; where it is
            empty arrow keys go from row to row.
    """

    columns: tuple[Column, ...] = ()
    rows: tuple[TableRow, ...] = ()
    marked: int | None = None
    held: bool = False
    keys: Sequence[int] = ()

    @property
    def spans(self) -> list[Span]:
        """What reaches over several columns."""
        return [
            (row, column, 1, cell.span)
            for row, shown in enumerate(self.rows)
            for column, cell in enumerate(shown.cells)
            if cell.span > 1
        ]

    def is_marked(self, place: int) -> bool:
        """Say whether a row is the marked one."""
        return self.marked is not None and self.rows[place].key == self.marked

    def is_strong(self, place: int) -> bool:
        """Say whether a row is in bold: the marked one, and a sum."""
        return self.is_marked(place) or self.rows[place].is_total

    def place_of(self, key: int | None) -> int | None:
        """Find the row with a key."""
        keys = (place for place, row in enumerate(self.rows) if row.key == key)
        return None if key is None else next(keys, None)

    def spoken(self, place: int) -> str:
        """Say a row: its name, and its other cells with their heads."""
        name, *others = (cell.text for cell in self.rows[place].cells)
        heads = (column.head for column in self.columns[1:])
        said = (f"{head} {text}" for head, text in zip(heads, others, strict=True) if text)
        return ", ".join((name, *said))

    def lines(self, places: Iterable[int] | None = None) -> list[Line]:
        """Give what is written, the heads first; `places`: of these rows alone.

        A column in which nothing is written is left out.
        """
        rows = self.rows if places is None else [self.rows[place] for place in places]
        lines = [[column.head for column in self.columns]]
        lines += [[cell.text for cell in row.cells] for row in rows]
        written = [any(texts) for texts in zip(*lines, strict=True)]
        return [
            tuple(text for text, there in zip(line, written, strict=True) if there)
            for line in lines
        ]


def named_columns(*heads: str) -> tuple[Column, ...]:
    """Make columns: names on the left, then numbers."""
    return tuple(Column(head, "right" if place else "left") for place, head in enumerate(heads))


def plain_row(texts: Iterable[str], key: int | None = None, lane: int | None = None) -> TableRow:
    """Make a row of texts; `lane`: the line of a plot before the first one."""
    cells = (TableCell(text, lane=None if place else lane) for place, text in enumerate(texts))
    return TableRow(tuple(cells), key)


def bar_of(value: float, largest: float) -> float | None:
    """Say how long a bar is beside that of the largest value; None where there can be no bars."""
    return value / largest if 0.0 < largest < math.inf else None


def tab_separated(lines: Iterable[Line]) -> str:
    """Write lines so that a spreadsheet finds their cells, and takes no name for a formula."""
    return "\n".join(
        "\t".join(cell_text(text.translate(_BLANK)) for text in line) for line in lines
    )


def for_programs(lines: Iterable[Line]) -> list[Line]:
    """Write numbers as programs read them: "−1,500" as "-1500", "2.3 × 10⁻⁸" as "2.3e-08"."""
    return [tuple(map(_for_programs, line)) for line in lines]


def _for_programs(text: str) -> str:
    try:
        return repr(read(text)).removesuffix(".0")
    except Refusal:
        return text
