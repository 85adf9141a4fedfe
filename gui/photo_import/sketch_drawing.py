"""Drawing the sketches while the first window is already there."""

import time
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from gui.ending import PATIENCE, end
from gui.photo_import.photo_cache import PhotoCache
from model.photos import Example
from model.sketches import all_sketches

POLL = 15


def first_sketches() -> tuple[Example, ...]:
    """Draw the 200 sketches of the first start."""
    photo_cache = PhotoCache()
    return tuple(Example(photo_cache.keep(photo), label) for photo, label in all_sketches())


class SketchDrawing(QObject):
    """Draws in a thread of its own.

    Signals: drawn(tuple[Example, ...]), once.
    """

    drawn = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="sketches")
        self._work: Future[tuple[Example, ...]] = self._pool.submit(first_sketches)
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._poll)
        self._timer.start()

    def close(self) -> None:
        """Wait for the thread."""
        self._timer.stop()
        end(self._pool, time.monotonic() + PATIENCE / 4)

    def _poll(self) -> None:
        if self._work.done():
            self.close()
            self.drawn.emit(self._work.result())
