"""Opening by what somebody has typed: a chapter's number, a file of their own, or a class's."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.window.dialogs.mistakes_dialog import MistakesDialog
from gui.window.lesson.guide import Guide
from model.lesson import CHAPTERS, ClassState, Mistakes, read_class
from model.sentence import Refusal, Sentence, sentence


def open_lesson(guide: Guide, wanted: str, window: QWidget) -> Sentence | None:
    """Begin with what is wanted; returns why that is not possible, else None.

    wanted: the number of a chapter, from 1 on, or the path of a file or of a folder.
    """

    def begin() -> None:
        if wanted.isascii() and wanted.isdigit() and not Path(wanted).exists():
            _start_chapter(guide, int(wanted))
        else:
            guide.start_own(wanted)

    return _tried(begin, window)


def open_class(path: str, begin: Callable[[ClassState], None], window: QWidget) -> Sentence | None:
    """Begin as the file of a class says; returns why that is not possible, else None."""
    return _tried(lambda: begin(read_class(path)), window)


def _tried(begin: Callable[[], None], window: QWidget) -> Sentence | None:
    """Begin; what is wrong is told here too, on standard error, for who wrote it in an editor.

    Mistakes in a file are told in a dialog; returns why nothing can be read, else None.
    """
    try:
        begin()
    except Mistakes as mistakes:
        for one in mistakes.mistakes:
            sys.stderr.write(f"{mistakes.file}, line {one.line}: {one.sentence}\n")
        MistakesDialog(mistakes, window).show()
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return refusal.sentence
    return None


def _start_chapter(guide: Guide, number: int) -> None:
    """Begin with one of the lecture's chapters. Raises Refusal where there is none."""
    try:
        guide.start(CHAPTERS[number - 1] if 0 < number <= len(CHAPTERS) else "")
    except KeyError:
        raise Refusal(sentence("There is no chapter {number}.", number=number)) from None
