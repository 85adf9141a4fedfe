"""A small picture of several steps with one η: the ground from step to step, and the ball on it."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui.rooms.descent.behaviour_words import behaviour_name
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import RADIUS, Theme
from gui.widgets.words.numbers import loss_words, rate_words
from model.descent import PIECES, Behaviour, Rehearsal

INSIDE = 10
BALL = 3.2


@dataclass(frozen=True, slots=True)
class TileContent:
    """What a tile shows.

    rehearsal: None where no η is known that does this.
    low, high: the heights between which all tiles draw.
    asking:    whether it is still being looked for.
    chosen:    whether this is what the η in hand does.
    """

    rehearsal: Rehearsal | None
    low: float
    high: float
    asking: bool
    chosen: bool


class BehaviourTile(Styled, QAbstractButton):
    """One of the four behaviours; a click takes its η.

    Between two steps the way is straight, and the line is the true ground below it: where it dips,
    the ball has jumped across a valley.
    """

    def __init__(self, behaviour: Behaviour) -> None:
        super().__init__()
        self._behaviour: Behaviour = behaviour
        self._content = TileContent(None, 0.0, 1.0, asking=True, chosen=False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_content(self._content)

    @property
    def behaviour(self) -> Behaviour:
        """What its steps do."""
        return self._behaviour

    @property
    def rehearsal(self) -> Rehearsal | None:
        """The steps that it shows."""
        return self._content.rehearsal

    @property
    def chosen(self) -> bool:
        """Whether it shows the η in hand."""
        return self._content.chosen

    def show_content(self, content: TileContent) -> None:
        """Show steps, or that there are none."""
        self._content = content
        self.setEnabled(content.rehearsal is not None)
        words = [behaviour_name(self._behaviour)]
        if content.rehearsal is not None:
            words.append(f"η = {rate_words(content.rehearsal.rate)}")
        self.setAccessibleName(", ".join(words))
        self.setAccessibleDescription(self._caption())
        self.update()

    def retranslate(self) -> None:
        self.show_content(self._content)

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(180), px(136))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(84))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        content, colours = self._content, theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QColor(colours.ink if content.chosen else colours.line)
        painter.setPen(QPen(edge, 2 if content.chosen else 1))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        line = px(20)
        inside = QRectF(self.rect()).adjusted(px(INSIDE), px(5), -px(INSIDE), -px(5))
        top, below = QRectF(inside), QRectF(inside)
        top.setHeight(line)
        below.setTop(inside.bottom() - line)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self.small_font(13, strong=True))
        painter.setPen(QColor(colours.ink if content.rehearsal else colours.muted))
        name = behaviour_name(self._behaviour)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | middle, name)
        painter.setFont(self.small_font())
        painter.setPen(QColor(colours.muted))
        if content.rehearsal is not None:
            words = f"η = {rate_words(content.rehearsal.rate)}"
            painter.drawText(top, Qt.AlignmentFlag.AlignRight | middle, words)
            picture = inside.adjusted(0, line + 2, 0, -line - 2)
            self._paint_ground(painter, picture, content.rehearsal, colours)
        painter.setPen(QColor(colours.muted))
        words = painter.fontMetrics().elidedText(
            self._caption(), Qt.TextElideMode.ElideRight, int(below.width())
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | middle, words)
        self.paint_focus(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), RADIUS)

    def _paint_ground(
        self, painter: QPainter, picture: QRectF, shown: Rehearsal, colours: Theme
    ) -> None:
        low, high = self._content.low, self._content.high
        along = picture.width() - 2 * px(5)
        last = max(1, len(shown.ground) - 1)
        heights = np.clip((shown.ground - low) / (high - low), -0.5, 1.5)
        points = [
            QPointF(picture.left() + px(5) + along * place / last, picture.bottom() - 3 - part)
            for place, part in enumerate((heights * (picture.height() - px(8))).tolist())
        ]
        painter.save()
        painter.setClipRect(picture)
        ground = [
            QPointF(points[0].x(), picture.bottom()),
            *points,
            QPointF(points[-1].x(), picture.bottom()),
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.wash))
        painter.drawPolygon(QPolygonF(ground))
        painter.setPen(QPen(QColor(colours.muted), 1.3))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(QColor(colours.ink), 1.5))
        for place, point in enumerate(points[::PIECES]):
            painter.setBrush(QColor(colours.ink if place else colours.card))
            radius = px(1) * (BALL if place else BALL + 1)
            painter.drawEllipse(point, radius, radius)
        painter.restore()

    def _caption(self) -> str:
        """Say what the losses did."""
        shown = self._content.rehearsal
        if shown is None:
            return self.tr("being tried…") if self._content.asking else self.tr("no η does so here")
        if self._behaviour == "swinging":
            low, high = map(loss_words, shown.climb)
            return fill(self.tr("up again: {low}, {high}"), low=low, high=high)
        if self._behaviour == "blowing up":
            return fill(self.tr("as high as {loss}"), loss=loss_words(shown.peak))
        end = loss_words(float(shown.losses[-1]))
        return fill(self.tr("after {steps} steps {loss}"), steps=shown.steps, loss=end)
