"""What all dialogs have in common."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from gui.app import Program
from gui.screenshot import settle
from gui.style import theme
from tests.gui.album_making import make_examples
from tests.gui.dialogs import DIALOGS, dialogs
from tests.gui.lasting import lasting_program, left_alone

SMALL = 1024, 600
LARGER = 1.25
"""As many times the usual size of text; at this size every dialog has room in the window."""


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, size=SMALL, text=1.0) as program:
        program.session.set_sketches(make_examples(40))
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def test_every_dialog_of_the_program_is_among_them(program: Program) -> None:
    made = dialogs(program)
    assert len(made) == DIALOGS
    found, waiting = set(), [QDialog]
    while waiting:
        kind = waiting.pop()
        derived = kind.__subclasses__()
        waiting += derived
        if kind.__module__.startswith("gui.") and not derived:
            found.add(kind)
    assert found == {type(dialog) for dialog in made}


def sizes(program: Program) -> dict[str, QSize]:
    """Open one dialog after the other, and tell how large each is."""
    found = {}
    for dialog in dialogs(program):
        dialog.open()
        found[type(dialog).__name__] = dialog.size()
        dialog.close()
    return found


def test_dialogs_grow_with_the_text_but_not_beyond_the_window(
    program: Program, qapp: QApplication
) -> None:
    usual = sizes(program)
    theme.apply(qapp, theme.current(), LARGER)
    try:
        larger = sizes(program)
    finally:
        theme.apply(qapp, theme.current(), 1.0)
    # As wide as it was: a question of Qt's own that is no wider than it has to be.
    assert [
        name
        for name, size in larger.items()
        if size.height() <= usual[name].height() or size.width() < usual[name].width()
    ] == []
    room = program.window.size()
    assert [name for name, size in larger.items() if size.boundedTo(room) != size] == []
