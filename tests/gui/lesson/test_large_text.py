"""A few chapters with large text in the dark: nothing is cut, and formulas are as large as text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.app import Program
from gui.formula.canvas import Canvas
from gui.formula.view import LEAST, FormulaView
from gui.panels.lesson.beat_view import BeatView
from gui.screenshot import settle
from gui.style.scale import factor
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.lesson.conftest import sketches
from tests.gui.lesson.walking import (
    CONTROL,
    course_of,
    look_at_marks,
    look_at_texts,
    press,
    rest,
    wait,
)

nothing_left_over = unchanged_application = left_alone

WINDOWS = (((1440, 900), 1.5), ((1920, 1080), 2.0))
WALKED = ("05-softmax", "12-definition")
"""One with fractions, one with the longest formula; the whole lesson is walked with usual text."""

MOST_LINES = 4


@pytest.fixture(scope="module", params=WINDOWS, ids=("150", "200"))
def program(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Program]:
    size, text = request.param
    with lasting_program(qapp, "ko", size, theme="dark", text=text) as program:
        program.session.set_sketches(sketches(20))
        settle(program)
        assert factor() == pytest.approx(text)
        yield program


@pytest.mark.parametrize("name", WALKED)
def test_nothing_of_a_beat_is_cut_and_its_formula_is_as_large_as_text(
    program: Program, name: str, request: pytest.FixtureRequest
) -> None:
    guide = program.content.guide
    request.addfinalizer(guide.leave)
    guide.start(name)
    rest(program)
    for beat in course_of(program).chapter.beats:
        look_at_texts(program, beat, MOST_LINES)
        look_at_marks(program, beat)
        if beat.formula is not None:
            look_at_formula(program)
        guide.pass_on() if beat.kind == "predict" else press(program, Qt.Key.Key_PageDown, CONTROL)
        rest(program)


def look_at_formula(program: Program) -> None:
    """See that a formula is set in letters of a good size, and seen whole or by scrolling."""
    (beats,) = program.window.findChildren(BeatView)
    (view,) = (one for one in beats.findChildren(FormulaView) if one.isVisible())
    wait(lambda: view.ready, "the formula is not set")
    assert view.em >= LEAST * factor()
    (canvas,), (area,) = view.findChildren(Canvas), view.findChildren(QScrollArea)
    assert area.height() >= canvas.height()
    too_wide = canvas.width() - area.viewport().width()
    assert too_wide <= area.horizontalScrollBar().maximum()
