from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from gui.rooms.score.one_photo.worst_card import WorstCard
from gui.style import language
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Label
from model.photos.photo import Photo
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], WorstCard]], WorstCard]
EXAMPLES = make_examples(6)
WORST = tuple((example, 2.5 - 0.25 * place) for place, example in enumerate(EXAMPLES))


def visible(card: WorstCard) -> list[PhotoButton]:
    return [button for button in card.findChildren(PhotoButton) if button.isVisible()]


def test_photos_stand_in_order_each_with_its_loss(on_screen: Show) -> None:
    card = on_screen(WorstCard)
    card.resize(900, 150)
    card.show_worst(WORST, held_out=True, sketches=False, followed=None)
    assert [button.photo for button in visible(card)] == [e.photo for e in EXAMPLES]
    shown = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert [text for text in shown if text in ("2.50", "2.25", "1.25")] == ["2.50", "2.25", "1.25"]


def test_only_as_many_as_fit_are_shown(on_screen: Show, qtbot: QtBot) -> None:
    card = on_screen(WorstCard)
    card.show_worst(WORST, held_out=True, sketches=False, followed=None)
    card.resize(330, 150)
    qtbot.waitUntil(lambda: 1 <= len(visible(card)) < 6)
    assert all(card.rect().contains(b.mapTo(card, b.rect().topRight())) for b in visible(card))


def test_a_click_follows_the_photo(on_screen: Show, qtbot: QtBot) -> None:
    card = on_screen(WorstCard)
    card.resize(900, 150)
    card.show_worst(WORST, held_out=True, sketches=False, followed=None)
    followed: list[Photo] = []
    card.followed.connect(followed.append)
    qtbot.mouseClick(visible(card)[2], Qt.MouseButton.LeftButton)
    assert followed == [EXAMPLES[2].photo]


def test_a_change_of_language_keeps_the_ring_of_the_followed_photo(
    on_screen: Show, qapp: QApplication
) -> None:
    card = on_screen(WorstCard)
    card.resize(900, 150)
    card.show_worst(WORST, held_out=True, sketches=False, followed=EXAMPLES[1].photo.digest)
    assert language.install(qapp, "ko")
    QApplication.processEvents()
    assert [button.marks.followed for button in visible(card)] == [False, True, *4 * [False]]


def test_training_photos_can_be_asked_for(on_screen: Show) -> None:
    card = on_screen(WorstCard)
    chosen: list[bool] = []
    card.held_out_chosen.connect(chosen.append)
    card.findChildren(QCheckBox)[0].click()
    card.show_worst(WORST, held_out=False, sketches=False, followed=None)
    assert chosen == [False]
    assert "training" in card.title.text()


def test_sketches_are_called_sketches(on_screen: Show) -> None:
    card = on_screen(WorstCard)
    for held_out in (True, False):
        card.show_worst(WORST, held_out=held_out, sketches=True, followed=None)
        assert "sketches that cost most" in card.title.text()
        assert card.findChildren(QCheckBox)[0].text() == "training sketches"
    card.show_worst((), held_out=True, sketches=True, followed=None)
    assert any(label.text().startswith("No sketches") for label in card.findChildren(Label))


def test_where_nothing_is_held_out_it_says_so(on_screen: Show) -> None:
    card = on_screen(WorstCard)
    card.show_worst((), held_out=True, sketches=False, followed=None)
    shown = [label.text() for label in card.findChildren(Label) if label.isVisible()]
    assert any("No photos are held out" in text for text in shown)
