"""The photo, its x and its votes, with the same pixel marked in all of them."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.rooms.score.one_photo.forward_pass_pictures import ForwardPassPictures
from gui.style.theme import LIGHT
from gui.widgets.cells.heatmap import Heatmap
from model.eyes import eye_named
from model.eyes.scaling import fit
from model.inspection.forward_pass import trace_forward_pass
from model.params import Params
from tests.gui.rooms.score.one_photo.forward_passes import PHOTO, forward_pass


class Place(QWidget):
    """The pictures in a row."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures = ForwardPassPictures(self)
        self.pictures.retranslate()
        row = QHBoxLayout(self)
        for picture in (*self.pictures.all, self.pictures.scale):
            row.addWidget(picture)


@pytest.fixture
def place(on_screen: Callable[[Callable[[], Place]], Place]) -> Place:
    return on_screen(Place)


@pytest.mark.parametrize("name", ["pixels16", "pixels64", "grey32"])
def test_every_pixel_eye_has_its_pictures(place: Place, name: str) -> None:
    shape = eye_named(name).shape
    assert shape is not None
    made, _ = forward_pass(name, (1.0, 0.0), 0)
    place.pictures.show_photo(made, shape)
    place.pictures.show_votes(made, shape)
    last = (shape[0] - 1, shape[1] - 1)
    place.pictures.show_cursor(last, pinned=True)
    for picture in place.pictures.all:
        assert picture.cursor_cell == last
        assert f"row {shape[0]}, column {shape[1]}" in picture.accessibleDescription()


@pytest.mark.parametrize(("row", "side"), [(0, LIGHT.dog), (1, LIGHT.cat)])
def test_x_is_what_the_eye_sees_and_a_vote_has_the_colour_of_whom_it_is_for(
    place: Place, row: int, side: str
) -> None:
    eye = eye_named("pixels16")
    W = np.zeros((2, 16, 16, 3), np.float32)
    W[row, 3, 4] = (1.0, -0.25, 0.0)  # the three colours are added up
    params = Params(W.reshape(2, -1), np.zeros(2, np.float32))
    scaling = fit("unit", np.zeros((0, eye.size), np.uint8), eye.size, eye.largest)
    made = trace_forward_pass(PHOTO, 0, eye, scaling, params)
    place.pictures.resize(160)
    place.pictures.show_photo(made, (16, 16, 3))
    place.pictures.show_votes(made, (16, 16, 3))
    _, x, votes = place.pictures.all
    red, green, blue = PHOTO.squares[16][3, 4].tolist()
    assert red > green / 4 > 0
    assert colour(x, (3, 4)) == f"#{red:02x}{green:02x}{blue:02x}"
    assert colour(votes, (3, 4)) == side
    assert colour(votes, (0, 0)) == LIGHT.card


def colour(picture: Heatmap, cell: tuple[int, int]) -> str:
    at = picture.rect_of(cell).center().toPoint()
    return picture.grab().toImage().pixelColor(at).name()


def test_each_picture_says_where_the_pointer_is_and_what_a_click_chose(place: Place) -> None:
    made, _ = forward_pass("pixels16", (1.0, 0.0), 0)
    place.pictures.resize(160)
    place.pictures.show_photo(made, (16, 16, 3))
    place.pictures.show_votes(made, (16, 16, 3))
    heard: list[object] = []
    place.pictures.hovered.connect(lambda cell: heard.append(("hovered", cell)))
    place.pictures.pinned.connect(lambda cell: heard.append(("pinned", cell)))
    for picture in place.pictures.all:
        at = picture.rect_of((2, 3)).center().toPoint()
        QTest.mouseMove(picture, at)
        QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    told = [("hovered", (2, 3)), ("pinned", (2, 3))]
    assert [one for one in heard if one in told] == told * 3


def test_each_has_a_name_for_who_does_not_see_it(place: Place) -> None:
    assert [picture.accessibleName() for picture in place.pictures.all] == [
        "The photo",
        "What the eye sees of the photo",
        "The vote of each pixel",
    ]


def test_without_a_photo_there_is_nothing_to_point_at(place: Place) -> None:
    made, _ = forward_pass("pixels16", (1.0, 0.0), 0)
    place.pictures.show_photo(made, (16, 16, 3))
    place.pictures.show_votes(made, (16, 16, 3))
    place.pictures.show_nothing()
    for picture in place.pictures.all:
        assert picture.cell_at(picture.rect_of((0, 0)).center()) is None
