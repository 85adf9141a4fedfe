"""Several runs side by side, a tile each on one scale; a handle takes all of them back in time."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.plots.table import padded
from gui.rooms.descent.comparison.run_tile import (
    BELOW,
    HANDLE,
    TileFonts,
    TileScale,
    TileShown,
    paint_tile,
    picture_of,
)
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.text import count
from gui.style.theme import GAP, RADIUS, Theme
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.spoken import give_role, read_out, speak
from model.params import Doubles

AXIS = 34
"""Left of the tiles, for the losses."""

NEAR = 12
"""Pixels around the line of steps in which it is taken hold of."""

LEAP = 10
"""Page keys move so many times as far as single steps do."""

_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -LEAP,
    Qt.Key.Key_PageDown: LEAP,
}


class RunTiles(Styled, QWidget):
    """Passive. A click on a tile takes what it was trained with; the handle is the step.

    Keys: left and right move the step, page keys further, Home and End to the ends; up and down go
    from tile to tile, Return takes the one.

    Signals: `used(place)`, a tile; `step_chosen(step)`, of all of them.
    """

    used = Signal(int)
    step_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._tiles: tuple[TileShown, ...] = ()
        self._scale = TileScale(0.1, 1.0, 1, 0.693)
        self._reached = self._step = 0
        self._text = ""
        self._marked: int | None = None  # by keys
        self._held = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    @property
    def tiles(self) -> tuple[TileShown, ...]:
        """What is shown."""
        return self._tiles

    def show_tiles(
        self, tiles: tuple[TileShown, ...], scale: TileScale, step: int, reached: int
    ) -> None:
        """Show runs at a step; reached: how many steps there are so far."""
        self._tiles, self._scale = tiles, scale
        self._step, self._reached, self._text = step, reached, ""
        if self._marked is not None and self._marked >= len(tiles):
            self._marked = None
        speak(self, " ".join(map(_spoken, tiles)))
        self.update()

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to see."""
        self._tiles, self._text = (), why
        speak(self, why)
        self.update()

    def table(self) -> NumberTable | None:
        """Give the losses of every run, those over training photos and those over unseen ones."""
        if not self._tiles:
            return None
        names: list[str] = []
        columns: list[Doubles] = []
        for tile in self._tiles:
            for head, values in (
                (self.tr("step"), tile.steps),
                (self.tr("training"), tile.training),
                (self.tr("unseen"), tile.unseen),
            ):
                names.append(f"{tile.name}: {head}")
                columns.append(values)
        return NumberTable(tuple(names), padded(columns))

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Runs side by side"))
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(760), px(380))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(420), px(220))

    def frame_of(self, place: int) -> QRectF:
        """Where a tile stands."""
        columns, rows = self._shape()
        left = px(AXIS)
        wide = (self.width() - left - (columns - 1) * GAP) / columns
        high = (self.height() - (rows - 1) * GAP) / rows
        row, column = divmod(place, columns)
        return QRectF(left + column * (wide + GAP), row * (high + GAP), wide, high)

    def handle(self) -> QPointF:
        """Where the handle of the step is."""
        picture = picture_of(self.frame_of(self._handled()))
        part = self._step / max(1, self._scale.steps)
        return QPointF(picture.left() + picture.width() * part, picture.bottom())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._tiles:
            super().mousePressEvent(event)
        elif self._on_steps(event.position()):
            self._held = True
            self._drag(event.position())
        else:
            place = self._tile_at(event.position())
            if place is not None:
                self.used.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._drag(event.position())
            return
        shape = Qt.CursorShape.ArrowCursor
        if self._tiles and self._on_steps(event.position()):
            shape = Qt.CursorShape.SizeHorCursor
        elif self._tile_at(event.position()) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._held:
            super().mouseReleaseEvent(event)
        self._held = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, marked = event.key(), self._marked
        if not self._tiles:
            super().keyPressEvent(event)
        elif key in _MOVES:
            far = max(1, self._scale.steps // 100)
            self._choose(self._step + _MOVES[Qt.Key(key)] * far)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else self._reached)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = 1 if key == Qt.Key.Key_Down else -1
            self._marked = (self._handled() if marked is None else marked + by) % len(self._tiles)
            read_out(self, _spoken(self._tiles[self._marked]))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and marked is not None:
            self.used.emit(marked)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._tiles:
            painter.setPen(QColor(colours.muted))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(40, 0, -40, 0), words, self._text)
            self.paint_focus(painter)
            return
        fonts = TileFonts(
            self.small_font(), self.small_font(strong=True), self.small_font(15, strong=True)
        )
        columns, _ = self._shape()
        for place, tile in enumerate(self._tiles):
            frame = self.frame_of(place)
            paint_tile(painter, frame, tile, self._scale, colours, fonts)
            painter.setFont(self.small_font(11))
            if place % columns == 0:
                self._paint_losses_beside(painter, picture_of(frame), colours)
            hidden = place == self._handled() and self._step == self._scale.steps
            self._paint_steps(painter, picture_of(frame), colours, hidden=hidden)
            if place == self._marked and self.hasFocus():
                self.paint_focus(painter, frame.adjusted(3, 3, -3, -3), RADIUS)
        self._paint_handle(painter, colours)

    def _shape(self) -> tuple[int, int]:
        """How many columns and rows there are."""
        columns = 3 if len(self._tiles) in (3, 5, 6) else 2 if len(self._tiles) < 5 else 4
        columns = min(columns, max(1, len(self._tiles)))
        return columns, -(-len(self._tiles) // columns) or 1

    def _handled(self) -> int:
        """The tile that has the handle: the chosen one, or the first."""
        chosen = [place for place, tile in enumerate(self._tiles) if tile.chosen]
        return chosen[0] if chosen else 0

    def _tile_at(self, point: QPointF) -> int | None:
        places = range(len(self._tiles))
        return next((place for place in places if self.frame_of(place).contains(point)), None)

    def _on_steps(self, point: QPointF) -> bool:
        """Whether a point is on the line of steps of any tile."""
        place = self._tile_at(point)
        if place is None:
            return False
        picture = picture_of(self.frame_of(place))
        return abs(point.y() - picture.bottom()) < px(NEAR) and point.x() < picture.right() + NEAR

    def _drag(self, point: QPointF) -> None:
        place = self._tile_at(point)
        picture = picture_of(self.frame_of(self._handled() if place is None else place))
        part = (point.x() - picture.left()) / max(1.0, picture.width())
        self._choose(round(part * self._scale.steps))

    def _choose(self, step: int) -> None:
        step = min(max(0, step), self._reached)
        if step != self._step:
            self.step_chosen.emit(step)
            words = fill(self.tr("step {step}"), step=count(step))
            read_out(self, words)

    def _paint_losses_beside(self, painter: QPainter, picture: QRectF, colours: Theme) -> None:
        painter.setPen(QColor(colours.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        before: float | None = None
        for loss, words in self._scale.decades():
            y = self._scale.point(picture, 0, loss).y()
            if before is None or before - y >= px(13):
                before = y
                painter.drawText(QRectF(0, y - 8, px(AXIS) - 4, 16), right, words)

    def _paint_steps(
        self, painter: QPainter, picture: QRectF, colours: Theme, *, hidden: bool
    ) -> None:
        """Write the first and the last step, unless the handle hides it."""
        painter.setPen(QColor(colours.muted))
        frame = QRectF(picture.left() - 2, picture.bottom() + 3, picture.width() + 4, px(BELOW))
        painter.drawText(frame, Qt.AlignmentFlag.AlignLeft, "0")
        if not hidden:
            painter.drawText(frame, Qt.AlignmentFlag.AlignRight, count(self._scale.steps))

    def _paint_handle(self, painter: QPainter, colours: Theme) -> None:
        """Draw the line of steps of the chosen tile, and the handle on it."""
        at, picture = self.handle(), picture_of(self.frame_of(self._handled()))
        painter.setPen(QPen(QColor(colours.ink), px(3), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(picture.bottomLeft(), at)
        painter.setPen(QPen(QColor(colours.edge), px(3), c=Qt.PenCapStyle.RoundCap))
        painter.drawLine(at, picture.bottomRight())
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.setBrush(QColor(colours.card))
        painter.drawEllipse(at, px(HANDLE), px(HANDLE))
        if self._marked is None:
            ring = QRectF(at.x() - px(11), at.y() - px(11), px(22), px(22))
            self.paint_focus(painter, ring, ring.width() / 2)


def _spoken(tile: TileShown) -> str:
    return f"{tile.name}: {tile.verdict}, {tile.loss}, {tile.unseen_words}, {tile.share}."
