"""The sheet with the settings that are seldom changed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from gui.panels.transport.run_settings import LARGEST_SEED, RunSettings
from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.choice import Choice
from gui.widgets.number_field import NumberField
from model.training.optimisers import Adam
from model.training.schedules import StepDecay


@pytest.fixture
def sheet(
    on_screen: Callable[[Callable[[], RunSettings]], RunSettings], qapp: QApplication
) -> RunSettings:
    theme.apply(qapp, LIGHT)
    shown = on_screen(RunSettings)
    shown.show_settings(l2=0.001, seed=7, held_out_share=0.2)
    return shown


def fields(sheet: RunSettings) -> list[NumberField]:
    """L2, seed, held-out photos."""
    return sorted(sheet.findChildren(NumberField), key=NumberField.y)


def type_in(field: NumberField, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def heard(sheet: RunSettings) -> list[tuple[str, float]]:
    told: list[tuple[str, float]] = []
    sheet.l2_chosen.connect(lambda value: told.append(("l2", value)))
    sheet.seed_chosen.connect(lambda value: told.append(("seed", value)))
    sheet.held_out_share_chosen.connect(lambda value: told.append(("share", value)))
    return told


def test_it_shows_what_is_in_force_and_tells_nobody(sheet: RunSettings) -> None:
    told = heard(sheet)
    sheet.show_settings(l2=0.0, seed=0, held_out_share=0.25)
    assert [field.text() for field in fields(sheet)] == ["0", "0", "25"]
    assert told == []


def test_each_field_tells_its_own(sheet: RunSettings) -> None:
    told = heard(sheet)
    for field, text in zip(fields(sheet), ("1e-2", "2147483647", "30"), strict=True):
        type_in(field, text)
    assert told == [("l2", 0.01), ("seed", 2_147_483_647), ("share", 0.3)]


@pytest.mark.parametrize(("place", "text"), [(0, "-1"), (1, "1.5"), (1, "2147483648"), (2, "91")])
def test_what_cannot_be_is_refused_inside_the_sheet(
    sheet: RunSettings, place: int, text: str
) -> None:
    told = heard(sheet)
    field = fields(sheet)[place]
    type_in(field, text)
    assert told == []
    assert field.note
    assert field._note is not None
    assert sheet.rect().contains(field._note.geometry())


def test_every_setting_has_a_name_and_a_sentence(sheet: RunSettings) -> None:
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert {"Start of W", "L2", "Seed", "Held-out photos", "%"} <= set(texts)
    assert sum(text.endswith((".", ").")) for text in texts) == 5
    assert all(field.accessibleName() for field in fields(sheet))
    assert start(sheet).accessibleName() == "Start of W"


def start(sheet: RunSettings) -> Choice:
    return next(b for b in sheet.findChildren(Choice) if b.accessibleName() == "Start of W")


def test_the_start_can_be_chosen_where_there_is_more_than_one(sheet: RunSettings) -> None:
    told: list[str] = []
    sheet.start_chosen.connect(told.append)
    sheet.show_start(("known", "zero"), "known")
    assert start(sheet).isEnabled()
    assert start(sheet).currentText() == "known"
    assert told == []
    QTest.keyClick(start(sheet), Qt.Key.Key_Up)
    assert told == ["zero"]


@pytest.mark.parametrize("starts", [("zero",), ()])
def test_pixels_begin_at_zero_and_nowhere_else(sheet: RunSettings, starts: tuple[str, ...]) -> None:
    told: list[str] = []
    sheet.start_chosen.connect(told.append)
    sheet.show_start(("known", "zero"), "known")
    sheet.show_start(starts, "zero")
    assert not start(sheet).isEnabled()
    assert start(sheet).currentText() == "zero"
    QTest.keyClick(start(sheet), Qt.Key.Key_Down)
    assert told == []


def test_nothing_in_the_sheet_is_cut_off(sheet: RunSettings) -> None:
    sheet.show_start(("known", "zero"), "known")
    sheet.adjustSize()
    QApplication.processEvents()
    for label in sheet.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width())
    assert start(sheet).width() >= start(sheet).minimumSizeHint().width()


def test_esc_closes_it(sheet: RunSettings) -> None:
    QTest.keyClick(fields(sheet)[0], Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_optimiser_and_schedule_are_shown_and_chosen(sheet: RunSettings) -> None:
    told: list[object] = []
    sheet.optimiser_chosen.connect(told.append)
    sheet.schedule_chosen.connect(told.append)
    sheet.show_walk(Adam(), StepDecay())
    QApplication.processEvents()
    decay, every = (
        field
        for field in fields(sheet)
        if field.accessibleName() in ("Decay of the mean β₁", "Steps a stair")
    )
    type_in(decay, "0.5")
    type_in(every, "50")
    assert told == [Adam(mean_decay=0.5), StepDecay(every=50)]


def test_the_largest_seed_fits_into_its_field(sheet: RunSettings) -> None:
    sheet.show_settings(0.0, LARGEST_SEED, 0.2)
    field = next(f for f in fields(sheet) if f.text() == "2,147,483,647")
    assert field.width() >= field.fontMetrics().horizontalAdvance(field.text()) + 24
