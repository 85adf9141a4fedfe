"""A chain of three operations: numbers forward, how far each moves, and the slopes on the way back.

The bars say how far everything moves when x is nudged: each is as many times as high as the one
before it as the operation between them is steep.
"""

import math
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak
from model.backprop import Composed

NAMES = ("x", "u", "v", "L")
OPERATIONS = ("u = 2x", "v = u²", "L = v + 1")
OWN = ("∂u/∂x = 2", "∂v/∂u = 2u", "∂L/∂v = 1")
MOST = 2.0
"""x goes from −MOST to MOST."""

NUDGE = 0.01
"""So far x is moved, to see how far the others move."""

LEAST = QSize(560, 230)
BOX, TALLEST = 104, 70
TALL = 0.16
"""The height of a box, as a part of the whole."""

ROWS = (0.13, 0.50, 0.88)
FEWER_ROWS = (0.16, 0.63)
"""How far below the top the middle of each row is, as a part of it; and without the last."""

REACH, FEWER_REACH = 0.19, 0.32
"""How far a bar reaches from the middle of its row at the most, as a part of the height."""

WORDS, FACTOR = 14, 20
"""Sizes of what is written, and of how many times as far a number moves as the one before."""

TITLE = 116
"""The width of what stands before the rows."""

ARROW = 6.0
_CENTRE = Qt.AlignmentFlag.AlignCenter


