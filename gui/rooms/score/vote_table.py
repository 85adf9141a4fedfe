"""The votes of a photo's features as a sum: the strongest ones, the others, the bias, the total."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.style.theme import Theme
from gui.widgets.feature_table import FeatureTable
from gui.widgets.significant import decimals_for
from gui.widgets.spoken import speak
from model.classifier import Params
from model.inspection import ForwardPass, Votes, strongest_votes

LEAST_WIDTH = 236
"""Below this the bars have no room."""

NARROWEST = 196
"""Without bars; where training has blown up, the numbers beside it need much room."""

LEAST_ROWS, MOST_ROWS = 3, 12
"""How many features to show: fewer say nothing, more are not read."""

SUMS = 3
"""Lines below the features: the others, the bias and the total."""

PAD = 3
GAP = 8

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def vote_decimals(largest: float) -> int:
    """Say with how many decimals to write votes of which this is the largest; mostly 3."""
    if not 0.0 < largest < math.inf:
        return 3
    return decimals_for(largest, 5) if largest >= 1000.0 else decimals_for(largest, 3, least=3)


class VoteTable(FeatureTable):
    """A line a feature: its number, its x, its vote as a bar and as a number.

    All votes have the same decimals, and the line of the others is what is missing of the total at
    these decimals: whoever adds up what is written gets what is written below.
    """

    tallest, least_bar = 22, 20.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(3, parent)
        self._shown: tuple[ForwardPass, Params] | None = None
        self._votes: Votes | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumWidth(NARROWEST)
        self.describe()

    def features(self) -> list[int]:
        return [] if self._votes is None else self._votes.features.tolist()

    def show_votes(self, forward_pass: ForwardPass, params: Params) -> None:
        """Show the strongest votes of a photo, as many as there is room for."""
        if self._shown is None or self._shown[0].photo is not forward_pass.photo:
            self.forget_widths()
        self._shown = forward_pass, params
        self.write()

    def show_nothing(self) -> None:
        """Show that there is no photo."""
        self._shown = self._votes = None
        self._lines = []
        self.describe()
        self.update()

    def describe(self) -> None:
        self.setAccessibleName(self.tr("The strongest votes of the features"))
        self.setToolTip(self.tr("Click a feature to keep it; the arrow keys move it, Esc lets go."))
        words = ""
        if self.marked in self.features():
            number, x, vote = self.line_of(self.marked)
            words = self.tr("feature {number}: x {x}, vote {vote}")
            words = words.format(number=number, x=x, vote=vote)
        speak(self, words)

    def sizeHint(self) -> QSize:
        return QSize(240, (1 + LEAST_ROWS + SUMS) * self._least_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.write()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._votes is None:
            return
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_mark(painter)
        start = PAD + self._widths[0] + GAP + self._widths[1] + GAP
        end = self.width() - PAD - self._widths[2] - GAP
        self.paint_bars(painter, start, end, self._votes.votes.tolist())
        painter.setFont(self.small_font())
        last = len(self._lines) - 1
        for place, line in enumerate(self._lines):
            if place == last:
                painter.setFont(self.small_font(strong=True))
                painter.setPen(QPen(QColor(colours.edge), 1))
                top = round(self.rect_of_line(place).top()) + 0.5
                painter.drawLine(QPointF(0, top), QPointF(self.width(), top))
            self._paint_line(painter, place, line, colours)
        self.paint_focus(painter)

    def write(self) -> None:
        """Write as many lines as there is room for."""
        if self._shown is None:
            return
        room = self.height() // self._least_height() - 1 - SUMS
        votes = strongest_votes(*self._shown, min(max(room, LEAST_ROWS), MOST_ROWS))
        self._votes = votes
        decimals = vote_decimals(max(abs(votes.total), float(np.abs(votes.votes).max(initial=0.0))))
        strongest = [round(vote, decimals) for vote in votes.votes.tolist()]
        rest = round(votes.total, decimals) - round(votes.bias, decimals) - sum(strongest)
        size = text.count(len(strongest) + votes.others)
        others = text.count(votes.others)
        sums = [
            (self.tr("{count} others").format(count=others), "", text.signed(rest, decimals)),
            (self.tr("b dog − b cat"), "", text.signed(votes.bias, decimals)),
            (self.tr("s dog − s cat"), "", text.signed(votes.total, decimals)),
        ]
        self._lines = [
            (self.tr("{count} features").format(count=size), "x", self.tr("vote")),
            *(
                (str(feature + 1), text.signed(x, 3), text.signed(vote, decimals))
                for feature, x, vote in zip(
                    votes.features.tolist(), votes.x.tolist(), strongest, strict=True
                )
            ),
            *(sums if votes.others else sums[1:]),
        ]
        metrics = QFontMetrics(self.small_font(strong=True))
        for column, width in enumerate(self._widths):
            # The names of the sums reach over the place of x, which they have none of.
            lines = self._lines if column else self._lines[: 1 + len(strongest)]
            widest = max(metrics.horizontalAdvance(line[column]) for line in lines)
            self._widths[column] = max(width, widest)
        self.describe()
        self.update()

    def _least_height(self) -> int:
        return QFontMetrics(self.small_font()).height()

    def _paint_line(
        self, painter: QPainter, place: int, line: tuple[str, ...], colours: Theme
    ) -> None:
        area = self.rect_of_line(place).adjusted(PAD, 0, -PAD, 0)
        head = place == 0
        name, x, vote = line
        summed = not x
        painter.setPen(QColor(colours.ink if summed else colours.muted))
        painter.drawText(area, _LEFT, name)
        painter.setPen(QColor(colours.muted if head else colours.ink))
        end = area.left() + self._widths[0] + GAP + self._widths[1]
        painter.drawText(
            QRectF(area.left(), area.top(), end - area.left(), area.height()), _RIGHT, x
        )
        if not head:
            painter.setPen(QColor(_colour_of(vote, colours)))
        painter.drawText(area, _RIGHT, vote)


def _colour_of(vote: str, colours: Theme) -> str:
    """Give the colour of a written vote; one that rounds to nothing speaks for nobody."""
    if vote.startswith("+"):
        return colours.dog_text
    return colours.cat_text if vote.startswith(text.MINUS) else colours.ink
