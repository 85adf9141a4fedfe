"""How wide the columns of a table are: what their texts need, and what is shared out besides."""

from collections.abc import Iterable

from PySide6.QtGui import QFont

from gui.style.scale import px
from gui.tables.content import Column, TableCell, TableContent, TableRow
from gui.tables.look import TableLook

LEAST_NAME = 60
"""A column that gives way keeps so much of its width."""


class TableWidths:
    """The widths of a table's columns. While numbers change none of them becomes narrower.

    Attributes:
        look:   fonts and colours of the table.
        needed: how much of its column the widest text needs; what is left is a bar's.
    """

    def __init__(self, font: QFont) -> None:
        self.look = TableLook(font)
        self.needed: list[int] = []

    def measure(self, content: TableContent) -> None:
        """Find out what all of a content needs."""
        look = self.look
        self.needed = [
            max(
                px(column.least),
                *(look.width_of(TableCell(it)) for it in (column.head, column.widest)),
            )
            for column in content.columns
        ]
        wide = range(len(content.columns))
        self.grow(content, ((row, column) for row in range(len(content.rows)) for column in wide))

    def grow(self, content: TableContent, places: Iterable[tuple[int, int]]) -> bool:
        """Make room for some of its cells; False when there is enough."""
        grown = False
        for place, column in places:
            needed = min(
                self._needed_by(content.rows[place], column), px(content.columns[column].most)
            )
            if needed > self.needed[column]:
                self.needed[column], grown = needed, True
        return grown

    def giving(self, columns: tuple[Column, ...]) -> list[int]:
        """Say how much of its width each column gives away where width is missing."""
        return [
            max(0, width - px(LEAST_NAME)) if column.stretch and column.align == "left" else 0
            for column, width in zip(columns, self.needed, strict=True)
        ]

    def shared(self, columns: tuple[Column, ...], width: int) -> list[int]:
        """Share out a width among the columns."""
        spare = width - sum(self.needed)
        shares = self.giving(columns) if spare < 0 else [column.stretch for column in columns]
        total = max(1, sum(shares))
        spare = max(spare, -total)
        return [
            needed + spare * share // total
            for needed, share in zip(self.needed, shares, strict=True)
        ]

    def _needed_by(self, row: TableRow, column: int) -> int:
        cell = row.cells[column]
        if cell.span > 1:
            return 0  # it has to do with the room that others need
        return self.look.width_of(cell, strong=row.is_total or row.key is not None)
