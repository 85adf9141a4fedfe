"""The walker in the fog: the way so far, and what a foot has felt in eight directions."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.descent.blind_walk.feet import DIRECTIONS, Direction, moved, towards
from gui.rooms.descent.blind_walk.fog_drawing import (
    PETAL,
    paint_arrow,
    paint_clouds,
    paint_glow,
    paint_petal,
    paint_word,
)
from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import RADIUS, Theme
from gui.widgets.spoken import give_role
from model.descent import Feeling, SlicePoint

NEAREST, FARTHEST = 62, 120
"""They stand so far from the walker at least, and at most."""

CLEAR = 2.4
"""The fog is thin around the walker, so many times as far as the petals."""

BALL = 9

_LENGTHS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class FogContent:
    """What is known in the fog.

    places: the way so far, at least one place; the walker is at the last.
    length: of the next step, in the same unit.
    felt:   what a foot has felt here, in which direction.
    foot:   where it is now; None where it stands beside the other.
    slope:  downhill and how steep, measured by the start; None as long as nobody has asked for it.
    """

    places: tuple[SlicePoint, ...]
    length: float
    felt: Mapping[Direction, Feeling]
    foot: Direction | None
    slope: tuple[SlicePoint, float] | None


class Fog(Styled, QWidget):
    """Takes feet and steps from who walks; passive.

    A press puts a foot in the direction of the pointer, and so do the arrow keys, two for a
    diagonal. A press where the foot is already, or Return, steps there. + and − change the length
    of a step, Backspace takes the last one back, Esc takes the foot back.

    Signals: `felt(direction)`; `withdrawn()`; `stepped()`; `lengthened(±1)`; `undone()`.
    """

    felt = Signal(object)
    withdrawn = Signal()
    stepped = Signal()
    lengthened = Signal(int)
    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._content: FogContent | None = None
        self._text = ""
        self._pressed: Direction | None = None
        self._again = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def content(self) -> FogContent | None:
        """What is shown; None where there is nothing to walk on."""
        return self._content

    def show_fog(self, content: FogContent) -> None:
        """Show the walker."""
        self._content, self._text = content, ""
        self.update()

    def show_nothing(self, why: str) -> None:
        """Say why nobody walks."""
        self._content, self._text = None, why
        self.update()

    def retranslate(self) -> None:
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(480), px(460))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), px(220))

    def place_of(self, direction: Direction) -> QPointF:
        """Where a foot is put for a direction; somebody must be walking."""
        here, reach = self._walker(), self._reach()
        norm = math.hypot(*direction)
        return here + QPointF(direction[0], -direction[1]) * (reach / norm)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        content = self._content
        if event.button() != Qt.MouseButton.LeftButton or content is None:
            super().mousePressEvent(event)
            return
        self._pressed = towards(event.position() - self._walker())
        self._again = self._pressed is not None and self._pressed == content.foot
        if self._pressed is not None and not self._again:
            self.felt.emit(self._pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or self._content is None:
            return
        there = towards(event.position() - self._walker())
        if there is not None and there != self._pressed:
            self._pressed, self._again = there, False
            self.felt.emit(there)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        again, self._again, self._pressed = self._again, False, None
        if again and self._content is not None:
            self.stepped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, content = event.key(), self._content
        allowed = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if content is None or event.modifiers() & ~allowed:
            super().keyPressEvent(event)
            return
        foot = moved(content.foot, key)
        if foot is not None:
            self.felt.emit(foot)
        elif key in _ENTER:
            self.stepped.emit()
        elif key in _LENGTHS:
            self.lengthened.emit(_LENGTHS[Qt.Key(key)])
        elif key in _BACK:
            self.undone.emit()
        elif key == Qt.Key.Key_Escape and content.foot is not None:
            self.withdrawn.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, content = theme.current(), self._content
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_fog(painter, colours)
        if content is None:
            painter.setFont(self.font())
            painter.setPen(QColor(colours.muted))
            words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            area = QRectF(self.rect()).adjusted(px(40), px(20), -px(40), -px(20))
            painter.drawText(area, words, self._text)
        else:
            self._paint_way(painter, colours, content)
            self._paint_reach(painter, colours, content)
            if content.slope is not None:
                paint_arrow(painter, self._walker(), *content.slope, colours)
            self._paint_petals(painter, colours, content)
        self.paint_focus(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS)

    # Where things are.

    def _scale(self) -> float:
        """Pixels of a unit: so that the way is seen, and a foot on every side of the walker."""
        content = self._content
        if content is None:
            raise ValueError("nobody walks")
        scale = px(FARTHEST) / content.length
        petal = 2 * px(PETAL) + 4
        for room, places in zip(
            (self.width(), self.height()), zip(*content.places, strict=True), strict=True
        ):
            far = max(places) - min(places)
            scale = min(scale, (room - petal) / (far + 2 * content.length))
            if far > 0:
                scale = min(scale, (room - petal - 2 * px(NEAREST)) / far)
        return max(scale, 0.0)

    def _point(self, place: SlicePoint) -> QPointF:
        content, scale = self._content, self._scale()
        if content is None:
            raise ValueError("nobody walks")
        columns, rows = zip(*content.places, strict=True)
        middle = (max(columns) + min(columns)) / 2, (max(rows) + min(rows)) / 2
        centre = QRectF(self.rect()).center()
        return centre + QPointF(place[0] - middle[0], middle[1] - place[1]) * scale

    def _walker(self) -> QPointF:
        content = self._content
        if content is None:
            raise ValueError("nobody walks")
        return self._point(content.places[-1])

    def _reach(self) -> float:
        """How far from the walker a foot is drawn: where a step leads, if that is not too near."""
        content = self._content
        length = 0.0 if content is None else content.length * self._scale()
        return max(length, float(px(NEAREST)))

    # What is painted.

    def _paint_fog(self, painter: QPainter, colours: Theme) -> None:
        area = QRectF(self.rect())
        paint_clouds(painter, area, colours)
        if self._content is not None:
            paint_glow(painter, area, self._walker(), CLEAR * self._reach(), colours.card, 1.0)

    def _paint_way(self, painter: QPainter, colours: Theme, content: FogContent) -> None:
        points = [self._point(place) for place in content.places]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.ink), 2.2, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(colours.ink))
        painter.setPen(QPen(QColor(colours.card), 1.5))
        for point in points[1:-1]:
            painter.drawEllipse(point, px(4), px(4))
        if len(points) > 1:
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.setBrush(QColor(colours.card))
            painter.drawEllipse(points[0], px(5), px(5))
        painter.setPen(QPen(QColor(colours.card), 2))
        painter.setBrush(QColor(colours.ink))
        painter.drawEllipse(points[-1], px(BALL), px(BALL))

    def _paint_reach(self, painter: QPainter, colours: Theme, content: FogContent) -> None:
        """Draw where a step of the present length leads, and the leg to the foot."""
        here = self._walker()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.muted), 1.2, Qt.PenStyle.DotLine))
        radius = content.length * self._scale()
        painter.drawEllipse(here, radius, radius)
        if content.foot is not None:
            painter.setPen(QPen(QColor(colours.ink), 2, Qt.PenStyle.DashLine))
            painter.drawLine(here, self.place_of(content.foot))

    def _paint_petals(self, painter: QPainter, colours: Theme, content: FogContent) -> None:
        for direction in DIRECTIONS:
            at, feeling = self.place_of(direction), content.felt.get(direction)
            here = direction == content.foot
            painter.setFont(self.small_font(13, strong=feeling is not None))
            paint_petal(painter, at, feeling, colours, chosen=here)
            if here and feeling is not None:
                painter.setFont(self.small_font(15, strong=True))
                inside = QRectF(self.rect()).adjusted(2, 2, -2, -2)
                paint_word(painter, inside, at, direction, self._word(feeling), colours)

    def _word(self, feeling: Feeling) -> str:
        words: dict[Feeling, str] = {
            "lower": self.tr("lower"),
            "higher": self.tr("higher"),
            "level": self.tr("as high"),
        }
        return words[feeling]
