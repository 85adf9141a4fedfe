"""The votes of a photo's features as a sum: the strongest ones, the others, the bias, the total."""

import math
from dataclasses import replace

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text
from gui.widgets.tables.content import Column, Role, TableCell, TableRow, bar_of
from gui.widgets.tables.table import Table
from gui.widgets.words.significant import decimals_for
from model.inspection import ForwardPass, strongest_votes
from model.params import Params

LEAST_WIDTH = 236
"""Below this the bars have no room."""

NARROWEST = 196
"""Without bars; where training has blown up, the numbers beside it need much room."""

LEAST_ROWS, MOST_ROWS = 3, 12
"""How many features to show: fewer say nothing, more are not read."""

SUMS = 3
"""Lines below the features: the others, the bias and the total."""

LOWEST, TALLEST = 13, 22


def vote_decimals(largest: float) -> int:
    """Say with how many decimals to write votes of which this is the largest; mostly 3."""
    if not 0.0 < largest < math.inf:
        return 3
    return decimals_for(largest, 5) if largest >= 1000.0 else decimals_for(largest, 3, least=3)


class VoteTable(Table):
    """A row a feature: its number, its x, its vote as a bar and as a number.

    All votes have the same decimals, and the row of the others is what is missing of the total at
    these decimals: whoever adds up what is written gets what is written below.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LOWEST, TALLEST, (LEAST_ROWS + SUMS, MOST_ROWS + SUMS), parent)
        self._shown: tuple[ForwardPass, Params] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumWidth(NARROWEST)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The strongest votes of the features"))
        self.setToolTip(self.tr("Click a feature to keep it; the arrow keys move it, Esc lets go."))
        self._write()

    def features(self) -> list[int]:
        """Name the features that are shown, the strongest first."""
        return [row.key for row in self.content.rows if row.key is not None]

    def show_votes(self, forward_pass: ForwardPass, params: Params) -> None:
        """Show the strongest votes of a photo, as many as there is room for."""
        other = self._shown is None or self._shown[0].photo is not forward_pass.photo
        self._shown = forward_pass, params
        self._write()
        if other:
            self.forget_widths()

    def show_nothing(self) -> None:
        """Show that there is no photo."""
        self._shown = None
        self.show_content(replace(self.content, columns=(), rows=()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        """Write as many rows as there is room for."""
        if self._shown is None:
            return
        count = min(max(self.room() - SUMS, LEAST_ROWS), MOST_ROWS)
        votes = strongest_votes(*self._shown, count)
        largest = float(np.abs(votes.votes).max(initial=0.0))
        decimals = vote_decimals(max(abs(votes.total), largest))
        written = votes.rounded(decimals)
        rows = [
            TableRow(
                (
                    TableCell(str(feature + 1), "muted"),
                    TableCell(text.signed(x, 3)),
                    _vote(vote, decimals, bar_of(exact, largest)),
                ),
                feature,
            )
            for feature, x, vote, exact in zip(
                written.features.tolist(),
                written.x.tolist(),
                written.votes.tolist(),
                votes.votes.tolist(),
                strict=True,
            )
        ]
        sums = [(self.tr("b dog − b cat"), written.bias), (self.tr("s dog − s cat"), written.total)]
        if votes.others:
            others = self.tr("{count} others").format(count=text.count(votes.others))
            sums.insert(0, (others, written.rest))
        for name, vote in sums:
            rows.append(TableRow((TableCell(name, span=2), TableCell(), _vote(vote, decimals))))
        rows[-1] = replace(rows[-1], is_total=True)
        size = text.count(len(votes.features) + votes.others)
        columns = (
            Column(self.tr("{count} features").format(count=size), "left", stretch=0),
            Column("x", stretch=0),
            Column(self.tr("vote")),
        )
        self.show_content(replace(self.content, columns=columns, rows=tuple(rows)))


def _vote(vote: float, decimals: int, bar: float | None = None) -> TableCell:
    """Write a vote in the colour of its class; one that rounds to nothing speaks for nobody."""
    words = text.signed(vote, decimals)
    role: Role = "ink"
    if words.startswith(("+", text.MINUS)):
        role = "dog_text" if vote > 0 else "cat_text"
    return TableCell(words, role, bar=bar)
