"""Two ways beside each other: counts, weights, and the photos they disagree about."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.rooms.descent.comparison.difference_card import DifferenceCard
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.photos.photo_button import PhotoButton
from model.descent.difference import ModelDifference, ModelStanding
from model.inspection.tally import Tally
from model.params import Params
from tests.gui.album_making import make_examples
from tests.gui.page_making import words

EXAMPLES = make_examples(4)
FOUND = ModelDifference(
    ModelStanding(0.2, Tally((4, 5), (5, 5))),
    ModelStanding(0.5, Tally((4, 3), (5, 5))),
    Params(np.arange(24, dtype=np.float32).reshape(2, 12), np.zeros(2, np.float32)),
    ((EXAMPLES[0], 0, 1), (EXAMPLES[3], 0, 1)),
)


@pytest.fixture
def card(
    on_screen: Callable[[Callable[[], DifferenceCard]], DifferenceCard],
) -> DifferenceCard:
    def build() -> DifferenceCard:
        made = DifferenceCard()
        made.show_difference(FOUND, (2, 2, 3))
        return made

    return on_screen(build)


def line(card: DifferenceCard, beginning: str) -> str:
    (text,) = (text for text in words(card) if text.startswith(beginning))
    return text


def buttons(card: DifferenceCard) -> list[PhotoButton]:
    return [button for button in card.findChildren(PhotoButton) if button.isVisible()]


def test_each_has_its_loss_and_its_count(card: DifferenceCard) -> None:
    assert (
        line(card, "The film:")
        == "The film: loss 0.2000, right on 9 of 10 that neither has learnt from."
    )
    assert (
        line(card, "The way:")
        == "The way: loss 0.5000, right on 7 of 10 that neither has learnt from."
    )


def test_where_no_photo_is_unseen_by_both_none_is_counted(card: DifferenceCard) -> None:
    nothing = Tally()
    found = replace(FOUND, one=ModelStanding(0.2, nothing), other=ModelStanding(0.5, nothing))
    card.show_difference(found, None)
    assert line(card, "The film:") == "The film: loss 0.2000."
    assert line(card, "The way:") == "The way: loss 0.5000. Together they have learnt from all."


def test_unequal_classes_are_counted_each_by_itself(card: DifferenceCard) -> None:
    unequal = replace(FOUND, one=ModelStanding(0.2, Tally((25, 0), (25, 1))))
    card.show_difference(unequal, (2, 2, 3))
    assert line(card, "The film:") == (
        "The film: loss 0.2000, right on 25 of 26 that neither has learnt from. "
        "(dogs 25 of 25, cats 0 of 1; always “dog”: 25 of 26)"
    )
    assert "always" not in line(card, "The way:")


def test_disputed_photos_say_who_says_what_and_can_be_followed(
    card: DifferenceCard, qtbot: QtBot
) -> None:
    first, second = buttons(card)
    assert "the film says dog, the way says cat" in first.toolTip()
    assert not first.marks.wrong
    assert second.marks.wrong  # a cat that the film takes for a dog
    with qtbot.waitSignal(card.followed) as heard:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert heard.args == [EXAMPLES[3].photo]


def test_keys_go_over_the_picture(card: DifferenceCard, qtbot: QtBot) -> None:
    (picture,) = card.findChildren(Heatmap)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(picture, key)
    assert picture.cursor_cell == (1, 0)


def test_features_have_no_picture(card: DifferenceCard) -> None:
    assert card.findChildren(Heatmap)[0].isVisible()
    card.show_difference(FOUND, None)
    assert not card.findChildren(Heatmap)[0].isVisible()


def test_where_they_agree_that_is_said(card: DifferenceCard) -> None:
    card.show_difference(ModelDifference(FOUND.one, FOUND.one, FOUND.params, ()), (2, 2, 3))
    assert buttons(card) == []
    assert "They give the same answer everywhere." in words(card)


def test_losses_that_differ_are_seen_to_differ(card: DifferenceCard) -> None:
    near = replace(FOUND, other=ModelStanding(0.200004, Tally((4, 3), (5, 5))))
    card.show_difference(near, None)
    assert "loss 0.2," in line(card, "The film:")
    assert "loss 0.200004," in line(card, "The way:")
