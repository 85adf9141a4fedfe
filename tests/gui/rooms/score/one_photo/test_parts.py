from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.rooms.score.one_photo.parts import LEVELS, PhotoParts, levels_of, veiled
from gui.style import theme
from gui.widgets.texts.label import Label
from model.inspection.occlusion import PARTS
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], QWidget]], QWidget]
PHOTO = make_examples(1)[0].photo
VOTES = np.zeros((PARTS, PARTS))
VOTES[1, 2], VOTES[4, 5] = 0.8, -0.4


@pytest.fixture
def parts(on_screen: Show) -> PhotoParts:
    def build() -> QWidget:
        window, parts = QWidget(), PhotoParts()
        column = QVBoxLayout(window)
        for widget in (parts, parts.scale, parts.note):
            column.addWidget(widget)
        window.resize(240, 300)
        return window

    parts = on_screen(build).findChildren(PhotoParts)[0]
    parts.show_photo(PHOTO)
    return parts


def legend(parts: PhotoParts) -> set[str]:
    return {label.text() for label in parts.scale.findChildren(Label)} - {""}


@pytest.mark.parametrize(("vote", "side"), [(1.0, 0), (-1.0, 1)])
def test_the_strongest_part_takes_on_the_colour_of_its_class_and_the_rest_stays(
    vote: float, side: int
) -> None:
    square = np.full((14, 14, 3), 100, np.uint8)
    votes = np.zeros((7, 7))
    votes[2, 3] = vote
    veil = veiled(square, levels_of(votes, 1.0), theme.LIGHT)
    colour = np.frombuffer(bytes.fromhex(theme.LIGHT.of_class(side)[1:]), np.uint8).astype(int)
    part = veil[4:6, 6:8].astype(int)
    assert (np.abs(part - colour) < np.abs(100 - colour)).all()
    veil[4:6, 6:8] = 100
    assert (veil == 100).all()


def test_votes_that_are_no_number_yet_leave_the_photo_as_it_is() -> None:
    votes = np.full((7, 7), np.nan)
    votes[0, 0] = 0.5
    levels = levels_of(votes, 0.5)
    assert levels[0, 0] == LEVELS
    assert np.count_nonzero(levels) == 1
    assert not levels_of(np.zeros((7, 7)), 0.0).any()


def test_the_scale_says_what_the_strongest_colour_means(parts: PhotoParts) -> None:
    assert legend(parts) == set()
    parts.show_votes(VOTES, 2.0)
    assert legend(parts) == {"−0.80 cat", "dog +0.80"}


def test_a_part_that_is_pointed_at_is_read(parts: PhotoParts) -> None:
    parts.show_votes(VOTES, 2.0)
    hint = parts.note.text()
    assert hint.startswith("On the photo:")
    expected = {
        (1, 2): "Without this part s dog − s cat is +1.200, not +2.000: it speaks for dog, +0.800.",
        (4, 5): "Without this part s dog − s cat is +2.400, not +2.000: it speaks for cat, −0.400.",
        (0, 0): "Without this part s dog − s cat is +2.000, not +2.000: it says nothing.",
    }
    for cell, words in expected.items():
        QTest.mouseMove(parts, parts.rect_of(cell).center().toPoint())
        assert parts.note.text() == words
    parts.hovered.emit(None)
    assert parts.note.text() == hint


def test_a_part_that_is_clicked_stays_and_follows_the_training(parts: PhotoParts) -> None:
    parts.show_votes(VOTES, 2.0)
    place = parts.rect_of((1, 2)).center().toPoint()
    QTest.mouseClick(parts, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(parts, parts.rect_of((4, 5)).center().toPoint())
    parts.show_votes(2 * VOTES, 4.0)
    assert "not +4.000: it speaks for dog, +1.600" in parts.note.text()
    QTest.keyClick(parts, Qt.Key.Key_Escape)
    assert parts.note.text().startswith("On the photo:")


def test_another_photo_lets_the_part_go(parts: PhotoParts) -> None:
    parts.show_votes(VOTES, 2.0)
    place = parts.rect_of((1, 2)).center().toPoint()
    QTest.mouseClick(parts, Qt.MouseButton.LeftButton, pos=place)
    parts.show_photo(make_examples(1, first=5)[0].photo)
    assert parts.cursor_cell is None
    assert legend(parts) == set()


def test_a_part_that_is_not_done_yet_is_not_read(parts: PhotoParts) -> None:
    parts.show_votes(np.full((PARTS, PARTS), np.nan), 2.0)
    QTest.mouseMove(parts, parts.rect_of((1, 2)).center().toPoint())
    assert parts.note.text().startswith("On the photo:")


def test_a_refusal_is_said_as_it_is(parts: PhotoParts) -> None:
    parts.show_refusal("The network <b>x</b> is missing.")
    assert parts.note.text() == "The network <b>x</b> is missing."
    assert "<b>" not in parts.note.toolTip()
    parts.show_votes(VOTES, 1.0)
    assert parts.note.text().startswith("On the photo:")


def test_the_veil_is_drawn_anew_in_another_theme(parts: PhotoParts) -> None:
    parts.show_votes(VOTES, 2.0)
    cell = parts.rect_of((1, 2)).center().toPoint()
    light = parts.grab().toImage().pixelColor(cell)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, theme.DARK)
    assert parts.grab().toImage().pixelColor(cell) != light


def test_without_a_photo_there_is_nothing_to_say(parts: PhotoParts) -> None:
    parts.show_photo(None)
    assert parts.note.text() == ""
