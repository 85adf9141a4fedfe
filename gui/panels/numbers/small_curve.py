"""The loss of the film in a few pixels: where it came from, and where it stands."""

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak
from model.classifier import chance_loss
from model.lab import CLASSES
from model.params import Doubles

HEIGHT = 118
ABOVE, BELOW = 14, 16
"""For the words at the line of who knows nothing, and for the steps."""

DOT = 3.5
SMALL = 11
NOTHING: Doubles = np.empty(0)


class SmallCurve(Styled, QWidget):
    """The training loss as a line, the loss on held-out photos dashed, and the shown step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._steps, self._training, self._held_out = NOTHING, NOTHING, NOTHING
        self._here = (0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_film(
        self, steps: Doubles, training: Doubles, held_out: Doubles, step: int, loss: float
    ) -> None:
        """Show a film.

        steps:    (m,) the steps at which whole sets were measured, ascending.
        training: (m,) the loss over all training photos there.
        held_out: (m,) the loss over held-out photos there; NaN where there are none.
        step:     the step on the screen, with its training loss.
        """
        self._steps, self._training, self._held_out = steps, training, held_out
        self._here = (step, loss)
        self.update()

    def describe(self, training: str, held_out: str) -> None:
        """Tell who does not see it what it shows."""
        words = self.tr("step {step}: training {training}, held out {held_out}")
        step = text.count(self._here[0])
        speak(self, fill(words, step=step, training=training, held_out=held_out))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Loss curve"))

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(60), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.small_font(SMALL))
        last = max(1.0, float(self._steps[-1]) if len(self._steps) else 1.0, float(self._here[0]))
        chance = chance_loss(len(CLASSES))
        seen = np.concatenate([self._training, self._held_out, [chance]])
        # One that blew up is not to flatten all the rest.
        top = min(float(np.nanmax(np.where(np.isfinite(seen), seen, np.nan))), 3 * chance)
        high, wide = self.height() - px(ABOVE) - px(BELOW), self.width() - 2 * px(DOT)

        def point(step: float, loss: float) -> QPointF:
            up = min(max(loss / top, 0.0), 1.0)
            return QPointF(px(DOT) + wide * step / last, px(ABOVE) + high * (1.0 - up))

        painter.setPen(QPen(QColor(colours.edge), 1))
        floor = px(ABOVE) + high + 0.5
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(point(0, chance), point(last, chance))
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        level = round(point(0, chance).y())
        painter.drawText(0, level - px(ABOVE), self.width(), px(ABOVE), right, self._chance_words())
        below = (0, self.height() - px(BELOW) + 2, self.width(), px(BELOW))
        painter.drawText(*below, left, "0")
        painter.drawText(*below, right, text.count(int(last)))
        dashed = QPen(QColor(colours.muted), 1.4, Qt.PenStyle.DashLine)
        for losses, pen in (
            (self._held_out, dashed),
            (self._training, QPen(QColor(colours.ink), 1.8)),
        ):
            known = np.isfinite(losses)
            painter.setPen(pen)
            pairs = zip(self._steps[known], losses[known], strict=True)
            painter.drawPolyline(QPolygonF([point(float(s), float(loss)) for s, loss in pairs]))
        step, loss = self._here
        if np.isfinite(loss):
            painter.setPen(QPen(QColor(colours.card), 1.5))
            painter.setBrush(QColor(colours.ink))
            painter.drawEllipse(point(step, loss), px(DOT), px(DOT))

    def _chance_words(self) -> str:
        return f"ln {len(CLASSES)}"
