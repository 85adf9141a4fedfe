"""How smooth the window stays with each room open, and while a room works in the background.

A timer of 16 ms in the window's thread is asked how late it comes: while training runs as fast as
it goes, with each room and page on top; during a race of the two gradients; and while eight runs
of 1,000 steps are compared.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from gui.app import build, prepare
from gui.photo_import.sketch_drawing import first_sketches
from gui.preferences import Preferences
from gui.rooms import ROOMS
from gui.widgets.fields.number_field import NumberField

SETTLE, SECONDS = 1.0, 3.0
PATIENCE = 60.0
STEPS = 1_000


def run(photos: Path | None) -> Iterator[str]:
    """Measure on the sketches; no photos are needed."""
    del photos
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else prepare()
    program = build(application, Preferences(language="en", theme="light"))
    session, window, content = program.session, program.window, program.content
    window.resize(1440, 900)
    window.show()
    session.set_sketches(first_sketches())
    _until(lambda: not session.busy)
    session.step(60)
    _until(lambda: not session.busy)

    def idle() -> bool:
        return not session.tasks.busy

    yield "Late by at the 99th percentile, ms"
    for page, words, what in (
        ("race", "Start the race", "race of one photo (wanted 8)"),
        ("compare", "Compare", f"eight runs of {STEPS:,} steps (wanted in 3 s)"),
    ):
        content.show_page(page)
        opened = content.page
        _until(idle)
        for field in opened.findChildren(NumberField):
            if field.accessibleName() == "Steps of each run":
                field.choose(float(STEPS))
        button = next(b for b in opened.findChildren(QPushButton) if b.text() == words)
        button.click()
        yield _line(what, idle)
    session.toggle_run()
    for room in ROOMS:
        for page in room.pages or (room,):
            content.show_page(page.name)
            _for(SETTLE)
            yield _line(f"training, {room.name} {page.name} (wanted 16)", _after(SECONDS))
    session.pause()
    window.close()


def _line(name: str, over: Callable[[], bool]) -> str:
    lateness: list[float] = []
    last = began = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        lateness.append(1e3 * (now - last) - 16)
        last = now

    timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    _until(over)
    timer.stop()
    seconds = time.perf_counter() - began
    return f"  {name:<44} {np.percentile(lateness, 99):6.1f}  ({seconds:.1f} s)"


def _after(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def _for(seconds: float) -> None:
    _until(_after(seconds))


def _until(over: Callable[[], bool]) -> None:
    """Let the window live until a condition holds."""
    given_up = _after(PATIENCE)
    loop = QEventLoop()
    poll = QTimer(interval=5)
    poll.timeout.connect(lambda: loop.quit() if over() or given_up() else None)
    poll.start()
    loop.exec()
    poll.stop()
