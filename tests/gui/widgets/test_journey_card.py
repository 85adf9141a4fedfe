from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.widgets.heatmap import Heatmap
from gui.widgets.journey_card import JourneyCard
from gui.widgets.label import Figure, Label
from model.classifier import Params
from model.eyes import Eye, eye_named
from model.journey import Journey, travel
from model.scaling import fit
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], JourneyCard]], JourneyCard]
PHOTO = make_examples(1)[0].photo


def journey(eye: Eye, scores: tuple[float, float], label: int | None) -> tuple[Journey, Params]:
    """A journey that ends at these scores: the biases alone make them."""
    params = Params(np.zeros((2, eye.size), np.float32), np.array(scores, np.float32))
    scaling = fit("unit", np.zeros((0, eye.size), np.uint8), eye.size, eye.largest)
    return travel(PHOTO, label, eye, scaling, params), params


def texts(card: JourneyCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label)]


def test_the_lectures_cat_is_worth_a_loss_of_three_and_a_half(on_screen: Show) -> None:
    card = on_screen(JourneyCard)
    eye = eye_named("pixels32")
    made, params = journey(eye, (2.3, -1.2), 1)
    card.show_journey(made, eye, params)
    shown = texts(card)
    for number in ("+2.30", "−1.20", "9.97", "0.30", "0.97", "0.03", "3.53"):
        assert number in shown
    assert any("label: cat" in text for text in shown)


def test_a_photo_without_a_label_has_no_loss(on_screen: Show) -> None:
    card = on_screen(JourneyCard)
    eye = eye_named("pixels32")
    made, params = journey(eye, (1.0, 0.0), None)
    card.show_journey(made, eye, params)
    assert texts(card).count("–") == 3  # two places of the one-hot label, and the loss
    assert any("no label, so no loss" in text for text in texts(card))


def test_scores_too_large_for_a_float_are_written_all_the_same(on_screen: Show) -> None:
    card = on_screen(JourneyCard)
    eye = eye_named("pixels32")
    made, params = journey(eye, (9_000.0, -9_000.0), 1)
    card.show_journey(made, eye, params)
    assert not any(word in text for text in texts(card) for word in ("inf", "nan", "NaN"))
    assert "18000.00" in texts(card)


@pytest.mark.parametrize("score", [0.5, 42.0, 420.0, 9_999.0])
def test_numbers_of_any_size_have_their_place_beside_the_pictures(
    on_screen: Show, qtbot: QtBot, score: float
) -> None:
    card = on_screen(JourneyCard)
    card.resize(900, 260)
    card.fit(900, 260)
    eye = eye_named("pixels32")
    made, params = journey(eye, (score, -score), 0)
    card.show_journey(made, eye, params)

    def apart() -> bool:
        pictures = [picture.geometry() for picture in card.findChildren(Heatmap)]
        others = [w for w in (*card._arrows, *card._columns[1]) if w.isVisible()]
        return all(
            w.width() >= w.sizeHint().width()
            and not any(w.geometry().intersects(picture) for picture in pictures)
            for w in others
        )

    qtbot.waitUntil(apart)


@pytest.mark.parametrize("name", ["pixels16", "pixels64", "grey32"])
def test_every_pixel_eye_has_its_pictures(on_screen: Show, name: str) -> None:
    card = on_screen(JourneyCard)
    eye = eye_named(name)
    made, params = journey(eye, (1.0, 0.0), 0)
    card.show_journey(made, eye, params)
    card.show_cursor((eye.edge - 1, eye.edge - 1), pinned=True)
    assert all(p.cursor_cell == (eye.edge - 1, eye.edge - 1) for p in card.findChildren(Heatmap))
    assert f"row {eye.edge}, column {eye.edge}" in texts(card)


def test_a_marked_pixel_is_read_in_x_w_and_votes(on_screen: Show) -> None:
    card = on_screen(JourneyCard)
    eye = eye_named("pixels16")
    W = np.zeros((2, *(eye.shape or ())), np.float32)
    W[0, 3, 4] = (0.5, -0.25, 0.0)
    params = Params(W.reshape(2, -1), np.zeros(2, np.float32))
    scaling = fit("unit", np.zeros((0, eye.size), np.uint8), eye.size, eye.largest)
    made = travel(PHOTO, 0, eye, scaling, params)
    card.show_journey(made, eye, params)
    card.show_cursor((3, 4), pinned=False)
    red, green, _ = PHOTO.squares[16][3, 4].astype(float) / 255
    shown = texts(card)
    assert "R +0.5000" in shown
    assert "G −0.2500" in shown
    assert f"R +{red:.4f}" in shown
    assert f"Σ {0.5 * red - 0.25 * green:+.5f}".replace("-", "−") in shown


def test_without_a_photo_nothing_is_claimed(on_screen: Show) -> None:
    card = on_screen(JourneyCard)
    card.show_nothing()
    figures = [f.text() for f in card.findChildren(Figure) if f.isVisible()]
    assert set(figures) == {"–"}


def test_a_file_name_that_spells_markup_is_shown_as_it_is(on_screen: Show) -> None:
    card = on_screen(JourneyCard)
    eye = eye_named("pixels32")
    made, params = journey(eye, (0.0, 0.0), 0)
    name = "<b>bold</b>.png"
    odd = Journey(
        photo=type(PHOTO)(name, None, PHOTO.digest, PHOTO.squares),
        label=0,
        seen=made.seen,
        x=made.x,
        products=made.products,
        scores=made.scores,
        probabilities=made.probabilities,
        loss=made.loss,
    )
    card.show_journey(odd, eye, params)
    assert any(name in text for text in texts(card))
