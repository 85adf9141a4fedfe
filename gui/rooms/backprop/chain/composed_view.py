"""A chain of three operations: numbers forward, how far each moves, and the slopes on the way back.

The bars say how far everything moves when x is nudged: each is as many times as long as the one
before it as the operation between them is steep.
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
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

ROWS = (0.19, 0.53, 0.86)
FEWER_ROWS = (0.26, 0.74)
"""How far below the top the middle of each row is, as a part of it; and without the last."""

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
        colours, slopes = theme.current(), self._chain.forward
        longest = Composed(MOST).forward[-1]
        whole = (self.width() - px(TITLE)) / len(NAMES) - px(8)
        for column, slope in enumerate(slopes):
            box = self._box(column, 1)
            if self._covered and column > 1:
                self._write(painter, box.center(), "?")
                continue
            length = max(2.0, abs(slope) / longest * whole)
            left = min(box.left(), self.width() - length - 1)
            tall = 0.7 * box.height()
            bar = QRectF(left, box.center().y() - tall / 2, length, tall)
            painter.setPen(QPen(QColor(colours.ink), 1))
            painter.setBrush(QColor(colours.ink if slope >= 0 else colours.card))
            painter.drawRect(bar)
            below = QPointF(max(bar.center().x(), bar.left() + px(16)), bar.bottom() + px(12))
            self._write(painter, below, moved(self._chain)[column])
        for column, slope in enumerate(self._chain.slopes):
            if self._covered and column > 0:
                continue
            box, after = self._box(column, 1), self._box(column + 1, 1)
            end = QPointF(after.left() - px(34), box.top() - px(4))
            self._write(painter, end, f"→ × {text.trimmed(slope, 2)}", quiet=True)

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
        self, painter: QPainter, middle: QPointF, words: str, *, quiet: bool = False
    ) -> None:
        painter.setFont(self.small_font(14, strong=not quiet))
        painter.setPen(QColor(theme.current().muted if quiet else theme.current().ink))
        place = QRectF(middle.x() - px(90), middle.y() - px(10), px(180), px(20))
        painter.drawText(place, _CENTRE, words)

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
