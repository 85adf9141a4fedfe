"""Page "How small is h?" with a real session."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient.field_card import FieldCard
from gui.rooms.gradient.h_card import HCard
from gui.rooms.gradient.h_page import HPage
from gui.rooms.gradient.h_plot import HPlot
from gui.session.session import Session
from gui.style import text
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.slider import Slider
from gui.widgets.tables.table import Table
from gui.widgets.texts.paragraph import Paragraph
from model.gradient.step_size import HS, explore
from model.gradient.weight_index import WeightIndex
from model.typed_number import read
from tests.gui.album_making import make_examples
from tests.gui.hands import type_in
from tests.gui.page_making import Begin, Show, begins, calm, make_photos, settle, show_page, words
from tests.gui.plots.looking import heard, labels, press
from tests.gui.rooms.gradient.by_hand import (
    gradient,
    loss_beside,
    params,
    photo,
    shown_number,
    the_scene,
)


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> HPage:
    page = show_page(HPage, session, on_screen, qtbot)
    session.step(4)
    settle(session, qtbot)
    measured(page, qtbot)
    return page


def measured(page: HPage, qtbot: QtBot) -> None:
    """Wait until the page has all errors of the shown step and the chosen weight."""
    calm(page, qtbot)
    assert "the best of the 27 h" in said(page, HCard)


def lines(page: QWidget, card: type[QWidget]) -> dict[str, tuple[str, ...]]:
    shown = page.findChildren(card)[0].findChildren(Table)[0]
    return {line[0]: line[1:] for line in shown.content.lines()[1:]}


def said(page: QWidget, card: type[QWidget]) -> str:
    return page.findChildren(card)[0].findChildren(Paragraph)[0].text()


def place(page: HPage) -> tuple[int, int]:
    slider = next(s for s in page.findChildren(Slider) if s.isVisible())
    row, column = divmod(slider.value(), 3072)
    return row, column


def error(session: Session, where: tuple[int, int], h: float, *, central: bool = False) -> float:
    """The error of the quotient in float64, by the formulas."""
    dW, _ = gradient(*params(session), *photo(session))
    ahead = loss_beside(session, *where, h)
    behind = loss_beside(session, *where, -h if central else 0.0)
    return float(abs((ahead - behind) / (2 * h if central else h) - dW[where]))


def test_the_errors_of_the_chosen_weight_are_those_of_the_formulas(
    page: HPage, session: Session
) -> None:
    where = place(page)
    shown = lines(page, HCard)["forward, float64"]
    assert shown_number(shown[0]) == pytest.approx(error(session, where, 1e-4), rel=0.05)
    # At 1e-12 the last digits decide: only the size is the same.
    small, lecture = shown_number(shown[1]), shown_number(shown[0])
    assert 0.01 < small / max(error(session, where, 1e-12), 1e-6) < 100
    assert small > lecture
    assert "Smaller is not better" in said(page, HCard)
    central = lines(page, HCard)["central, float64"]
    assert shown_number(central[0]) < shown_number(shown[0])


def test_the_best_h_is_where_the_drawn_curve_is_lowest(page: HPage) -> None:
    table = page.findChildren(HPlot)[0].table()
    assert table.names[:3] == ("h", "forward, float64", "central, float64")
    across, up = table.columns[:2]
    assert sorted(across) == sorted(HS)
    best = shown_number(lines(page, HCard)["forward, float64"][2])
    assert best == pytest.approx(across[up.argmin()], rel=0.07)
    least = shown_number(lines(page, HCard)["forward, float64"][3])
    assert least == pytest.approx(up.min(), rel=0.07)


def test_an_h_beside_those_tried_may_be_better_than_the_best_that_is_named(page: HPage) -> None:
    best = shown_number(lines(page, HCard)["forward, float64"][3])
    own = np.inf
    for h in 10.0 ** np.linspace(-9, -7, 41):
        type_in(page.findChildren(NumberField)[0], f"{h:.3e}")
        own = min(own, shown_number(lines(page, FieldCard)["forward"][1]))
    assert own < best
    assert "the best of the 27 h on the curve" in said(page, HCard)
    assert "best tried" in page.findChildren(HCard)[0].findChildren(Table)[0].content.lines()[0]


def test_the_lecture_s_h_and_both_walls_are_marked(page: HPage) -> None:
    plot = page.findChildren(HPlot)[0]
    assert plot.chart().lines[0].at == 1e-4
    flags = {label.words for label in labels(plot)}
    assert {"round-off", "truncation", "the lecture's h", "your h"} <= flags


def test_many_weights_have_a_median_and_a_worst(page: HPage, session: Session) -> None:
    choice = page.findChildren(HCard)[0].findChildren(Choice)[0]
    choice.setFocus()
    subject = page.subject(the_scene(session))
    assert subject is not None
    *_, known = explore(subject.params, subject.X, subject.labels, WeightIndex(*place(page)))
    curve = known.curve("forward", "float64")
    for errors in (curve.median, curve.worst):
        QTest.keyClick(choice, Qt.Key.Key_Down)
        shown = lines(page, HCard)["forward, float64"][0]
        assert shown_number(shown) == pytest.approx(errors[HS.index(1e-4)], rel=0.05)
        assert "32 weights" in said(page, HCard)
    assert curve.worst[HS.index(1e-4)] > curve.median[HS.index(1e-4)]


def test_an_own_h_makes_the_slope_that_the_formulas_make(page: HPage, session: Session) -> None:
    type_in(page.findChildren(NumberField)[0], "0.01")
    where = place(page)
    quotient = (loss_beside(session, *where, 0.01) - loss_beside(session, *where, 0)) / 0.01
    shown = lines(page, FieldCard)
    assert shown_number(shown["forward"][0]) == pytest.approx(quotient, abs=1e-7)
    assert shown_number(shown["forward"][1]) == pytest.approx(error(session, where, 0.01), rel=0.05)
    assert shown_number(shown["central"][1]) == pytest.approx(
        error(session, where, 0.01, central=True), rel=0.05, abs=1e-12
    )
    dW, _ = gradient(*params(session), *photo(session))
    assert shown_number(shown["calculated"][0]) == pytest.approx(dW[where], abs=1e-8)
    assert page.findChildren(HPlot)[0].chart().lines[1].at == 0.01


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("0", "the weight does not move"),
        ("-0.1", "below 0"),
        ("5", "too large"),
        ("1e-30", "too small"),
    ],
)
def test_an_h_that_is_none_gets_a_sentence_and_disturbs_nothing(
    page: HPage, typed: str, wrong: str
) -> None:
    before = lines(page, FieldCard), lines(page, HCard), said(page, HCard)
    type_in(page.findChildren(NumberField)[0], typed)
    assert wrong in said(page, FieldCard)
    assert (lines(page, FieldCard), lines(page, HCard), said(page, HCard)) == before
    type_in(page.findChildren(NumberField)[0], "0.001")
    assert "off by" in said(page, FieldCard)


def test_what_is_no_number_gets_a_note_beside_the_field(page: HPage) -> None:
    field = page.findChildren(NumberField)[0]
    type_in(field, "small")
    assert "is not a number" in field.note
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "10⁻⁶"


def test_a_click_in_the_plot_chooses_h(page: HPage) -> None:
    plot = page.findChildren(HPlot)[0]
    at = plot.place_of(1e-3, 1e-6).toPoint()
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=at)
    field = page.findChildren(NumberField)[0]
    assert float(field.text().replace("−", "-")) == pytest.approx(1e-3, rel=0.1)


def test_another_weight_is_measured_anew(page: HPage, session: Session, qtbot: QtBot) -> None:
    slider = next(s for s in page.findChildren(Slider) if s.isVisible())
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    measured(page, qtbot)
    shown = lines(page, HCard)["forward, float64"]
    assert shown_number(shown[0]) == pytest.approx(error(session, place(page), 1e-4), rel=0.05)


def test_another_step_is_measured_when_it_has_stayed(
    page: HPage, session: Session, qtbot: QtBot
) -> None:
    session.step(2)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "being measured" in said(page, HCard))
    measured(page, qtbot)
    shown = lines(page, HCard)["forward, float64"]
    assert shown_number(shown[0]) == pytest.approx(error(session, place(page), 1e-4), rel=0.05)


def test_a_hidden_page_measures_nothing(page: HPage, session: Session, qtbot: QtBot) -> None:
    page.hide()
    begun: list[object] = []
    begin = session.tasks.begin
    session.tasks.begin = lambda *given, **more: (begun.append(given), begin(*given, **more))[1]
    session.step(2)
    settle(session, qtbot)
    assert not begins(page)
    assert begun == []
    page.show()
    measured(page, qtbot)
    assert len(begun) == 1


def test_hiding_gives_up_a_measurement_and_showing_begins_it_again(
    page: HPage, session: Session, qtbot: QtBot
) -> None:
    session.step()
    settle(session, qtbot)
    qtbot.waitUntil(lambda: session.tasks.busy)
    page.hide()
    assert not session.tasks.busy
    page.show()
    measured(page, qtbot)


def test_a_photo_without_a_label_gets_a_sentence(page: HPage, session: Session) -> None:
    session.ask((make_examples(40)[39].photo,))
    assert "without a label there is no loss" in said(page, HCard)
    assert lines(page, FieldCard) == {}


def test_a_change_of_language_leaves_nothing_empty(page: HPage) -> None:
    before = sorted(words(page))
    for child in (page, *page.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(page)) == before


def test_keys_read_the_errors_and_enter_takes_their_h(page: HPage) -> None:
    plot = page.findChildren(HPlot)[0]
    press(plot, Qt.Key.Key_Home, Qt.Key.Key_Right)
    said = heard(plot)
    assert said.startswith("forward, float64 · h ")
    table = plot.table()
    error = table.columns[1][1]
    assert said.endswith(f"error of the slope {text.rounded(error)}")
    press(plot, Qt.Key.Key_Return)
    field = page.findChildren(NumberField)[0]
    assert read(field.text()) == pytest.approx(sorted(HS)[1], rel=0.06)
