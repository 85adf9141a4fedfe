"""Page "Blind walk" with a real session: a walk on the true loss, and who got lower."""

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.descent.blind_walk.blind_card import BlindCard
from gui.rooms.descent.blind_walk.blind_walk_page import BlindWalkPage
from gui.rooms.descent.blind_walk.fog import Fog
from gui.rooms.descent.blind_walk.game import Game, Walkers
from gui.rooms.descent.blind_walk.on_foot import FIRST_LENGTH
from gui.rooms.descent.landscape.level_bar import LevelBar
from gui.session.session import Session
from gui.style.text import signed
from gui.widgets.fold import Fold
from gui.widgets.words.numbers import loss_words, rate_words
from model.classifier import evaluate
from model.descent.blind_walk import Walk, descend, local_slope, walk
from model.descent.slice_choice import YOUNG
from model.params import Params
from model.training.scene import Scene
from model.training.setup import prepare
from tests.gui.page_making import Begin, Show, calm, make_photos, settle, show_page, words


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> BlindWalkPage:
    page = show_page(BlindWalkPage, session, on_screen, qtbot)
    ready(page, qtbot)
    return page


def ready(page: BlindWalkPage, qtbot: QtBot) -> Game:
    """Wait until there is ground to walk on."""
    calm(page, qtbot)
    assert page.game is not None
    return page.game


def walkers(page: BlindWalkPage) -> Walkers:
    assert page.walkers is not None
    return page.walkers


def walk_of(page: BlindWalkPage) -> Walk:
    return walkers(page).own


def length_of(game: Game) -> float:
    """How long the first step is."""
    return FIRST_LENGTH * game.area.half


def card_of(page: BlindWalkPage) -> BlindCard:
    return page.findChildren(BlindCard)[0]


def headline(page: BlindWalkPage) -> str:
    return card_of(page).headline.text()


def fog_of(page: BlindWalkPage) -> Fog:
    return card_of(page).fog


def go(page: BlindWalkPage, *keys: Qt.Key) -> None:
    """Put a foot with arrow keys, and step there."""
    for key in (*keys, Qt.Key.Key_Return):
        QTest.keyClick(fog_of(page), key)


def button(page: BlindWalkPage, text: str) -> QPushButton:
    (found,) = (one for one in page.findChildren(QPushButton) if one.text() == text)
    return found


def click(page: BlindWalkPage, text: str) -> None:
    QTest.mouseClick(button(page, text), Qt.MouseButton.LeftButton)


def lift(page: BlindWalkPage, qtbot: QtBot) -> str:
    """Lift the fog; returns what is said then."""
    click(page, "Lift the fog")
    qtbot.waitUntil(card_of(page).map.isVisible)
    return headline(page)


