"""The whole lesson in the real window, the smallest there is, from the first beat to the last.

It is walked by keyboard alone: in Korean each question is answered wrongly first, in English
rightly. What each task asks for is done on its page in the tests of the chapters; here it is seen
that everything that a beat speaks of is there, and that everything is put back.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import Program
from gui.panels.lesson.choice_card import ChoiceCard
from gui.screenshot import settle
from gui.window.lesson.mark import Mark
from gui.window.main_window import SMALLEST
from model.lesson import CHAPTERS, Beat
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.lesson.conftest import sketches
from tests.gui.lesson.walking import (
    CONTROL,
    course_of,
    look_at_marks,
    look_at_texts,
    look_below_words,
    look_for_answer,
    press,
    rest,
)

nothing_left_over = unchanged_application = left_alone

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
    names = [chapter.name for chapter in program.content.guide.reader.chapters()]
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
        look_below_words(program)
        if beat.kind == "predict":
            look_for_answer(program)
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
