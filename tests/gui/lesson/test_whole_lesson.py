"""The whole lesson in the real window, the smallest there is, from the first beat to the last.

It is walked by keyboard alone: in Korean each question is answered wrongly first, in English
rightly. What each task asks for is done on its page in the tests of the chapters; here it is seen
that everything that a beat speaks of is there, and that everything is put back.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.app import Program
from gui.panels.lesson.beat_view import BeatView
from gui.panels.lesson.choice_card import ChoiceCard
from gui.screenshot import settle
from gui.widgets.texts.prose import Prose
from gui.window.lesson.mark import Mark
from gui.window.main_window import SMALLEST
from model.lesson import CHAPTERS, Beat, Course
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.lesson.conftest import sketches
from tests.gui.waiting import FAR_MS

nothing_left_over = unchanged_application = left_alone

MOST_LINES = 3
TURN = 5
"""Milliseconds in which the window goes on before it is looked at again."""

CONTROL = Qt.KeyboardModifier.ControlModifier
WRONGLY, RIGHTLY = "ko", "en"


@pytest.fixture(scope="module", params=(WRONGLY, RIGHTLY))
def program(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, request.param, SMALLEST) as program:
        program.session.set_sketches(sketches(40))
        program.session.step(3)
        settle(program)
        program.content.guide.begin_again()  # whatever another window has kept
        yield program


def test_there_are_twenty_chapters(program: Program) -> None:
    names = [chapter.name for chapter in program.content.guide.chapters()]
    assert tuple(names) == CHAPTERS


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_is_walked_through_and_everything_is_put_back(
    program: Program, name: str, request: pytest.FixtureRequest
) -> None:
    guide, session = program.content.guide, program.session
    rightly = request.node.callspec.params["program"] == RIGHTLY
    before = session.snapshot()
    assert session.scene is not None
    params = session.scene.params

    request.addfinalizer(guide.leave)
    guide.start(name)
    rest(program)
    course = course_of(program)
    for number, beat in enumerate(course.chapter.beats):
        assert course_of(program).beat_number == number
        look_at_texts(program, beat)
        look_at_marks(program, beat)
        if beat.question is not None:
            answer(program, beat, rightly=rightly)
            look_at_texts(program, beat)
        if number + 1 < len(course.chapter.beats):
            press(program, Qt.Key.Key_PageDown, CONTROL)
    guide.leave()
    settle(program)

    after = session.snapshot()
    assert after.lab.choices == before.lab.choices
    assert after.lab.dataset is before.lab.dataset
    assert session.scene is not None
    assert session.state.step == 3
    assert (session.scene.params.W == params.W).all()
    assert not [mark for mark in program.window.findChildren(Mark) if mark.isVisible()]


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


def answer(program: Program, beat: Beat, *, rightly: bool) -> None:
    """Choose by keyboard: the right choice, or a wrong one first; a guess is made only once."""
    assert beat.question is not None
    right = [choice.right for choice in beat.question.choices].index(True)
    wrong = (right + 1) % len(beat.question.choices)
    held = beat.kind == "predict"
    assert program.content.guide.holds_film <= held
    chosen: tuple[int, ...] = (right,) if rightly else (wrong,)
    for choice in chosen if held or rightly else (wrong, right):
        cards = [card for card in program.window.findChildren(ChoiceCard) if card.isVisible()]
        assert len(cards) == len(beat.question.choices)
        cards[choice].setFocus()
        QTest.keyClick(cards[choice], Qt.Key.Key_Space)
        rest(program)
        assert course_of(program).chosen[-1] == choice
        assert course_of(program).may_go_on
    revealed = course_of(program).answer_shown
    assert (revealed is None) == held


def look_at_texts(program: Program, beat: Beat) -> None:
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
        assert lines <= MOST_LINES, prose.text()


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
    whole = min(where.width(), room.width()), min(where.height(), room.height())
    return mark.isVisible() and seen.width() >= whole[0] and seen.height() >= whole[1]


def wait(reached: Callable[[], bool], what: str) -> None:
    """Let the window go on until something is so."""
    for _ in range(FAR_MS // TURN):
        if reached():
            return
        QTest.qWait(TURN)
    raise AssertionError(what)
