"""A model of which nobody knows what it has learnt from: no place of the window says "unseen"."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.app import Program, build
from gui.preferences import Preferences
from gui.rooms.descent.comparison.compare_form import CompareForm
from gui.screenshot import places, settle
from tests.gui.album_making import make_examples
from tests.gui.table_reading import texts_in


@pytest.fixture
def program(
    qapp: QApplication, on_screen: Callable[..., object], tmp_path: Path, qtbot: QtBot
) -> Program:
    """A window with a film that begins at a model of format 1."""
    del qtbot
    program = build(qapp, Preferences(language="en", theme="light"))
    on_screen(lambda: program.window)
    session = program.session
    session.set_sketches(make_examples(40))
    session.step(20)
    settle(program)
    path = tmp_path / "old.npz"
    session.save_model(str(path))
    settle(program)
    with np.load(path) as model:
        old = {name: model[name] for name in model.files if name not in ("learnt", "prints")}
    np.savez(path, allow_pickle=False, **{**old, "format": np.array(1)})
    session.open_model(str(path))
    settle(program)
    session.step(3)
    settle(program)
    return program


def words(program: Program) -> list[str]:
    """Every text of the window that is to be seen, or heard instead."""
    window = program.window
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    found = [widget.text() for widget in shown if isinstance(widget, QLabel)]
    for widget in shown:  # what is painted is told
        found += [widget.accessibleName(), widget.accessibleDescription()]
    return found + texts_in(window)


def claims(program: Program) -> list[str]:
    return [text for text in words(program) if "unseen" in text.lower() or "has never" in text]


def test_no_place_calls_photos_unseen_that_may_be_known(program: Program) -> None:
    found: dict[tuple[str, str | None], list[str]] = {}
    for room, page in [(room, page) for room, all_ in places().items() for page in all_ or (None,)]:
        program.content.show_room(room)
        if page is not None:
            program.content.show_page(page)
        settle(program)
        for form in program.window.findChildren(CompareForm):
            if form.isVisible():
                form.started.emit()
                settle(program)
        found[room, page] = claims(program)
    assert len(found) > 10
    assert {place: claimed for place, claimed in found.items() if claimed} == {}
