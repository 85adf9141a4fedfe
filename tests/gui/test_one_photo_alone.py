"""One photo that nobody has labelled, and nothing to train on: the window asks for no more."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.app import Program
from gui.photo_import.drop_data import DroppedData
from gui.screenshot import places, settle
from gui.style.language import say
from gui.window.cards.notice_card import NoticeCard
from tests.gui.lasting import lasting_program, left_alone

PLACES = [(room, page) for room, pages in places().items() for page in (pages or (None,))]


@pytest.fixture(scope="module")
def program(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    path = Path(tmp_path_factory.mktemp("alone")) / "rex.png"
    Image.effect_noise((64, 64), 60).convert("RGB").save(path)
    with lasting_program(qapp) as made:
        made.session.take(DroppedData((str(path),), ()), to_classify=True)
        settle(made)
        yield made


nothing_left_over = unchanged_application = left_alone


def words(program: Program) -> list[str]:
    """What is to be read, also what is painted."""
    seen = [widget for widget in program.window.findChildren(QWidget) if widget.isVisible()]
    labels = [widget.text() for widget in seen if isinstance(widget, QLabel)]
    return labels + [w.accessibleDescription() for w in seen if not isinstance(w, QLabel)]


def test_nobody_is_asked_to_run_what_cannot_run(program: Program) -> None:
    assert not [text for text in words(program) if "Run" in text and "nothing" in text]
    assert any("it needs dogs and cats" in text for text in words(program))


def test_there_are_no_sketches_where_none_are(program: Program) -> None:
    assert not [text for text in words(program) if "ketches" in text]
    assert words(program).count("0 photos") == 2


@pytest.mark.parametrize(("room", "page"), PLACES)
def test_why_nothing_can_be_trained_on_is_said_once(
    program: Program, room: str, page: str | None
) -> None:
    program.content.show_room(room)
    if page is not None:
        program.content.show_page(page)
    settle(program)
    refusal = program.session.state.refusal
    assert refusal is not None
    assert sum(say(refusal) in text for text in words(program)) == 1
    (notice,) = program.window.findChildren(NoticeCard)
    assert notice.isVisible() != program.content.page.trains
