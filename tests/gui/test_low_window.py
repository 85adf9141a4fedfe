"""Where the doctor takes height from a low window, no part of any page lies over another."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.app import Program
from gui.screenshot import places, settle
from gui.window.cards.doctor_card import DoctorCard
from gui.window.foot.hint_line import HintLine
from gui.window.main_window import SMALLEST
from model.eyes import eye_named
from tests.gui.cut_texts import numbers_cut
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos

PLACES = [(room, page) for room, pages in places().items() for page in (pages or (None,))]
RATES = {"pixels32": 0.1, "network": 300.0}
"""With these each eye's raw numbers blow up."""

SIZES = {"pixels32": (SMALLEST, 1.0), "network": ((1440, 900), 1.5)}
"""Size of the window and of its text."""


@pytest.fixture(scope="module", params=sorted(RATES))
def ill(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Program]:
    """A window with little room, in which training has blown up."""
    size, text = SIZES[request.param]
    with lasting_program(qapp, "ko", size) as program:
        session, window = program.session, program.window
        window.prefer(replace(window.preferences, text=text))
        session.set_sketches(make_photos(24))
        settle(program)
        session.set_eye(eye_named(request.param))
        settle(program)
        session.choose(replace(session.lab.choices, scaling="raw"))
        session.set_settings(replace(session.lab.choices.settings, rate=RATES[request.param]))
        session.step(200)
        settle(program)
        assert session.state.stopped is not None
        yield program


nothing_left_over = unchanged_application = left_alone


def collisions(window: QWidget) -> list[str]:
    """Name the neighbours of which one lies over the other."""
    found = []
    for parent in window.findChildren(QWidget):
        parts = [
            part
            for part in parent.children()
            if isinstance(part, QWidget) and part.isVisible() and not part.isWindow()
        ]
        for one, other in combinations(parts, 2):
            shared = one.geometry() & other.geometry()
            if shared.width() > 1 and shared.height() > 1:
                names = (type(widget).__name__ for widget in (one, other, parent))
                found.append("{} over {} in {}".format(*names))
    return found


def cut_off(window: QWidget) -> list[str]:
    """Give the texts that have more lines than there is room for."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible()
        and label.wordWrap()
        and label.heightForWidth(label.width()) > label.height()
    ]


@pytest.mark.parametrize(("room", "page"), PLACES)
def test_no_part_lies_over_another(ill: Program, room: str, page: str | None) -> None:
    ill.content.show_room(room)
    if page is not None:
        ill.content.show_page(page)
    settle(ill)
    assert ill.window.size().toTuple() in [size for size, _ in SIZES.values()]
    assert collisions(ill.window) == []
    assert cut_off(ill.window) == []
    assert numbers_cut(ill.window) == []


def test_the_notice_about_the_eye_waits_for_the_doctor(ill: Program) -> None:
    hint, doctor = (ill.window.findChildren(kind)[0] for kind in (HintLine, DoctorCard))
    assert doctor.isVisible()
    assert not hint.isVisible()
