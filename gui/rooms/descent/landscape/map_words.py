"""What is written on a map of the ground, each where it covers as little as can be."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gui.rooms.descent.landscape.drawing import free_frame, room_for, write_lines
from gui.style.scale import px
from gui.style.theme import Theme
from model.params import Doubles

AWAY, BALL = 24, 13
"""Words that lie farther than this from their point have a line to it, which begins beside it."""


class MapWords:
    """Writes on a map, and remembers where.

    frame: of the map.
    font, strong: of small words.
    drawn: (n, 2), points close together along all that is drawn.
    """

    def __init__(
        self,
        painter: QPainter,
        colours: Theme,
        frame: QRectF,
        font: QFont,
        strong: QFont,
        drawn: Doubles,
    ) -> None:
        self._painter, self._colours, self._frame = painter, colours, frame
        self._font, self._strong, self._drawn = font, strong, drawn
        self._taken: list[QRectF] = []

    def name_axes(self, across: str, up: str) -> None:
        """Name the two directions at the edges."""
        frame = self._frame.adjusted(8, 6, -8, -6)
        for words, right in ((f"{across} →", True), (f"↑ {up}", False)):
            if not words.strip("→↑ "):
                continue
            wide, high = room_for(((words, self._font),))
            at = QRectF(frame.right() - wide, frame.bottom() - high, wide, high)
            if not right:
                at.moveTopLeft(frame.topLeft())
            write_lines(self._painter, at, ((words, self._font),), self._colours)
            self._taken.append(at)

    def write_beside(self, at: QPointF, words: tuple[str, ...], *, strong: bool) -> None:
        """Write lines, with a thin line to the point if that is away from them.

        Nothing is written of what is not in the frame.
        """
        if not words or not self._frame.contains(at):
            return
        fonts = [self._strong if strong else self._font, *[self._font] * (len(words) - 1)]
        lines = tuple(zip(words, fonts, strict=True))
        inside = self._frame.adjusted(4, 4, -4, -4)
        frame = free_frame(at, room_for(lines), inside, self._drawn, self._taken)
        nearest = QPointF(
            min(max(at.x(), frame.left()), frame.right()),
            min(max(at.y(), frame.top()), frame.bottom()),
        )
        away = nearest - at
        length = math.hypot(away.x(), away.y())
        if length > px(AWAY):
            self._painter.setPen(QPen(QColor(self._colours.ink), 1))
            self._painter.drawLine(at + away * (px(BALL) / length), nearest)
        write_lines(self._painter, frame, lines, self._colours)
        self._taken.append(frame)
