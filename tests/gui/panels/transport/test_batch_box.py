"""How many photos a step looks at: from a list, or typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.panels.transport.batch_box import BatchBox
from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.fields.number_field import NumberField
from tests.gui.hands import turn_wheel, type_in


@pytest.fixture
def box(on_screen: Callable[[Callable[[], BatchBox]], BatchBox], qapp: QApplication) -> BatchBox:
    theme.apply(qapp, LIGHT)
    shown = on_screen(BatchBox)
    shown.show_batch(0)
    return shown


def line(box: BatchBox) -> NumberField:
    return box.findChildren(NumberField)[0]


def heard(box: BatchBox) -> list[int]:
    batches: list[int] = []
    box.chosen.connect(batches.append)
    return batches


def test_no_batch_means_all_photos(box: BatchBox) -> None:
    assert box.currentText() == "all photos"


@pytest.mark.parametrize("batch", [1, 32, 50])
def test_showing_a_batch_tells_nobody(box: BatchBox, batch: int) -> None:
    batches = heard(box)
    box.show_batch(batch)
    assert (batches, box.currentText()) == ([], str(batch))
    box.show_batch(0)
    assert (batches, box.currentText()) == ([], "all photos")


def test_the_list_offers_the_usual_numbers(box: BatchBox) -> None:
    batches = heard(box)
    for _ in range(2):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert batches == [1, 8]
    assert box.currentText() == "8"


def test_a_number_of_its_own_can_be_typed(box: BatchBox) -> None:
    batches = heard(box)
    type_in(line(box), "50")
    assert (batches, box.currentText()) == ([50], "50")


def test_one_is_not_completed_to_another_number(box: BatchBox) -> None:
    batches = heard(box)
    type_in(line(box), "12")
    type_in(line(box), "1")
    assert batches == [12, 1]


def test_after_a_number_of_its_own_all_photos_can_be_chosen_again(box: BatchBox) -> None:
    batches = heard(box)
    type_in(line(box), "50")
    box.show_batch(50)
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert batches == [50, 0]
    assert box.currentText() == "all photos"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("0", "“0” cannot be used here."),
        ("2.5", "“2.5” cannot be used here."),
        ("-8", "“-8” cannot be used here."),
        ("some", "“some” is not a number."),
        ("1,0", "It is not clear what the comma in “1,0” means. Type 10 or 1.0."),
    ],
)
def test_what_is_no_batch_is_explained(box: BatchBox, text: str, why: str) -> None:
    batches = heard(box)
    type_in(line(box), text)
    assert batches == []
    assert line(box).note == (
        f"{why} Type how many photos a step looks at, or choose “all photos”. It stays all photos."
    )
    box.hide()


def test_the_wheel_changes_nothing(box: BatchBox) -> None:
    batches = heard(box)
    for target in (box, line(box)):
        turn_wheel(target)
    assert (batches, box.currentText()) == ([], "all photos")
