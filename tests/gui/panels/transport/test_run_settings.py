"""The sheet with the settings that are seldom changed."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from gui.panels.transport.batch_box import BatchBox
from gui.panels.transport.run_settings import LARGEST_SEED, RunSettings
from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.bubble import Bubble
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import NumberField
from model.eyes import EYES, FINAL, Eye
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


Kind = TypeVar("Kind", bound=QWidget)


def named(sheet: RunSettings, kind: type[Kind], name: str) -> Kind:
    return next(w for w in sheet.findChildren(kind) if w.accessibleName() == name)


def fields(sheet: RunSettings) -> list[NumberField]:
    """L2, seed, held-out photos."""
    names = ("L2", "Seed", "Held-out photos, percent")
    return [named(sheet, NumberField, name) for name in names]


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
    names = {"Scaling of x", "Start of W", "L2", "Seed", "Held-out photos", "%", "Batch"}
    assert names <= set(texts)
    assert sum(text.endswith((".", ").")) for text in texts) == 7
    assert all(field.accessibleName() for field in fields(sheet))
    assert start(sheet).accessibleName() == "Start of W"


def start(sheet: RunSettings) -> Choice:
    return named(sheet, Choice, "Start of W")


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


def scaling(sheet: RunSettings) -> Choice:
    return named(sheet, Choice, "Scaling of x")


def test_scaling_and_batch_are_chosen(sheet: RunSettings) -> None:
    told = heard(sheet)
    sheet.show_choices(SHOWN)
    box = scaling(sheet)
    QTest.keyClick(box, Qt.Key.Key_Up)
    batch = named(sheet, BatchBox, "Batch").lineEdit()
    assert isinstance(batch, NumberField)
    type_in(batch, "1 000")
    assert told == [
        replace(SHOWN, scaling="unit"),
        with_settings(replace(SHOWN.settings, batch=1000)),
    ]


def test_the_scaling_of_an_opened_model_is_offered_where_there_is_one(sheet: RunSettings) -> None:
    box = scaling(sheet)
    assert box.count() == 3
    for chosen in ("opened", "raw"):
        sheet.show_choices(replace(SHOWN, scaling=chosen), opened=True)
        assert (box.count(), box.currentData()) == (4, chosen)


def test_a_scaling_is_called_what_it_does_to_pixels_or_to_features(sheet: RunSettings) -> None:
    box = scaling(sheet)

    def words(eye: Eye) -> list[str]:
        sheet.show_choices(replace(SHOWN, scaling="unit", eye=eye))
        assert box.currentData() == "unit"
        return [box.itemText(index) for index in range(box.count())]

    assert words(FINAL) == ["raw", "÷ length", "mean-centred"]
    assert words(EYES[0]) == ["raw 0–255", "÷ 255", "mean-centred"]


@pytest.mark.parametrize(("height", "explained"), [(900, True), (330, False)])
def test_it_stays_inside_the_window_and_leaves_its_sentences_to_tooltips_there(
    on_screen: Callable[[Callable[[], QWidget]], QWidget], height: int, explained: bool
) -> None:
    window = on_screen(QWidget)
    window.resize(800, height)
    button, sheet = QPushButton(window), RunSettings(window)
    button.move(660, height - 40)
    sheet.open_above(button)
    assert window.geometry().contains(sheet.geometry())
    said = [w for w in sheet.findChildren(QLabel) if w.isVisible() and w.text().endswith(".")]
    assert bool(said) == explained
    assert all(field.toolTip() for field in fields(sheet))
    sheet.close()


def test_optimiser_and_schedule_are_shown_and_chosen(sheet: RunSettings) -> None:
    told = heard(sheet)
    settings = Settings(optimiser=Adam(), schedule=StepDecay())
    sheet.show_choices(with_settings(settings))
    QApplication.processEvents()
    decay = named(sheet, NumberField, "Decay of the mean β₁")
    every = named(sheet, NumberField, "Steps a stair")
    type_in(decay, "0.5")
    type_in(every, "50")
    assert told == [
        with_settings(replace(settings, optimiser=Adam(mean_decay=0.5))),
        with_settings(replace(settings, schedule=StepDecay(every=50))),
    ]


def test_the_largest_seed_fits_into_its_field(sheet: RunSettings) -> None:
    sheet.show_choices(with_settings(Settings(seed=LARGEST_SEED)))
    field = named(sheet, NumberField, "Seed")
    assert field.text() == "2,147,483,647"
    assert field.width() >= field.fontMetrics().horizontalAdvance(field.text()) + 24
