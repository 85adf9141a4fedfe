from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QComboBox

from gui.rooms.score.one_photo.feature_weights import FeatureWeights
from gui.rooms.score.one_photo.weights_card import WeightsCard
from gui.widgets.cells.heatmap import Heatmap
from model.inspection.activation import strongest_weights
from model.params import Params
from tests.gui import feature_making

Show = Callable[[Callable[[], WeightsCard]], WeightsCard]
SHAPE = (4, 4, 3)


def params(seed: int) -> Params:
    random = np.random.default_rng(seed)
    W = random.normal(size=(2, 48)).astype(np.float32)
    return Params(W, np.zeros(2, np.float32))


def pictures(card: WeightsCard) -> list[Heatmap]:
    return card.findChildren(Heatmap)


def choose(card: WeightsCard, place: int, words: str) -> None:
    box = card.findChildren(QComboBox)[place]
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_the_difference_is_shown_first_and_its_scale_is_its_largest_mean(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    now, update = params(0), params(1)
    card.show_weights(now, update, SHAPE)
    difference = (now.W[0] - now.W[1]).reshape(SHAPE).mean(axis=2)
    assert pictures(card)[0].limit == np.float32(np.abs(difference).max())


def test_one_class_and_one_channel_can_be_looked_at(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    now, update = params(0), params(1)
    card.show_weights(now, update, SHAPE)
    choose(card, 0, "cat")
    choose(card, 1, "G")
    assert pictures(card)[0].limit == np.abs(now.W[1].reshape(SHAPE)[:, :, 1]).max()
    assert pictures(card)[2].limit == np.abs(update.W[1].reshape(SHAPE)[:, :, 1]).max()


def test_grey_weights_have_no_channels_to_choose(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    grey = Params(np.ones((2, 16), np.float32), np.zeros(2, np.float32))
    card.show_weights(grey, grey, (4, 4, 1))
    assert not card.findChildren(QComboBox)[1].isEnabled()
    choose(card, 0, "dog")
    assert pictures(card)[0].limit == 1.0


def test_weights_that_are_all_zero_are_no_trouble(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    zero = Params.zeros(2, 48)
    card.show_weights(zero, zero, SHAPE)
    assert [picture.limit for picture in pictures(card)][::2] == [0.0, 0.0]


def test_without_a_next_step_the_weights_still_show(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    card.show_weights(params(0), None, SHAPE)
    assert pictures(card)[0].limit > 0
    assert "no next step" in pictures(card)[2].accessibleDescription()


def test_the_cursor_is_the_same_in_all_pictures(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    card.show_weights(params(0), params(1), SHAPE)
    card.show_cursor((1, 2), pinned=True)
    assert {picture.cursor_cell for picture in pictures(card)} == {(1, 2)}


def test_weights_that_are_no_picture_are_shown_as_a_list(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    (features,) = card.findChildren(FeatureWeights)
    made = feature_making.make_params()
    card.show_feature_weights(made, None, None, feature_making.make_activation())
    assert features.isVisible()
    assert not any(picture.isVisible() for picture in pictures(card))
    assert [box.isVisible() for box in card.findChildren(QComboBox)] == [True, False, False]
    card.show_weights(params(0), params(1), SHAPE)
    assert not features.isVisible()
    assert all(picture.isVisible() for picture in pictures(card))
    assert all(box.isVisible() for box in card.findChildren(QComboBox))


def test_the_list_shows_the_row_that_is_chosen(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    card.resize(720, 300)
    (features,) = card.findChildren(FeatureWeights)
    made = feature_making.make_params()
    card.show_feature_weights(made, None, None, None)
    for words, row in (("dog − cat", None), ("cat", 1), ("dog", 0)):
        choose(card, 0, words)
        count = len(features.features()) // 2
        expected = [strongest_weights(made, row, side, count).tolist() for side in range(2)]
        assert features.features() == [*expected[0], *expected[1]]


def test_a_marked_feature_is_marked_in_the_list_and_no_pixel_is(on_screen: Show) -> None:
    card = on_screen(WeightsCard)
    card.show_feature_weights(feature_making.make_params(), None, None, None)
    card.show_cursor(4, pinned=True)
    assert card.findChildren(FeatureWeights)[0].marked == 4
    assert {picture.cursor_cell for picture in pictures(card)} == {None}
    card.show_cursor((1, 2), pinned=True)
    assert card.findChildren(FeatureWeights)[0].marked is None
