"""Page "One photo" with a real session: votes, their sum, the label, and whom to follow."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.score.label_box import LabelBox
from gui.rooms.score.one_photo.feature_weights import FeatureWeights
from gui.rooms.score.one_photo.one_photo_page import ROOM_FOR_ALL, OnePhotoPage
from gui.rooms.score.one_photo.parts import PhotoParts
from gui.rooms.score.one_photo.pixel_view import PixelView
from gui.rooms.score.one_photo.score_way import ScoreWay
from gui.rooms.score.one_photo.waterfall import Waterfall
from gui.rooms.score.one_photo.worst_card import WorstCard
from gui.session.session import Session
from gui.widgets.cells.grid import Cell
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Label
from model.eyes import Eye, NetworkEye, eye_named
from model.inspection.occlusion import occlude
from model.photos.photo import Photo
from model.training.scene import worst
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, Show, place_page, settle, words
from tests.model.networks import HERE, colours, eye_of


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def page(
    session: Session,
    on_screen: Show,
    qtbot: QtBot,
) -> OnePhotoPage:
    session.memory.remember("one_photo.worst", "open")
    page = place_page(OnePhotoPage, session, on_screen, (900, ROOM_FOR_ALL + 60))
    session.refresh()
    settle(session, qtbot)
    return page


def train(session: Session, steps: int, qtbot: QtBot) -> None:
    session.step(steps)
    settle(session, qtbot)


def pictures(page: OnePhotoPage) -> list[Heatmap]:
    view = page.findChildren(PixelView)[0]
    return [picture for picture in view.findChildren(Heatmap) if picture.isVisible()]


def pinned(page: OnePhotoPage) -> set[Cell | None]:
    return {picture.cursor_cell for picture in pictures(page)}


def pin(picture: Heatmap, cell: Cell) -> None:
    place = picture.rect_of(cell).center().toPoint()
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=place)


def headline(page: OnePhotoPage) -> str:
    return page.findChildren(Hero)[0].headline.text()


def numbers(said: str) -> list[float]:
    return [float(found.replace("−", "-")) for found in re.findall(r"[+−]?[0-9]+[.][0-9]+", said)]


def told(page: OnePhotoPage) -> str:
    """What the way down says of itself: scores, probabilities, the loss."""
    return page.findChildren(ScoreWay)[0].accessibleDescription()


def press(page: OnePhotoPage, name: str) -> None:
    (button,) = [b for b in page.findChildren(QPushButton) if b.text() == name and b.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def box(page: OnePhotoPage, side: int) -> LabelBox:
    return page.findChildren(LabelBox)[side]


def fold(page: OnePhotoPage, name: str) -> Fold:
    (found,) = [fold for fold in page.findChildren(Fold) if fold.text() == name]
    return found


def photos(page: OnePhotoPage) -> list[PhotoButton]:
    card = page.findChildren(WorstCard)[0]
    return [button for button in card.findChildren(PhotoButton) if button.isVisible()]


def unlabelled() -> Photo:
    """A photo that is on no shelf."""
    return replace(make_examples(1)[0].photo, digest=bytes(16))


def test_a_pixel_that_is_clicked_is_pinned_in_all_pictures_until_esc(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 5, qtbot)
    (strongest,) = pinned(page)
    assert len(pictures(page)) == 4
    for place, picture in enumerate(pictures(page)):
        pin(picture, (7, 20 + place))
        assert pinned(page) == {(7, 20 + place)}
    train(session, 5, qtbot)
    assert pinned(page) == {(7, 23)}
    QTest.mouseMove(pictures(page)[3], QPoint(3, 3))
    assert pinned(page) == {(7, 23)}
    QTest.keyClick(pictures(page)[3], Qt.Key.Key_Escape)
    assert pinned(page) == {strongest}


def test_another_eye_lets_the_pixel_go(page: OnePhotoPage, session: Session, qtbot: QtBot) -> None:
    pin(pictures(page)[0], (2, 3))
    session.set_eye(eye_named("pixels16"))
    settle(session, qtbot)
    assert pinned(page) != {(2, 3)}


def test_before_the_first_step_it_says_that_all_is_even(page: OnePhotoPage) -> None:
    assert headline(page) == "Every weight is 0, so every score is 0: half and half."
    assert "loss 0.69" in told(page)


def test_the_headline_adds_up_to_the_score_of_every_row(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 40, qtbot)
    scores = numbers(told(page))[::2]
    for name, total in (
        ("dog's row", scores[0]),
        ("cat's row", scores[1]),
        ("dog − cat", scores[0] - scores[1]),
    ):
        press(page, name)
        *parts, end = numbers(headline(page))
        assert len(parts) >= 2
        assert end == pytest.approx(total, abs=0.011)
        assert sum(parts) == pytest.approx(end, abs=1e-9)


def test_the_pinned_pixel_says_why_its_vote_has_its_sign(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 10, qtbot)
    said = page.findChildren(PixelView)[0].accessibleDescription()
    assert said.endswith(("speaks for the dog.", "speaks for the cat.")) or "disagree" in said


def test_the_one_of_the_label_can_be_dragged_to_see_what_it_would_cost(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 20, qtbot)
    before = told(page)
    dog, cat = box(page, 0), box(page, 1)
    QTest.mousePress(dog, Qt.MouseButton.LeftButton, pos=dog.rect().center())
    there = dog.mapFrom(page, cat.mapTo(page, cat.rect().center()))
    for place in (there / 2, there):
        QTest.mouseMove(dog, place)
    QTest.mouseRelease(dog, Qt.MouseButton.LeftButton, pos=there)
    assert cat.isChecked()
    assert told(page) != before
    probability, loss = numbers(told(page))[3], numbers(told(page))[-1]
    assert np.exp(-loss) == pytest.approx(probability, abs=0.006)
    QTest.mouseClick(dog, Qt.MouseButton.LeftButton)
    assert told(page) == before


def test_an_unlabelled_photo_is_asked_about_in_place(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 20, qtbot)
    session.ask((unlabelled(),))
    shares = numbers(told(page))[1:4:2]
    said = max(range(2), key=shares.__getitem__)
    name = ("dog", "cat")[said]
    question = f"What does this photo show? Nobody has said, so just suppose a {name}."
    assert question in words(page)
    assert not headline(page).startswith("Every weight")
    assert np.exp(-numbers(told(page))[-1]) == pytest.approx(shares[said], abs=0.006)
    QTest.mouseClick(box(page, 1 - said), Qt.MouseButton.LeftButton)
    assert box(page, 1 - said).isChecked()
    assert question not in words(page)
    assert np.exp(-numbers(told(page))[-1]) == pytest.approx(shares[1 - said], abs=0.006)
    press(page, f"Suppose a {name}")
    assert question in words(page)
    assert box(page, said).isChecked()


def test_the_cost_of_another_label_is_no_word_about_the_photo(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 20, qtbot)
    example = session.lab.examples[3]
    session.follow(example.photo)
    QTest.mouseClick(box(page, 1 - example.label), Qt.MouseButton.LeftButton)
    assert "supposed" in told(page)
    assert session.lab.label_of(example.photo) == example.label
    session.relabel((example.photo.digest,), 1 - example.label)
    settle(session, qtbot)
    assert "supposed" not in told(page)


def test_an_answer_among_the_sketches_moves_no_photo(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 20, qtbot)
    photo, before = unlabelled(), session.lab.examples
    session.ask((photo,))
    press(page, "It is a cat")
    assert "loss" in told(page)
    assert session.lab.examples == before
    assert session.lab.label_of(photo) == 1


def test_an_answer_among_own_photos_puts_the_photo_on_its_shelf(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    session.add(make_examples(6))
    settle(session, qtbot)
    photo = unlabelled()
    session.ask((photo,))
    settle(session, qtbot)
    press(page, "It is a cat")
    settle(session, qtbot)
    found = session.lab.find(photo.digest)
    assert found is not None
    assert found.label == 1
    assert "loss" in told(page)


def test_with_all_photos_gone_it_says_what_to_do(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    assert headline(page).startswith("There is no photo to follow yet.")
    assert told(page) == ""
    assert photos(page) == []


def test_the_photos_that_cost_most_are_those_of_the_step_and_can_be_followed(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 40, qtbot)
    assert session.scene is not None
    expected = [found.photo for found, _ in worst(session.scene, 20, held_out=True)]
    assert photos(page)
    assert [button.photo for button in photos(page)] == expected[: len(photos(page))]
    followed: list[object] = []
    session.followed_changed.connect(followed.append)
    QTest.mouseClick(photos(page)[-1], Qt.MouseButton.LeftButton)
    assert len(followed) == 1
    (toggle,) = page.findChildren(WorstCard)[0].findChildren(QCheckBox)
    toggle.click()
    training = {example.photo for example in session.scene.setup.dataset.side(held_out=False)}
    assert {button.photo for button in photos(page)} <= training


def test_the_photos_that_cost_most_are_behind_a_fold_and_the_page_fits_a_low_window(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    card, button = page.findChildren(WorstCard)[0], fold(page, "The photos that cost most")
    assert card.isVisible()
    button.click()
    assert not card.isVisible()
    page.parentWidget().resize(820, 420)
    page.resize(820, 420)
    assert page.minimumSizeHint().width() <= 820
    assert page.minimumSizeHint().height() <= 400
    button.click()
    train(session, 3, qtbot)
    assert photos(page)


@pytest.fixture
def eye(session: Session, page: OnePhotoPage, tmp_path: Path, qtbot: QtBot) -> NetworkEye:
    """An eye that makes features, three of them; the session sees with it."""
    del page
    eye = eye_of(tmp_path / "colours.onnx", colours())
    see_with(session, eye, qtbot)
    return eye


def see_with(session: Session, eye: Eye, qtbot: QtBot) -> None:
    def seen() -> bool:
        return not session.busy and session.scene is not None and session.scene.setup.eye == eye

    session.set_eye(eye)
    qtbot.waitUntil(seen)


def test_a_feature_is_pinned_in_waterfall_and_list_by_click_and_keys(
    page: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    train(session, 5, qtbot)
    assert eye.size == 3
    fold(page, "What W looks for").click()
    (waterfall,), (weights,) = page.findChildren(Waterfall), page.findChildren(FeatureWeights)
    first, second, *_ = waterfall.features()
    assert waterfall.marked == first
    QTest.keyClick(waterfall, Qt.Key.Key_Down)
    assert (waterfall.marked, weights.marked) == (second, second)
    last = weights.features()[-1]
    place = weights.rect_of(last).center().toPoint()
    QTest.mouseClick(weights, Qt.MouseButton.LeftButton, pos=place)
    assert (waterfall.marked, weights.marked) == (last, last)
    assert waterfall.accessibleDescription().startswith(f"feature {last + 1}: vote ")
    see_with(session, eye_named("pixels16"), qtbot)
    assert weights.marked is None
    assert len(pictures(page)) == 4


def test_the_headline_of_features_adds_up(
    page: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    del eye
    assert headline(page) == "Every weight is 0, so every score is 0: half and half."
    train(session, 20, qtbot)
    assert "All 3 features together bring " in headline(page)
    scores = numbers(told(page))[::2]
    assert numbers(headline(page))[-1] == pytest.approx(scores[0] - scores[1], abs=0.011)


def strongest_part(page: OnePhotoPage) -> float:
    """What the scale beside the photo says that its strongest colour means; 0 for nothing."""
    scale = page.findChildren(PhotoParts)[0].scale
    found = re.findall(r"[0-9.]+", " ".join(label.text() for label in scale.findChildren(Label)))
    return float(found[-1]) if found else 0.0


def occlusion_of(session: Session, eye: NetworkEye, photo: Photo) -> float:
    scene = session.scene
    assert scene is not None
    *_, whole = occlude(photo, eye)
    return float(np.abs(whole.votes(scene.scaling, scene.params)).max())


def test_the_parts_of_the_photo_are_weighed_when_asked_and_again_at_every_step(
    page: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    train(session, 30, qtbot)
    assert strongest_part(page) == 0
    fold(page, "Where in the photo?").click()
    photo = session.lab.examples[0].photo

    def agrees() -> bool:
        expected = occlusion_of(session, eye, photo)
        return strongest_part(page) == pytest.approx(expected, rel=0.06) and expected > 0

    qtbot.waitUntil(agrees)
    before = strongest_part(page)
    train(session, 60, qtbot)
    assert agrees()
    assert strongest_part(page) != before
    photo = session.lab.examples[7].photo
    session.follow(photo)
    assert strongest_part(page) == 0
    qtbot.waitUntil(agrees)


def test_a_network_that_is_gone_says_so_beside_the_photo(
    page: OnePhotoPage, session: Session, eye: NetworkEye, qtbot: QtBot
) -> None:
    fold(page, "Where in the photo?").click()
    HERE.forget()
    Path(eye.file.path).unlink()
    session.follow(session.lab.examples[3].photo)
    (parts,) = page.findChildren(PhotoParts)
    qtbot.waitUntil(lambda: "is missing" in parts.note.text())
    train(session, 2, qtbot)
    assert "is missing" in parts.note.text()


def test_a_lesson_reads_the_way_and_what_the_other_label_would_cost(
    page: OnePhotoPage, session: Session, qtbot: QtBot
) -> None:
    train(session, 5, qtbot)
    page.pose("cat")
    read = page.readings()
    assert (read["truth"], read["label"]) == (1, 1)
    assert read["share_dog"] + read["share_cat"] == pytest.approx(1)
    assert read["exp_cat"] / (read["exp_dog"] + read["exp_cat"]) == pytest.approx(read["share_cat"])
    QTest.mouseClick(box(page, 0), Qt.MouseButton.LeftButton)
    other = page.readings()
    assert (other["truth"], other["label"]) == (1, 0)
    assert (read["loss"], other["loss"]) == (read["loss_right"], read["loss_wrong"])
    assert (other["loss_right"], other["loss_wrong"]) == (read["loss_right"], read["loss_wrong"])
    page.pose("dog")
    assert (page.readings()["truth"], page.readings()["label"]) == (0, 0)
