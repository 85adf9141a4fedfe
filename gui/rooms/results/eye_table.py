"""The eye comparison in numbers: a row for each eye, a column for each number of photos."""

import math
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from gui.style import text
from gui.style.language import say
from gui.widgets.label import ElidedLabel, Figure, Label
from model.inspection import EyeComparison, Trial
from model.numeral import percent

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


TALLEST = 26
"""A row, in pixels, where there is room."""

NAME = 150
"""The most of the width that the name of an eye takes."""


class EyeTable(QWidget):
    """Accuracies, in per cent, each with what fits the count: "98.2 (96–100)"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: EyeComparison | None = None
        self._cells: list[list[_Cell]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(1)

    def show_comparison(self, comparison: EyeComparison) -> None:
        """Show the results so far."""
        before, self._comparison = self._comparison, comparison
        if before is None or _heads(before) != _heads(comparison):
            self._build(comparison)
        for cells, trials in zip(self._cells, comparison.trials, strict=True):
            for cell, trial in zip(cells, trials, strict=True):
                cell.show_trial(trial)

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Eyes by photos of each class: the share of right answers"))
        if self._comparison is not None:
            comparison, self._comparison = self._comparison, None
            self.show_comparison(comparison)

    def _build(self, comparison: EyeComparison) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        columns = len(comparison.sizes)
        over = Label("muted")
        over.setText(self.tr("% right, after learning from so many photos of each class:"))
        over.setAlignment(_RIGHT)
        self._grid.addWidget(over, 0, 0, 1, 1 + columns)
        for column, size in enumerate(comparison.sizes, 1):
            head = Label("muted")
            head.setText(
                self.tr("all: {count}").format(count=text.count(size))
                if column == columns
                else text.count(size)
            )
            head.setAlignment(_RIGHT)
            self._grid.addWidget(head, 1, column)
        self._cells = []
        for row, eye in enumerate(comparison.eyes, 2):
            self._grid.addWidget(_name(say(eye.label)), row, 0)
            cells = [_Cell() for _ in comparison.sizes]
            for column, cell in enumerate(cells, 1):
                self._grid.addWidget(cell, row, column)
            self._cells.append(cells)
        rows = 2 + len(comparison.eyes)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, int(row < rows))
        self.setMaximumHeight(rows * TALLEST)


class _Cell(Figure):
    """The result of one eye with so many photos."""

    def __init__(self) -> None:
        super().__init__("00.0 (00–100)", alignment=_RIGHT)
        self._trial: Trial | None = None

    def show_trial(self, trial: Trial) -> None:
        if trial != self._trial:
            self._trial = trial
            self.setText(accuracy(trial))


def _name(words: str) -> Label:
    """Write the name of an eye; that of somebody's file may be long."""
    name = ElidedLabel()
    name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    name.setText(words)
    name.setToolTip(f"<p>{escape(words)}</p>")
    name.ensurePolished()
    name.setMinimumWidth(min(name.fontMetrics().horizontalAdvance(words) + 2, NAME))
    return name


def accuracy(trial: Trial) -> str:
    """Write an accuracy with the interval it lies in; a dash before the first draw."""
    if not trial.hits:
        return "–"
    low, high = trial.interval
    # Rounded outwards, so that it promises no more than was found.
    return (
        f"{percent(trial.accuracy, 1).removesuffix(' %')} "
        f"({text.number(math.floor(100 * low), 0)}–{text.number(math.ceil(100 * high), 0)})"
    )


def _heads(comparison: EyeComparison) -> tuple[object, ...]:
    return comparison.eyes, comparison.sizes
