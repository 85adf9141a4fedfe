"""The beat of the window: when to look for a delivery, and how long others work between frames."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME = 0.015
"""Seconds between two frames, at least."""

SLICE = 0.005
"""Seconds of work between two frames, of a thread that takes turns with the window's."""

POLL = 2
"""Milliseconds between two looks for a delivery: a frame that is due waits for no more."""


class FrameClock(QObject):
    """Strikes every few milliseconds while it goes, but not before the next frame is due.

    Signals: `struck()`, the time to look for a delivery.
    """

    struck = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._struck = self._next_frame = 0.0
        self._timer = QTimer(self, interval=POLL, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._strike)

    @property
    def going(self) -> bool:
        """Whether it strikes."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin to strike."""
        self._timer.start()

    def stop(self) -> None:
        """Strike no more."""
        self._timer.stop()

    def after_the_frame(self, command: Callable[[], None]) -> None:
        """Do something after the repaints that have been asked for; the next frame waits its time.

        They are among the events that wait already, and `command` is called after all of these.
        """
        self._next_frame = self._struck + FRAME
        QTimer.singleShot(0, self, command)

    def _strike(self) -> None:
        now = time.monotonic()
        if now >= self._next_frame:
            self._struck = now
            self.struck.emit()
