from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.score.one_photo.feature_reading import FeatureReading
from gui.rooms.score.one_photo.forward_pass_card import ForwardPassCard
from gui.rooms.score.one_photo.parts import PhotoParts
from gui.rooms.score.one_photo.pixel_reading import PixelReading
from gui.rooms.score.one_photo.vote_table import VoteTable
from gui.style import theme
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Figure, Label
from model.eyes import Eye, eye_named
from model.eyes.scaling import fit
from model.inspection.forward_pass import ForwardPass, trace_forward_pass
from model.params import Params
from tests.gui import feature_making
from tests.gui.rooms.score.one_photo.forward_passes import PHOTO, forward_pass

Show = Callable[[Callable[[], ForwardPassCard]], ForwardPassCard]


def texts(card: ForwardPassCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label)]


def place_of(widget: QWidget, card: ForwardPassCard) -> QRect:
    return QRect(widget.mapTo(card, QPoint()), widget.size())


def shown_pictures(card: ForwardPassCard) -> list[Heatmap]:
    return [picture for picture in card.findChildren(Heatmap) if picture.isVisible()]


def show(card: ForwardPassCard, scores: tuple[float, float], label: int | None) -> None:
    """Show a way through 32 × 32 pixels that ends at these scores."""
    card.show_forward_pass(*way("pixels32", scores, label))


def way(
    name: str, scores: tuple[float, float], label: int | None
) -> tuple[ForwardPass, Eye, Params]:
    made, params = forward_pass(name, scores, label)
    return made, eye_named(name), params


@pytest.mark.parametrize(
    ("label", "words"), [(0, "label: dog"), (1, "label: cat"), (None, "no label, so no loss")]
)
def test_the_photo_is_named_with_its_label(on_screen: Show, label: int | None, words: str) -> None:
    card = on_screen(ForwardPassCard)
    show(card, (2.3, -1.2), label)
    assert any(PHOTO.name in text and words in text for text in texts(card))
    assert "+2.30" in texts(card)


@pytest.mark.parametrize("score", [0.5, 42.0, 420.0, 9_999.0])
def test_numbers_of_any_size_have_their_place_beside_the_pictures(
    on_screen: Show, qtbot: QtBot, score: float
) -> None:
    card = on_screen(ForwardPassCard)
    card.resize(900, 260)
    card.fit(900, 260)
    show(card, (score, -score), 0)

    def apart() -> bool:
        pictures = [picture.geometry() for picture in shown_pictures(card)]
        numbers = [figure for figure in card.findChildren(Figure) if figure.text()]
        arrows = [label for label in card.findChildren(Label) if label.text().startswith("→")]
        others = [w for w in (*numbers, *arrows) if w.isVisible()]
        assert len(others) == 9 + 6
        return all(
            w.width() >= w.sizeHint().width()
            and not any(place_of(w, card).intersects(picture) for picture in pictures)
            for w in others
        )

    qtbot.waitUntil(apart)


