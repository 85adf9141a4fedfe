"""Several things that are asked of the session, one after the other.

Each is asked as if the learner did it, and what the next one needs may take a while: photos are
read and a network looks at them in threads. So it goes on when the session has come to rest. A film
that runs by itself is no reason to wait: it would go on for as long as the learner lets it.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.session import Session

BETWEEN = 10
"""Milliseconds between two looks whether the session has come to rest."""


class InTurn(QObject):
    """Goes through a way, from each `yield` to the next when the session rests.

    Signals: `done()`, the way is at its end.
    """

    done = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._way: Iterator[None] | None = None
        self._timer = QTimer(self, interval=BETWEEN)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._way is not None

    def begin(self, way: Iterator[None]) -> None:
        """Go this way; one that has not come to its end is given up."""
        self._way = way
        self._timer.start()
        self._go_on()

    def give_up(self) -> None:
        """Leave everything as it is now."""
        self._way = None
        self._timer.stop()

    @property
    def _rests(self) -> bool:
        session = self._session
        return not session.reading and (session.running or not session.busy)

    def _go_on(self) -> None:
        while self._way is not None and self._rests:
            try:
                next(self._way)
            except StopIteration:
                self.give_up()
                self.done.emit()
