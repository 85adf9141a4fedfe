"""The eye comparison in numbers: a row for each eye, a column for each number of photos."""

import math

from PySide6.QtWidgets import QWidget

from gui.style import text
from gui.style.language import fill, say
from gui.tables.content import Column, TableContent, plain_row
from gui.tables.table import Table
from model.inspection import EyeComparison, Trial
from model.numeral import percent

LOWEST, TALLEST = 16, 26

NAME = 150
"""The most of the width that the name of an eye takes; that of somebody's file may be long."""

WIDEST = "00.0 (00–100)"
"""The longest that there can be: no column becomes wider while results come in."""


class EyeTable(Table):
    """Accuracies, in per cent, each with what fits the count: "98.2 (96–100)"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LOWEST, TALLEST, parent=parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the table; whoever has it shows the results again."""
        self.setAccessibleName(
            self.tr("Eyes by how many of each class were learnt from: the share of right answers")
        )

    def show_comparison(self, comparison: EyeComparison) -> None:
        """Show the results so far."""
        *some, whole = (text.count(size) for size in comparison.sizes)
        heads = (*some, fill(self.tr("all: {count}"), count=whole))
        columns = (Column("", "left", most=NAME), *(Column(head, widest=WIDEST) for head in heads))
        rows = (
            plain_row((say(eye.label), *map(accuracy, trials)))
            for eye, trials in zip(comparison.eyes, comparison.trials, strict=True)
        )
        self.show_content(TableContent(columns, tuple(rows)))


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
