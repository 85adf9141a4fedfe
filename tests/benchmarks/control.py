"""What this computer, busy as it is, does to a window that has nothing to do.

An empty window paints one picture again and again while a thread multiplies with NumPy, as the
trainer does. How late its timer comes is what any window suffers here at this moment; Downhill's
lateness means something beside it alone.
"""

import threading
import time
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

WIDTH, HEIGHT = 1440, 900
TICK = 16
"""Milliseconds."""

ROWS, SIZE = 200, 3_072


class Lateness:
    """A timer in the window's thread, and how late it has come each time, in milliseconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = 0.0

    def start(self) -> None:
        """Begin to listen."""
        self.late.clear()
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> tuple[float, float, float]:
        """End; gives the median, the 99th percentile and the worst."""
        self._timer.stop()
        median, latest, worst = np.percentile(self.late, [50, 99, 100])
        return float(median), float(latest), float(worst)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(1e3 * (now - self._last) - TICK)
        self._last = now


@dataclass(frozen=True, slots=True)
class Control:
    """How late the empty window was, in milliseconds, and how often it painted in a second."""

    median: float
    latest: float
    frames: float


class _Picture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self._image.fill(Qt.GlobalColor.darkGray)
        self.frames = 0
        self.resize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).drawImage(0, 0, self._image)
        self.frames += 1


def measure(seconds: float) -> Control:
    """Let the empty window live for some seconds beside a thread of NumPy's."""
    window, over = _Picture(), threading.Event()
    X = np.zeros((ROWS, SIZE), np.float32)
    w = np.zeros(SIZE, np.float32)

    def work() -> None:
        while not over.is_set():
            X @ w

    repaint = QTimer(interval=TICK)
    repaint.timeout.connect(window.update)
    thread = threading.Thread(target=work)
    lateness, loop = Lateness(), QEventLoop()
    window.show()
    thread.start()
    repaint.start()
    lateness.start()
    QTimer.singleShot(round(1e3 * seconds), loop.quit)
    loop.exec()
    median, latest, _ = lateness.stop()
    repaint.stop()
    over.set()
    thread.join()
    window.close()
    return Control(median, latest, window.frames / seconds)