def test_a_marked_pixel_is_marked_in_every_picture(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    show(card, (1.0, 0.0), 0)
    card.show_cursor((31, 4), pinned=True)
    assert [picture.cursor_cell for picture in shown_pictures(card)] == [(31, 4)] * 3
    assert "row 32, column 5" in texts(card)


def test_a_marked_pixel_is_read_in_x_w_and_votes(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    eye = eye_named("pixels16")
    W = np.zeros((2, *(eye.shape or ())), np.float32)
    W[0, 3, 4] = (0.5, -0.25, 0.0)
    params = Params(W.reshape(2, -1), np.zeros(2, np.float32))
    scaling = fit("unit", np.zeros((0, eye.size), np.uint8), eye.size, eye.largest)
    made = trace_forward_pass(PHOTO, 0, eye, scaling, params)
    card.show_forward_pass(made, eye, params)
    card.show_cursor((3, 4), pinned=False)
    red, green, _ = PHOTO.squares[16][3, 4].astype(float) / 255
    shown = texts(card)
    assert "R +0.5000" in shown
    assert "G −0.2500" in shown
    assert f"R +{red:.4f}" in shown
    total = round(0.5 * red, 4) - round(0.25 * green, 4)
    assert f"Σ {total:+.4f}".replace("-", "−") in shown


def test_without_a_photo_nothing_is_claimed(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    card.show_nothing()
    figures = [f.text() for f in card.findChildren(Figure) if f.isVisible()]
    assert set(figures) == {"–"}


def test_a_file_name_that_spells_markup_is_shown_as_it_is(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    made, eye, params = way("pixels32", (0.0, 0.0), 0)
    name = "<b>bold</b>.png"
    odd = ForwardPass(
        photo=type(PHOTO)(name, None, PHOTO.digest, PHOTO.squares),
        label=0,
        seen=made.seen,
        x=made.x,
        products=made.products,
        scores=made.scores,
        probabilities=made.probabilities,
        loss=made.loss,
    )
    card.show_forward_pass(odd, eye, params)
    assert any(name in text for text in texts(card))


def show_features(card: ForwardPassCard, *, number: int = 0, label: int | None = 0) -> VoteTable:
    """Show a way through an eye whose numbers are no picture."""
    params = feature_making.make_params()
    way = feature_making.make_forward_pass(params, number=number, label=label)
    card.show_forward_pass(way, feature_making.EYE, params, feature_making.make_activation())
    return card.findChildren(VoteTable)[0]


def feature_read(card: ForwardPassCard) -> str:
    (words,) = {text for text in texts(card) if text.startswith("feature ")}
    return words


def test_features_have_a_table_and_the_photo_its_parts_where_pixels_have_pictures(
    on_screen: Show,
) -> None:
    card = on_screen(ForwardPassCard)
    show_features(card)
    assert [type(picture) for picture in shown_pictures(card)] == [PhotoParts]
    assert card.findChildren(VoteTable)[0].isVisible()
    assert not card.findChildren(PixelReading)[0].isVisible()
    card.show_forward_pass(*way("pixels16", (0.0, 0.0), 0))
    assert [type(picture) for picture in shown_pictures(card)] == [Heatmap] * 3
    assert not card.findChildren(VoteTable)[0].isVisible()
    assert card.findChildren(PixelReading)[0].isVisible()


def test_the_strongest_vote_is_read_until_a_feature_is_marked(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    table = show_features(card)
    strongest, other = table.features()[0], table.features()[2]
    assert feature_read(card) == f"feature {strongest + 1}"
    card.show_cursor(other, pinned=True)
    assert feature_read(card) == f"feature {other + 1}"
    assert table.content.marked == other
    card.show_cursor(None, pinned=False)
    assert feature_read(card) == f"feature {strongest + 1}"
    assert table.content.marked == strongest


def test_a_feature_that_is_not_in_the_table_can_be_read_as_well(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    table = show_features(card)
    other = next(f for f in range(feature_making.SIZE) if f not in table.features())
    card.show_cursor(other, pinned=False)
    assert feature_read(card) == f"feature {other + 1}"


def test_the_parts_of_the_photo_are_veiled_beside_its_scale(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    show_features(card)
    (parts,) = card.findChildren(PhotoParts)
    before = parts.grab().toImage()
    votes = np.zeros((7, 7))
    votes[3, 3] = 0.5
    card.show_parts(votes)
    assert parts.grab().toImage() != before
    card.show_no_parts("The network is missing.")
    assert "The network is missing." in texts(card)
    assert parts.grab().toImage() == before


def test_a_photo_that_shows_what_a_feature_is_can_be_followed(
    on_screen: Show, qtbot: QtBot
) -> None:
    card = on_screen(ForwardPassCard)
    card.resize(800, 300)
    show_features(card)
    told: list[object] = []
    card.followed.connect(told.append)
    qtbot.waitUntil(lambda: any(b.isVisible() for b in card.findChildren(PhotoButton)))
    button = card.findChildren(PhotoButton)[0]
    button.click()
    assert told == [button.photo]


@pytest.mark.parametrize("width", [735, 760, 900, 1_500])
def test_the_table_and_the_numbers_stand_side_by_side(
    on_screen: Show, qtbot: QtBot, width: int
) -> None:
    card = on_screen(ForwardPassCard)
    card.resize(width, 300)
    card.fit(width, 280)
    table = show_features(card)
    (parts,) = card.findChildren(PhotoParts)

    (reading,) = card.findChildren(FeatureReading)

    def apart() -> bool:
        figures = [figure for figure in card.findChildren(Figure) if figure.isVisible()]
        numbers = [figure for figure in figures if not reading.isAncestorOf(figure)]
        assert len(numbers) == 9
        return (
            card.width() == width
            and parts.geometry().right() < table.geometry().left()
            and all(table.geometry().right() < place_of(number, card).left() for number in numbers)
        )

    qtbot.waitUntil(apart)


def test_without_a_photo_no_feature_is_read(on_screen: Show) -> None:
    card = on_screen(ForwardPassCard)
    table = show_features(card)
    card.show_nothing()
    assert table.features() == []
    assert not any(b.isVisible() for b in card.findChildren(PhotoButton))
    show_features(card, number=3, label=None)
    assert any(b.isVisible() for b in card.findChildren(PhotoButton))


@pytest.mark.parametrize("score", [1.0, 4.52, 2_534.97])
@pytest.mark.parametrize("label", [0, 1])
def test_in_a_small_window_the_table_lies_over_no_number(
    on_screen: Show, qapp: QApplication, score: float, label: int
) -> None:
    theme.apply(qapp, theme.LIGHT)
    card = on_screen(ForwardPassCard)
    small = feature_making.make_params()
    params = Params(small.W * 0, np.array([score, -score], np.float32))
    way = feature_making.make_forward_pass(params, number=0, label=label)
    card.show_forward_pass(way, feature_making.EYE, params, feature_making.make_activation())
    card.fit(754, 220)
    card.setFixedSize(754, 240)
    QApplication.processEvents()
    table = card.findChildren(VoteTable)[0]
    for widget in (*card.findChildren(Figure), *card.findChildren(Label)):
        if widget.isVisible() and not table.isAncestorOf(widget):
            assert not place_of(widget, card).intersects(table.geometry()), widget.text()
