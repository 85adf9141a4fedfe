"""A picture of the window without a screen: what the README shows, and what is looked at.

The picture is taken of the real window, driven by the real session, after so many steps on
the sketches or on a folder of photos.
"""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from gui.album import Answer, Arrival
from gui.app import Program, build, prepare
from gui.dialogs import QuestionDialog
from gui.drops import Parcel
from gui.preferences import Preferences
from gui.rooms import ROOMS
from gui.sketching import draw_sketches
from model.sentence import Refusal, sentence

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
    """Render the window into a PNG file.

    Returns the exit code: 0 all done, 1 done but some photos were not read, 2 nothing done.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = prepare()
    program = build(application, Preferences(language=language, theme=theme))
    program.window.resize(*size)
    program.window.show()
    try:
        _open_room(program, room)
        unread = _set_scene(program, photos, steps)
        _save(program, out)
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    finally:
        program.window.close()
    return 1 if unread else 0


def _save(program: Program, out: str) -> None:
    if not program.window.grab().save(out, "PNG"):
        raise Refusal(sentence("The picture could not be written to {out}.", out=out))


def _open_room(program: Program, name: str) -> None:
    names = [room.name for room in ROOMS]
    if name not in names:
        known = ", ".join(names)
        raise Refusal(
            sentence("There is no room {name}; there are: {known}.", name=name, known=known)
        )
    program.interior.show_room(name)


def _set_scene(program: Program, photos: str | None, steps: int) -> int:
    """Bring the window to the moment that is to be seen; returns how many files were not read."""
    session = program.session
    unread = 0
    if photos is None:
        session.set_sketches(draw_sketches())
    else:
        unread = _add_photos(program, photos)
    _wait(lambda: not session.busy)
    if steps and session.state.refusal is None:
        session.step(steps)
        _wait(lambda: not session.busy)
    return unread


def _add_photos(program: Program, folder: str) -> int:
    """Drop a folder on the window; where nobody can say what it holds, it is classified."""
    session, window = program.session, program.window
    arrivals: list[Arrival] = []
    session.arrived.connect(arrivals.append)

    def just_classify() -> None:
        for dialog in window.findChildren(QuestionDialog):
            dialog.choose(Answer(None))

    session.questioned.connect(just_classify)
    session.take(Parcel((folder,), ()))
    _wait(lambda: bool(arrivals))
    for dialog in window.findChildren(QDialog):
        dialog.close()
    (arrival,) = arrivals
    for skipped in arrival.skipped:
        sys.stderr.write(f"{skipped.reason}\n")
    if not arrival.examples and not arrival.asked:
        raise Refusal(sentence("There is no photo in {folder} that could be read.", folder=folder))
    return len(arrival.skipped)


def _wait(reached: Callable[[], bool]) -> None:
    """Let the program live until a condition holds."""
    loop = QEventLoop()
    poll, end = QTimer(interval=10), QTimer(interval=PATIENCE, singleShot=True)
    poll.timeout.connect(lambda: loop.quit() if reached() else None)
    end.timeout.connect(loop.quit)
    poll.start()
    end.start()
    loop.exec()
    poll.stop()
    end.stop()
    QApplication.processEvents()
    if not reached():
        raise Refusal(sentence("The window did not get that far in ten minutes."))
