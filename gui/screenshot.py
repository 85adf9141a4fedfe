"""A picture of the window without a screen: what the README shows, and what is looked at.

The picture is taken of the real window, driven by the real session, after so many steps on
the sketches or on a folder of photos.
"""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from gui.app import Program, build, prepare
from gui.drops import Parcel
from gui.preferences import Preferences
from gui.rooms import ROOMS
from gui.sketching import draw_sketches

PATIENCE = 600_000
"""Milliseconds after which something has gone wrong."""


def take(
    out: str,
    room: str,
    steps: int,
    photos: str | None,
    language: str | None,
    theme: str | None,
    size: tuple[int, int],
) -> int:
    """Render the window into a PNG file; returns the exit code."""
    if room not in [known.name for known in ROOMS]:
        names = ", ".join(known.name for known in ROOMS)
        sys.stderr.write(f"There is no room {room}; there are: {names}.\n")
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = prepare()
    program = build(application, Preferences(language=language, theme=theme))
    try:
        _set_scene(program, room, steps, photos, size)
        application.processEvents()
        saved = program.window.grab().save(out, "PNG")
    finally:
        program.window.close()
    if not saved:
        sys.stderr.write(f"The picture could not be written to {out}.\n")
    return 0 if saved else 1


def _set_scene(
    program: Program, room: str, steps: int, photos: str | None, size: tuple[int, int]
) -> None:
    """Bring the window to the moment that is to be seen."""
    session, window = program.session, program.window
    window.resize(*size)
    window.show()
    program.interior.show_room(room)
    if photos is None:
        session.set_sketches(draw_sketches())
    else:
        session.album.take(Parcel((photos,), ()))
        _wait(lambda: not session.album.busy)
    _wait(lambda: not session.busy)
    if steps and session.state.refusal is None:
        session.step(steps)
        _wait(lambda: not session.busy)


def _wait(reached: Callable[[], bool]) -> None:
    """Let the program live until a condition holds."""
    loop = QEventLoop()
    poll = QTimer(interval=10)
    poll.timeout.connect(lambda: loop.quit() if reached() else None)
    poll.start()
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()
    poll.stop()
    QApplication.processEvents()
