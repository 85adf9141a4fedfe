"""A form that is built from the fields of what it chooses."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from gui.panels.transport.hyperparameter_form import HyperparameterForm
from gui.style import language
from gui.widgets.fields.number_field import NumberField
from model.training.optimisers import OPTIMISERS, Adam, GradientDescent, Momentum
from model.training.schedules import SCHEDULES, Cosine
from tests.gui.hands import type_in

Show = Callable[[Callable[[], HyperparameterForm]], HyperparameterForm]


@pytest.fixture
def form(on_screen: Show) -> HyperparameterForm:
    def build() -> HyperparameterForm:
        made = HyperparameterForm(OPTIMISERS)
        made.set_title("Optimiser")
        made.show_choice(Adam())
        return made

    return on_screen(build)


def fields(form: HyperparameterForm) -> list[NumberField]:
    QApplication.processEvents()
    found = [field for field in form.findChildren(NumberField) if field.isVisible()]
    return sorted(found, key=NumberField.y)


def heard(form: HyperparameterForm) -> list[object]:
    told: list[object] = []
    form.chosen.connect(told.append)
    return told


def test_there_is_a_field_for_every_hyperparameter_with_its_value(form: HyperparameterForm) -> None:
    assert [field.text() for field in fields(form)] == ["0.9", "0.999"]
    assert [field.accessibleName() for field in fields(form)] == [
        "Decay of the mean β₁",
        "Decay of the mean square β₂",
    ]


def test_every_kind_is_offered_under_its_label(form: HyperparameterForm) -> None:
    (box,) = form.findChildren(QComboBox)
    assert [box.itemText(i) for i in range(box.count())] == [str(kind.label) for kind in OPTIMISERS]


def test_another_kind_begins_with_its_usual_numbers(form: HyperparameterForm) -> None:
    told = heard(form)
    (box,) = form.findChildren(QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert told == [GradientDescent()]
    assert len(fields(form)) == 2  # what is in force stays until somebody says otherwise
    form.show_choice(GradientDescent())
    assert fields(form) == []


def test_a_number_that_is_typed_makes_one_of_that_kind(form: HyperparameterForm) -> None:
    told = heard(form)
    type_in(fields(form)[0], "0.5")
    assert told == [Adam(mean_decay=0.5)]


def test_a_number_out_of_reach_is_refused_with_the_rule(form: HyperparameterForm) -> None:
    told = heard(form)
    (field, _) = fields(form)
    type_in(field, "2")
    assert told == []
    assert "from 0 to 0.999" in field.note


def test_a_count_is_whole(on_screen: Show) -> None:
    def build() -> HyperparameterForm:
        made = HyperparameterForm(SCHEDULES)
        made.show_choice(Cosine())
        return made

    form = on_screen(build)
    told = heard(form)
    type_in(fields(form)[0], "300")
    assert told == [Cosine(length=300)]
    type_in(fields(form)[0], "1.5")
    assert len(told) == 1


def test_showing_tells_nobody(form: HyperparameterForm) -> None:
    told = heard(form)
    form.show_choice(Adam(mean_decay=0.8))
    form.show_choice(Momentum())
    assert told == []
    assert [field.text() for field in fields(form)] == ["0.9"]


def test_it_speaks_korean(form: HyperparameterForm, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert fields(form)[0].accessibleName() == "평균의 감쇠 β₁"
