"""Page "Definition" with a real session: the slide's numbers, and the same on one's own photo."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient.definition.definition_card import DefinitionCard
from gui.rooms.gradient.definition.definition_page import DefinitionPage
from gui.rooms.gradient.definition.formula_line import FormulaLine
from gui.rooms.gradient.definition.h_scale import HScale
from gui.rooms.gradient.definition.slope_question import SlopeQuestion
from gui.session.session import Session
from gui.tables.table import Table
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.slider import Slider
from tests.gui.album_making import make_examples
from tests.gui.page_making import Show, settle, show_page, words
from tests.gui.rooms.gradient.by_hand import (
    gradient,
    loss_beside,
    params,
    photo,
    shown_number,
    the_scene,
)
from tests.model.networks import colours, eye_of


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> DefinitionPage:
    return show_page(DefinitionPage, session, on_screen, qtbot)


@pytest.fixture
def own(page: DefinitionPage, session: Session, qtbot: QtBot) -> DefinitionPage:
    """The page with the numbers of the photo that is followed, after five steps."""
    session.step(5)
    settle(session, qtbot)
    press(page, "My photo")
    return page


def press(page: QWidget, name: str) -> None:
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == name and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def open_fold(page: QWidget, name: str) -> None:
    (fold,) = (b for b in page.findChildren(QToolButton) if b.text().startswith(name))
    fold.setFocus()
    QTest.keyClick(fold, Qt.Key.Key_Space)


def tables(page: QWidget) -> list[Table]:
    return [table for table in page.findChildren(Table) if table.isVisible()]


def formula(page: QWidget) -> str:
    return page.findChildren(FormulaLine)[0].spoken()


def headline(page: QWidget) -> str:
    return page.findChildren(DefinitionCard)[0].headline.text()


def slide_h(page: QWidget) -> Slider:
    return page.findChildren(HScale)[0].findChildren(Slider)[0]


def answer(page: QWidget, typed: str) -> str:
    question = page.findChildren(SlopeQuestion)[0]
    field = question.findChildren(NumberField)[0]
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    return "\n".join(words(question))


def test_it_opens_on_the_slide_with_the_secant_turned_into_the_slope(page: DefinitionPage) -> None:
    lines = tables(page)[0].content.lines()
    assert lines[:2] == [("", "W", "W + h", "dW"), ("w₁", "0.2", "0.2001", "−2.5")]
    assert [line[3] for line in lines[2:-1]] == ["?", "?", "…", "?", "?"]
    assert lines[-1] == ("loss", "1.25347", "1.25322", "")
    assert "(1.25322 − 1.25347) / (0.0001) = −2.5" in formula(page)
    assert "lim h → 0" in formula(page)
    assert "A larger w₁ makes the loss of the lecture's cat smaller" in headline(page)
    assert any("prints no curve" in said for said in words(page))


def test_the_two_points_are_moved_by_h_and_the_secant_with_them(page: DefinitionPage) -> None:
    QTest.keyClick(slide_h(page), Qt.Key.Key_Home)
    # The curve through the slide's numbers is −log p with p = exp(−L) at w = 0.2.
    p = np.exp(-1.25347)
    odds = p / (1 - p) * np.exp(2.5 / (1 - p) * 1.0)
    slope = np.log1p(1 / odds) - 1.25347
    assert f"line through them has slope {slope:.2f}".replace("-", "−") in headline(page)
    assert tables(page)[0].content.lines()[1][2] == "1.2"
    QTest.keyClick(slide_h(page), Qt.Key.Key_PageUp)
    assert "The points are 0.1 apart" in headline(page)


def test_a_slope_is_worked_out_before_it_is_shown(page: DefinitionPage) -> None:
    assert "with w₂ + h the loss is 1.25353" in "\n".join(words(page))
    assert "the loss rose" in answer(page, "-0.6")
    assert "Divide it by h" in answer(page, "0.00006")
    assert "Not yet" in answer(page, "6")
    assert tables(page)[0].content.lines()[2][3] == "?"
    assert "Right: (1.25353 − 1.25347) ÷ 0.0001 = 0.6" in answer(page, "0.6")
    assert tables(page)[0].content.lines()[2][3] == "0.6"
    assert "A smaller w₂" in headline(page)
    press(page, "Just show it")
    assert "slope along w₃ looks like 0" in headline(page)
    assert any("need not be flat" in said for said in words(page))
    assert not any("Your turn" in said for said in words(page))


def test_arrow_keys_go_through_the_slide_and_the_update_fills(page: DefinitionPage) -> None:
    open_fold(page, "One update")
    _, update = tables(page)
    assert [line[4] for line in update.content.lines()[1:]] == ["0.225", "?", "?", "…", "?", "?"]
    for _ in range(4):
        QTest.keyClick(tables(page)[0], Qt.Key.Key_Down)
    assert [line[4] for line in update.content.lines()[1:]] == [
        *("0.225", "0.094", "0.300", "…", "0.902", "0.395")
    ]
    assert any("not the loss behind it" in said for said in words(page))


def test_new_weights_are_worked_out_where_a_lesson_asks_for_them(page: DefinitionPage) -> None:
    page.pose("update")
    update = tables(page)[1]
    assert update.isVisible()
    assert update.content.lines()[1] == ("w₁", "0.2", "−2.5", "?", "?")
    assert "w₁ is 0.2, and dW is −2.5 there" in "\n".join(words(page))
    assert "The minus is missing" in answer(page, "0.175")
    assert "η is missing" in answer(page, "2.7")
    assert "Not yet" in answer(page, "0.2")
    assert "Right: 0.2 − 0.01 · (−2.5) = 0.225" in answer(page, "0.225")
    assert update.content.lines()[1] == ("w₁", "0.2", "−2.5", "0.025", "0.225")
    for _ in range(4):
        press(page, "Just show it")
    assert update.content.lines()[-1][-1] == "0.395"
    assert not any("Your turn" in said for said in words(page))


def test_fewer_decimals_than_the_slide_has_make_another_slope(page: DefinitionPage) -> None:
    open_fold(page, "Decimals")
    (decimals,) = (s for s in page.findChildren(Slider) if s.accessibleName().startswith("Deci"))
    decimals.setFocus()
    QTest.keyClick(decimals, Qt.Key.Key_Left)
    assert "(1.2532 − 1.2535) / (0.0001) = −3" in formula(page)
    assert any("slopes come in steps of 1," in said for said in words(page))


def test_on_a_photo_the_steepest_weight_has_the_slope_that_the_formulas_give(
    own: DefinitionPage, session: Session
) -> None:
    dW, _ = gradient(*params(session), *photo(session))
    open_fold(own, "Numbers")
    table = tables(own)[-1]
    row, column = divmod(table.content.marked or 0, dW.shape[1])
    # Dog and cat share it, up to the sign.
    assert abs(dW[row, column]) == pytest.approx(np.abs(dW).max())
    shown = shown_number(formula(own).rsplit("= ", 1)[1])
    assert shown == pytest.approx(dW[row, column], rel=0.01)
    behind, ahead = (shown_number(words) for words in table.content.lines()[-1][1:3])
    h = shown_number(formula(own).split("/ (")[-1].split(")")[0])
    assert behind == pytest.approx(loss_beside(session, row, column, 0.0), abs=1e-5)
    assert ahead == pytest.approx(loss_beside(session, row, column, h), abs=1e-5)
    animal = ("dog", "cat")[photo(session)[1][0]]
    way = "smaller" if dW[row, column] > 0 else "larger"
    assert f"A {way} w makes the loss of this {animal} smaller" in headline(own)


def test_a_click_on_a_pixel_goes_to_its_weight_and_few_decimals_lose_slopes(
    own: DefinitionPage,
) -> None:
    picture = own.findChildren(Heatmap)[0]
    place = picture.rect_of((10, 20)).center().toPoint()
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert picture.cursor_cell == (10, 20)
    assert any("row 11, column 21" in said for said in words(own))
    open_fold(own, "Decimals")
    (decimals,) = (s for s in own.findChildren(Slider) if s.accessibleName().startswith("Deci"))
    decimals.setFocus()
    QTest.keyClick(decimals, Qt.Key.Key_Home)
    assert any("become 0 that are not 0" in said for said in words(own))
    assert picture.values is not None
    assert not picture.values.any()


def test_the_numbers_belong_to_the_shown_step(
    own: DefinitionPage, session: Session, qtbot: QtBot
) -> None:
    before = formula(own)
    session.step(3)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: formula(own) != before)


def test_without_photos_the_slide_stays_to_be_seen(
    own: DefinitionPage, session: Session, qtbot: QtBot
) -> None:
    session.ask((make_examples(40)[39].photo,))
    assert any("just suppose" in said.lower() for said in words(own))
    assert "1.25322" not in formula(own)
    session.forget_verdict()
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert "1.25322" in formula(own)
    assert any("no photo to follow" in said for said in words(own))


def test_features_are_listed_by_their_slopes(
    own: DefinitionPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: the_scene(session).setup.eye.shape is None)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: any("feature" in said for said in words(own)))
    assert not [picture for picture in own.findChildren(Heatmap) if picture.isVisible()]
    lines = tables(own)[0].content.lines()
    slopes = [abs(shown_number(line[2].replace("+", ""))) for line in lines[1:]]
    assert slopes == sorted(slopes, reverse=True)


def test_a_change_of_language_leaves_nothing_empty(own: DefinitionPage) -> None:
    before = sorted(words(own))
    for child in (own, *own.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(own)) == before
