"""Sweeps up what only a ring of references still holds, in the window's thread and in no other.

Python looks for such rings whenever enough has been made, in whichever thread makes it. A timer of
Qt's that is destroyed in a thread of work cannot be stopped there: Qt complains, and the window
crashes when the time has come. So Python's own search is off as long as there is a window, and a
timer of the window's searches as Python would.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD = 1000
"""Milliseconds between two looks; steps of training make next to no rings."""


class Sweeper(QObject):
    """Takes over from Python's search for rings, for good."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._old = len(gc.get_objects(generation=2))
        self._timer = QTimer(self, interval=PERIOD)
        self._timer.timeout.connect(self._sweep)
        self._timer.start()

    def _sweep(self) -> None:
        """Search among the youngest where they are many, now and then among older ones.

        To look through all takes as long as some frames, so they must have grown by a quarter.
        """
        due = [
            generation
            for generation, (count, limit) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if 0 < limit < count
        ]
        if 2 in due and len(gc.get_objects(generation=2)) > self._old * 5 / 4:
            gc.collect()
            self._old = len(gc.get_objects(generation=2))
        elif due:
            gc.collect(min(1, max(due)))
