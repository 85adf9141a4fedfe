"""Walking through the lesson in the real window, and looking at what is there on the way."""

import re
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.app import Program
from gui.panels.lesson.beat_view import BeatView
from gui.panels.lesson.prose import Prose
from gui.window.lesson.mark import Mark
from model.lesson import Beat, Course
from tests.gui.waiting import FAR_MS

MOST_LINES = 3
TURN = 5
"""Milliseconds in which the window goes on before it is looked at again."""

CONTROL = Qt.KeyboardModifier.ControlModifier


def course_of(program: Program) -> Course:
    course = program.content.guide.course
    assert course is not None
    return course


def rest(program: Program) -> None:
    """Wait until the beat is there; what its page computes for itself may go on."""
    session, stage = program.session, program.content.guide.stage
    for _ in range(2):  # what has been laid out may be laid out once more
        QTest.qWait(TURN)
        wait(lambda: not (session.busy or session.reading or stage.busy), "the beat does not come")


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget() or program.window
    QTest.keyClick(focused, key, modifier or Qt.KeyboardModifier.NoModifier)
    rest(program)


def look_at_texts(program: Program, beat: Beat, most: int = MOST_LINES) -> None:
    """See that every text is whole, has its numbers, and no more lines than can be read at once."""
    (view,) = program.window.findChildren(BeatView)
    shown = [prose for prose in view.findChildren(Prose) if prose.isVisible()]
    written = [beat.text, *([] if beat.question is None else [beat.question.text])]
    if "…" not in "".join(written):
        for prose in shown:  # some numbers are still being computed
            wait(lambda prose=prose: "…" not in prose.text(), f"a number is not there: {written}")
    for prose in shown:
        wait(lambda prose=prose: is_whole(prose), f"cut: {prose.text()}")
    for text in filter(None, written):
        (prose,) = [one for one in shown if alike(one.text(), text)]
        lines = round(prose.heightForWidth(prose.width()) / prose.fontMetrics().lineSpacing())
        assert lines <= most, prose.text()


def is_whole(prose: Prose) -> bool:
    return prose.heightForWidth(prose.width()) <= prose.height() + 1


def alike(shown: str, text: str) -> bool:
    """Say whether a text, its numbers filled in, is what is shown."""
    pattern = "".join(".+" if part[0] == "{" else re.escape(part) for part in parts(text))
    return re.fullmatch(pattern, shown) is not None


def parts(text: str) -> list[str]:
    """Give a text's references, and what stands between them."""
    return [part for part in re.split(r"(\{[^}]*\})", text) if part]


def look_at_marks(program: Program, beat: Beat) -> None:
    """See that each place is marked, and the first one seen as far as its page has room for it."""
    marks = program.content.guide.stage.marks
    assert len(marks) == len(beat.scenery.marks), beat.scenery.marks
    if marks:
        wait(lambda: is_seen(program, marks[0]), f"{beat.scenery.marks[0]} is not seen")


def is_seen(program: Program, mark: Mark) -> bool:
    widget = mark.place.widget
    where = mark.place.rect.translated(widget.mapTo(program.window, QPoint(0, 0)))
    room = program.window.rect()
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            view = above.viewport()
            room &= QRect(view.mapTo(program.window, QPoint(0, 0)), view.size())
        above = above.parentWidget()
    seen = where & room
    across = seen.width() >= where.width()
    if where.width() > room.width():
        across = seen.left() == where.left()  # of what is too wide, its beginning is seen
    return mark.isVisible() and across and seen.height() >= min(where.height(), room.height())


def wait(reached: Callable[[], bool], what: str) -> None:
    """Let the window go on until something is so."""
    for _ in range(FAR_MS // TURN):
        if reached():
            return
        QTest.qWait(TURN)
    raise AssertionError(what)
