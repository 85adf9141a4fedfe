"""The votes of a photo's features as a waterfall: from 0 to s dog − s cat, bar by bar."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.score.classes import fill_of, text_of
from gui.rooms.score.one_photo.feature_rows import FeatureRows
from gui.rooms.score.one_photo.vote_words import amount_words
from gui.rooms.score.pen import CENTRE, LEFT, Pen
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, speak
from model.inspection import Activation, Votes
from model.photos import Example

FEATURES = 6
"""The strongest, which get a row of their own."""

PHOTOS = 3
HERE, NUMBER = 62, 62
"""Columns: how much of a feature there is in this photo; a number beside its bar."""

SUMS = (1.15, 0.9, 1.1)
"""Heights of the rows of the others, of b, and of the total, in rows of features."""

LEAST_OF_TWO = 30
"""In a lower row there is one line of words, and not two."""

AXIS = 16
MOST_EDGE = 46


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """What a waterfall shows.

    votes:    rounded to `decimals`, so that what is written adds up.
    examples: of each feature, the training photos that excite it most; none while unknown.
    centred:  whether x is 0 at the mean.
    """

    votes: Votes
    decimals: int
    examples: tuple[tuple[Example, ...], ...]
    centred: bool


class Waterfall(FeatureRows):
    """A row a feature, named by the photos that excite it; then the others, b, and the sum.

    Attributes:
        end: where the last bar ends, inside the widget.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._shown: Shown | None = None
        self._thumbnails = ThumbnailPainter()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.describe()

    def show_votes(
        self, votes: Votes, decimals: int, activation: Activation | None, *, centred: bool
    ) -> None:
        """Show votes; `activation`: the training photos that show what a feature stands for."""
        before = self._shown
        same = before is not None and np.array_equal(before.votes.features, votes.features)
        if before is not None and same and all(before.examples):
            examples = before.examples
        else:
            examples = tuple(
                () if activation is None else activation.most(feature, PHOTOS)
                for feature in votes.features.tolist()
            )
        self._shown = Shown(votes.rounded(decimals), decimals, examples, centred)
        self.describe()
        self.update()

    def forget(self) -> None:
        """Show nothing: there is no photo, or other photos excite the features now."""
        self._shown = None
        self.describe()
        self.update()

    def features(self) -> list[int]:
        return [] if self._shown is None else self._shown.votes.features.tolist()

    def rect_of(self, feature: int) -> QRectF:
        return self._row(self.features().index(feature))

    def describe(self) -> None:
        self.setAccessibleName(self.tr("The strongest votes of the features"))
        shown, words = self._shown, ""
        if shown is not None and self.marked in self.features():
            place = self.features().index(self.marked)
            words = fill(
                self.tr("feature {number}: vote {vote}"),
                number=self.marked + 1,
                vote=text.signed(float(shown.votes.votes[place]), shown.decimals),
            )
        speak(self, words)

    @property
    def columns(self) -> tuple[float, float, float]:
        """Where begins what a feature is excited by, how much there is of it, and its bar."""
        head = QFontMetricsF(self.small_font()).horizontalAdvance(self.heads[0])
        left = max(PHOTOS * (self._edge + px(3)), head) + px(14)
        return px(6), left, left + px(HERE)

    @property
    def heads(self) -> tuple[str, str]:
        """What stands above the first two columns."""
        return self.tr("excited most by"), self.tr("here")

    @property
    def end(self) -> QPointF:
        """Where the bar of the sum ends, inside the widget."""
        if self._shown is None:
            return QPointF(0, 0)
        total = self._row(len(self.features()) + 2)
        return QPointF(
            max(self._across(self._shown.votes.total), self._across(0)), total.center().y()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        shown = self._shown
        if shown is None:
            return
        pen = Pen.on(self)
        self._paint_axis(pen)
        self._paint_pinned(pen)
        for place in range(len(shown.votes.features)):
            self._paint_feature(pen, shown, place)
        self._paint_sums(pen, shown)
        self.paint_focus(pen.painter)

    # Where things lie.

    @property
    def _unit(self) -> float:
        rows = len(self.features()) + sum(SUMS)
        return (self.height() - px(AXIS)) / rows

    @property
    def _edge(self) -> float:
        return min(self._unit - px(6), px(MOST_EDGE))

    def _row(self, place: int) -> QRectF:
        """Give a row: a feature's, then those of the others, of b and of the sum."""
        count = len(self.features())
        heights = [1.0] * count + list(SUMS)
        top = sum(heights[:place]) * self._unit
        return QRectF(0, top, self.width(), heights[place] * self._unit)

    def _across(self, value: float) -> float:
        """Say how far right a sum lies."""
        shown = self._shown
        left, right = self.columns[2] + px(6), self.width() - px(NUMBER)
        if shown is None:
            return left
        ends = shown.votes.so_far
        low, high = min(float(ends.min()), 0.0), max(float(ends.max()), 0.0)
        if not high - low > 0:
            return left
        # A number stands left of bars that reach far to the right.
        return left + (value - low) / (high - low) * (right - left)

    # How they are drawn.

    def _paint_axis(self, pen: Pen) -> None:
        zero, bottom = self._across(0.0), self.height() - px(AXIS)
        pen.line("edge", 1.2)
        pen.painter.drawLine(QPointF(zero, 0), QPointF(zero, bottom))
        pen.write(QRectF(zero - px(10), bottom, px(20), px(AXIS)), "0", 11, align=CENTRE)

    def _paint_pinned(self, pen: Pen) -> None:
        if self.marked is None or self.marked not in self.features():
            return
        frame = self.rect_of(self.marked).adjusted(1, 1, -1, -1)
        pen.fill(frame, "wash", 5)
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        pen.painter.setPen(QPen(pen.colour("ink"), 1.6))
        pen.painter.drawRoundedRect(frame, 5, 5)

    def _paint_feature(self, pen: Pen, shown: Shown, place: int) -> None:
        row, edge = self._row(place), self._edge
        left, here, _ = self.columns
        top = row.center().y() - edge / 2
        for index, example in enumerate(shown.examples[place]):
            spot = QRect(round(left + index * (edge + px(3))), round(top), round(edge), round(edge))
            self._thumbnails.paint(pen.painter, spot, example.photo, Marks())
        if not shown.examples[place]:
            number = text.count(int(shown.votes.features[place]) + 1)
            words = QCoreApplication.translate("Way", "feature {number}")
            pen.write(QRectF(left, row.top(), here, row.height()), fill(words, number=number), 12)
        x = float(shown.votes.x[place])
        words = amount_words(x) if shown.centred else text.signed(x, 2)
        pen.write(QRectF(here, row.top(), px(HERE), row.height()), words, 12, "ink")
        self._paint_bar(pen, shown, place, float(shown.votes.votes[place]))

    def _paint_bar(self, pen: Pen, shown: Shown, place: int, value: float) -> None:
        """Draw what a row adds to the sum, in the colour of what it speaks for."""
        row, ends = self._row(place), shown.votes.so_far
        start, end = (self._across(float(ends[place + more])) for more in (0, 1))
        high = min(row.height() - px(8), px(24))
        bar = QRectF(min(start, end), row.center().y() - high / 2, max(abs(end - start), 2.0), high)
        side = 0 if value > 0 else 1
        pen.fill(bar, fill_of(pen.colours, side) if value else "edge", 2)
        pen.line("muted", 1.0)
        following = self._row(place + 1)
        pen.painter.drawLine(
            QPointF(end, bar.bottom()), QPointF(end, following.center().y() - px(3))
        )
        words = text.signed(value, shown.decimals)
        self._paint_number(pen, bar, words, text_of(pen.colours, side) if value else "ink")

    def _paint_number(self, pen: Pen, bar: QRectF, words: str, colour: str) -> None:
        """Write a number into its bar, or beside it where it is too narrow."""
        width = pen.width(words, 12, strong=True)
        left = bar.right() + px(6)
        if bar.width() > width + px(10):
            left = bar.center().x() - width / 2
            colour = "ink" if colour == "ink" else "card"
        elif left + width > self.width():
            left = bar.left() - px(6) - width
        place = QRectF(left, bar.top(), width, bar.height())
        if colour == "ink":  # a line leads on from the sum
            pen.painter.fillRect(place.adjusted(-2, 4, 2, -4), pen.colour("card"))
        pen.write(place, words, 12, colour, CENTRE, strong=True)

    def _paint_sums(self, pen: Pen, shown: Shown) -> None:
        translate, votes = QCoreApplication.translate, shown.votes
        count = len(votes.features)
        first = self._row(count)
        pen.line("line", 1.0)
        pen.painter.drawLine(first.topLeft(), first.topRight())
        width = self.columns[2]
        if votes.others:
            words = translate("Way", "{count} others together")
            is_low = first.height() < px(LEAST_OF_TWO)
            name = QRectF(px(6), first.top(), width, first.height() * (1.0 if is_low else 0.55))
            pen.write(name, fill(words, count=text.count(votes.others)), 12, "ink", strong=True)
            if not is_low:
                parts = translate("Way", "{up} dog, {down} cat")
                numbers = [text.signed(n, shown.decimals) for n in (votes.for_0, votes.against_0)]
                below = QRectF(px(6), name.bottom() - px(2), width, first.height() * 0.45)
                pen.write(below, fill(parts, up=numbers[0], down=numbers[1]), 11)
        self._paint_bar(pen, shown, count, votes.rest)
        row = self._row(count + 1)
        pen.write(
            QRectF(px(6), row.top(), width, row.height()), translate("Way", "b dog − b cat"), 12
        )
        self._paint_bar(pen, shown, count + 1, votes.bias)
        row = self._row(count + 2)
        pen.line("line", 1.0)
        pen.painter.drawLine(row.topLeft(), row.topRight())
        name = QRectF(px(6), row.top(), width, row.height())
        pen.write(name, translate("Way", "s dog − s cat"), 13, "ink", LEFT, strong=True)
        start, end = self._across(0.0), self._across(votes.total)
        high = min(row.height() - px(8), px(24))
        bar = QRectF(min(start, end), row.center().y() - high / 2, max(abs(end - start), 2.0), high)
        pen.line("ink", 1.8)
        pen.painter.drawRoundedRect(bar, 2, 2)
        self._paint_number(pen, bar, text.signed(votes.total, shown.decimals), "ink")
