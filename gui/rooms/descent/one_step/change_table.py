"""The weights that a step changes most, each with its old value, its slope and its new value."""

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from gui.style import text
from gui.tables.content import Column, TableCell, TableRow, bar_of
from gui.tables.table import ALL, Table
from gui.widgets.words.places import column_name
from gui.widgets.words.significant import decimals_for, factor, product, significant
from model.descent import WeightChange
from model.typed_number import read

MOST = 6
"""How many weights are shown."""

LOWEST, TALLEST = 18, 26
MOST_DECIMALS = 7


class ChangeTable(Table):
    """A row a weight; where there is room, with a bar for the change.

    Value and change are written with the same decimals, and the new value is their sum as it
    stands there: whoever adds them up gets what is written.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LOWEST, TALLEST, (MOST, ALL), parent)
        self._changes: Sequence[WeightChange] = ()
        self._shape: tuple[int, int, int] | None = None
        self._step = ""
        self._rate: float | None = None
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The weights that change most"))
        self.setToolTip(self.tr("Click a weight to keep it; the arrow keys move it, Esc lets go."))
        self._write()

    def features(self) -> list[int]:
        """Name the weights that are shown, by their places in a row of W."""
        return [change.place for change in self._changes]

    def show_changes(
        self,
        changes: Sequence[WeightChange],
        shape: tuple[int, int, int] | None,
        step: str,
        rate: float | None = None,
    ) -> None:
        """Show changes.

        shape: that of the picture that x is, if it is one.
        step:  the formula of what is added.
        rate:  what the slope is multiplied by, as it is written, where that is all of the formula.
        """
        self._changes, self._shape, self._step, self._rate = changes, shape, step, rate
        self._write()

    def _write(self) -> None:
        changes = self._changes
        if not changes:
            self.show_content(replace(self.content, columns=(), rows=()))
            return
        largest = max(abs(change.added) for change in changes)
        decimals = decimals_for(largest, 3, most=MOST_DECIMALS) if largest else 3
        steepest = max(abs(change.slope) for change in changes)
        rows = []
        for change in changes:
            value, added = round(change.value, decimals), round(change.added, decimals)
            cells = (
                TableCell(column_name(change.place, self._shape), "muted"),
                TableCell(text.number(value, decimals)),
                TableCell(self._slope(change, added, decimals, steepest), "muted"),
                TableCell(text.signed(added, decimals), bar=bar_of(change.added, largest)),
                TableCell(text.number(value + added, decimals)),
            )
            rows.append(TableRow(cells, change.place))
        name = self.tr("feature") if self._shape is None else self.tr("row, column")
        columns = (
            Column(name, "left", stretch=0),
            Column("w", stretch=0),
            Column("dW", stretch=0),
            Column(self._step),
            Column(self.tr("new w"), stretch=0),
        )
        self.show_content(replace(self.content, columns=columns, rows=tuple(rows)))

    def _slope(self, change: WeightChange, added: float, decimals: int, steepest: float) -> str:
        """Write a slope; where the step is −η times it, so that the two multiply to the step."""
        rate, words = self._rate, significant(change.slope, steepest, 3)
        if rate is None or not math.isfinite(change.slope):
            return words
        fits = product(added, decimals)
        if fits(-rate * read(words)):
            return words
        return factor(change.slope, 3, lambda slope: fits(-rate * slope))
