"""Page "How small is h?" with a real session."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient.h.gap_pictures import GapPictures
from gui.rooms.gradient.h.h_card import HCard
from gui.rooms.gradient.h.h_page import HPage
from gui.rooms.gradient.h.h_plot import HPlot
from gui.rooms.gradient.h.one_weight import OneWeight
from gui.session.session import Session
from gui.tables.table import Table
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.slider import Slider
from gui.widgets.guess import Guess
from model.gradient.step_size import HS, explore
from model.gradient.weight_index import WeightIndex
from tests.gui.album_making import make_examples
from tests.gui.hands import type_in
from tests.gui.page_making import Show, begins, calm, settle, show_page, words
from tests.gui.plots.looking import labels, press
from tests.gui.rooms.gradient.by_hand import (
    gradient,
    loss_beside,
    params,
    photo,
    shown_number,
    the_scene,
)


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> HPage:
    """The page after four steps, measured, with its question still open."""
    page = show_page(HPage, session, on_screen, qtbot)
    session.step(4)
    settle(session, qtbot)
    calm(page, qtbot)
    return page


@pytest.fixture
def answered(page: HPage) -> HPage:
    button(page, "only down to some h").click()
    return page


def button(page: HPage, name: str) -> QPushButton:
    (found,) = (b for b in page.findChildren(QPushButton) if b.text() == name)
    return found


def open_fold(page: HPage, name: str) -> None:
    (fold,) = (b for b in page.findChildren(QToolButton) if b.text().startswith(name))
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)


def plot(page: HPage) -> HPlot:
    return page.findChildren(HPlot)[0]


def headline(page: HPage) -> str:
    return page.findChildren(HCard)[0].headline.text()


def reason(page: HPage) -> str:
    return " ".join(words(page.findChildren(Guess)[0]))


def lines(page: HPage) -> dict[str, tuple[str, ...]]:
    table = next(t for t in page.findChildren(Table) if len(t.content.columns) == 5)
    return {line[0]: line[1:] for line in table.content.lines()[1:]}


def own_lines(page: HPage) -> dict[str, tuple[str, ...]]:
    table = page.findChildren(OneWeight)[0].findChildren(Table)[-1]
    return {line[0]: line[1:] for line in table.content.lines()[1:]}


def place(page: HPage) -> tuple[int, int]:
    slider = page.findChildren(OneWeight)[0].findChildren(Slider)[0]
    row, column = divmod(slider.value(), 3072)
    return row, column


def choose_measure(page: HPage, key: Qt.Key) -> None:
    choice = page.findChildren(OneWeight)[0].findChildren(Choice)[-1]
    choice.setFocus()
    QTest.keyClick(choice, key)


def error(session: Session, where: tuple[int, int], h: float, *, central: bool = False) -> float:
    """The error of the quotient in float64, by the formulas."""
    dW, _ = gradient(*params(session), *photo(session))
    ahead = loss_beside(session, *where, h)
    behind = loss_beside(session, *where, -h if central else 0.0)
    return float(abs((ahead - behind) / (2 * h if central else h) - dW[where]))


def test_small_h_are_covered_until_somebody_has_guessed(page: HPage) -> None:
    chart = plot(page).chart()
    assert min(chart.named[0].across) == 1e-4
    assert chart.bands == ()
    (gaps,) = page.findChildren(GapPictures)
    assert not gaps.isVisible()  # they would give it away
    assert "Down to 0.0001" in reason(page)
    button(page, "smaller is always better").click()
    chart = plot(page).chart()
    assert min(chart.named[0].across) == HS[-1]
    assert len(chart.bands) == 2
    assert gaps.isVisible()
    assert "the line misses the bend" in gaps.accessibleDescription()
    assert "Your guess: smaller is always better." in reason(page)
    assert "10⁻¹² is worse than 0.0001" in reason(page)


def test_it_opens_on_the_median_of_many_weights_with_two_curves(
    answered: HPage, session: Session
) -> None:
    subject = answered.subject(the_scene(session))
    assert subject is not None
    *_, known = explore(subject.params, subject.X, subject.labels, WeightIndex(0, 0))
    table = plot(answered).table()
    assert len(table.names) == 3
    for scheme, errors in zip(("forward", "central"), table.columns[1:], strict=True):
        median = known.curve(scheme, "float64").median
        np.testing.assert_allclose(sorted(errors), sorted(median))


def test_the_zones_lie_beside_the_best_h_and_all_is_named(answered: HPage) -> None:
    chart = plot(answered).chart()
    forward = chart.named[0]
    best = forward.across[forward.up.argmin()]
    small, large = chart.bands
    assert small.high <= best <= large.low
    flags = {label.words for label in labels(plot(answered))}
    assert {"h too small", "h too large", "the lecture's h"} <= flags
    assert any(flag.startswith("best: ") for flag in flags)
    marked = {(float(dots.across[0]), float(dots.up[0])) for dots in chart.dots}
    for curve in chart.named:  # each curve's best lies on the curve itself
        assert (curve.across[curve.up.argmin()], curve.up.min()) in marked


def test_keys_and_clicks_move_h_and_the_headline_says_what_is_wrong_with_it(
    answered: HPage,
) -> None:
    assert "Two points measure a slope. Not too close and not too far" in headline(answered)
    press(plot(answered), Qt.Key.Key_End)
    assert "h = 0.1 is off by" in headline(answered)
    assert "the second point is far away" in headline(answered)
    press(plot(answered), Qt.Key.Key_Home, Qt.Key.Key_Right)
    assert "share nearly all their digits" in headline(answered)
    field = answered.findChildren(NumberField)[0]
    zone = plot(answered).chart().bands[0].high
    at = plot(answered).place_of(zone, 1e-6).toPoint()
    QTest.mouseClick(plot(answered), Qt.MouseButton.LeftButton, pos=at)
    assert shown_number(field.text()) == pytest.approx(zone, rel=0.01)
    assert "is good" in headline(answered)


def test_the_numbers_of_one_weight_are_those_of_the_formulas(
    answered: HPage, session: Session, qtbot: QtBot
) -> None:
    open_fold(answered, "One weight")
    choose_measure(answered, Qt.Key.Key_End)
    where = place(answered)
    shown = lines(answered)["forward, float64"]
    assert shown_number(shown[0]) == pytest.approx(error(session, where, 1e-4), rel=0.05)
    # At 1e-12 the last digits decide: only the size is the same.
    assert 0.01 < shown_number(shown[1]) / max(error(session, where, 1e-12), 1e-6) < 100
    type_in(answered.findChildren(NumberField)[0], "0.01")
    own = own_lines(answered)
    quotient = (loss_beside(session, *where, 0.01) - loss_beside(session, *where, 0)) / 0.01
    assert shown_number(own["forward"][0]) == pytest.approx(quotient, abs=1e-7)
    central = error(session, where, 0.01, central=True)
    assert shown_number(own["central"][1]) == pytest.approx(central, rel=0.05, abs=1e-12)
    dW, _ = gradient(*params(session), *photo(session))
    assert shown_number(own["calculated"][0]) == pytest.approx(dW[where], abs=1e-8)
    picture = answered.findChildren(Heatmap)[0]
    QTest.keyClick(picture, Qt.Key.Key_Right)
    calm(answered, qtbot)
    assert place(answered) == (where[0], where[1] + 3)
    shown = lines(answered)["forward, float64"]
    assert shown_number(shown[0]) == pytest.approx(error(session, place(answered), 1e-4), rel=0.05)


def test_an_h_that_is_none_gets_a_sentence_and_disturbs_nothing(answered: HPage) -> None:
    before = plot(answered).chart().lines[-1].at
    type_in(answered.findChildren(NumberField)[0], "0")
    assert "the weight does not move" in headline(answered)
    assert plot(answered).chart().lines[-1].at == before
    type_in(answered.findChildren(NumberField)[0], "0.001")
    assert "off by" in headline(answered)


def test_another_step_is_measured_when_it_has_stayed(
    answered: HPage, session: Session, qtbot: QtBot
) -> None:
    before = lines(answered)
    session.step(2)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "being measured" in headline(answered))
    calm(answered, qtbot)
    assert lines(answered) != before


def test_hiding_gives_up_a_measurement_and_showing_begins_it_again(
    answered: HPage, session: Session, qtbot: QtBot
) -> None:
    session.step()
    settle(session, qtbot)
    qtbot.waitUntil(lambda: session.tasks.busy)
    answered.hide()
    assert not session.tasks.busy
    assert not begins(answered)
    answered.show()
    calm(answered, qtbot)
    assert "h is best from" in headline(answered)


def test_a_photo_without_a_label_is_measured_too(
    answered: HPage, session: Session, qtbot: QtBot
) -> None:
    before = lines(answered)
    session.ask((make_examples(40)[39].photo,))
    calm(answered, qtbot)
    assert lines(answered) != before
    assert any("just suppose a cat" in said for said in words(answered))


def test_without_photos_there_are_no_axes(answered: HPage, session: Session, qtbot: QtBot) -> None:
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "no photo to follow yet" in headline(answered))
    assert not plot(answered).isVisible()


def test_a_change_of_language_leaves_nothing_empty(answered: HPage) -> None:
    before = sorted(words(answered))
    for child in (answered, *answered.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(answered)) == before
