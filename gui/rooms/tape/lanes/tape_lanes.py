"""The tape to be played by hand: two lanes, and a playhead on the rail between them."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.tape.lanes.lanes_drawing import LanesDrawing
from gui.rooms.tape.lanes.lanes_layout import LanesLayout, lay_out
from gui.rooms.tape.lanes.lanes_places import RAIL, LanesPlaces, least, place
from gui.rooms.tape.lanes.rail import knob_at
from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_words import operation_words, value_words
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, read_out, speak

NARROWEST, LOWEST = 300, 200
GRIP = 24
"""So near to the rail the playhead goes along with the pointer."""


class TapeLanes(Styled, QWidget):
    """Shows a moment of a tape and asks for another one.

    Signals: `moved(position)`, the playhead is to be there.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._playing: Playing | None = None
        self._rows: tuple[str, ...] = ()
        self._layout: LanesLayout | None = None
        self._drawing = LanesDrawing(self)
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._describe()

    def show_playing(self, playing: Playing | None, rows: tuple[str, ...] = ()) -> None:
        """Show a moment; None for an empty tape. rows: see `LanesDrawing.paint`."""
        before, self._playing, self._rows = self._playing, playing, rows
        if playing is None:
            self._layout = None
        elif before is None or before.recording is not playing.recording:
            self._layout = lay_out(playing.recording.record, playing.recording.replay)
            self.updateGeometry()
        self._describe()
        self.update()

    @property
    def places(self) -> LanesPlaces | None:
        """Where everything is drawn; None for an empty tape."""
        return None if self._layout is None else place(self._layout, self.width(), self.height())

    def retranslate(self) -> None:
        self._describe()
        self.update()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        if self._layout is None:
            return QSize(px(NARROWEST), px(LOWEST))
        return QSize(*least(self._layout))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        places = self.places
        if places is None or self._playing is None:
            return
        painter = QPainter(self)
        self._drawing.paint(painter, places, self._playing, self._rows)
        self.paint_focus(painter, radius=6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        places, playing = self.places, self._playing
        if places is None or playing is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        position = event.position()
        above, below = places.rails()
        self._dragging = above - px(GRIP) < position.y() < below + px(GRIP)
        if self._dragging:
            self._drag(position)
            return
        for line in range(playing.forward):
            if places.operation(line).contains(position):
                back = position.y() > places.backward.top()
                self.moved.emit(_at(playing, line, back=back))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._drag(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._dragging = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        playing, key = self._playing, Qt.Key(event.key())
        if playing is None:
            super().keyPressEvent(event)
            return
        goes = {
            Qt.Key.Key_Left: playing.position - 1,
            Qt.Key.Key_Right: playing.position + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: playing.length,
        }
        if key not in goes:
            super().keyPressEvent(event)
            return
        self.moved.emit(max(0, min(goes[key], playing.length)))
        read_out(self, self.accessibleDescription())

    def _drag(self, position: QPointF) -> None:
        """Put the playhead to the stop that is nearest, on the half of the rail that is meant."""
        places, playing = self.places, self._playing
        if places is None or playing is None:
            return
        stops = [knob_at(places, playing, at) for at in range(playing.length + 1)]
        far = [(stop - position) for stop in stops]
        # Up and down is a choice between two halves, however near.
        weighed = [abs(by.x()) + abs(by.y()) * px(RAIL) / 10 for by in far]
        nearest = weighed.index(min(weighed))
        if nearest != playing.position:
            self.moved.emit(nearest)

    def _describe(self) -> None:
        """Tell who does not see it what goes into what, or what has just been made of it."""
        self.setAccessibleName(self.tr("The tape: numbers forward, slopes backward"))
        playing, words = self._playing, ""
        if playing is not None:
            record = playing.recording.record
            words = "; ".join(operation_words(record, number) for number in range(playing.forward))
            if playing.line >= 0:
                value = record.entries[record.lines[playing.line].output].value
                words = f"{operation_words(record, playing.line)} = {value_words(value)}"
        speak(self, words)


def _at(playing: Playing, line: int, *, back: bool) -> int:
    """Where an operation stands on the way forward or back."""
    passed = [passing.line for passing in playing.recording.replay.passings]
    return playing.forward + 1 + passed.index(line) if back and line in passed else line + 1
