"""Page "Definition" with a real session: the slide's numbers, and the same on one's own photo."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.gradient import definition_page, photo_example
from gui.rooms.gradient.definition_card import DefinitionCard
from gui.rooms.gradient.definition_page import DefinitionPage
from gui.rooms.gradient.lens_card import LensCard
from gui.session.session import Session
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fields.slider import Slider
from gui.widgets.tables.table import Table
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.texts.text_line import TextLine
from model.gradient.weight_index import WeightIndex, index_of, weight_index_at
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, Show, make_photos, settle, show_page, words
from tests.gui.rooms.gradient.by_hand import (
    gradient,
    loss_beside,
    params,
    photo,
    shown_number,
    the_scene,
)
from tests.gui.tables import click
from tests.model.networks import colours, eye_of


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


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
    (button,) = (b for b in page.findChildren(QPushButton) if b.text() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def runs(page: QWidget) -> bool:
    return "Stop" in [button.text() for button in page.findChildren(QPushButton)]


def table(page: QWidget) -> Table:
    return page.findChildren(DefinitionCard)[0].findChildren(Table)[0]


def update(page: QWidget) -> list[tuple[str, ...]]:
    lens = page.findChildren(LensCard)[0]
    (shown,) = (t for t in lens.findChildren(Table) if t.isVisible())
    return list(shown.content.lines())


def said(page: QWidget) -> str:
    kinds = (*page.findChildren(TextLine), *page.findChildren(Paragraph))
    return "\n".join(line.text() for line in kinds if line.isVisible())


def chosen(page: QWidget) -> tuple[str, ...]:
    """The line of the weight that is moved: name, W, W + h, dW."""
    moved = [
        line for line in table(page).content.lines() if len(line) > 2 and " + 0.0001" in line[2]
    ]
    assert len(moved) == 1
    return moved[0]


def choose_decimals(page: QWidget, decimals: int) -> None:
    slider = page.findChildren(LensCard)[0].findChildren(Slider)[0]
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    for _ in range(decimals - slider.minimum()):
        QTest.keyClick(slider, Qt.Key.Key_Right)


def test_the_slide_begins_with_its_first_weight(page: DefinitionPage) -> None:
    lines = table(page).content.lines()
    assert lines[0] == ("", "current W", "W + h", "gradient dW")
    assert lines[1] == ("w₁", "0.2", "0.2 + 0.0001", "−2.5")
    assert [line[3] for line in lines[2:-1]] == ["?", "?", "…", "?", "?"]
    assert lines[-1] == ("loss", "1.25347", "1.25322", "")
    assert "(1.25322 − 1.25347) ÷ 0.0001" in said(page)
    assert "∂L/∂w₁ = −2.5" in said(page)


def test_arrow_keys_go_through_the_slide_and_its_mistakes_are_put_right(
    page: DefinitionPage,
) -> None:
    QTest.keyClick(table(page), Qt.Key.Key_Down)
    assert chosen(page) == ("w₂", "0.1", "0.1 + 0.0001", "0.6")
    assert "(1.25353 − 1.25347) ÷ 0.0001" in said(page)
    assert "w₂ is meant" in said(page)
    QTest.keyClick(table(page), Qt.Key.Key_Down)
    assert chosen(page)[3] == "0.0"
    assert "(1.25347 − 1.25347) ÷ 0.0001" in said(page)
    assert "need not be flat" in said(page)
    QTest.keyClick(table(page), Qt.Key.Key_Down)
    assert chosen(page) == ("wₙ₋₁", "0.9", "0.9 + 0.0001", "−0.2")
    assert "not the loss behind it" in said(page)


def test_the_update_of_the_slide_appears_as_its_slopes_are_found(page: DefinitionPage) -> None:
    assert [line[4] for line in update(page)[1:]] == ["0.225", "?", "?", "…", "?", "?"]
    for _ in range(4):
        press(page, "Next weight")
    assert [line[4] for line in update(page)] == [
        "new W",
        "0.225",
        "0.094",
        "0.300",
        "…",
        "0.902",
        "0.395",
    ]


def test_fewer_decimals_than_the_slide_has_make_other_slopes(page: DefinitionPage) -> None:
    choose_decimals(page, 4)
    assert table(page).content.lines()[1][3] == "−3"
    assert "(1.2532 − 1.2535) ÷ 0.0001" in said(page)
    choose_decimals(page, 2)
    assert table(page).content.lines()[1][3] == "0"
    choose_decimals(page, 5)
    assert table(page).content.lines()[1][3] == "−2.5"


def test_the_same_table_on_a_photo_has_the_numbers_that_the_formulas_give(
    own: DefinitionPage, session: Session
) -> None:
    W, b = params(session)
    dW, _ = gradient(W, b, *photo(session))
    # It begins with the steepest weight; dog and cat share it, up to the sign.
    row, column = divmod(table(own).content.marked or 0, dW.shape[1])
    assert abs(dW[row, column]) == pytest.approx(np.abs(dW).max())
    behind, ahead = (loss_beside(session, row, column, h) for h in (0.0, 0.0001))
    lines = table(own).content.lines()
    assert lines[-1][1] == f"{behind:.8f}"
    assert lines[-1][2] == f"{ahead:.8f}"
    quotient = (float(f"{ahead:.8f}") - float(f"{behind:.8f}")) / 0.0001
    assert shown_number(chosen(own)[3]) == pytest.approx(quotient, abs=1e-6)
    assert f"({ahead:.8f} − {behind:.8f}) ÷ 0.0001" in said(own)
    assert shown_number(chosen(own)[1]) == pytest.approx(W[row, column], abs=5.1e-6)
    (calculated,) = (line for line in said(own).split("\n") if line.startswith("backpropagation"))
    assert shown_number(calculated.rsplit(" ", 1)[1]) == pytest.approx(dW[row, column], abs=1e-6)


def test_keys_and_buttons_go_from_weight_to_weight_and_what_was_felt_stays(
    own: DefinitionPage, session: Session
) -> None:
    QTest.keyClick(table(own), Qt.Key.Key_Home)
    assert chosen(own)[0] == "dog 1, 1 R"
    press(own, "Next weight")
    assert chosen(own)[0] == "dog 1, 1 G"
    assert [line[3] != "?" for line in table(own).content.lines()[1:5]] == [
        True,
        True,
        False,
        False,
    ]
    QTest.keyClick(table(own), Qt.Key.Key_PageDown)
    assert chosen(own)[0] == "dog 1, 4 B"
    press(own, "Previous")
    assert chosen(own)[0] == "dog 1, 4 G"
    QTest.keyClick(table(own), Qt.Key.Key_End)
    assert chosen(own)[0] == "b cat"
    W, b = params(session)
    _, db = gradient(W, b, *photo(session))
    assert shown_number(chosen(own)[3]) == pytest.approx(db[1], abs=2e-4)


def test_a_click_on_a_pixel_goes_to_its_weight_and_keeps_the_colour(own: DefinitionPage) -> None:
    QTest.keyClick(table(own), Qt.Key.Key_Home)
    press(own, "Next weight")
    picture = own.findChildren(Heatmap)[0]
    place = picture.rect_of((10, 20)).center().toPoint()
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)
    assert chosen(own)[0] == "dog 11, 21 G"
    assert picture.cursor_cell == (10, 20)
    assert "W dog · row 11, column 21, G" in said(own)


def test_with_five_decimals_every_slope_is_a_multiple_of_a_tenth_and_the_lost_are_counted(
    own: DefinitionPage, session: Session
) -> None:
    choose_decimals(own, 5)
    for _ in range(6):
        press(own, "Next weight")
    felt = [line[3] for line in table(own).content.lines()[1:-1] if line[3] != "?"]
    assert len(felt) > 3
    assert all(len(slope.partition(".")[2]) == 1 for slope in felt)
    W, b = params(session)
    X, labels = photo(session)
    behind = round(loss_beside(session, 0, 0, 0.0), 5)
    lost = 0
    for row in range(2):
        for column in range(X.shape[1]):
            if X[0, column]:
                s = W @ X[0] + b
                s[row] += 0.0001 * X[0, column]
                powers = np.exp(s)
                lost += round(-np.log(powers[labels[0]] / powers.sum()), 5) == behind
    (sentence,) = (line for line in said(own).split("\n") if "decimals of the loss" in line)
    counted = int(sentence.split("and ")[1].split(" of")[0].replace(",", ""))
    assert abs(counted - lost) <= 2  # and of b two more


def test_the_numbers_belong_to_the_shown_step(
    own: DefinitionPage, session: Session, qtbot: QtBot
) -> None:
    before = table(own).content.lines()[-1]
    session.step(3)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: table(own).content.lines()[-1] != before)
    assert table(own).content.lines()[-1][1] == f"{loss_beside(session, 0, 0, 0.0):.8f}"


def test_a_photo_without_a_label_gets_a_sentence(own: DefinitionPage, session: Session) -> None:
    session.ask((make_examples(40)[39].photo,))
    assert "without a label there is no loss" in said(own)
    assert table(own).content.lines()[1:] == []
    session.follow(session.lab.examples[0].photo)
    assert "÷ 0.0001" in said(own)


def test_it_goes_through_the_weights_by_itself_until_it_is_hidden(
    own: DefinitionPage, qtbot: QtBot
) -> None:
    QTest.keyClick(table(own), Qt.Key.Key_Home)
    press(own, "Run through")
    qtbot.waitUntil(lambda: (table(own).content.marked or 0) >= 3)
    own.hide()
    assert not runs(own)
    own.show()
    here = table(own).content.marked
    press(own, "Run through")
    press(own, "Stop")
    assert table(own).content.marked == here


def test_on_the_slide_it_stops_at_the_last_weight_and_begins_again(
    page: DefinitionPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(definition_page, "SLOW", 0)
    for _ in range(3):
        press(page, "Next weight")
    press(page, "Run through")
    qtbot.waitUntil(lambda: not runs(page))
    assert chosen(page)[0] == "wₙ"
    press(page, "Run through")
    assert chosen(page)[0] == "w₁"
    press(page, "Stop")


def test_a_hidden_page_feels_nothing(
    own: DefinitionPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[object] = []

    def no_probe(*given: object) -> None:
        made.append(given)

    own.hide()
    monkeypatch.setattr(photo_example, "Probe", no_probe)
    session.step(4)
    settle(session, qtbot)
    assert made == []


def test_features_are_listed_by_their_slopes_and_can_be_clicked(
    own: DefinitionPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: the_scene(session).setup.eye.shape is None)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "feature" in said(own))
    listed = [t for t in own.findChildren(LensCard)[0].findChildren(Table) if t.isVisible()]
    assert not [picture for picture in own.findChildren(Heatmap) if picture.isVisible()]
    slopes = [abs(shown_number(line[2].replace("+", ""))) for line in listed[0].content.lines()[1:]]
    assert slopes == sorted(slopes, reverse=True)
    click(listed[0], 1)
    shown = the_scene(session).params
    column = int(listed[0].content.lines()[2][0]) - 1
    row = weight_index_at(listed[0].content.marked or 0, shown).row
    assert table(own).content.marked == index_of(WeightIndex(row, column), shown)


def test_a_change_of_language_leaves_nothing_empty(own: DefinitionPage) -> None:
    before = sorted(words(own))
    for child in (own, *own.findChildren(QWidget)):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(own)) == before
