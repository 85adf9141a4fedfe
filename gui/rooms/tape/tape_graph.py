"""A tape as a graph: what goes into which operation, values above, slopes below.

Forward the numbers flow from left to right; played backward, the slopes come the other way, and
what has been reached so far is drawn strong.
"""

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui.rooms.tape.tape_words import entry_words, operation_words, slope_words, value_words
from gui.style import theme
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, speak
from model.autodiff.tape import Replay, TapeRecord

WIDTH, HEIGHT = 86, 54
ACROSS, DOWN = 17, 10
MARGIN = 4
SMALL = 11


class TapeGraph(Styled, QWidget):
    """Boxes and lines; passive.

    Signals: `pointed(line)`, the number of the operation under the pointer or −1; `chosen(line)`.
    """

    pointed = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._record: TapeRecord | None = None
        self._replay: Replay | None = None
        self._position = 0
        self._current = -1
        self._boxes: dict[int, QRectF] = {}
        self._makers: dict[int, int] = {}
        self._under = -1
        self.setMouseTracking(True)
        self._describe()

    def show_tape(self, record: TapeRecord, replay: Replay) -> None:
        """Show a recorded tape and its replay."""
        same = self._record is not None and self._record.lines == record.lines
        self._record, self._replay = record, replay
        if not same:
            self._lay_out(record)
        self._describe()
        self.update()

    def show_nothing(self) -> None:
        """Show no tape."""
        self._record = self._replay = None
        self._describe()
        self._boxes, self._makers = {}, {}
        self._point(-1)
        self.updateGeometry()
        self.setFixedSize(self.sizeHint())
        self.update()

    def show_position(self, position: int, current: int) -> None:
        """Show how far it has been played: forward operations first, then backward ones.

        current: the operation at which it stands; −1 for none.
        """
        self._position, self._current = position, current
        self._describe()
        self.update()

    def retranslate(self) -> None:
        """Say again what is drawn."""
        self._describe()

    def sizeHint(self) -> QSize:
        area = QRectF()
        for box in self._boxes.values():
            area = area.united(box)
        return QSize(round(area.right()) + MARGIN, round(area.bottom()) + MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._line_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self._line_at(event.position())
        if line >= 0:
            self.chosen.emit(line)

    def paintEvent(self, event: QPaintEvent) -> None:
        record, replay = self._record, self._replay
        if record is None or replay is None:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(theme.current().card))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(record.lines)
        done = {line.output for line in record.lines[: self._position]}
        back = max(0, self._position - count)
        reached = {replay.target} if self._position >= count else set()
        for passing in replay.passings[:back]:
            line = record.lines[passing.line]
            shares = zip(line.inputs, passing.passed, strict=True)
            reached |= {place for place, share in shares if share is not None}
        self._paint_lines(painter, record, done, reached)
        for place, box in self._boxes.items():
            known = place in done or place not in self._makers
            self._paint_box(painter, place, box, known=known, reached=place in reached)

    def _paint_lines(
        self, painter: QPainter, record: TapeRecord, done: set[int], reached: set[int]
    ) -> None:
        colours = theme.current()
        for number, line in enumerate(record.lines):
            end = self._boxes[line.output]
            for place in line.inputs:
                start = self._boxes[place]
                strong = line.output in done
                width = 2.4 if number == self._current else 1.4
                colour = colours.ink if strong else colours.line
                style = Qt.PenStyle.SolidLine
                if place in reached and line.output in reached:
                    style = Qt.PenStyle.DashLine
                painter.setPen(QPen(QColor(colour), width, style))
                painter.drawLine(
                    QLineF(
                        QPointF(start.right(), start.center().y()),
                        QPointF(end.left(), end.center().y()),
                    )
                )

    def _paint_box(
        self, painter: QPainter, place: int, box: QRectF, *, known: bool, reached: bool
    ) -> None:
        record, replay, colours = self._record, self._replay, theme.current()
        if record is None or replay is None:
            return
        entry, maker = record.entries[place], self._makers.get(place, -1)
        current = maker >= 0 and maker == self._current
        painter.setPen(QPen(QColor(colours.ink if current else colours.edge), 2 if current else 1))
        painter.setBrush(QColor(colours.hover if entry.kind == "constant" else colours.card))
        painter.drawRoundedRect(box, 6, 6)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink if known else colours.disabled))
        name = entry_words(record, place)
        if maker >= 0:
            name = f"{name}  {record.lines[maker].name}"
        self._write(painter, box, 0, name)
        painter.setFont(self.small_font(SMALL))
        if known and (maker >= 0 or entry.name):
            self._write(painter, box, 1, value_words(entry.value))
        slope = replay.gradients[place]
        if reached and slope is not None:
            painter.setPen(QColor(colours.muted))
            self._write(painter, box, 2, f"∂ {slope_words(slope)}")

    def _write(self, painter: QPainter, box: QRectF, row: int, words: str) -> None:
        third = box.height() / 3
        area = QRectF(box.left() + 4, box.top() + row * third, box.width() - 8, third)
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, round(area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)

    def _describe(self) -> None:
        """Tell who does not see it what goes into what, or what has just been made of it."""
        self.setAccessibleName(self.tr("The tape as a graph"))
        record, words = self._record, ""
        if record is not None:
            numbers = range(len(record.lines))
            words = "; ".join(operation_words(record, number) for number in numbers)
            if self._current in numbers:
                value = record.entries[record.lines[self._current].output].value
                words = f"{operation_words(record, self._current)} = {value_words(value)}"
        speak(self, words)

    def _lay_out(self, record: TapeRecord) -> None:
        """Give every number a column behind all it is made of, and a row of its own there."""
        self._makers = {line.output: number for number, line in enumerate(record.lines)}
        columns = dict.fromkeys(range(len(record.entries)), 0)
        for line in record.lines:
            columns[line.output] = 1 + max((columns[place] for place in line.inputs), default=0)
        for line in record.lines:
            for place in line.inputs:
                if place not in self._makers:
                    # What is given stands right before where it is first needed.
                    columns[place] = max(columns[place], columns[line.output] - 1)
                    break
        rows: dict[int, int] = {}
        self._boxes = {}
        for place, column in columns.items():
            row = rows.get(column, 0)
            rows[column] = row + 1
            self._boxes[place] = QRectF(
                MARGIN + column * (WIDTH + ACROSS), MARGIN + row * (HEIGHT + DOWN), WIDTH, HEIGHT
            )
        self.updateGeometry()
        self.setFixedSize(self.sizeHint())

    def _line_at(self, point: QPointF) -> int:
        for place, box in self._boxes.items():
            if box.contains(point):
                return self._makers.get(place, -1)
        return -1

    def _point(self, line: int) -> None:
        if line != self._under:
            self._under = line
            self.pointed.emit(line)
