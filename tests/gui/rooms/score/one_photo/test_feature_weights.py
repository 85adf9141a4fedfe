from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from gui.rooms.score.one_photo.feature_weights import LEAST_ROWS, FeatureWeights
from gui.style import theme
from model.inspection.activation import strongest_weights
from model.params import Params
from tests.gui.feature_making import SIZE, make_activation, make_params

Show = Callable[[Callable[[], FeatureWeights]], FeatureWeights]
PARAMS = make_params()


@pytest.fixture
def weights(on_screen: Show) -> FeatureWeights:
    weights = on_screen(FeatureWeights)
    weights.resize(720, 230)
    return weights


def columns(weights: FeatureWeights) -> tuple[list[int], list[int]]:
    """The features on the left and on the right."""
    half = weights.width() / 2
    sides: tuple[list[int], list[int]] = ([], [])
    for feature in weights.features():
        sides[weights.rect_of(feature).left() > half].append(feature)
    return sides


def picture(weights: FeatureWeights, feature: int) -> QImage:
    return weights.grab(weights.rect_of(feature).toAlignedRect()).toImage()


def colours_in(image: QImage, area: QRect | None = None) -> set[str]:
    place = area or image.rect()
    return {
        image.pixelColor(x, y).name()
        for x in range(place.left(), place.right() + 1)
        for y in range(place.top(), place.bottom() + 1)
    }


@pytest.mark.parametrize("row", [None, 0, 1])
def test_what_speaks_for_the_dog_stands_left_and_for_the_cat_right(
    weights: FeatureWeights, row: int | None
) -> None:
    weights.show_weights(PARAMS, None, None, row, None)
    for side, column in enumerate(columns(weights)):
        assert len(column) == 4
        assert column == strongest_weights(PARAMS, row, side, 4).tolist()
        assert all(
            theme.current().of_class(side) in colours_in(picture(weights, feature))
            for feature in column
        )


def test_more_height_shows_more_features(weights: FeatureWeights) -> None:
    weights.show_weights(PARAMS, None, None, None, None)
    weights.resize(720, 60)
    assert len(weights.features()) == 2 * LEAST_ROWS
    weights.resize(720, 420)
    assert len(weights.features()) > 2 * 4


def test_who_does_not_see_the_list_is_told_the_weight_with_its_own_sign(
    weights: FeatureWeights,
) -> None:
    W = np.zeros((2, SIZE), np.float32)
    W[1, 6] = 2.5
    params = Params(W, np.zeros(2, np.float32))
    weights.show_cursor(6, pinned=True)
    for row, written in ((None, "−2.50"), (1, "+2.50")):
        weights.show_weights(params, None, None, row, None)
        assert weights.accessibleDescription() == f"feature 7: weight {written}"
        assert columns(weights) == ([], [6])
    weights.show_weights(params, None, None, 0, None)
    assert weights.accessibleDescription() == ""
    assert weights.features() == []


def test_photos_that_excite_a_feature_are_drawn_beside_its_weight(weights: FeatureWeights) -> None:
    weights.show_weights(PARAMS, None, None, None, None)
    feature = weights.features()[0]
    right = QRect(200, 10, 140, 30)
    bare = colours_in(picture(weights, feature), right)
    weights.show_weights(PARAMS, None, None, None, make_activation())
    assert len(colours_in(picture(weights, feature), right)) > len(bare) + 20


def test_a_weight_that_changes_is_drawn_again_beside_the_same_photos(
    weights: FeatureWeights,
) -> None:
    activation = make_activation()
    weights.show_weights(PARAMS, None, None, None, activation)
    feature = weights.features()[1]
    before = picture(weights, feature)
    W = PARAMS.W.copy()
    W[0, weights.features()[0]] *= 2
    weights.show_weights(Params(W, PARAMS.b.copy()), None, None, None, activation)
    after = picture(weights, feature)
    # The scale is another one, so the bar is shorter; the photos stay.
    left, right = QRect(0, 0, 90, before.height()), QRect(200, 0, 120, before.height())
    assert before.copy(left) != after.copy(left)
    assert before.copy(right) == after.copy(right)


def test_where_a_weight_began_is_marked_unless_that_was_zero(weights: FeatureWeights) -> None:
    def drawn(start: Params | None) -> QImage:
        weights.show_weights(PARAMS, None, start, None, None)
        return picture(weights, weights.features()[0])

    none = drawn(None)
    assert drawn(Params.zeros(2, SIZE)) == none
    assert drawn(Params(PARAMS.W * np.float32(0.5), PARAMS.b.copy())) != none


def test_while_w_is_zero_the_weights_after_the_next_step_are_shown(weights: FeatureWeights) -> None:
    zero = Params.zeros(2, SIZE)
    weights.show_weights(zero, PARAMS, zero, None, None)
    assert columns(weights)[0] == strongest_weights(PARAMS, None, 0, 4).tolist()
    weights.show_weights(zero, None, zero, None, None)
    assert weights.features() == []
    assert len(colours_in(weights.grab().toImage())) > 2  # it says why


def test_a_click_keeps_a_feature(weights: FeatureWeights) -> None:
    told: list[int | None] = []
    weights.pinned.connect(told.append)
    weights.show_weights(PARAMS, None, None, None, None)
    right = columns(weights)[1][2]
    QTest.mouseClick(
        weights, Qt.MouseButton.LeftButton, pos=weights.rect_of(right).center().toPoint()
    )
    QTest.mouseClick(weights, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert told == [right]


def test_the_arrow_keys_go_down_the_dogs_column_and_then_down_the_cats(
    weights: FeatureWeights,
) -> None:
    weights.show_weights(PARAMS, None, None, None, None)
    weights.pinned.connect(lambda feature: weights.show_cursor(feature, pinned=True))
    seen = []
    for _ in weights.features():
        QTest.keyClick(weights, Qt.Key.Key_Down)
        seen.append(weights.marked)
    assert seen == [*columns(weights)[0], *columns(weights)[1]]
