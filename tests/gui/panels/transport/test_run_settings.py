"""The sheet with the settings that are seldom changed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from gui.panels.transport.run_settings import LARGEST_SEED, RunSettings
from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.bubble import Bubble
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import NumberField
from model.eyes import EYES, FINAL
from model.lab import Choices
from model.training import Settings
from model.training.optimisers import Adam
from model.training.schedules import StepDecay

SHOWN = Choices(held_out_share=0.2, settings=Settings(rate=0.5, l2=0.001, seed=7))
KNOWN = replace(SHOWN, eye=FINAL, start="known")


@pytest.fixture
def sheet(
    on_screen: Callable[[Callable[[], RunSettings]], RunSettings], qapp: QApplication
) -> RunSettings:
    theme.apply(qapp, LIGHT)
    shown = on_screen(RunSettings)
    shown.show_choices(SHOWN)
    return shown


def fields(sheet: RunSettings) -> list[NumberField]:
    """L2, seed, held-out photos."""
    return sorted(sheet.findChildren(NumberField), key=NumberField.y)


def type_in(field: NumberField, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def heard(sheet: RunSettings) -> list[Choices]:
    told: list[Choices] = []
    sheet.choices_changed.connect(told.append)
    return told


def with_settings(settings: Settings) -> Choices:
    return replace(SHOWN, settings=settings)


def test_it_shows_what_is_in_force_and_tells_nobody(sheet: RunSettings) -> None:
    told = heard(sheet)
    sheet.show_choices(Choices(held_out_share=0.25))
    assert [field.text() for field in fields(sheet)] == ["0", "0", "25"]
    assert told == []


def test_each_field_changes_its_own_and_leaves_the_rest(sheet: RunSettings) -> None:
    told = heard(sheet)
    for field, text in zip(fields(sheet), ("1e-2", "2147483647", "30"), strict=True):
        type_in(field, text)
    assert told == [
        with_settings(Settings(rate=0.5, l2=0.01, seed=7)),
        with_settings(Settings(rate=0.5, l2=0.001, seed=2_147_483_647)),
        replace(SHOWN, held_out_share=0.3),
    ]


@pytest.mark.parametrize(("place", "text"), [(0, "-1"), (1, "1.5"), (1, "2147483648"), (2, "91")])
def test_what_cannot_be_is_refused_inside_the_sheet(
    sheet: RunSettings, place: int, text: str
) -> None:
    told = heard(sheet)
    field = fields(sheet)[place]
    type_in(field, text)
    assert told == []
    assert field.note
    notes = [bubble for bubble in sheet.findChildren(Bubble) if bubble.isVisible()]
    assert [bubble.text() for bubble in notes] == [field.note]
    assert sheet.rect().contains(notes[0].geometry())


def test_every_setting_has_a_name_and_a_sentence(sheet: RunSettings) -> None:
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert {"Start of W", "L2", "Seed", "Held-out photos", "%"} <= set(texts)
    assert sum(text.endswith((".", ").")) for text in texts) == 5
    assert all(field.accessibleName() for field in fields(sheet))
    assert start(sheet).accessibleName() == "Start of W"


def start(sheet: RunSettings) -> Choice:
    return next(b for b in sheet.findChildren(Choice) if b.accessibleName() == "Start of W")


def test_the_start_can_be_chosen_where_there_is_more_than_one(sheet: RunSettings) -> None:
    told = heard(sheet)
    sheet.show_choices(KNOWN)
    assert start(sheet).isEnabled()
    assert start(sheet).currentText() == "known"
    assert told == []
    QTest.keyClick(start(sheet), Qt.Key.Key_Up)
    assert told == [replace(KNOWN, start="zero")]


@pytest.mark.parametrize(
    "alone",
    [replace(KNOWN, eye=EYES[0], start="zero"), replace(KNOWN, scaling="opened", start="zero")],
)
def test_pixels_and_opened_models_have_one_start(sheet: RunSettings, alone: Choices) -> None:
    told = heard(sheet)
    sheet.show_choices(KNOWN)
    sheet.show_choices(alone)
    assert not start(sheet).isEnabled()
    assert start(sheet).currentText() == "zero"
    QTest.keyClick(start(sheet), Qt.Key.Key_Down)
    assert told == []


def test_nothing_in_the_sheet_is_cut_off(sheet: RunSettings) -> None:
    sheet.show_choices(KNOWN)
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
    told = heard(sheet)
    settings = Settings(optimiser=Adam(), schedule=StepDecay())
    sheet.show_choices(with_settings(settings))
    QApplication.processEvents()
    decay, every = (
        field
        for field in fields(sheet)
        if field.accessibleName() in ("Decay of the mean β₁", "Steps a stair")
    )
    type_in(decay, "0.5")
    type_in(every, "50")
    assert told == [
        with_settings(replace(settings, optimiser=Adam(mean_decay=0.5))),
        with_settings(replace(settings, schedule=StepDecay(every=50))),
    ]


def test_the_largest_seed_fits_into_its_field(sheet: RunSettings) -> None:
    sheet.show_choices(with_settings(Settings(seed=LARGEST_SEED)))
    field = next(f for f in fields(sheet) if f.text() == "2,147,483,647")
    assert field.width() >= field.fontMetrics().horizontalAdvance(field.text()) + 24