def test_it_begins_where_training_began(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    scene: Scene | None = session.scene
    assert scene is not None
    start = prepare(scene.setup).start
    sample = prepare(scene.setup).training
    truth = evaluate(start, sample.X, sample.labels).loss
    assert game.terrain.loss(walk_of(page).place) == pytest.approx(truth, rel=1e-6)
    assert walk_of(page).steps == 0


def test_a_foot_hears_lower_or_higher_and_how_much_only_who_steps(page: BlindWalkPage) -> None:
    game = page.game
    assert game is not None
    assert headline(page).startswith("No eyes")
    here = walk_of(page)
    heard = {}
    for key, way in ((Qt.Key.Key_Right, (1.0, 0.0)), (Qt.Key.Key_Left, (-1.0, 0.0))):
        QTest.keyClick(fog_of(page), key)
        there = walk(game.terrain, here, way, length_of(game))
        heard[headline(page)] = there.loss < here.loss
        assert loss_words(there.loss) not in "\n".join(words(page))
        assert ("lower" in headline(page)) == (there.loss < here.loss)
    assert sorted(heard.values()) == [False, True]  # it falls to one of both sides
    assert walk_of(page) == here
    QTest.keyClick(fog_of(page), Qt.Key.Key_Return)
    assert walk_of(page).steps == 1
    change = walk_of(page).loss - here.loss
    assert f"{loss_words(walk_of(page).loss)} ({signed(change, 4)})" in words(page)


def test_no_arrow_is_drawn_for_who_has_not_asked(page: BlindWalkPage) -> None:
    game = page.game
    content = fog_of(page).content
    assert game is not None
    assert content is not None
    assert content.slope is None
    go(page)
    assert walk_of(page).steps == 0
    click(page, "Show the slope")
    content = fog_of(page).content
    assert content is not None
    assert content.slope is not None
    assert content.slope[0] == local_slope(game.terrain, game.start).downhill
    go(page)  # along the arrow
    way = np.subtract(walk_of(page).place, game.start)
    assert way / np.hypot(*way) == pytest.approx(content.slope[0])


def test_gradient_descent_walks_beside_with_steps_as_long_as_the_learner_s(
    page: BlindWalkPage,
) -> None:
    game = page.game
    assert game is not None
    go(page, Qt.Key.Key_Up)
    go(page, Qt.Key.Key_Up, Qt.Key.Key_Right)
    rate = length_of(game) / local_slope(game.terrain, game.start).steepness
    *_, descent = descend(game.terrain, game.start, rate, 2)
    assert walkers(page).beside == descent
    assert math.dist(*descent.places[:2]) == pytest.approx(length_of(game))
    assert math.dist(*walk_of(page).places[1:]) == pytest.approx(length_of(game))
    said = words(page)
    assert f"gradient descent with η = {rate_words(rate)}" in said
    change = signed(descent.losses[2] - descent.losses[1], 4)
    assert f"{loss_words(descent.loss)} ({change})" in said


def test_it_begins_with_one_thing_to_do_and_the_rest_lies_behind_the_fold(
    page: BlindWalkPage, session: Session
) -> None:
    def directions() -> bool:
        return any(f"2 of {size:,} directions" in said for said in words(page))

    assert session.scene is not None
    size = session.scene.params.size
    assert "your loss: get it as low as you can" in words(page)
    assert not any(said.startswith("gradient descent with") for said in words(page))
    assert not directions()
    (fold,) = page.findChildren(Fold)
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert directions()
    assert any(said.startswith("Keys:") for said in words(page))


def test_plus_and_minus_change_the_length_of_a_step_and_feel_again(page: BlindWalkPage) -> None:
    game = page.game
    assert game is not None
    QTest.keyClick(fog_of(page), Qt.Key.Key_Right)
    QTest.keyClick(fog_of(page), Qt.Key.Key_Plus)
    content = fog_of(page).content
    assert content is not None
    assert content.length == pytest.approx(1.25 * length_of(game))
    assert set(content.felt) == {(1, 0)}  # felt again, with the longer leg
    QTest.keyClick(fog_of(page), Qt.Key.Key_Return)
    (start, there), length = walk_of(page).places, 1.25 * length_of(game)
    assert math.dist(start, there) == pytest.approx(length)


def test_a_step_can_be_undone_and_the_walk_begun_again(page: BlindWalkPage) -> None:
    game = page.game
    assert game is not None
    assert not button(page, "Undo a step").isEnabled()
    go(page, Qt.Key.Key_Right)
    first = walkers(page)
    go(page, Qt.Key.Key_Left)
    QTest.keyClick(fog_of(page), Qt.Key.Key_Backspace)
    assert walkers(page) == first
    click(page, "Undo a step")
    assert walk_of(page).places == (game.start,)
    go(page, Qt.Key.Key_Left)
    click(page, "Start again")
    assert walkers(page).beside.places == walk_of(page).places == (game.start,)
    assert page.game is game


def test_lifting_the_fog_shows_both_walks(page: BlindWalkPage, qtbot: QtBot) -> None:
    game = page.game
    assert game is not None
    click(page, "Show the slope")
    for _ in range(3):
        go(page)
    own, beside = walkers(page).own, walkers(page).beside
    said = lift(page, qtbot)
    lower = "you are" if own.loss < beside.loss else "gradient descent is"
    assert said.startswith(f"At step 3 {lower} lower")
    for loss in (own.loss, beside.loss):
        assert loss_words(loss) in said
    relief = card_of(page).map.relief
    assert relief is not None
    assert relief.least < own.loss
    assert not button(page, "Lift the fog").isEnabled()
    click(page, "Start again")
    assert fog_of(page).isVisible()
    assert walk_of(page).steps == 0


def test_nobody_stands_lower_than_the_lowest_number_of_the_legend(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    """With so much L2 gradient descent comes to rest between the places measured."""
    session.set_settings(replace(session.lab.choices.settings, l2=5.0, rate=0.015))
    qtbot.waitUntil(lambda: page.game is not None and page.game.film.setup.settings.l2 > 0)
    game = ready(page, qtbot)
    lift(page, qtbot)
    relief = card_of(page).map.relief
    *_, descent = descend(game.terrain, game.start, 0.015, 1000)
    assert relief is not None
    assert relief.least <= descent.loss * (1 + 1e-9)
    legend = page.findChildren(LevelBar)[0].accessibleDescription().split(" … ")[0]
    assert legend <= loss_words(descent.loss)


def test_who_walks_uphill_is_told_that_gradient_descent_is_lower(
    page: BlindWalkPage, qtbot: QtBot
) -> None:
    game = page.game
    assert game is not None
    a, b = local_slope(game.terrain, game.start).downhill
    fog_of(page).felt.emit((-round(a), -round(b)))
    assert headline(page).startswith("That way it is higher")
    click(page, "Step there")
    assert "you are higher now" in headline(page)
    said = lift(page, qtbot)
    assert "At step 1 gradient descent is lower" in said
    assert said.endswith("The film itself walks with η = 0.01.")


def test_nobody_who_has_not_moved_is_compared(page: BlindWalkPage, qtbot: QtBot) -> None:
    said = lift(page, qtbot)
    assert "You have not moved yet." in said
    assert "lower" not in said


def test_raw_pixels_show_no_wrong_numbers(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    session.set_settings(replace(session.lab.choices.settings, rate=1000.0))
    settle(session, qtbot)
    qtbot.waitUntil(lambda: page.game is not None and page.game.film.setup.scaling == "raw")
    go(page, Qt.Key.Key_Right)
    lift(page, qtbot)
    said = " ".join(words(page))
    assert "NaN" not in said
    assert "nan" not in said
    assert card_of(page).map.grab().width() > 0


def test_training_leaves_the_ground_and_the_walk_alone(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    go(page, Qt.Key.Key_Right)
    session.step(YOUNG + 5)
    settle(session, qtbot)
    assert not session.tasks.busy
    assert page.game is game
    assert walk_of(page).steps == 1
    click(page, "Start again")
    qtbot.waitUntil(lambda: page.game is not None and page.game is not game)
    grown = ready(page, qtbot)
    assert not grown.young
    assert grown.film.length == YOUNG + 5
    assert walk_of(page).steps == 0


def test_ground_on_which_nobody_walks_is_laid_along_the_path_when_there_is_one(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    assert game.young
    session.step(YOUNG)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: page.game is not None and not page.game.young)
    start = ready(page, qtbot).terrain.plane.params(walk_of(page).place)
    origin: Params = session.lab.run.history.nearest(0).params
    assert pytest.approx(origin.W) == start.W


def test_a_hidden_page_begins_nothing(page: BlindWalkPage, session: Session, qtbot: QtBot) -> None:
    ready(page, qtbot)
    begun: list[object] = []
    begin = session.tasks.begin
    session.tasks.begin = lambda *given, **more: (begun.append(given), begin(*given, **more))[1]
    page.hide()
    session.step(YOUNG)
    session.choose(replace(session.lab.choices, scaling="raw"))
    settle(session, qtbot)
    assert begun == []
    page.show()
    qtbot.waitUntil(lambda: page.game is not None and page.game.film.setup.scaling == "raw")


def test_fog_that_was_lifting_while_the_page_was_left_is_there_again(
    page: BlindWalkPage, qtbot: QtBot
) -> None:
    ready(page, qtbot)
    go(page, Qt.Key.Key_Right)
    click(page, "Lift the fog")
    page.hide()
    page.show()
    qtbot.wait(50)
    assert fog_of(page).isVisible()
    assert button(page, "Lift the fog").isEnabled()
    assert walk_of(page).steps == 1
    lift(page, qtbot)


def test_photos_of_one_class_get_a_sentence_and_no_ground(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    ready(page, qtbot)
    session.relabel([example.photo.digest for example in session.lab.examples], 0)
    settle(session, qtbot)
    assert "photos of dogs only" in fog_of(page).accessibleDescription()
    assert not any(one.isEnabled() for one in page.findChildren(QPushButton))
    go(page, Qt.Key.Key_Right)
    session.undo()
    qtbot.waitUntil(lambda: page.game is not None)
    assert button(page, "Lift the fog").isEnabled()
