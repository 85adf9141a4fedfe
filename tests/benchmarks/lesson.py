"""How long the window takes to open the lesson, and to go from one beat of a chapter to the next.

What is counted is the work of the window's own thread until it has painted: whoever presses a key
waits for that. The time of the processor is taken, so that other programs do not count.
"""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QApplication

from gui.app import Program, build, prepare
from gui.photo_import.sketch_drawing import first_sketches
from gui.preferences import Preferences
from gui.screenshot import settle

CHAPTER = "08-loss-of-the-cat"
TIMES = 5


def run(photos: Path | None) -> Iterator[str]:
    """Measure; no photos are needed."""
    del photos
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else prepare()
    program = build(application, Preferences(language="ko", theme="light"), asks=False)
    program.window.resize(1440, 900)
    program.window.show()
    program.session.set_sketches(first_sketches())
    program.content.show_page("scores")
    settle(program)
    first = _taken(program, lambda: program.content.guide.start(CHAPTER))
    guide = program.content.guide
    again: list[float] = []
    beats: list[float] = []
    for _ in range(TIMES):
        guide.leave()
        settle(program)
        again.append(_taken(program, lambda: guide.start(CHAPTER)))
        # The last beat trains a film first.
        beats += [_taken(program, guide.pass_on) for _ in range(6)]
    guide.leave()
    settle(program)
    program.window.close()
    yield (
        f"The lesson, with {len(guide.reader.chapters())} chapters: {first:.0f} ms to load and "
        "open it, "
        f"{median(again):.0f} ms to open it again (wanted 150); {median(beats):.0f} ms from beat "
        f"to beat, {max(beats):.0f} ms at the most (wanted 50)"
    )


def _taken(program: Program, what: Callable[[], None]) -> float:
    """Milliseconds that something takes until it is painted."""
    before = time.thread_time()
    what()
    QApplication.processEvents()
    QApplication.processEvents()
    taken = 1e3 * (time.thread_time() - before)
    settle(program)
    return taken