class ComposedView(Styled, QWidget):
    """Shows the chain at one x; passive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._chain, self._covered = Composed(1.0), False
        self._rows: tuple[float, ...] = FEWER_ROWS
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_chain(self, chain: Composed, *, covered: bool, backward: bool = False) -> None:
        """Show numbers.

        covered:  whether what comes of the slopes together is to be guessed.
        backward: whether the slopes on the way back are shown as well.
        """
        self._chain, self._covered = chain, covered
        self._rows = ROWS if backward else FEWER_ROWS
        self._describe()
        self.update()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The chain u = 2x, v = u², L = v + 1"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(LEAST.width()), px(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST.width()), px(LEAST.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        nudge = fill(
            self.tr("nudge x by {nudge}: how far each moves"), nudge=text.trimmed(NUDGE, 2)
        )
        titles = (self.tr("forward"), nudge, self.tr("backward"))
        painter.setFont(self.small_font(13, strong=True))
        painter.setPen(QColor(theme.current().ink))
        for share, title in zip(self._rows, titles, strict=False):
            middle = share * self.height()
            place = QRectF(0, middle - px(40), px(TITLE) - 12, px(80))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(place, flags, title)
        self._paint_forward(painter)
        self._paint_bars(painter)
        if self._rows == ROWS:
            self._paint_backward(painter)

    def _box(self, column: int, row: int) -> QRectF:
        wide, tall = float(px(BOX)), min(float(px(TALLEST)), TALL * self.height())
        room = self.width() - px(TITLE) - wide - 2
        left = px(TITLE) + column * room / (len(NAMES) - 1)
        return QRectF(left, self._rows[row] * self.height() - tall / 2, wide, tall)

    def _paint_forward(self, painter: QPainter) -> None:
        for column, (name, value) in enumerate(zip(NAMES, self._chain.values, strict=True)):
            box = self._box(column, 0)
            self._paint_box(painter, box, text.trimmed(value, 2), strong=False)
            self._write(painter, QPointF(box.center().x(), box.top() - px(11)), name)
        for column, words in enumerate(OPERATIONS):
            self._paint_arrow(painter, self._box(column, 0), self._box(column + 1, 0), words, way=1)

    def _paint_bars(self, painter: QPainter) -> None:
        """Draw how far each number moves, and between two of them how that grows."""
        bars = self._bars()
        for column, (left, right) in enumerate(pairwise(bars)):
            self._paint_growth(painter, left, right, self._chain.slopes[column])
        colours = theme.current()
        for bar, words in zip(bars, moved(self._chain), strict=False):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.ink))
            painter.drawRect(bar.normalized())
            self._write(painter, self._beside(bar), words)
        for column in range(len(bars), len(NAMES)):
            self._write(painter, self._box(column, 1).center(), "?")

    def _bars(self) -> list[QRectF]:
        """Give the bars: up from the middle of the row, or down where a number becomes smaller."""
        reach = self.height() * (REACH if self._rows == ROWS else FEWER_REACH)
        longest = Composed(MOST).forward[-1]
        shown = self._chain.forward[: 2 if self._covered else None]
        bars = []
        for column, slope in enumerate(shown):
            box = self._box(column, 1)
            high = math.copysign(max(2.0, abs(slope) / longest * reach), slope)
            middle, wide = box.center(), box.width() / 2
            bars.append(QRectF(middle.x() - wide / 2, middle.y(), wide, -high))
        return bars

    def _paint_growth(self, painter: QPainter, left: QRectF, right: QRectF, slope: float) -> None:
        """Draw how one bar grows into the next, and write how many times as high that one is."""
        growth = QPolygonF(
            [left.topRight(), left.bottomRight(), right.bottomLeft(), right.topLeft()]
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().line))
        painter.drawPolygon(growth)
        middle = QPointF((left.right() + right.left()) / 2, self._beside(right).y())
        self._write(painter, middle, f"× {text.trimmed(slope, 2)}", size=FACTOR)

    def _beside(self, bar: QRectF) -> QPointF:
        """Say where the words of a bar stand: at its foot, on the side to which it does not go."""
        away = px(14) if bar.height() <= 0 else -px(14)
        return QPointF(bar.center().x(), bar.top() + away)

    def _paint_backward(self, painter: QPainter) -> None:
        names = ("∂L/∂x", "∂L/∂u", "∂L/∂v", "∂L/∂L")
        for column, (name, slope) in enumerate(zip(names, self._chain.backward, strict=True)):
            box = self._box(column, 2)
            hidden = self._covered and column < 2
            words = "?" if hidden else text.trimmed(slope, 2)
            self._paint_box(painter, box, words, strong=column == 0 and not hidden)
            self._write(painter, QPointF(box.center().x(), box.bottom() + px(11)), name, quiet=True)
        for column, slope in enumerate(self._chain.slopes):
            words = OWN[column]
            if column == 1:
                words = f"{words} = {text.trimmed(slope, 2)}"
            self._paint_arrow(
                painter, self._box(column, 2), self._box(column + 1, 2), words, way=-1
            )

    def _paint_box(self, painter: QPainter, box: QRectF, words: str, *, strong: bool) -> None:
        colours = theme.current()
        painter.setPen(QPen(QColor(colours.primary if strong else colours.edge), 1.2))
        painter.setBrush(QColor(colours.primary if strong else colours.card))
        painter.drawRoundedRect(box, 6, 6)
        painter.setFont(self.small_font(22, strong=True))
        painter.setPen(QColor(colours.on_primary if strong else colours.ink))
        painter.drawText(box, _CENTRE, words)

    def _paint_arrow(
        self, painter: QPainter, left: QRectF, right: QRectF, words: str, *, way: int
    ) -> None:
        """Draw an arrow between two boxes, to the right (1) or to the left (−1)."""
        y = left.center().y()
        line = QLineF(left.right() + 3, y, right.left() - 3, y)
        painter.setPen(QPen(QColor(theme.current().muted), 1.4))
        painter.drawLine(line)
        tip = line.p2() if way > 0 else line.p1()
        painter.drawLine(tip, tip + QPointF(-way * ARROW, -ARROW * 0.7))
        painter.drawLine(tip, tip + QPointF(-way * ARROW, ARROW * 0.7))
        middle = line.center() - QPointF(0, px(13))
        wide = QFontMetricsF(self.small_font(14, strong=True)).horizontalAdvance(words)
        if wide > line.length():  # between large letters the arrow is short: above the boxes then
            middle.setY(left.top() - px(11))
        self._write(painter, middle, words)

    def _write(
        self,
        painter: QPainter,
        middle: QPointF,
        words: str,
        *,
        quiet: bool = False,
        size: int = WORDS,
    ) -> None:
        painter.setFont(self.small_font(size, strong=not quiet))
        painter.setPen(QColor(theme.current().muted if quiet else theme.current().ink))
        place = QRectF(middle.x() - px(90), middle.y() - px(10), px(180), px(20))
        painter.drawText(place, _CENTRE | Qt.TextFlag.TextDontClip, words)

    def _describe(self) -> None:
        """Say all numbers to who does not see them."""
        chain = self._chain
        values = zip(NAMES, chain.values, strict=True)
        words = ", ".join(f"{name} = {text.trimmed(value, 2)}" for name, value in values)
        if not self._covered:
            words += f"; {text.trimmed(NUDGE, 2)} → {moved(chain)[-1]}"
            words += f"; ∂L/∂x = {text.trimmed(chain.backward[0], 2)}"
        speak(self, words)


def moved(chain: Composed) -> tuple[str, ...]:
    """Write how far each number moves when x is nudged: "+0.01", "−0.16"."""
    after = Composed(chain.x + NUDGE).values
    return tuple(text.signed(new - old, 2) for new, old in zip(after, chain.values, strict=True))
