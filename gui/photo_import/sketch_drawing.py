"""Drawing the sketches while the first window is already there."""

import time

from PySide6.QtCore import QObject, Signal

from gui.ending import PATIENCE
from gui.photo_import.photo_cache import PhotoCache
from gui.photo_import.pool import Outcomes, Pool
from model.photos import Example
from model.sketches import all_sketches

POLL = 15
"""Milliseconds: somebody waits for the window to be ready."""


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
        self._pool = Pool("sketches", self, poll=POLL)
        self._pool.run(1, lambda _: first_sketches(), self._tell)

    def close(self) -> None:
        """Wait for the thread."""
        self._pool.close(time.monotonic() + PATIENCE / 4)

    def _tell(self, drawings: Outcomes[tuple[Example, ...]]) -> None:
        for drawing in drawings:
            if drawing is not None and drawing.error is None:
                self.drawn.emit(drawing.value)
