"""Walking through the lesson in the real window, and looking at what is there on the way."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from gui.app import Program
from gui.panels.lesson.beat_view import BeatView
from gui.panels.lesson.choice_card import ChoiceCard
from gui.panels.lesson.column import LessonColumn
from gui.panels.lesson.prose import Prose
from gui.window.lesson.mark import Mark
from model.lesson import Beat, Course
from tests.gui.waiting import FAR_MS

MOST_LINES = 3
TURN = 5
"""Milliseconds in which the window goes on before it is looked at again."""

NOTICED = 24
"""Of 255: shades that are closer to each other look the same."""

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


def look_below_words(program: Program) -> None:
    """See that no mark's word covers anything that is written or drawn."""
    stage = program.content.guide.stage
    wait(lambda: all(mark.at_rest for mark in stage.marks), "a mark does not come to rest")
    words = [
        mark.word.translated(mark.mapTo(program.window, QPoint(0, 0)))
        for mark in stage.marks
        if mark.isVisible() and mark.word is not None
    ]
    with ExitStack() as hidden:
        for mark in stage.marks:
            if mark.isVisible():
                mark.hide()
                hidden.callback(mark.show)
        below = [program.window.grab(word).toImage() for word in words]
    for picture in below:
        assert not is_written_on(picture)


def is_written_on(picture: QImage) -> bool:
    """Say whether along any line of a picture one pixel looks otherwise than the next."""
    colours = [
        [picture.pixelColor(x, y).lightness() for x in range(1, picture.width())]
        for y in range(picture.height())
    ]
    return any(abs(one - next_) > NOTICED for row in colours for one, next_ in pairwise(row))


def look_for_answer(program: Program) -> None:
    """See that what is to be guessed, where it is a number, is not read elsewhere in the window."""
    window, question = program.window, course_of(program).beat.question
    assert question is not None
    cards = [card for card in window.findChildren(ChoiceCard) if card.isVisible()]
    wanted = decimals(cards[[choice.right for choice in question.choices].index(True)].text())
    if wanted:
        (column,) = window.findChildren(LessonColumn)
        lesson = QRect(column.mapTo(window, QPoint(0, 0)), column.size())
        elsewhere = " ".join(written(window, QRegion(window.rect()) - QRegion(lesson)))
        for number in wanted:
            places = len(number.split(".")[1])
            rounded = {f"{float(other):.{places}f}" for other in decimals(elsewhere)}
            assert number not in rounded, f"{number} is read in the window"


def decimals(text: str) -> list[str]:
    """Give the numbers of a text that have two decimals or more: those of axes have fewer."""
    return re.findall(r"\d+\.\d{2,}", text)


def written(widget: QWidget, region: QRegion) -> list[str]:
    """Give all texts of a part of a widget, whoever paints them."""
    drawing = QByteArray()
    device = QBuffer(drawing)
    device.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    painter = QPainter(generator)
    widget.render(painter, QPoint(0, 0), region)
    painter.end()
    found = re.findall(r"<text[^>]*>(.*?)</text>", drawing.data().decode(), re.DOTALL)
    return [re.sub(r"<[^>]*>", "", one) for one in found]


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
