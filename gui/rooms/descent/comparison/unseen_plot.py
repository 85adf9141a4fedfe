"""The loss on unseen photos against what differs from run to run, with what may be as good."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.text import count
from gui.style.theme import Theme
from gui.widgets.card import Card
from gui.widgets.spoken import give_role, speak
from gui.widgets.words.numbers import short_loss

HIGH = 104
NAMES = 16
"""The height of a line of words below the picture."""

LEAST, DEEP = 1e-300, math.log(1e5)
"""What is lower than the highest one by more than this, as a logarithm, stands at the bottom."""

ABOVE = 16
"""Room for the numbers above the points."""


@dataclass(frozen=True, slots=True)
class UnseenPoint:
    """A run: its name, its unseen loss, whether the window has it, and whether none is lower."""

    name: str
    loss: float
    chosen: bool
    best: bool


class UnseenPlot(Card):
    """Passive. What has no number has none: a run that is gone, or without unseen photos.

    joined: whether the runs lie on a scale, so that a line may join them.
    """

    def __init__(self) -> None:
        super().__init__()
        give_role(self)
        self.body.addStretch(1)
        self._points: tuple[UnseenPoint, ...] = ()
        self._step, self._joined = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_points(self, points: tuple[UnseenPoint, ...], step: int, *, joined: bool) -> None:
        """Show runs at a step."""
        self._points, self._step, self._joined = points, step, joined
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        words = fill(
            self.tr("Loss on what they have never seen (how wrong), at step {step}"),
            step=count(self._step),
        )
        self.title.setText(words)
        self.setAccessibleName(words)
        told = (f"{point.name}: {short_loss(point.loss)}" for point in self._shown())
        speak(self, " · ".join(told))
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(HIGH + 34))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(HIGH + 34))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        shown, colours = self._shown(), theme.current()
        if not shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(px(24), px(34 + ABOVE), -px(24), -px(NAMES + 14))
        places = self._places(frame, shown)
        if self._joined:
            painter.setPen(QPen(QColor(colours.ink), 1.5))
            painter.drawPolyline(QPolygonF([at for _, at in places]))
        for point, at in places:
            self._paint_point(painter, colours, point, at, frame)
        self._paint_tie(painter, colours, [at for point, at in places if point.best], frame)

    def _shown(self) -> list[UnseenPoint]:
        return [point for point in self._points if math.isfinite(point.loss)]

    def _places(self, frame: QRectF, shown: list[UnseenPoint]) -> list[tuple[UnseenPoint, QPointF]]:
        """Say where the points stand: evenly apart, as high as the logarithm of their loss."""
        high = math.log(max(LEAST, *(point.loss for point in shown)))
        low = max(high - DEEP, math.log(max(LEAST, min(point.loss for point in shown))))
        span = max(high - low, 0.1)
        wide = frame.width() / len(self._points)
        found = []
        for point in shown:
            x = frame.left() + (self._points.index(point) + 0.5) * wide
            part = (max(low, math.log(max(LEAST, point.loss))) - low) / span
            found.append((point, QPointF(x, frame.bottom() - part * frame.height())))
        return found

    def _paint_point(
        self, painter: QPainter, colours: Theme, point: UnseenPoint, at: QPointF, frame: QRectF
    ) -> None:
        ink = QColor(colours.ink)
        painter.setPen(QPen(QColor(colours.card), 1.5))
        painter.setBrush(ink)
        size = px(6 if point.chosen else 4)
        painter.drawEllipse(at, size, size)
        painter.setPen(ink)
        painter.setFont(self.small_font(13, strong=point.best))
        middle = Qt.AlignmentFlag.AlignCenter
        above = QRectF(at.x() - px(50), at.y() - px(ABOVE + 6), px(100), px(ABOVE))
        painter.drawText(above, middle, short_loss(point.loss))
        painter.setFont(self.small_font(strong=point.chosen))
        wide = frame.width() / len(self._points)
        below = QRectF(at.x() - wide / 2, frame.bottom() + px(12), wide, px(NAMES))
        name = painter.fontMetrics().elidedText(
            point.name, Qt.TextElideMode.ElideRight, int(below.width()) - 4
        )
        painter.setPen(QColor(colours.ink if point.chosen else colours.muted))
        painter.drawText(below, middle, name)

    def _paint_tie(
        self, painter: QPainter, colours: Theme, best: list[QPointF], frame: QRectF
    ) -> None:
        """Join what is as good by a bracket."""
        if len(best) < 2:
            return
        y = frame.bottom() + px(9)
        first, last = best[0].x(), best[-1].x()
        painter.setPen(QPen(QColor(colours.muted), 1.2))
        corners = [(first, y - 4), (first, y), (last, y), (last, y - 4)]
        painter.drawPolyline(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.setFont(self.small_font(11))
        words = self.tr("a tie")
        wide = painter.fontMetrics().horizontalAdvance(words) + 8
        at = QRectF((first + last - wide) / 2, y - px(8), wide, px(14))
        painter.fillRect(at, QColor(colours.card))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, words)
