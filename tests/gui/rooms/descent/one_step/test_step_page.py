"""Page "One step" with a real session: it shows the model's numbers, and η is tried out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.descent.one_step import line_search_result
from gui.rooms.descent.one_step.behaviour_tile import BehaviourTile
from gui.rooms.descent.one_step.change_table import ChangeTable
from gui.rooms.descent.one_step.rate_axis import RateAxis
from gui.rooms.descent.one_step.step_page import StepPage
from gui.rooms.descent.one_step.valley_card import ValleyCard
from gui.rooms.descent.one_step.valley_plot import ValleyPlot
from gui.session.session import Session
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.fold import Fold
from gui.widgets.words.numbers import promised_rate, rate_words
from model.descent.curvature_bound import CurvatureBound, find_curvature_bound
from model.descent.line_search import LineSearch, search_line
from model.lab.choices import CLASSES
from model.params import Floats, Params
from model.photos.dataset import make_dataset
from model.training.optimisers import Adam, Momentum, Optimiser
from model.training.problem import Settings
from model.training.scene import Scene
from model.training.schedules import StepDecay
from model.training.setup import prepare
from model.training.training import advance, direction, evaluate_step
from tests.gui.page_making import Begin, Show, calm, make_photos, settle, show_page, words
from tests.gui.table_reading import click, texts, texts_in
from tests.model.networks import colours, eye_of

SAFE = "Up to which η is a step safe?"


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> StepPage:
    page = show_page(StepPage, session, on_screen, qtbot)
    catch_up(page, qtbot)
    return page


def catch_up(page: StepPage, qtbot: QtBot) -> None:
    """Wait until the page shows the valley and the tiles of the session's step."""
    calm(page, qtbot)
    assert plot(page).ray is not None
    assert any(tile.rehearsal for tile in tiles(page))


def plot(page: StepPage) -> ValleyPlot:
    return page.findChildren(ValleyPlot)[0]


def axis(page: StepPage) -> RateAxis:
    return page.findChildren(RateAxis)[0]


def tiles(page: StepPage) -> list[BehaviourTile]:
    return page.findChildren(BehaviourTile)


def sentence(page: StepPage) -> str:
    return page.findChildren(ValleyCard)[0].headline.text()


def put(page: StepPage, qtbot: QtBot, rate: float) -> None:
    """Put the handle somewhere."""
    axis(page).rate_chosen.emit(rate)
    catch_up(page, qtbot)


def open_fold(page: StepPage, name: str) -> None:
    (fold,) = (one for one in page.findChildren(Fold) if one.text() == name)
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)


def open_numbers(page: StepPage) -> None:
    open_fold(page, "W, dW and the new W")


def table(page: StepPage) -> ChangeTable:
    return page.findChildren(ChangeTable)[0]


def rate(session: Session) -> float:
    return session.lab.choices.settings.rate


def choose_rate(session: Session, rate: float) -> None:
    session.set_settings(replace(session.lab.choices.settings, rate=rate))


def the_scene(session: Session) -> Scene:
    assert session.scene is not None
    return session.scene


def the_ray(session: Session) -> LineSearch:
    """What the model says of the shown step."""
    scene = the_scene(session)
    assert scene.step_result is not None
    problem = prepare(scene.setup)
    training, way = problem.training, direction(scene.state, scene.step_result.slope, problem)
    return search_line(scene.params, way, training.X, training.labels, problem.pull, rate(session))


