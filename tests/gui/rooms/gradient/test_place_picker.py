"""Choosing a weight in the picture of its row, in a list, on a slider, and in the other row."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.rooms.gradient.place_picker import Pick, PlacePicker
from gui.style.theme import LIGHT
from gui.tables.table import Table
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.slider import Slider
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.text_line import TextLine
from model.inspection import Activation
from model.params import Params
from model.photos import Photo
from tests.gui.album_making import make_examples
from tests.model.making import make_params

Show = Callable[[Callable[[], PlacePicker]], PlacePicker]
SHAPE = (4, 5, 3)
D = 60


@pytest.fixture
def picker(on_screen: Show) -> PlacePicker:
    picker = on_screen(PlacePicker)
    picker.resize(300, 400)
    return picker


def show(picker: PlacePicker, chosen: int, shape: tuple[int, int, int] | None = SHAPE) -> list[int]:
    told: list[int] = []
    picker.show_pick(Pick(make_params(2, D), make_params(2, D, 1), shape, chosen))
    picker.chosen.connect(told.append)
    return told


def test_the_picture_shows_the_row_of_the_weight_and_marks_its_pixel(picker: PlacePicker) -> None:
    show(picker, D + 5 * 3 + 2 * 3 + 1)
    picture = picker.findChildren(Heatmap)[0]
    assert picture.cursor_cell == (1, 2)
    seen = -make_params(2, D, 1).W[1].reshape(SHAPE).mean(axis=2)
    np.testing.assert_allclose(picture.values, seen, rtol=1e-6)
    assert picker.findChildren(Choice)[0].currentText() == "W cat"


def test_arrow_keys_in_the_picture_go_from_pixel_to_pixel(picker: PlacePicker) -> None:
    told = show(picker, 1)
    QTest.keyClick(picker.findChildren(Heatmap)[0], Qt.Key.Key_Down)
    assert told == [5 * 3 + 1]


def test_the_other_row_has_the_same_weight(picker: PlacePicker) -> None:
    told = show(picker, 7)
    choice = picker.findChildren(Choice)[0]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert told == [D + 7]


def test_a_bias_has_no_pixel_and_its_other_row_is_the_other_bias(picker: PlacePicker) -> None:
    told = show(picker, 2 * D)
    picture = picker.findChildren(Heatmap)[0]
    assert picture.cursor_cell is None
    choice = picker.findChildren(Choice)[0]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    QTest.mouseClick(
        picture, Qt.MouseButton.LeftButton, pos=picture.rect_of((0, 1)).center().toPoint()
    )
    assert told == [2 * D + 1, 3]


def test_the_slider_reaches_the_last_bias_and_says_nothing_by_itself(picker: PlacePicker) -> None:
    told = show(picker, 3)
    slider = picker.findChildren(Slider)[0]
    assert slider.value() == 3
    assert told == []
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert told == [2 * D + 1]


def test_a_weight_is_let_go_by_nobody(picker: PlacePicker) -> None:
    told = show(picker, 0)
    picture = picker.findChildren(Heatmap)[0]
    QTest.mouseClick(
        picture, Qt.MouseButton.LeftButton, pos=picture.rect_of((0, 0)).center().toPoint()
    )
    assert told == []


def test_features_are_listed_by_the_size_of_their_slopes(picker: PlacePicker) -> None:
    dW = np.zeros((2, D))
    dW[0, [4, 9, 2]] = (0.1, -0.3, 0.2)
    picker.show_pick(Pick(make_params(2, D), Params(dW, np.zeros(2)), None, 9))
    (table,) = picker.findChildren(Table)
    assert [line[0] for line in table.content.lines()[1:4]] == ["10", "3", "5"]
    assert table.content.marked == 9


def test_a_feature_is_named_by_the_photos_that_excite_it_and_the_others_stay_in_sight(
    picker: PlacePicker,
) -> None:
    examples = make_examples(6)
    seen = np.zeros((6, D), np.float32)
    seen[:, 9] = [1, 5, 2, 6, 4, 3]
    dW = np.zeros((2, D))
    dW[0, [4, 9, 2]] = (0.1, -0.3, 0.2)
    params = Params(dW, np.zeros(2))
    picker.show_pick(Pick(make_params(2, D), params, None, 9, Activation(examples, seen)))
    (table,) = picker.findChildren(Table)
    assert table.content.lines()[-1] == ("56 others", "", "≤ 0")
    told: list[Photo] = []
    picker.followed.connect(told.append)
    for button in picker.findChildren(PhotoButton):
        if button.isVisible():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [examples[row].photo for row in (3, 1, 4, 5)][: len(told)]
    assert len(told) > 1


def test_without_weights_nothing_can_be_chosen(picker: PlacePicker) -> None:
    show(picker, 0)
    picker.show_pick(None)
    assert not picker.isEnabled()
    assert picker.findChildren(TextLine)[0].text() == ""


@pytest.mark.parametrize("row", [0, 1])
def test_slopes_are_shown_as_the_step_downhill_in_the_colour_of_where_it_leads(
    picker: PlacePicker, row: int
) -> None:
    show(picker, row * D)
    (steps,) = picker.findChildren(Heatmap)
    dW = make_params(2, D, 1).W[row].reshape(SHAPE).mean(axis=2)
    np.testing.assert_allclose(steps.values, -dW, rtol=1e-6)
    cell = np.unravel_index(np.abs(dW).argmax(), dW.shape)
    at = steps.rect_of((int(cell[0]), int(cell[1]))).center().toPoint()
    to_the_dog = (-dW[cell] > 0) == (row == 0)
    assert steps.grab().toImage().pixelColor(at).name() == (LIGHT.dog if to_the_dog else LIGHT.cat)
    assert "towards" in picker.findChildren(ScaleBar)[0].toolTip()
    animal = ("dog", "cat")[row]
    assert f"−dW {animal}: where a step moves it" in steps.accessibleName()
