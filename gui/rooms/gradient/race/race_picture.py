"""Both lanes of the race over one logarithmic time, which can be dragged back when it is over."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.gradient.race.race_drawing import RaceDrawing
from gui.rooms.gradient.race.race_shown import RaceShown, axis_of
from gui.rooms.gradient.race.race_words import duration_words
from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import give_role, read_out, speak

NUDGE = 1.1
"""An arrow key makes the time so many times as long; Page Up and Down ten times."""

WIDE, TALL, LEAST_TALL = 640, 420, 200

WAITS = 14
"""The letters of what is said while nobody has started."""


class RacePicture(Styled, QWidget):
    """Paints the lanes. When the race is over, a drag or the arrow keys take the time back.

    Signals: `moved()`, when another moment is shown.
    """

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._race: RaceShown | None = None
        self._at: float | None = None  # None for the last moment there is
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The race: both lanes over time"))
        self.update()

    def restyle(self) -> None:
        self.setMinimumHeight(px(LEAST_TALL))

    def sizeHint(self) -> QSize:
        return QSize(px(WIDE), px(TALL))

    def show_race(self, race: RaceShown | None, spoken: str) -> None:
        """Show how a race stands, and tell it; None for one that has not begun."""
        if race is None or race.going:
            self._at = None
        self._race = race
        speak(self, spoken)
        self.update()

    @property
    def at(self) -> float | None:
        """The moment that is shown, in seconds; None where there is nothing yet."""
        race = self._race
        if race is None or race.felt is None:
            return None
        return race.felt.seconds if self._at is None else self._at

    # Taking the time back.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        factors = {
            Qt.Key.Key_Left: 1 / NUDGE,
            Qt.Key.Key_Right: NUDGE,
            Qt.Key.Key_PageDown: 0.1,
            Qt.Key.Key_PageUp: 10.0,
            Qt.Key.Key_Home: 1e-9,
            Qt.Key.Key_End: 1e9,
        }
        race, at = self._race, self.at
        if race is None or race.going or at is None or event.key() not in factors:
            super().keyPressEvent(event)
            return
        self._go_to(at * factors[Qt.Key(event.key())])
        if race.felt is not None:
            words = self.tr("{time}: {count} slopes known")
            known = text.count(race.felt.known_at(self.at or 0.0))
            read_out(self, fill(words, time=duration_words(self.at or 0.0), count=known))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def _drag(self, event: QMouseEvent) -> None:
        race = self._race
        if race is not None and race.felt is not None and not race.going:
            self._go_to(axis_of(race, self.width()).seconds(event.position().x()))

    def _go_to(self, seconds: float) -> None:
        race = self._race
        if race is None or race.felt is None:
            return
        first, last = race.calculated.seconds, race.felt.seconds
        self._at = None if seconds >= last else max(seconds, first)
        self.moved.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        if self._race is not None:
            self._drawing(self._race).paint(painter)
        else:
            painter.setPen(QColor(theme.current().muted))
            painter.setFont(self.small_font(WAITS))
            middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            words = self.tr("Two lanes, empty as yet: nobody has started.")
            painter.drawText(self.rect(), int(middle), words)
        self.paint_focus(painter)

    def _drawing(self, race: RaceShown) -> RaceDrawing:
        return RaceDrawing(race, self._at, self.width(), self.height(), self.font())
