"""Room "Score & loss" with a real session: one pixel in all pictures, and whom to follow."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.score.one_photo.feature_reading import FeatureReading
from gui.rooms.score.one_photo.feature_weights import FeatureWeights
from gui.rooms.score.one_photo.forward_pass_card import ForwardPassCard
from gui.rooms.score.one_photo.one_photo_page import ROOM_FOR_ALL, OnePhotoPage
from gui.rooms.score.one_photo.parts import PhotoParts
from gui.rooms.score.one_photo.vote_table import VoteTable
from gui.rooms.score.one_photo.weights_card import WeightsCard
from gui.rooms.score.one_photo.worst_card import WorstCard
from gui.session.session import Session
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Label
from model.eyes import Eye, NetworkEye, eye_named
from model.inspection.occlusion import occlude
from model.photos.photo import Photo
from model.training.scene import worst
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin
from tests.gui.tables import click
from tests.model.networks import HERE, colours, eye_of


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def room(
    session: Session,
    on_screen: Callable[[Callable[[], QWidget]], QWidget],
    qtbot: QtBot,
) -> OnePhotoPage:
    def build() -> QWidget:
        # A room is a part of the window: by itself it would not go below the size it likes.
        window = QWidget()
        window.resize(900, ROOM_FOR_ALL + 60)
        made = OnePhotoPage(session)
        made.setParent(window)
        made.resize(window.size())
        return window

    room = on_screen(build).findChildren(OnePhotoPage)[0]
    session.refresh()
    settle(session, qtbot)
    return room


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


def pictures(room: OnePhotoPage) -> list[Heatmap]:
    return [picture for picture in room.findChildren(Heatmap) if picture.isVisible()]


def marked(room: OnePhotoPage) -> set[Cell | None]:
    return {picture.cursor_cell for picture in pictures(room)}


def middle_of(picture: Heatmap, cell: Cell) -> QPoint:
    return picture.rect_of(cell).center().toPoint()


def worst_card(room: OnePhotoPage) -> WorstCard:
    return room.findChildren(WorstCard)[0]


def shown(room: OnePhotoPage) -> list[PhotoButton]:
    return [button for button in room.findChildren(PhotoButton) if button.isVisible()]


def words(room: OnePhotoPage) -> list[str]:
    return [label.text() for label in room.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize("place", range(6))
def test_a_pixel_that_is_clicked_is_marked_in_all_pictures(room: OnePhotoPage, place: int) -> None:
    assert len(pictures(room)) == 6
    picture = pictures(room)[place]
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=middle_of(picture, (7, 20)))
    assert marked(room) == {(7, 20)}
    assert "row 8, column 21" in words(room)


def test_a_pixel_that_is_pointed_at_is_marked_until_the_pointer_leaves(room: OnePhotoPage) -> None:
    picture = pictures(room)[1]
    QTest.mouseMove(picture, middle_of(picture, (3, 4)))
    assert marked(room) == {(3, 4)}
    QTest.mouseMove(worst_card(room), QPoint(3, 3))
    assert marked(room) == {None}


def test_a_kept_pixel_stays_where_it_is_while_the_pointer_moves(room: OnePhotoPage) -> None:
    one, other = room.findChildren(ForwardPassCard)[0], room.findChildren(WeightsCard)[0]
    clicked, pointed = one.findChildren(Heatmap)[1], other.findChildren(Heatmap)[0]
    QTest.mouseClick(clicked, Qt.MouseButton.LeftButton, pos=middle_of(clicked, (7, 20)))
    QTest.mouseMove(pointed, middle_of(pointed, (3, 4)))
    assert marked(room) == {(7, 20)}
    QTest.keyClick(pointed, Qt.Key.Key_Escape)
    assert marked(room) == {None}


def test_a_kept_pixel_stays_while_training_goes_on(
    room: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    picture = pictures(room)[0]
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=middle_of(picture, (7, 20)))
    before = words(room)
    session.step(5)
    settle(session, qtbot)
    assert marked(room) == {(7, 20)}
    assert words(room) != before


def test_another_eye_lets_the_pixel_go(room: OnePhotoPage, session: Session, qtbot: QtBot) -> None:
    picture = pictures(room)[0]
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=middle_of(picture, (7, 20)))
    session.set_eye(eye_named("pixels16"))
    settle(session, qtbot)
    assert marked(room) == {None}


def test_the_worst_photos_fold_away_where_there_is_no_height(
    room: OnePhotoPage, qtbot: QtBot
) -> None:
    assert worst_card(room).isVisible()
    room.resize(900, ROOM_FOR_ALL - 1)
    qtbot.waitUntil(lambda: not worst_card(room).isVisible())
    room.resize(900, ROOM_FOR_ALL)
    qtbot.waitUntil(lambda: worst_card(room).isVisible())


def test_the_worst_photos_are_those_of_the_step_that_is_shown(
    room: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    session.step(40)
    settle(session, qtbot)
    assert session.scene is not None
    expected = [found.photo for found, _ in worst(session.scene, 20, held_out=True)]
    photos = [button.photo for button in shown(room)]
    assert photos == expected[: len(photos)]
    assert photos


def test_unfolded_the_worst_photos_are_those_of_the_step_that_is_shown(
    room: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    room.resize(900, ROOM_FOR_ALL - 1)
    qtbot.waitUntil(lambda: not worst_card(room).isVisible())
    session.step(40)
    settle(session, qtbot)
    room.resize(900, ROOM_FOR_ALL + 60)
    qtbot.waitUntil(lambda: worst_card(room).isVisible())
    assert session.scene is not None
    losses = {f"loss {loss:.2f}" for _, loss in worst(session.scene, 20, held_out=True)}
    assert {button.accessibleName().rsplit(", ", 1)[1] for button in shown(room)} <= losses


def test_a_click_on_a_photo_follows_it(room: OnePhotoPage, session: Session, qtbot: QtBot) -> None:
    session.step(3)
    settle(session, qtbot)
    other = next(b for b in shown(room) if b.photo is not session.lab.examples[0].photo)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert other.photo is not None
    name = f"{other.photo.name} · label: {other.photo.name.split()[0]}"
    assert name in words(room)


def test_training_photos_can_be_looked_at_instead(room: OnePhotoPage, session: Session) -> None:
    (toggle,) = worst_card(room).findChildren(QCheckBox)
    dataset = session.lab.run.setup.dataset
    training = [
        e.photo for e, out in zip(dataset.examples, dataset.held_out, strict=True) if not out
    ]
    assert not any(button.photo in training for button in shown(room))
    toggle.click()
    assert all(button.photo in training for button in shown(room))
    assert shown(room)


def test_with_all_photos_gone_there_is_no_photo_to_follow(
    room: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert not any("label: " in text for text in words(room))
    assert shown(room) == []


@pytest.fixture
def eye(session: Session, room: OnePhotoPage, tmp_path: Path, qtbot: QtBot) -> NetworkEye:
    """An eye that makes features, three of them; the session sees with it."""
    del room
    eye = eye_of(tmp_path / "colours.onnx", colours())
    see_with(session, eye, qtbot)
    return eye


def see_with(session: Session, eye: Eye, qtbot: QtBot) -> None:
    def seen() -> bool:
        return not session.busy and session.scene is not None and session.scene.setup.eye == eye

    session.set_eye(eye)
    qtbot.waitUntil(seen)


def train(session: Session, steps: int, qtbot: QtBot) -> None:
    session.step(steps)
    settle(session, qtbot)


def test_a_feature_that_is_clicked_is_marked_in_table_and_list(
    room: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    train(session, 5, qtbot)
    assert eye.size == 3
    (table,), (weights,) = room.findChildren(VoteTable), room.findChildren(FeatureWeights)
    for marking in (table, weights):
        last = marking.features()[-1]
        if marking is table:
            click(table, len(table.features()) - 1)
        else:
            place = weights.rect_of(last).center().toPoint()
            QTest.mouseClick(weights, Qt.MouseButton.LeftButton, pos=place)
        assert (table.content.marked, weights.marked) == (last, last)
        assert f"feature {last + 1}" in words(room)
        QTest.keyClick(marking, Qt.Key.Key_Escape)
        assert weights.marked is None


def test_another_eye_lets_the_feature_go(
    room: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    del eye
    train(session, 1, qtbot)
    (weights,) = room.findChildren(FeatureWeights)
    place = weights.rect_of(weights.features()[0]).center().toPoint()
    QTest.mouseClick(weights, Qt.MouseButton.LeftButton, pos=place)
    see_with(session, eye_named("pixels16"), qtbot)
    assert weights.marked is None
    assert marked(room) == {None}
    assert len(pictures(room)) == 6


def test_features_are_shown_by_training_photos_alone(
    room: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    train(session, 1, qtbot)
    (reading,) = room.findChildren(FeatureReading)
    dataset = session.lab.run.setup.dataset
    held_out = {e.photo for e, out in zip(dataset.examples, dataset.held_out, strict=True) if out}
    (table,) = room.findChildren(VoteTable)
    photos = [b.photo for b in reading.findChildren(PhotoButton) if b.isVisible()]
    assert len(photos) >= 3
    assert not held_out & set(photos)
    feature = table.features()[0]
    values = [float(session.feature_cache.see(eye, photo)[feature]) for photo in photos if photo]
    assert values == sorted(values, reverse=True)


def parts(room: OnePhotoPage) -> PhotoParts:
    return room.findChildren(PhotoParts)[0]


def strongest_part(room: OnePhotoPage) -> float:
    """What the scale beside the photo says that its strongest colour means; 0 for nothing."""
    found = [label.text() for label in parts(room).scale.findChildren(Label)]
    numbers = re.findall(r"[0-9.]+", " ".join(found))
    return float(numbers[-1]) if numbers else 0.0


def occlusion_of(session: Session, eye: NetworkEye, photo: Photo) -> float:
    scene = session.scene
    assert scene is not None
    *_, whole = occlude(photo, eye)
    return float(np.abs(whole.votes(scene.scaling, scene.params)).max())


def test_the_parts_of_the_photo_are_weighed_and_weighed_again_at_every_step(
    room: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    train(session, 30, qtbot)
    photo = session.lab.examples[0].photo

    def agrees() -> bool:
        expected = occlusion_of(session, eye, photo)
        return strongest_part(room) == pytest.approx(expected, rel=0.06) and expected > 0

    qtbot.waitUntil(agrees)
    before = strongest_part(room)
    train(session, 60, qtbot)
    assert agrees()
    assert strongest_part(room) != before


def test_another_photo_has_parts_of_its_own(
    room: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    train(session, 30, qtbot)
    qtbot.waitUntil(lambda: strongest_part(room) > 0)
    other = session.lab.examples[7].photo
    session.follow(other)
    assert strongest_part(room) == 0
    qtbot.waitUntil(
        lambda: strongest_part(room) == pytest.approx(occlusion_of(session, eye, other), rel=0.06)
    )


def test_a_network_that_is_gone_says_so_beside_the_photo(
    room: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    HERE.forget()
    Path(eye.file.path).unlink()
    session.follow(session.lab.examples[3].photo)
    qtbot.waitUntil(lambda: "is missing" in parts(room).note.text())
    train(session, 2, qtbot)
    assert "is missing" in parts(room).note.text()


def test_a_room_that_is_hidden_looks_at_nothing_and_catches_up(
    room: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    room.hide()
    session.follow(session.lab.examples[5].photo)
    train(session, 10, qtbot)
    name = session.lab.examples[5].photo.name
    assert not any(name in text for text in words(room))
    assert strongest_part(room) == 0
    room.show()
    assert any(name in text for text in words(room))
    qtbot.waitUntil(
        lambda: (
            strongest_part(room)
            == pytest.approx(occlusion_of(session, eye, session.lab.examples[5].photo), rel=0.06)
        )
    )
