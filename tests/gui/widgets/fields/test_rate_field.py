"""The learning rate, as a slider over powers of ten and as a number."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.rate_field import RateField, notch_of, rate_of
from gui.widgets.fields.slider import Slider
from model.numeral import shortest
from tests.gui.hands import type_in


@pytest.fixture
def field(
    on_screen: Callable[[Callable[[], RateField]], RateField], qapp: QApplication
) -> RateField:
    theme.apply(qapp, LIGHT)
    shown = on_screen(RateField)
    shown.show_rate(0.01)
    return shown


def line(field: RateField) -> NumberField:
    return field.findChildren(NumberField)[0]


def slider(field: RateField) -> Slider:
    return field.findChildren(Slider)[0]


def heard(field: RateField) -> list[float]:
    rates: list[float] = []
    field.chosen.connect(rates.append)
    return rates


def test_the_slider_reaches_from_a_millionth_to_ten() -> None:
    assert rate_of(0) == 1e-6
    assert rate_of(notch_of(10.0)) == 10.0
    assert [rate_of(notch_of(10.0**power)) for power in (-4, -2, 0)] == [1e-4, 0.01, 1.0]


def test_a_rate_beyond_the_slider_is_at_its_end() -> None:
    assert notch_of(1e-9) == 0
    assert notch_of(500.0) == notch_of(10.0)


def test_it_tells_whether_the_slider_is_held(field: RateField) -> None:
    told: list[bool] = []
    field.held.connect(told.append)
    QTest.mousePress(slider(field), Qt.MouseButton.LeftButton)
    assert told == [True]
    QTest.mouseRelease(slider(field), Qt.MouseButton.LeftButton)
    assert told == [True, False]


def test_the_slider_changes_the_number_and_tells_it(field: RateField) -> None:
    rates = heard(field)
    QTest.keyClick(slider(field), Qt.Key.Key_PageUp)
    assert rates == [0.1]
    assert line(field).text() == "0.1"


def test_the_number_moves_the_slider_and_is_told_once(field: RateField) -> None:
    rates = heard(field)
    type_in(line(field), "0,137")
    assert rates == [0.137]
    assert slider(field).value() == notch_of(0.137)
    assert line(field).text() == "0.137"


def test_bad_text_says_what_can_be_typed(field: RateField) -> None:
    rates = heard(field)
    type_in(line(field), "fast")
    assert rates == []
    assert line(field).note == (
        "“fast” is not a number. Type a number from 10⁻⁹ to 1,000, "
        "such as 0.01 or 1e-3. It stays 0.01."
    )


def test_showing_a_rate_tells_nobody(field: RateField) -> None:
    rates = heard(field)
    field.show_rate(0.5)
    assert (rates, line(field).text()) == ([], "0.5")


def test_a_typed_rate_between_two_notches_stays_as_it_is(field: RateField) -> None:
    type_in(line(field), "0.0123")
    field.show_rate(0.0123)
    assert line(field).text() == "0.0123"


def test_every_rate_of_the_slider_fits_into_the_field(field: RateField) -> None:
    QApplication.processEvents()
    metrics = line(field).fontMetrics()
    for rate in map(rate_of, range(slider(field).maximum() + 1)):
        assert line(field).width() >= metrics.horizontalAdvance(shortest(rate)) + 18


def test_both_have_names_for_who_does_not_see_them(field: RateField) -> None:
    assert slider(field).accessibleName()
    assert line(field).accessibleName() == "Learning rate"
