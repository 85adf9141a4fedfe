"""The sentence that says why training does not go on."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.style import language
from gui.widgets.texts.label import Label
from gui.window.cards.notice_card import NoticeCard
from model.lab.choices import CLASSES
from model.photos.dataset import make_dataset
from model.sentence import Sentence, sentence

Show = Callable[[Callable[[], QWidget]], QWidget]


def refusal() -> Sentence:
    said = make_dataset(CLASSES, (), 0.0).refusal()
    assert said is not None
    return said


@pytest.fixture
def card(on_screen: Show) -> NoticeCard:
    def build() -> QWidget:
        page = QWidget()
        QVBoxLayout(page).addWidget(NoticeCard())
        return page

    return on_screen(build).findChildren(NoticeCard)[0]


def words(card: NoticeCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def test_with_nothing_to_say_it_takes_no_room(card: NoticeCard) -> None:
    assert not card.isVisible()


def test_it_comes_with_a_sentence_and_goes_without(card: NoticeCard) -> None:
    card.show_sentence(refusal())
    assert words(card) == [
        "There are no photos to train on yet. Add photos of dogs and of cats.",
    ]
    card.show_sentence(None)
    assert not card.isVisible()


def test_another_sentence_takes_the_place_of_the_first(card: NoticeCard) -> None:
    card.show_sentence(refusal())
    card.show_sentence(sentence("The file {name} is empty.", name="<b>a</b>"))
    assert words(card) == ["The file <b>a</b> is empty."]


def test_it_follows_the_language(card: NoticeCard, qapp: QApplication) -> None:
    card.show_sentence(refusal())
    (english,) = words(card)
    language.install(qapp, "ko")
    QApplication.processEvents()
    (korean,) = words(card)
    assert korean == language.say(refusal()) != english
