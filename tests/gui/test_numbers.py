"""Every field for a number in the whole window: one writer and one reader, and nothing is lost."""

import math
from collections.abc import Iterator
from itertools import chain

import pytest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit

from gui.app import Program
from gui.rooms import ROOMS
from gui.rooms.tape.expression_field import ExpressionField
from gui.screenshot import settle
from gui.widgets.fields.number_field import NumberField
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program

SAMPLES = (0.0, 1.0, 12.345, 0.1 + 0.2, 1000.0, 1234.5, 1e-5, 2.3e-8, 99_999.0, 2**31 - 1.0, -7.25)


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp) as program:
        program.session.set_sketches(make_examples(8))
        settle(program)
        for page in chain.from_iterable(room.pages or (room,) for room in ROOMS):
            program.content.show_page(page.name)
            settle(program)
        yield program


def fields() -> list[NumberField]:
    """All of them, in sheets that are not part of the window too."""
    everything = [widget for widget in QApplication.allWidgets() if isinstance(widget, NumberField)]
    assert len(everything) >= 8
    return everything


def test_no_other_widget_reads_numbers(program: Program) -> None:
    lines = program.window.findChildren(QLineEdit)
    others = [line for line in lines if not isinstance(line, NumberField)]
    assert not program.window.findChildren(QAbstractSpinBox)
    for line in others:
        parent = line.parent()
        is_list = line.accessibleName() == "The values to compare"
        assert isinstance(parent, ExpressionField) or is_list, line.accessibleName()


@pytest.mark.usefixtures("program")
def test_what_a_field_shows_is_read_as_the_same_number() -> None:
    for field in fields():
        before = field.value
        if math.isnan(before):
            continue
        for value in SAMPLES:
            if not field._bounds.allow(value):
                continue
            with_signals = field.blockSignals(True)
            field.show_value(value)
            shown = field.text()
            field.clear()
            field.insert(shown)
            field.setModified(True)
            field._take()
            assert field.value == value, (field.accessibleName(), shown)
            assert (field.text(), field.note) == (shown, "")
            field.show_value(before)
            field.blockSignals(with_signals)
