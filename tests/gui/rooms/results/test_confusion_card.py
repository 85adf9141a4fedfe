"""How often it is right, and what it takes for what."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from gui.rooms.results.confusion_card import ConfusionCard
from gui.rooms.results.confusion_table import STRONGEST, ConfusionTable
from gui.style import language, theme
from gui.style.theme import DARK, LIGHT
from gui.widgets.label import Label
from model.sentence import sentence
from tests.gui.confusions import make_confusion
from tests.gui.style.test_theme import luminance

Show = Callable[[Callable[[], ConfusionCard]], ConfusionCard]
MANY = make_confusion([[22, 3], [2, 23]])


def words(card: QWidget) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def shown(on_screen: Show) -> ConfusionCard:
    card = on_screen(ConfusionCard)
    card.show_confusion(MANY, None, held_out=True, tied=False)
    return card


def test_the_right_answers_are_counted_in_words(on_screen: Show) -> None:
    card = shown(on_screen)
    assert {"45 of 50 right", "22 of 25 dogs right", "23 of 25 cats right"} <= set(words(card))


def test_rows_are_labels_and_columns_are_answers(on_screen: Show) -> None:
    card = shown(on_screen)
    places = {
        label.text(): label.mapTo(card, label.rect().center())
        for label in card.findChildren(Label)
        if label.text() in ("22", "3", "2", "23")
    }
    assert places["22"].y() == places["3"].y() < places["2"].y() == places["23"].y()
    assert places["22"].x() == places["2"].x() < places["3"].x() == places["23"].x()


def test_what_is_said_without_colours_is_the_same(on_screen: Show) -> None:
    (table,) = shown(on_screen).findChildren(ConfusionTable)
    assert table.accessibleDescription() == "22 of 25 dogs right, 23 of 25 cats right"


def test_right_answers_have_the_colour_of_their_class_and_mistakes_have_none(
    on_screen: Show,
) -> None:
    card = shown(on_screen)
    picture = card.grab().toImage()
    ratio = picture.devicePixelRatio()
    hues = {}
    for label in card.findChildren(Label):
        if label.text() in ("22", "3", "2", "23"):
            cell = label.parentWidget()
            assert cell is not None
            corner = cell.mapTo(card, cell.rect().topLeft()) * ratio
            hues[label.text()] = picture.pixelColor(corner.x() + 2, corner.y() + 12)
    dog, cat = QColor(LIGHT.dog).hue(), QColor(LIGHT.cat).hue()
    assert abs(hues["22"].hue() - dog) < 15
    assert abs(hues["23"].hue() - cat) < 15
    assert max(hues[mistake].saturation() for mistake in ("2", "3")) < 15


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tint", ["dog", "cat", "muted"])
def test_a_count_can_be_read_on_the_strongest_colour(colours: theme.Theme, tint: str) -> None:
    over, under = QColor(getattr(colours, tint)), QColor(colours.wash)
    mixed = QColor.fromRgbF(
        *(
            STRONGEST * one + (1 - STRONGEST) * other
            for one, other in zip(over.getRgbF()[:3], under.getRgbF()[:3], strict=True)
        )
    )
    lights = sorted((luminance(mixed.name()), luminance(colours.ink)))
    assert (lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5


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