def test_the_curve_is_the_model_s_ray_of_the_shown_step(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.step(7)
    catch_up(page, qtbot)
    ray, drawn = the_ray(session), plot(page).ray
    assert drawn is not None
    assert (drawn.start, drawn.best, drawn.rises) == (ray.start, ray.best, ray.rises)
    (curve,) = plot(page).chart().named
    assert set(curve.up) <= set(ray.losses)


def test_the_bound_is_the_model_s_and_is_found_once(
    page: StepPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = the_scene(session)
    *_, bound = find_curvature_bound(scene.params, prepare(scene.setup).training.X, 0.0)
    open_fold(page, SAFE)
    assert f"2/λ = {promised_rate(bound.rate_anywhere)}" in axis(page).accessibleDescription()
    asked: list[float] = []

    def count(params: Params, X: Floats, l2: float) -> Iterator[CurvatureBound]:
        asked.append(l2)
        return find_curvature_bound(params, X, l2)

    monkeypatch.setattr(line_search_result, "find_curvature_bound", count)
    session.step(3)
    catch_up(page, qtbot)
    choose_rate(session, 0.5)
    catch_up(page, qtbot)
    assert asked == []
    session.set_settings(replace(session.lab.choices.settings, l2=2.0))
    catch_up(page, qtbot)
    assert asked == [2.0]


def test_it_opens_full_with_the_eta_of_the_film(page: StepPage, session: Session) -> None:
    assert sentence(page).startswith(f"Step length η = {rate_words(rate(session))} fits")
    assert [tile.chosen for tile in tiles(page)] == [False, True, False, False]
    assert [tile.rehearsal is not None for tile in tiles(page)].count(True) >= 3


def test_a_tile_s_eta_does_what_the_tile_says_in_training_too(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.step(2)
    catch_up(page, qtbot)
    tile = next(tile for tile in tiles(page) if tile.behaviour == "blowing up")
    shown = tile.rehearsal
    assert shown is not None
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert tile.chosen
    assert "blows up" in sentence(page)
    assert rate(session) != shown.rate  # only tried out
    (train,) = (b for b in page.findChildren(QPushButton) if b.text().startswith("Train with"))
    QTest.mouseClick(train, Qt.MouseButton.LeftButton)
    assert rate(session) == shown.rate
    session.step(shown.steps)
    settle(session, qtbot)
    taken = session.lab.run.history.losses[2 : 3 + shown.steps]
    np.testing.assert_allclose(taken, shown.losses[: len(taken)], rtol=1e-5)


def test_an_eta_that_nobody_has_tried_yet_is_tried_and_shown_in_its_tile(
    page: StepPage, qtbot: QtBot
) -> None:
    put(page, qtbot, 0.0137)
    (chosen,) = (tile for tile in tiles(page) if tile.chosen)
    assert chosen.rehearsal is not None
    assert chosen.rehearsal.rate == 0.0137
    assert sentence(page).startswith("Step length η = 0.0137 ")


def test_while_training_runs_nothing_is_tried_that_would_be_past_at_once(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    (head,) = (text for text in words(page) if "real steps from step 0" in text)
    session.toggle_run()
    qtbot.waitUntil(lambda: the_scene(session).step > 30)
    assert head in words(page)
    session.pause()
    catch_up(page, qtbot)
    step = the_scene(session).step
    assert any(f"real steps from step {step:,}," in said for said in words(page))


def test_the_slider_has_the_keyboard_and_changes_nothing_in_training(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    assert page.keyboard() is axis(page)
    before = axis(page).accessibleDescription()
    QTest.keyClick(axis(page), Qt.Key.Key_Right)
    assert axis(page).accessibleDescription() != before
    settle(session, qtbot)
    assert (the_scene(session).step, rate(session)) == (0, 0.01)


def test_the_sentence_says_truly_where_the_next_step_leads(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.step(2)
    catch_up(page, qtbot)
    put(page, qtbot, 500.0)
    scene = the_scene(session)
    problem = prepare(replace(scene.setup, settings=Settings(rate=500.0)))
    step_result = evaluate_step(scene.state, problem)
    after = evaluate_step(advance(scene.state, step_result.slope, problem), problem)
    landing = plot(page).chart().dots[1]
    assert after.loss > step_result.loss
    assert "blows up: from" in sentence(page)
    assert landing.shape == "triangle"


def test_a_hidden_page_computes_nothing(page: StepPage, session: Session, qtbot: QtBot) -> None:
    begun: list[object] = []
    begin = session.tasks.begin
    session.tasks.begin = lambda *given, **more: (begun.append(given), begin(*given, **more))[1]
    page.hide()
    session.step(5)
    settle(session, qtbot)
    assert begun == []
    page.show()
    qtbot.waitUntil(lambda: bool(begun))


def test_numbers_are_shown_only_while_their_fold_is_open(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    assert not table(page).isVisible()
    open_numbers(page)
    assert table(page).isVisible()
    assert len(texts(table(page))) > 2
    before = texts(table(page))
    session.step(5)
    catch_up(page, qtbot)
    assert texts(table(page)) != before


def test_photos_of_one_class_get_a_sentence_and_no_valley(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.relabel([example.photo.digest for example in session.lab.examples], 0)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "photos of dogs only" in sentence(page))
    assert plot(page).chart().named == ()
    assert not any(tile.isVisible() for tile in tiles(page))
    assert not any("NaN" in said for said in words(page))
    session.undo()
    catch_up(page, qtbot)
    assert "fits" in sentence(page)


def test_a_ray_on_its_way_does_not_come_after_the_photos_are_gone(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.scene_changed.emit(replace(the_scene(session)))
    assert session.tasks.busy
    why = make_dataset(CLASSES, (), 0.0).refusal()
    gone = replace(the_scene(session), step_result=None, update=None, refusal=why)
    session.scene_changed.emit(gone)
    calm(page, qtbot)
    assert sentence(page).startswith("There are no photos to train on yet")


def test_raw_pixels_with_a_huge_rate_show_numbers_all_the_same(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    open_numbers(page)
    session.choose(replace(session.lab.choices, scaling="raw"))
    choose_rate(session, 1000.0)
    catch_up(page, qtbot)
    said = " ".join([*words(page), *texts_in(page)])
    assert "blows up" in said
    assert "NaN" not in said
    assert "nan" not in said
    assert "inf" not in said


@pytest.mark.parametrize("kind", [Adam, Momentum], ids=lambda kind: kind.name)
def test_the_axis_is_the_step_that_the_optimiser_really_takes(
    page: StepPage, session: Session, qtbot: QtBot, kind: type[Optimiser]
) -> None:
    settings = session.lab.choices.settings
    session.set_settings(replace(settings, optimiser=kind(), batch=4, l2=0.5, rate=0.03))
    session.step(4)
    catch_up(page, qtbot)
    ray, scene = plot(page).ray, the_scene(session)
    assert ray is not None
    assert scene.training is not None
    assert ray.start == pytest.approx(scene.training.loss + scene.pull, rel=1e-6)
    assert "loss + L2" in sentence(page)
    open_fold(page, SAFE)
    assert "2/λ" not in axis(page).accessibleDescription()
    session.step()
    settle(session, qtbot)
    after = the_scene(session)
    assert after.training is not None
    there = after.training.loss + after.pull
    assert ray.loss_at(0.03) == pytest.approx(there, rel=1e-4, abs=1e-6)


def test_under_a_schedule_the_step_becomes_as_long_as_it_was_put(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    schedule = StepDecay(every=2, factor=0.1)
    session.set_settings(replace(session.lab.choices.settings, schedule=schedule))
    session.step(3)
    catch_up(page, qtbot)
    assert "this film: η = 0.001" in axis(page).accessibleDescription()
    put(page, qtbot, 0.1)
    page.findChildren(ValleyCard)[0].taken.emit()
    assert schedule.rate(rate(session), the_scene(session).step) == pytest.approx(0.1, rel=0.1)


def test_features_that_are_no_picture_are_shown_as_numbers_alone(
    page: StepPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    open_numbers(page)
    assert len([picture for picture in page.findChildren(Heatmap) if picture.isVisible()]) == 3
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: the_scene(session).setup.eye.shape is None)
    catch_up(page, qtbot)
    assert [picture for picture in page.findChildren(Heatmap) if picture.isVisible()] == []
    assert texts(table(page))[0][0] == "feature"
    assert sorted(line[0] for line in texts(table(page))[1:]) == ["1", "2", "3"]


def test_a_weight_that_is_clicked_is_marked_as_a_pixel_in_all_pictures(page: StepPage) -> None:
    open_numbers(page)
    rows = table(page)
    first = rows.features()[0]
    click(rows, 0)
    cells = {picture.cursor_cell for picture in page.findChildren(Heatmap)}
    assert cells == {(first // 3 // 32, first // 3 % 32)}
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert {picture.cursor_cell for picture in page.findChildren(Heatmap)} == {None}


def test_the_numbers_can_be_copied(page: StepPage) -> None:
    open_numbers(page)
    QTest.keyClick(table(page), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("row, column\tw\tdW\t−η · dW\tnew w\n")


def test_a_change_of_language_leaves_nothing_empty(page: StepPage) -> None:
    before = sorted(words(page))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    for child in page.findChildren(QWidget):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(page)) == before
