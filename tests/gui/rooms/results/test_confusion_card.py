"""What it takes for what, counted."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from gui.rooms.results.confusion_card import ConfusionCard
from gui.rooms.results.confusion_table import ConfusionTable
from gui.style import language
from gui.style.theme import LIGHT
from gui.widgets.texts.label import Label
from tests.gui.answer_making import count_answers
from tests.gui.table_reading import texts, texts_in

Show = Callable[[Callable[[], ConfusionCard]], ConfusionCard]
MANY = count_answers([[22, 3], [2, 23]])


def words(card: QWidget) -> list[str]:
    labels = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    return labels + texts_in(card)


def table(card: QWidget) -> ConfusionTable:
    return card.findChildren(ConfusionTable)[0]


def shown(on_screen: Show) -> ConfusionCard:
    card = on_screen(ConfusionCard)
    card.resize(600, 200)
    card.show_answers(MANY)
    QApplication.processEvents()
    return card


def test_rows_are_labels_and_columns_are_answers(on_screen: Show) -> None:
    assert texts(table(shown(on_screen))) == [
        ("", "dog", "cat", ""),
        ("dog", "22", "3", "22 of 25 dogs right"),
        ("cat", "2", "23", "23 of 25 cats right"),
    ]


def test_right_answers_have_the_colour_of_their_class_and_mistakes_have_none(
    on_screen: Show,
) -> None:
    matrix = table(shown(on_screen))
    picture = matrix.viewport().grab().toImage()
    ratio = picture.devicePixelRatio()

    def behind(label: int, answer: int) -> QColor:
        area = matrix.visualRect(matrix.model().index(label, 1 + answer))
        return picture.pixelColor((area.topLeft() + QPoint(4, 12)) * ratio)

    for side, colour in enumerate((LIGHT.dog, LIGHT.cat)):
        assert abs(behind(side, side).hue() - QColor(colour).hue()) < 15
        assert behind(side, 1 - side).saturation() < 15


def test_unequal_classes_have_what_always_one_answer_would_score(on_screen: Show) -> None:
    card = on_screen(ConfusionCard)
    card.show_answers(count_answers([[25, 0], [1, 0]]))
    assert {"always “dog”: 25 of 26", "0 of 1 cats right"} <= set(words(card))
    card.show_answers(count_answers([[22, 3], [2, 23]]))
    assert not any("always" in text for text in words(card))


def test_of_a_class_without_photos_there_is_no_share(on_screen: Show) -> None:
    card = on_screen(ConfusionCard)
    card.show_answers(count_answers([[2, 0], [0, 0]]))
    assert {"2 of 2 dogs right", "no cats"} <= set(words(card))


def test_a_change_of_language_keeps_the_counts(on_screen: Show, qapp: QApplication) -> None:
    card = shown(on_screen)
    assert language.install(qapp, "ko")
    QApplication.processEvents()
    assert any("25장 중 22장" in text for text in words(card))
    assert {"22", "3", "2", "23"} <= set(words(card))
