"""The rail between both lanes: forward, around the end and back, with a stop for each operation."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.rooms.tape.lanes.lanes_places import LanesPlaces
from gui.rooms.tape.playing import Playing
from gui.style import theme

KNOB = 9.0
STOP = 3.5


def paint_rail(painter: QPainter, places: LanesPlaces, playing: Playing) -> None:
    """Draw the rail, a stop for each position, and the knob where the playing has come to."""
    colours = theme.current()
    above, below = places.rails()
    radius = (below - above) / 2
    start, end = places.start(), places.end
    path = QPainterPath(start)
    path.lineTo(end, above)
    path.arcTo(QRectF(end - radius, above, 2 * radius, 2 * radius), 90, -180)
    path.lineTo(start.x(), below)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(colours.edge), 3, c=Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPath(path)
    pen.setColor(QColor(colours.ink))
    painter.setPen(pen)
    knob = knob_at(places, playing, playing.position)
    gone = QPainterPath(start)
    if playing.position <= playing.forward:
        gone.lineTo(knob)
    else:
        gone.lineTo(end, above)
        gone.arcTo(QRectF(end - radius, above, 2 * radius, 2 * radius), 90, -180)
        gone.lineTo(knob)
    painter.drawPath(gone)
    painter.setPen(QPen(QColor(colours.ink), 1.4))
    painter.setBrush(QColor(colours.card))
    for position in range(1, playing.length + 1):
        painter.drawEllipse(knob_at(places, playing, position), STOP, STOP)
    painter.setPen(QPen(QColor(colours.ink), 2.4))
    painter.drawEllipse(knob, KNOB, KNOB)


def knob_at(places: LanesPlaces, playing: Playing, position: int) -> QPointF:
    """Where the playhead stands at a position."""
    if position == 0:
        return places.start()
    if position <= playing.forward:
        return places.stop(position - 1, back=False)
    passing = playing.recording.replay.passings[position - playing.forward - 1]
    return places.stop(passing.line, back=True)
