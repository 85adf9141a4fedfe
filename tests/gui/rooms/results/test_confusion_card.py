"""How often it is right, and what it takes for what."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from gui.rooms.results.confusion_card import ConfusionCard
from gui.rooms.results.confusion_table import ConfusionTable
from gui.style import language
from gui.style.theme import LIGHT
from gui.widgets.texts.label import Label
from model.sentence import sentence
from tests.gui.confusions import make_confusion
from tests.gui.tables import texts, texts_in

Show = Callable[[Callable[[], ConfusionCard]], ConfusionCard]
MANY = make_confusion([[22, 3], [2, 23]])


def words(card: QWidget) -> list[str]:
    labels = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    return labels + texts_in(card)


def table(card: QWidget) -> ConfusionTable:
    return card.findChildren(ConfusionTable)[0]


def shown(on_screen: Show) -> ConfusionCard:
    card = on_screen(ConfusionCard)
    card.show_confusion(MANY, None, held_out=True, tied=False)
    return card


def test_the_right_answers_are_counted_in_words(on_screen: Show) -> None:
    card = shown(on_screen)
    assert {"45 of 50 right", "22 of 25 dogs right", "23 of 25 cats right"} <= set(words(card))


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
    card.show_confusion(make_confusion([[25, 0], [1, 0]]), None, held_out=True, tied=False)
    assert {"25 of 26 right", "always “dog”: 25 of 26", "0 of 1 cats right"} <= set(words(card))
    card.show_confusion(make_confusion([[22, 3], [2, 23]]), None, held_out=True, tied=False)
    assert not any("always" in text for text in words(card))


def test_of_a_class_without_photos_there_is_no_share(on_screen: Show) -> None:
    card = on_screen(ConfusionCard)
    card.show_confusion(make_confusion([[2, 0], [0, 0]]), None, held_out=True, tied=False)
    assert {"2 of 2 dogs right", "no cats"} <= set(words(card))


def test_the_title_names_of_whom_it_is(on_screen: Show) -> None:
    card = on_screen(ConfusionCard)
    counts = make_confusion([[22, 3], [2, 23]])
    card.show_confusion(counts, None, held_out=True, tied=False, of="sketches")
    assert card.title.text() == "On sketches it has never seen"
    card.show_confusion(counts, None, held_out=True, tied=False, of="unknown")
    assert card.title.text() == "On photos it may know already"
    card.show_confusion(counts, None, held_out=False, tied=False, of="sketches")
    assert card.title.text() == "On its training photos"


def test_where_nothing_is_held_out_it_says_so(on_screen: Show) -> None:
    card = on_screen(ConfusionCard)
    card.show_confusion(make_confusion([[0, 0], [0, 0]]), None, held_out=True, tied=False)
    assert "No photos are held out, so there are none it has never seen." in words(card)
    assert not any(" right" in text for text in words(card))


def test_where_nothing_can_be_trained_on_it_says_why(on_screen: Show) -> None:
    card = shown(on_screen)
    card.show_confusion(None, sentence("There are no photos yet."), held_out=True, tied=False)
    assert "There are no photos yet." in words(card)
    assert "45 of 50 right" not in words(card)
    card.show_confusion(MANY, None, held_out=True, tied=False)
    assert "There are no photos yet." not in words(card)


def test_answers_from_equal_scores_are_called_what_they_are(on_screen: Show) -> None:
    card = on_screen(ConfusionCard)
    for tied in (True, False):
        card.show_confusion(MANY, None, held_out=True, tied=tied)
        assert any("all scores are equal" in text for text in words(card)) == tied


def test_training_photos_can_be_asked_for(on_screen: Show) -> None:
    card = shown(on_screen)
    chosen: list[bool] = []
    card.held_out_chosen.connect(chosen.append)
    (toggle,) = card.findChildren(QCheckBox)
    toggle.click()
    toggle.click()
    assert chosen == [False, True]
    before = card.title.text()
    card.show_confusion(MANY, None, held_out=False, tied=False)
    assert card.title.text() != before
    assert "training" in card.title.text()


def test_a_change_of_language_keeps_the_counts(on_screen: Show, qapp: QApplication) -> None:
    card = shown(on_screen)
    assert language.install(qapp, "ko")
    QApplication.processEvents()
    assert any(text.startswith("50장 중 45장") for text in words(card))
    assert {"22", "3", "2", "23"} <= set(words(card))
