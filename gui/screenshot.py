"""A picture of the window without a screen: what the README shows, and what is looked at.

The picture is taken of the real window, driven by the real session, after so many steps on
the sketches or on a folder of photos.
"""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog

from gui.app import Program, build, prepare
from gui.formula.view import FormulaView
from gui.photo_import.drop_data import DroppedData
from gui.photo_import.import_result import ImportResult, LabelAnswer
from gui.photo_import.sketch_drawing import first_sketches
from gui.preferences import Preferences
from gui.rooms import ROOMS
from gui.window.dialogs.question_dialog import QuestionDialog
from model.commands import Screenshot, plain
from model.eyes import EYES, Eye, eye_named
from model.lesson import CHAPTERS
from model.sentence import Refusal, Sentence, sentence

PATIENCE = 600_000
"""Milliseconds after which something has gone wrong."""


CALM = 5
"""So often in a row nothing may be on its way: what has ended may have begun something else."""


def places() -> dict[str, tuple[str, ...]]:
    """Name the rooms, and the pages of each."""
    return {room.name: tuple(page.name for page in room.pages) for room in ROOMS}


def eyes() -> tuple[str, ...]:
    """Name the eyes."""
    return tuple(eye.name for eye in EYES)


def take(wanted: Screenshot) -> int:
    """Render the window into a PNG file.

    Returns the exit code: 0 all done, 1 done but some photos were not read, 2 nothing done.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = prepare()
    chosen = Preferences(language=wanted.language, theme=wanted.theme, text=wanted.text)
    program = build(application, chosen, asks=False)
    program.window.resize(*wanted.size)
    program.window.show()
    try:
        unread = _set_scene(program, wanted)
        _open(program, wanted)
        if wanted.lesson is not None:
            _open_lesson(program, *wanted.lesson)
        _save(program, wanted.out)
    except Refusal as refusal:
        sys.stderr.write(f"{plain(str(refusal))}\n")
        return 2
    finally:
        program.window.close()
    return 1 if unread else 0


def _save(program: Program, out: str) -> None:
    if not program.window.grab().save(out, "PNG"):
        raise Refusal(sentence("The picture could not be written to {out}.", out=out))


def _open(program: Program, wanted: Screenshot) -> None:
    """Open room and page, and wait until nothing is computed for them any more."""
    program.content.show_room(wanted.room)
    if wanted.page is not None:
        program.content.show_page(wanted.page)
    settle(program)


def _open_lesson(program: Program, chapter: int, beat: int) -> None:
    """Begin the lesson at a beat, and wait until the stage is set."""
    guide = program.content.guide
    said: list[Sentence] = []
    guide.refused.connect(said.append)
    try:
        guide.start(CHAPTERS[chapter - 1], beat - 1)
    except KeyError:
        raise Refusal(sentence("There is no chapter {number}.", number=chapter)) from None
    if said:
        raise Refusal(said[0])
    _wait(lambda: not guide.stage.busy)
    settle(program)
    _wait(lambda: all(view.ready for view in program.window.findChildren(FormulaView)))


def _set_scene(program: Program, wanted: Screenshot) -> int:
    """Bring the window to the moment that is to be seen; returns how many files were not read."""
    session = program.session
    unread = 0
    if wanted.photos is None:
        session.set_sketches(first_sketches())
    else:
        unread = _add_photos(program, wanted.photos)
    settle(program)
    if wanted.eye is not None:
        _see_with(program, eye_named(wanted.eye))
    if wanted.steps and session.state.refusal is None:
        session.step(wanted.steps)
        settle(program)
    return unread


def _see_with(program: Program, eye: Eye) -> None:
    session = program.session
    said: list[Sentence] = []
    session.refused.connect(said.append)
    session.set_eye(eye)
    settle(program)
    session.refused.disconnect(said.append)
    if session.lab.choices.eye != eye:
        raise Refusal(said[-1])


def _add_photos(program: Program, folder: str) -> int:
    """Drop a folder on the window; where nobody can say what it holds, it is classified."""
    session, window = program.session, program.window
    results: list[ImportResult] = []
    session.arrived.connect(results.append)

    def just_classify() -> None:
        for dialog in window.findChildren(QuestionDialog):
            dialog.choose(LabelAnswer(None))

    session.questioned.connect(just_classify)
    session.take(DroppedData((folder,), ()))
    _wait(lambda: bool(results))
    for dialog in window.findChildren(QDialog):
        dialog.close()
    (result,) = results
    for skipped in result.skipped:
        sys.stderr.write(f"{plain(str(skipped.reason))}\n")
    if not result.examples and not result.asked:
        raise Refusal(
            sentence("There is no photo in {folder} that could be learnt from.", folder=folder)
        )
    return len(result.skipped)


def settle(program: Program) -> None:
    """Let the program live until nothing is on its way any more."""
    session = program.session
    calm = 0

    def begins() -> bool:
        """Pages often wait for a moment before they begin."""
        return any(
            timer.isActive() and timer.isSingleShot()
            for timer in program.window.findChildren(QTimer)
        )

    def settled() -> bool:
        nonlocal calm
        works = session.busy or session.reading or session.tasks.busy
        calm = 0 if works or begins() else calm + 1
        return calm >= CALM

    _wait(settled)


def _wait(reached: Callable[[], bool]) -> None:
    """Let the program live until a condition holds."""
    loop = QEventLoop()
    arrived = False

    def look() -> None:
        nonlocal arrived
        arrived = reached()
        if arrived:
            loop.quit()

    poll, end = QTimer(interval=10), QTimer(interval=PATIENCE, singleShot=True)
    poll.timeout.connect(look)
    end.timeout.connect(loop.quit)
    poll.start()
    end.start()
    loop.exec()
    poll.stop()
    end.stop()
    if not arrived:
        raise Refusal(sentence("The window did not get that far in ten minutes."))
