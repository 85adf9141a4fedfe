"""Page "Scores": dots, fields, the label and buttons, and what follows from them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.score.label_box import LabelBox
from gui.rooms.score.scores.bench import ScoreBench
from gui.rooms.score.scores.cost_plot import CostPlot
from gui.rooms.score.scores.score_line import ScoreLine
from gui.rooms.score.scores.scores_page import ROOM_FOR_ALL, ScoresPage
from gui.rooms.score.scores.share_plot import SharePlot
from gui.style import language
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fold import Fold
from tests.gui.page_making import Begin, Show, place_page, words

LECTURE = "Only 0.03 is left for the right answer, the cat. That costs 3.53."


@pytest.fixture
def page(begin: Begin, on_screen: Show) -> ScoresPage:
    session = begin(())
    return place_page(
        ScoresPage, session, on_screen, (820, ROOM_FOR_ALL + 60), (900, ROOM_FOR_ALL + 100)
    )


def told(page: ScoresPage) -> str:
    """What the drawing says of itself: every number, and the result."""
    return page.findChildren(ScoreBench)[0].accessibleDescription()


def line(page: ScoresPage, place: int) -> ScoreLine:
    return page.findChildren(ScoreLine)[place]


def box(page: ScoresPage, place: int) -> LabelBox:
    return page.findChildren(LabelBox)[place]


def press(page: ScoresPage, name: str) -> None:
    (button,) = [
        b for b in page.findChildren(QPushButton) if name in (b.text(), b.accessibleName())
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def drag(target: QWidget, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(target, (start + end) / 2)
    QTest.mouseMove(target, end)
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)


def at(target: ScoreLine, score: float) -> QPoint:
    return QPoint(round(target.along(score)), target.height() // 2)


def test_it_begins_with_the_lecture_s_cat(page: ScoresPage) -> None:
    assert LECTURE in words(page)
    assert "dog: score 2.3, probability 0.97. cat: score −1.2, probability 0.03" in told(page)


def test_a_dot_that_is_dragged_gives_another_loss_and_the_lecture_s_numbers_come_back(
    page: ScoresPage,
) -> None:
    cat = line(page, 1)
    drag(cat, at(cat, -1.2), at(cat, 2.3))
    assert "All scores alike: 0.50 for each. Not knowing costs ln 2 = 0.693." in words(page)
    press(page, "Lecture's numbers")
    assert LECTURE in words(page)


def test_a_dot_is_moved_by_keys_and_a_score_can_be_typed(page: ScoresPage) -> None:
    QTest.keyClick(line(page, 0), Qt.Key.Key_Left)
    assert "dog: score 2.2" in told(page)
    QTest.keyClick(line(page, 0), Qt.Key.Key_PageUp)
    assert "dog: score 3.2" in told(page)
    field = page.findChildren(NumberField)[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "-20")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "dog: score −20" in told(page)
    assert line(page, 0).value() == line(page, 0).minimum()


def test_the_one_of_the_label_is_dragged_clicked_and_moved_by_keys(page: ScoresPage) -> None:
    right = "0.97 goes to the right answer, the dog. That costs only 0.03."
    cat = box(page, 1)
    drag(cat, cat.rect().center(), cat.mapFrom(page, box(page, 0).mapTo(page, QPoint(9, 9))))
    assert right in words(page)
    QTest.mouseClick(cat, Qt.MouseButton.LeftButton)
    assert LECTURE in words(page)
    cat.setFocus()
    QTest.keyClick(cat, Qt.Key.Key_Up)
    assert right in words(page)


def test_each_button_says_what_it_has_shown(page: ScoresPage) -> None:
    press(page, "+5 to all")
    assert "dog: score 7.3, probability 0.97. cat: score 3.8, probability 0.03" in told(page)
    assert "+5 changes no probability: only the gap counts." in words(page)
    press(page, "e⁸⁰⁰")
    assert "dog: score 800, probability 0.97. cat: score 796.5, probability 0.03" in told(page)
    assert any("subtracted" in said for said in words(page))
    press(page, "Lecture's numbers")
    press(page, "× 2")
    assert any("the largest share grows to 0.999," in said for said in words(page))
    QTest.keyClick(line(page, 0), Qt.Key.Key_Left)
    assert any("Drag a dot" in said for said in words(page))


def test_a_third_class_takes_its_share_and_goes_with_the_lecture(page: ScoresPage) -> None:
    (three,) = page.findChildren(QCheckBox)
    three.click()
    assert "rabbit: score 0, probability 0.09" in told(page)
    QTest.mouseClick(box(page, 2), Qt.MouseButton.LeftButton)
    assert "Only 0.09 is left for the right answer, the rabbit. That costs 2.42." in words(page)
    press(page, "Lecture's numbers")
    assert not three.isChecked()
    assert LECTURE in words(page)


def test_the_dog_s_score_can_be_taken_along_the_curve(page: ScoresPage) -> None:
    (plot,) = page.findChildren(SharePlot)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.place_of(-5.0, 0.5).toPoint())
    assert "dog: score −5" in told(page)


def test_the_loss_can_be_larger_than_the_curve_reaches_at_first(page: ScoresPage) -> None:
    (plot,) = page.findChildren(CostPlot)
    before = plot.chart().up.high
    press(page, "× 2")
    assert plot.chart().up.high > float(plot.chart().dots[0].up[0]) > before


def test_the_share_of_the_label_can_be_taken_along_the_curve(page: ScoresPage) -> None:
    (plot,) = page.findChildren(CostPlot)
    drag(plot, plot.place_of(0.1, 2.3).toPoint(), plot.place_of(0.5, 0.69).toPoint())
    assert page.readings()["share_label"] == pytest.approx(0.5, abs=0.01)
    assert page.readings()["dog"] == 2.3
    # Where the curve is steep the hand goes up, and beyond the top there is more of it.
    drag(plot, plot.place_of(0.02, 3.9).toPoint(), plot.place_of(0.0, 7.0).toPoint())
    assert page.readings()["loss"] == pytest.approx(7.0, abs=0.2)


def test_the_share_of_the_label_is_read_and_taken_by_keys(page: ScoresPage) -> None:
    (plot,) = page.findChildren(CostPlot)
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_End)
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert page.readings()["share_label"] == pytest.approx(0.9999, abs=1e-5)
    QTest.keyClick(plot, Qt.Key.Key_PageDown)
    read = plot.reads
    QTest.keyClick(plot, Qt.Key.Key_Return)
    assert page.readings()["share_label"] == pytest.approx(read, rel=0.01)


def test_in_a_low_window_the_curves_are_behind_a_fold(page: ScoresPage, qtbot: QtBot) -> None:
    (plot,), (fold,) = page.findChildren(SharePlot), page.findChildren(Fold)
    assert plot.isVisible()
    assert not fold.isVisible()
    page.parentWidget().resize(820, 400)
    page.resize(820, 400)
    qtbot.waitUntil(lambda: fold.isVisible() and not plot.isVisible())
    assert page.minimumSizeHint().height() <= 400
    assert page.minimumSizeHint().width() <= 820
    bring_back = page.take_down()
    page.pose("curves")
    assert plot.isVisible()
    bring_back()
    assert not plot.isVisible()
    fold.click()
    assert plot.isVisible()
    page.parentWidget().resize(820, ROOM_FOR_ALL)
    page.resize(820, ROOM_FOR_ALL)
    qtbot.waitUntil(lambda: plot.isVisible() and not fold.isVisible())


def test_where_a_curve_would_say_the_answer_it_is_away_however_high_the_page_is(
    page: ScoresPage,
) -> None:
    (plot,) = page.findChildren(CostPlot)
    assert plot.isVisible()
    bring_back = page.take_down()
    page.pose("alone")
    assert not plot.isVisible()
    assert page.readings()["loss"] == pytest.approx(3.53, abs=0.005)
    page.pose("lecture")
    assert plot.isVisible()
    page.pose("alone")
    bring_back()
    assert plot.isVisible()


def test_another_language_writes_everything_again(page: ScoresPage, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert "정답인 고양이에게 남은 몫은 0.03뿐입니다. 그래서 손실은 3.53입니다." in words(page)
    assert line(page, 0).accessibleName() == "강아지 점수"
