"""Page "Blind walk" with a real session: a walk on the true loss, and who got lower."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.descent.blind_walk.blind_map import BlindMap
from gui.rooms.descent.blind_walk.blind_walk_page import DESCENT, FIRST_LENGTH, BlindWalkPage
from gui.rooms.descent.blind_walk.game import Game
from gui.rooms.descent.landscape.level_bar import LevelBar
from gui.session.session import Session
from gui.widgets.words.numbers import loss_words
from model.classifier import evaluate
from model.descent.blind_walk import Walk, descend, local_slope
from model.descent.slice_choice import YOUNG
from model.numeral import brief
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


def walk_of(page: BlindWalkPage) -> Walk:
    assert page.walk is not None
    return page.walk


def length_of(game: Game) -> float:
    """How long the first step is."""
    return FIRST_LENGTH * game.area.half


def map_of(page: BlindWalkPage) -> BlindMap:
    return page.findChildren(BlindMap)[0]


def button(page: BlindWalkPage, text: str) -> QPushButton:
    (found,) = (one for one in page.findChildren(QPushButton) if one.text() == text)
    return found


def click(page: BlindWalkPage, text: str) -> None:
    QTest.mouseClick(button(page, text), Qt.MouseButton.LeftButton)


def lift(page: BlindWalkPage, qtbot: QtBot) -> str:
    """Lift the fog; returns what is said then."""
    click(page, "Lift the fog")
    qtbot.waitUntil(lambda: map_of(page).relief is not None)
    return "\n".join(words(page))


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


def test_under_fog_the_slope_is_told_and_the_loss_is_not(page: BlindWalkPage, qtbot: QtBot) -> None:
    game = ready(page, qtbot)
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    said = "\n".join(words(page))
    steepness = local_slope(game.terrain, walk_of(page).place).steepness
    assert f"steepness {brief(steepness)}" in said
    assert "Steps taken: 1." in said
    for loss in walk_of(page).losses:
        assert loss_words(loss) not in said
    assert map_of(page).relief is None


def test_return_steps_straight_downhill_and_arrows_go_their_own_way(
    page: BlindWalkPage, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    start = walk_of(page).place
    downhill = local_slope(game.terrain, start).downhill
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    way = np.subtract(walk_of(page).place, start)
    assert way / np.hypot(*way) == pytest.approx(downhill)
    before = walk_of(page).place
    QTest.keyClick(map_of(page), Qt.Key.Key_Up)
    assert np.subtract(walk_of(page).place, before) == pytest.approx((0.0, length_of(game)))


def test_the_length_of_a_step_is_changed_by_keys_and_told_as_a_rate(
    page: BlindWalkPage, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    QTest.keyClick(map_of(page), Qt.Key.Key_Plus)
    length = 1.25 * length_of(game)
    steepness = local_slope(game.terrain, walk_of(page).place).steepness
    rate = length / steepness
    assert any(f"with η = {float(f'{rate:.3g}')}." in said for said in words(page))
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    assert walk_of(page).length == pytest.approx(length)
    # As gradient descent would have stepped with that η.
    *_, there = descend(game.terrain, game.start, rate, 1)
    assert walk_of(page).place == pytest.approx(there.place)


def test_a_step_can_be_undone_and_the_walk_begun_again(page: BlindWalkPage, qtbot: QtBot) -> None:
    game = ready(page, qtbot)
    assert not button(page, "Undo a step").isEnabled()
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    first = walk_of(page).place
    QTest.keyClick(map_of(page), Qt.Key.Key_Left)
    QTest.keyClick(map_of(page), Qt.Key.Key_Backspace)
    assert walk_of(page).place == first
    click(page, "Undo a step")
    assert walk_of(page).places == (game.start,)
    QTest.keyClick(map_of(page), Qt.Key.Key_Left)
    click(page, "Start again")
    assert walk_of(page).places == (game.start,)
    assert page.game is game


def test_lifting_the_fog_shows_both_walks_with_their_losses(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    session.set_settings(replace(session.lab.choices.settings, rate=0.001))
    for _ in range(3):
        QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    said = lift(page, qtbot)
    own = walk_of(page)
    *_, descent = descend(game.terrain, game.start, 0.001, DESCENT)
    assert map_of(page)._descent == descent.places
    assert own.loss < descent.losses[3]
    assert "At step 3 you are lower" in said
    for loss in (own.loss, descent.losses[3], descent.loss):
        assert loss_words(loss) in said
    overtaken = next(step for step, loss in enumerate(descent.losses) if loss <= own.loss)
    assert f"as low as you at step {overtaken}." in said
    relief = map_of(page).relief
    assert relief is not None
    assert relief.least < own.loss
    assert not button(page, "Lift the fog").isEnabled()
    click(page, "Start again")
    assert map_of(page).relief is None
    assert walk_of(page).steps == 0


def test_nobody_stands_lower_than_the_lowest_number_of_the_legend(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    """With so much L2 both come to rest at the lowest place, between the places measured."""
    session.set_settings(replace(session.lab.choices.settings, l2=5.0, rate=0.015))
    qtbot.waitUntil(lambda: page.game is not None and page.game.film.setup.settings.l2 > 0)
    game = ready(page, qtbot)
    lift(page, qtbot)
    relief = map_of(page).relief
    *_, descent = descend(game.terrain, game.start, 0.015, DESCENT)
    assert relief is not None
    assert relief.surface.losses.min() > descent.loss * (1 + 1e-6)
    assert relief.least <= descent.loss * (1 + 1e-9)
    legend = page.findChildren(LevelBar)[0].accessibleDescription().split(" … ")[0]
    assert legend <= loss_words(descent.loss)


def test_who_walks_uphill_is_told_that_gradient_descent_is_lower(
    page: BlindWalkPage, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    a, b = local_slope(game.terrain, game.start).downhill
    map_of(page).stepped.emit((-a, -b), None)
    said = lift(page, qtbot)
    assert "At step 1 gradient descent with η = 0.01 is lower" in said
    assert "The lowest you have stood was" in said


def test_nobody_who_has_not_moved_is_compared(page: BlindWalkPage, qtbot: QtBot) -> None:
    said = lift(page, qtbot)
    assert "You have not moved: loss 0.6931" in said
    assert "lower" not in said


def test_a_rate_that_breaks_gradient_descent_shows_no_wrong_numbers(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    session.set_settings(replace(session.lab.choices.settings, rate=1000.0))
    settle(session, qtbot)
    qtbot.waitUntil(lambda: page.game is not None and page.game.film.setup.scaling == "raw")
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    said = lift(page, qtbot)
    assert "you are lower" in said
    assert "NaN" not in said
    assert "nan" not in said
    assert map_of(page).grab().width() > 0


def test_training_leaves_the_ground_and_the_walk_alone(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    game = ready(page, qtbot)
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
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
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    click(page, "Lift the fog")
    page.hide()
    page.show()
    qtbot.wait(50)
    assert map_of(page).relief is None
    assert button(page, "Lift the fog").isEnabled()
    assert walk_of(page).steps == 1
    lift(page, qtbot)


def test_photos_of_one_class_get_a_sentence_and_no_ground(
    page: BlindWalkPage, session: Session, qtbot: QtBot
) -> None:
    ready(page, qtbot)
    session.relabel([example.photo.digest for example in session.lab.examples], 0)
    settle(session, qtbot)
    assert "photos of dogs only" in map_of(page)._text
    assert not any(one.isEnabled() for one in page.findChildren(QPushButton))
    QTest.keyClick(map_of(page), Qt.Key.Key_Return)
    session.undo()
    qtbot.waitUntil(lambda: page.game is not None)
    assert button(page, "Lift the fog").isEnabled()
