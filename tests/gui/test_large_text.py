"""In the windows that are promised, no word of any page is cut off or covered.

Those are windows for large text, and the smallest with text of the usual size; there no page has to
be scrolled.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea

from gui.app import Program
from gui.screenshot import places, settle
from gui.window.main_window import SMALLEST
from model.eyes import eye_named
from tests.gui.cut_texts import labels_cut, numbers_cut, painted_cut
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos

PLACES = [(room, page) for room, pages in places().items() for page in (pages or (None,))]
LARGE = [((1440, 900), 1.5), ((1920, 1080), 2.0)]
WINDOWS = [(language, *window, "pixels32") for language in ("en", "ko") for window in LARGE]
WINDOWS += [("en", SMALLEST, 1.0, "pixels32"), ("ko", SMALLEST, 1.0, "network")]
"""Language, size of the window and of its text, and what x is."""


@pytest.fixture(
    scope="module",
    params=WINDOWS,
    ids=lambda large: f"{large[0]}-{large[2]}-{large[3]}",
)
def large(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Program]:
    language, size, text, eye = request.param
    with lasting_program(qapp, language, size) as program:
        program.session.memory.asks = False
        program.window.prefer(replace(program.window.preferences, text=text))
        program.session.set_sketches(make_photos(24))
        settle(program)
        program.session.set_eye(eye_named(eye))
        settle(program)
        program.session.step(5)
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def test_no_word_is_cut_off_or_covered(large: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    found: dict[str, list[str]] = {}
    for room, name in PLACES:
        large.content.show_room(room)
        if name is not None:
            large.content.show_page(name)
        settle(large)
        page = large.content.page
        cut = painted_cut(page, monkeypatch) + labels_cut(page) + numbers_cut(page)
        around = page.parent().parent()
        assert isinstance(around, QScrollArea)
        if around.horizontalScrollBar().maximum() > 0:
            cut.append("it goes sideways")
        if large.window.size().toTuple() == SMALLEST and around.verticalScrollBar().maximum() > 0:
            cut.append("it has to be scrolled")
        found[name or room] = cut
    assert {page: cut for page, cut in found.items() if cut} == {}
