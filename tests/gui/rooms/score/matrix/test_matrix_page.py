"""Page "W x + b": cells, edges and bars are the same numbers, and a real photo's rest is exact."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.score.matrix.edge_view import EdgeView
from gui.rooms.score.matrix.matrix_page import ROOM_FOR_ALL, MatrixPage
from gui.rooms.score.matrix.number_cell import NumberCell
from gui.rooms.score.matrix.terms_view import TermsView
from gui.session.session import Session
from gui.style import language
from gui.widgets.fold import Fold
from tests.gui.page_making import Begin, Show, calm, make_photos, place_page, settle, words

PULL = (
    "A score adds up every pixel times its weight. Pull a line: its weight changes, and one score."
)
SLIDE = (
    "dog: +31, +20, −138.4, +33, +54.6, +0.1, makes 0.3. "
    "cat: +108.5, +160, −398.2, +99, +31.2, +0.2, makes 0.7"
)


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(10))


@pytest.fixture
def page(session: Session, on_screen: Show) -> MatrixPage:
    return place_page(MatrixPage, session, on_screen, (820, ROOM_FOR_ALL + 60))


def edges(page: MatrixPage) -> EdgeView:
    return page.findChildren(EdgeView)[0]


def told(page: MatrixPage) -> str:
    return edges(page).accessibleDescription()


def cell(page: MatrixPage, name: str) -> NumberCell:
    (found,) = [c for c in page.findChildren(NumberCell) if c.accessibleName() == name]
    return found


def press(page: MatrixPage, name: str) -> None:
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == name and b.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_in(field: NumberCell, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_it_begins_with_the_slide_and_says_kindly_what_is_missing(page: MatrixPage) -> None:
    assert PULL in words(page)
    assert told(page) == SLIDE
    note = " ".join(words(page))
    assert "the four and b make 398.9, so for the slide's 0.7" in note
    assert "the rest must bring −398.2." in note


def test_an_edge_that_is_pulled_changes_its_cell_and_one_score(page: MatrixPage) -> None:
    view = edges(page)
    grip = view.middle_of(1, 1).toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(view, grip - QPoint(0, 9))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=grip)
    assert cell(page, "weight 2 of the cat").value == 0.9
    assert "dog: +31, +20, −138.4, +33, +54.6, +0.1, makes 0.3." in told(page)
    assert "+180, −398.2, +99, +31.2, +0.2, makes 20.7" in told(page)
    assert any("only the cat's score moved, to 20.7" in said for said in words(page))
    press(page, "Slide's numbers")
    assert told(page) == SLIDE


def test_another_edge_is_taken_by_clicking_it(page: MatrixPage) -> None:
    view = edges(page)
    place = view.middle_of(0, 4).toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert "The dog's row, added up" in words(page)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert cell(page, "weight 4 of the dog").value == 0.8


def test_a_cell_that_is_typed_changes_its_edge_and_what_it_frames(page: MatrixPage) -> None:
    type_in(cell(page, "weight 1 of the dog"), "0.5")
    assert "dog: +77.5," in told(page)
    assert "The dog's row, added up" in words(page)
    QTest.keyClick(cell(page, "weight 1 of the dog"), Qt.Key.Key_Down)
    assert cell(page, "weight 1 of the dog").value == 0.4
    type_in(cell(page, "number 1 of x"), "100")
    assert "dog: +40," in told(page)
    assert "cat: +70," in told(page)
    assert any("Another pixel moves both scores, to 9.3 and −37.8" in said for said in words(page))
    type_in(cell(page, "b of the cat"), "9")
    assert any("b is the cat's start of 9" in said for said in words(page))


def test_every_place_of_the_sum_is_reached_and_changed_by_keys(page: MatrixPage) -> None:
    view = edges(page)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert any("The rest of the cat's row brings −388.2 now" in said for said in words(page))
    QTest.keyClick(view, Qt.Key.Key_Up)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert cell(page, "b of the dog").value == 0.0


def test_the_rest_is_typed_where_the_row_is_added_up(page: MatrixPage) -> None:
    press(page, "dog")
    type_in(cell(page, "what the rest brings"), "0")
    assert "makes 138.7." in told(page)
    terms = page.findChildren(TermsView)[0]
    QTest.mouseClick(terms, Qt.MouseButton.LeftButton, pos=QPoint(60, 40))
    QTest.keyClick(edges(page), Qt.Key.Key_Minus)
    assert cell(page, "weight 1 of the dog").value == 0.1


def test_of_a_photo_the_four_strongest_numbers_and_the_rest_make_its_score(
    page: MatrixPage, session: Session, qtbot: QtBot
) -> None:
    press(page, "a photo")
    assert "There is no photo to follow yet. Add photos, and click one of them." in words(page)
    assert told(page) == SLIDE
    session.refresh()
    settle(session, qtbot)
    session.follow(session.lab.dataset.examples[0].photo)
    settle(session, qtbot)
    calm(page, qtbot)
    assert "Every weight is 0, so every score is 0: half and half." in words(page)
    session.step()
    settle(session, qtbot)
    calm(page, qtbot)
    assert not cell(page, "b of the dog").isVisible()
    for row in told(page).split(". "):
        written, score = row.split(": ")[1].split(", makes ")
        terms = [float(term.replace("−", "-")) for term in written.split(", ")]
        assert sum(terms) == pytest.approx(float(score.replace("−", "-")), abs=1e-9)
    before = told(page)
    QTest.keyClick(edges(page), Qt.Key.Key_Plus)  # these are the classifier's, and no toys
    assert told(page) == before
    press(page, "slide")
    assert told(page) == SLIDE


def test_in_a_low_window_the_sum_is_behind_a_fold(page: MatrixPage, qtbot: QtBot) -> None:
    (fold,), (terms,) = page.findChildren(Fold), page.findChildren(TermsView)
    assert terms.isVisible()
    page.window().resize(820, 400)
    page.resize(820, 400)
    qtbot.waitUntil(lambda: fold.isVisible() and not terms.isVisible())
    assert page.minimumSizeHint().height() <= 400
    assert page.minimumSizeHint().width() <= 820
    bring_back = page.take_down()
    page.pose("printed")
    assert terms.isVisible()
    bring_back()
    assert not terms.isVisible()
    fold.click()
    assert terms.isVisible()


def test_another_language_writes_everything_again(page: MatrixPage, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert told(page).startswith("강아지: +31,")
    assert cell(page, "고양이의 2번째 가중치").value == 0.8


def test_a_lesson_reads_what_is_shown_and_what_the_slide_would_need(
    page: MatrixPage, session: Session, qtbot: QtBot
) -> None:
    page.pose("printed")
    read = page.readings()
    assert (round(read["dog"], 6), round(read["cat"], 6)) == (138.7, 398.9)
    assert (round(read["needed_dog"], 6), round(read["needed_cat"], 6)) == (-138.4, -398.2)
    type_in(cell(page, "weight 3 of the dog"), "2")
    read = page.readings()
    assert (read["row"], read["column"], read["weight_dog_3"], read["changed"]) == (1, 3, 2, 1)
    assert read["lead"] == pytest.approx(read["dog"] - read["cat"])
    session.refresh()
    settle(session, qtbot)
    page.pose("photo")
    calm(page, qtbot)
    assert page.followed is not None
    assert page.followed.label == 1
    assert page.readings()["others"] == 3 * 32**2 - 4
    assert page.readings()["products"] == 3 * 32**2
    assert "changed" not in page.readings()
