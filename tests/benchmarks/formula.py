"""How long a formula takes to be set and painted, and how late the window comes meanwhile."""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from gui.formula.picture import FormulaPicture
from gui.formula.typesetting import typeset

FIRST = r"L = -\log \frac{e^{s_y}}{\sum_j e^{s_j}}"
OTHERS = (
    r"s = W x + b",
    r"w \leftarrow w - \eta \frac{\partial L}{\partial w}",
    r"\frac{\partial L}{\partial w_1} = \lim_{h \to 0} \frac{L(w_1 + h) - L(w_1)}{h}",
    r"\frac{\partial L}{\partial W} = (p - y) x^\top",
    r"P_k = \frac{e^{s_k}}{\sum_j e^{s_j}}",
)
PAINTED = 200


def run(photos: Path | None) -> Iterator[str]:
    """Give the lines of the report; no photos are needed."""
    del photos
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    yield "Formulas, milliseconds"
    late = _Lateness()
    began = time.perf_counter()
    work = typeset(FIRST)
    while not work.done():
        application.processEvents()
    yield f"  the first, with what sets it  {1e3 * (time.perf_counter() - began):8.1f}"
    yield f"  the window late meanwhile     {late.worst():8.1f}"
    times = [_seconds(partial(_set, tex)) for tex in OTHERS]
    yield f"  another one, median           {1e3 * median(times):8.1f}"
    yield f"  another one, worst            {1e3 * max(times):8.1f}"
    image = QImage(400, 200, QImage.Format.Format_ARGB32_Premultiplied)
    made = [_seconds(lambda: FormulaPicture(work.result(), "#1d2430", 16.0)) for _ in range(50)]
    yield f"  a picture of it               {1e3 * median(made):8.3f}"
    picture = FormulaPicture(work.result(), "#1d2430", 16.0)
    painter = QPainter(image)
    paints = [_seconds(lambda: picture.paint(painter, QPointF())) for _ in range(PAINTED)]
    painter.end()
    yield f"  painting it                   {1e3 * median(paints):8.3f}"


class _Lateness:
    """How late a timer of the window comes, which ought to come every 5 ms."""

    def __init__(self) -> None:
        self._worst, self._last = 0.0, time.perf_counter()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self._worst, self._last = max(self._worst, now - self._last - 0.005), now

    def worst(self) -> float:
        """Give the worst delay, in milliseconds."""
        self._timer.stop()
        return 1e3 * self._worst


def _set(tex: str) -> object:
    return typeset(tex).result()


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
