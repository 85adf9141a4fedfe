"""Wrong photos, the surest mistake first."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.rooms.results.mistakes_card import EDGE, MistakesCard
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Label
from model.inspection.confusion import Confusion
from model.photos.photo import Photo
from tests.gui.confusions import EXAMPLES, make_confusion

Show = Callable[[Callable[[], MistakesCard]], MistakesCard]
SEVEN = make_confusion([[20, 4], [3, 20]])


def buttons(card: MistakesCard) -> list[PhotoButton]:
    return [button for button in card.findChildren(PhotoButton) if button.isVisible()]


def words(card: MistakesCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisible()]


def shown(
    on_screen: Show, width: int = 700, height: int = 160, confusion: Confusion = SEVEN
) -> MistakesCard:
    def build() -> MistakesCard:
        card = MistakesCard()
        card.resize(width, height)
        return card

    card = on_screen(build)
    card.show_mistakes(confusion, held_out=True, followed=None)
    return card


def test_each_photo_has_the_wrong_answer_with_its_probability(on_screen: Show) -> None:
    card = shown(on_screen)
    assert [button.photo for button in buttons(card)] == [e.photo for e in EXAMPLES[:7]]
    answers = [text for text in words(card) if text[:4] in ("dog ", "cat ")]
    assert answers[:3] == ["cat 0.97", "dog 0.94", "cat 0.91"]
    assert buttons(card)[0].accessibleName().endswith("cat 0.97")


def test_the_title_names_of_whom_they_are(on_screen: Show) -> None:
    card = shown(on_screen)
    titles = []
    for of in ("photos", "sketches", "unknown"):
        card.show_mistakes(SEVEN, held_out=True, followed=None, of=of)
        titles.append(card.title.text())
    assert titles == ["Wrong unseen photos", "Wrong unseen sketches", "Wrong held-out photos"]
    card.show_mistakes(SEVEN, held_out=False, followed=None, of="unknown")
    assert card.title.text() == "Wrong training photos"


def test_a_caption_that_is_too_wide_is_the_number_alone(on_screen: Show) -> None:
    sure = replace(SEVEN, mistakes=(replace(SEVEN.mistakes[0], probability=0.99999),))
    card = shown(on_screen, height=116, confusion=sure)
    assert "> 0.9999" in words(card)
    assert buttons(card)[0].accessibleName().endswith("cat > 0.9999")


def test_the_answer_has_the_colour_of_its_class(on_screen: Show) -> None:
    card = shown(on_screen)
    sides = {
        label.text()[:3]: label.property("side")
        for label in card.findChildren(Label)
        if label.isVisible() and label.text()[:4] in ("dog ", "cat ")
    }
    assert sides == {"dog": "dog", "cat": "cat"}


def test_where_there_is_no_room_for_all_the_surest_are_shown_and_it_says_so(
    on_screen: Show,
) -> None:
    card = shown(on_screen, width=330)
    count = len(buttons(card))
    assert 1 <= count < 7
    assert [button.photo for button in buttons(card)] == [e.photo for e in EXAMPLES[:count]]
    assert any(f"the surest {count} of 7" in text for text in words(card))
    for button in buttons(card):
        assert card.rect().contains(button.mapTo(card, button.rect().bottomRight()))


def test_more_room_shows_more_of_them_in_rows(on_screen: Show, qtbot: QtBot) -> None:
    card = shown(on_screen, width=330)
    card.resize(330, 400)
    qtbot.waitUntil(lambda: len(buttons(card)) == 7)
    assert len({button.y() for button in buttons(card)}) > 1
    assert any(text.startswith("surest first") for text in words(card))


def test_in_a_low_card_the_photos_are_smaller(on_screen: Show) -> None:
    card = shown(on_screen, height=116)
    assert buttons(card)
    assert buttons(card)[0].width() < EDGE
    for button in buttons(card):
        assert card.rect().contains(button.mapTo(card, button.rect().bottomRight()))


def test_a_click_follows_the_photo(on_screen: Show, qtbot: QtBot) -> None:
    card = shown(on_screen)
    followed: list[Photo] = []
    card.followed.connect(followed.append)
    qtbot.mouseClick(buttons(card)[2], Qt.MouseButton.LeftButton)
    assert followed == [EXAMPLES[2].photo]


def test_the_followed_photo_wears_a_ring(on_screen: Show) -> None:
    card = shown(on_screen)
    before = buttons(card)[1].grab().toImage()
    card.show_mistakes(SEVEN, held_out=True, followed=EXAMPLES[1].photo.digest)
    assert buttons(card)[1].grab().toImage() != before


def test_photos_that_become_right_go(on_screen: Show) -> None:
    card = shown(on_screen)
    card.show_mistakes(make_confusion([[23, 1], [1, 22]]), held_out=True, followed=None)
    assert len(buttons(card)) == 2


def test_where_all_are_right_it_says_so(on_screen: Show) -> None:
    card = shown(on_screen)
    card.show_mistakes(make_confusion([[24, 0], [0, 23]]), held_out=True, followed=None)
    assert "Not one: all of them are right." in words(card)
    assert buttons(card) == []


def test_of_no_photos_it_does_not_say_that_all_are_right(on_screen: Show) -> None:
    card = shown(on_screen)
    for nothing in (None, make_confusion([[0, 0], [0, 0]])):
        card.show_mistakes(nothing, held_out=True, followed=None)
        assert not any("Not one" in text for text in words(card))
        assert buttons(card) == []


def test_training_photos_are_called_so(on_screen: Show) -> None:
    card = shown(on_screen)
    card.show_mistakes(SEVEN, held_out=False, followed=None)
    assert "training" in card.title.text()
