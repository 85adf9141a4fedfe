"""Page "One step" with a real session: it shows the model's numbers, and η is chosen on the ray."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.descent.one_step import line_search_result
from gui.rooms.descent.one_step.change_card import ChangeCard
from gui.rooms.descent.one_step.change_table import ChangeTable
from gui.rooms.descent.one_step.ray_card import RayCard
from gui.rooms.descent.one_step.ray_plot import RayPlot
from gui.rooms.descent.one_step.slope_arrows import SlopeArrows
from gui.rooms.descent.one_step.step_page import StepPage
from gui.session.session import Session
from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import rate_words
from model.descent.curvature_bound import CurvatureBound, find_curvature_bound
from model.descent.line_search import LineSearch, search_line
from model.lab.choices import CLASSES
from model.params import Floats, Params
from model.photos.dataset import make_dataset
from model.training.optimisers import OPTIMISERS, Adam, GradientDescent, Optimiser
from model.training.scene import Scene
from model.training.schedules import StepDecay
from model.training.setup import prepare
from model.training.training import advance, direction, evaluate_step
from tests.gui.page_making import Begin, Show, calm, make_photos, mouse, settle, show_page, words
from tests.gui.tables import click, texts, texts_in
from tests.model.networks import colours, eye_of

PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> StepPage:
    page = show_page(StepPage, session, on_screen, qtbot)
    catch_up(page, session, qtbot)
    return page


def catch_up(page: StepPage, session: Session, qtbot: QtBot) -> None:
    """Wait until the page shows the ray and the bound of the session's step."""
    calm(page, qtbot)
    settings = session.lab.choices.settings
    promised = isinstance(settings.optimiser, GradientDescent) and not settings.batch
    assert plot(page).ray is not None
    assert bool(np.isfinite(plot(page).bound)) == promised


def plot(page: StepPage) -> RayPlot:
    return page.findChildren(RayPlot)[0]


def sentence(page: StepPage) -> str:
    return page.findChildren(Paragraph)[0].text()


def table(page: StepPage) -> ChangeTable:
    return page.findChildren(ChangeTable)[0]


def place_of(page: StepPage, rate: float) -> QPoint:
    """Where a learning rate is on the ray."""
    return plot(page).place_of(rate, 0.0).toPoint()


def ends(page: StepPage) -> tuple[float, ...]:
    """Where the axes of the ray end."""
    chart = plot(page).chart()
    return chart.across.low, chart.across.high, chart.up.low, chart.up.high


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
    for steps in (0, 7):
        session.step(steps)
        catch_up(page, session, qtbot)
        ray, drawn = the_ray(session), plot(page).ray
        assert drawn is not None
        assert (drawn.start, drawn.loss, drawn.best, drawn.rises) == (
            ray.start,
            ray.loss,
            ray.best,
            ray.rises,
        )
        (curve,) = plot(page).chart().curves
        assert curve.across == pytest.approx(ray.rates)
        assert curve.up == pytest.approx(ray.losses)


def test_the_bound_is_the_model_s_and_is_found_once(
    page: StepPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = the_scene(session)
    *_, bound = find_curvature_bound(scene.params, prepare(scene.setup).training.X, 0.0)
    assert plot(page).bound == pytest.approx(bound.rate_anywhere)
    asked: list[float] = []

    def count(params: Params, X: Floats, l2: float) -> Iterator[CurvatureBound]:
        asked.append(l2)
        return find_curvature_bound(params, X, l2)

    monkeypatch.setattr(line_search_result, "find_curvature_bound", count)
    session.step(3)
    catch_up(page, session, qtbot)
    choose_rate(session, 0.5)
    catch_up(page, session, qtbot)
    assert asked == []
    session.set_settings(replace(session.lab.choices.settings, l2=2.0))
    catch_up(page, session, qtbot)
    assert asked == [2.0]
    assert plot(page).bound < bound.rate_anywhere


def test_the_sentence_says_truly_whether_the_next_step_goes_up(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.step(2)
    catch_up(page, session, qtbot)
    ray = the_ray(session)
    assert ray.best is not None
    assert ray.rises is not None
    for chosen, said in (
        (ray.best / 10, "stops short of the lowest point"),
        (ray.best * 1.2, "oversteps the lowest point"),
        (ray.rises * 1.1, "the next step goes up"),
    ):
        choose_rate(session, chosen)
        catch_up(page, session, qtbot)
        scene = the_scene(session)
        problem = prepare(scene.setup)
        step_result = evaluate_step(scene.state, problem)
        after = evaluate_step(advance(scene.state, step_result.slope, problem), problem)
        assert (after.loss > step_result.loss) == ("goes up" in said)
        assert said in sentence(page)


@pytest.mark.parametrize(("l2", "ground"), [(0.0, "the loss"), (2.0, "the loss + L2")])
def test_a_number_that_the_sentence_tells_is_named(
    page: StepPage, session: Session, qtbot: QtBot, l2: float, ground: str
) -> None:
    session.set_settings(replace(session.lab.choices.settings, l2=l2))
    session.step(2)
    catch_up(page, session, qtbot)
    ray = the_ray(session)
    assert ray.best is not None
    assert ray.rises is not None
    for chosen in (ray.best / 10, ray.best * 1.2, ray.rises * 1.1):
        choose_rate(session, chosen)
        catch_up(page, session, qtbot)
        assert f"{ground} " in sentence(page)


def test_a_click_on_the_ray_chooses_the_rate_below_the_pointer(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    QTest.mouseClick(plot(page), Qt.MouseButton.LeftButton, pos=place_of(page, 0.3))
    assert rate(session) == pytest.approx(0.3, rel=0.05)
    assert float(f"{rate(session):.1e}") == rate(session)
    catch_up(page, session, qtbot)
    (dot,) = plot(page).chart().dots
    assert dot.across.tolist() == pytest.approx([rate(session)])


def test_a_drag_along_the_ray_takes_eta_with_it_and_leaves_the_axes_where_they_are(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    view = ends(page)
    left, right = (10.0**power for power in view[:2])
    far = place_of(page, right).x() - 3
    mouse(plot(page), PRESS, place_of(page, left * 10))
    chosen = []
    for x in range(place_of(page, left * 10).x(), far, 40):
        mouse(plot(page), MOVE, QPoint(x, 60))
        catch_up(page, session, qtbot)
        chosen.append(rate(session))
        assert ends(page) == view
    assert chosen == sorted(chosen)
    assert chosen[-1] > 1e4 * chosen[0]
    ray = the_ray(session)
    assert "goes up" in sentence(page)
    assert ray.loss > ray.start
    session.step(5)
    catch_up(page, session, qtbot)
    assert ends(page) == view
    mouse(plot(page), RELEASE, QPoint(far, 60))
    mouse(plot(page), RELEASE, QPoint(far, 60))
    assert rate(session) == chosen[-1]


def test_arrow_keys_move_eta_by_notches_and_pages_by_powers_of_ten(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    QTest.keyClick(plot(page), Qt.Key.Key_Right)
    assert rate(session) == 0.011
    catch_up(page, session, qtbot)
    QTest.keyClick(plot(page), Qt.Key.Key_PageUp)
    assert rate(session) == 0.11
    catch_up(page, session, qtbot)
    QTest.keyClick(plot(page), Qt.Key.Key_Left)
    assert rate(session) == 0.098
    step = the_scene(session).step
    settle(session, qtbot)
    assert the_scene(session).step == step == 0


def test_a_hidden_page_computes_nothing(page: StepPage, session: Session, qtbot: QtBot) -> None:
    shown: list[Scene] = []
    begun: list[object] = []
    page.findChildren(ChangeCard)[0].show_scene = shown.append
    begin = session.tasks.begin
    session.tasks.begin = lambda *given, **more: (begun.append(given), begin(*given, **more))[1]
    page.hide()
    session.step(5)
    settle(session, qtbot)
    assert (shown, begun) == ([], [])
    page.show()
    qtbot.waitUntil(lambda: bool(begun))
    assert [scene.step for scene in shown] == [5]


def test_a_burst_of_steps_is_shown_twice_its_beginning_and_its_end(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    shown: list[Scene] = []
    page.findChildren(ChangeCard)[0].show_scene = shown.append
    burst = [replace(the_scene(session)) for _ in range(50)]
    for scene in burst:
        session.scene_changed.emit(scene)
    assert shown == burst[:1]
    qtbot.waitUntil(lambda: len(shown) > 1)
    assert shown == [burst[0], burst[-1]]


def test_photos_of_one_class_get_a_sentence_and_no_ray(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.relabel([example.photo.digest for example in session.lab.examples], 0)
    settle(session, qtbot)
    qtbot.waitUntil(lambda: "photos of dogs only" in sentence(page))
    assert plot(page).chart().curves == ()
    assert texts(table(page)) == [()]
    assert not any("NaN" in said for said in words(page))
    session.undo()
    catch_up(page, session, qtbot)
    assert "stops short" in sentence(page)


def test_a_ray_on_its_way_does_not_come_after_the_photos_are_gone(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.scene_changed.emit(replace(the_scene(session)))
    assert session.tasks.busy
    why = make_dataset(CLASSES, (), 0.0).refusal()
    gone = replace(the_scene(session), step_result=None, update=None, refusal=why)
    session.scene_changed.emit(gone)
    calm(page, qtbot)
    assert sentence(page).startswith("There are no photos yet")


def test_raw_pixels_with_a_huge_rate_show_numbers_all_the_same(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    choose_rate(session, 1000.0)
    catch_up(page, session, qtbot)
    said = " ".join([*words(page), *texts_in(page)])
    assert "goes up" in said
    assert "NaN" not in said
    assert "nan" not in said
    assert "inf" not in said


def test_what_a_batch_does_is_said(page: StepPage, session: Session, qtbot: QtBot) -> None:
    session.set_settings(replace(session.lab.choices.settings, batch=4))
    catch_up(page, session, qtbot)
    assert "the direction of this batch, the loss of all photos" in words(page)
    assert "2/λ" not in sentence(page)


def test_another_optimiser_shows_its_own_step(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, optimiser=Adam()))
    catch_up(page, session, qtbot)
    assert "W ← W + step of Adam" in words(page)
    assert "the direction that Adam takes, the loss of all photos" in words(page)
    assert "2/λ" not in sentence(page)
    scene = the_scene(session)
    assert scene.update is not None
    largest = float(np.abs(scene.update.W[0]).max())
    added = [float(line[3].replace("−", "-")) for line in texts(table(page))[1:]]
    assert abs(added[0]) == pytest.approx(largest, rel=0.01)


@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
@pytest.mark.parametrize(("batch", "l2"), [(0, 5.0), (4, 0.0)])
def test_where_the_ray_says_that_the_next_step_leads_it_leads(
    page: StepPage, session: Session, qtbot: QtBot, kind: type[Optimiser], batch: int, l2: float
) -> None:
    settings = session.lab.choices.settings
    session.set_settings(replace(settings, optimiser=kind(), batch=batch, l2=l2, rate=0.03))
    catch_up(page, session, qtbot)
    session.step(4)
    catch_up(page, session, qtbot)
    ray, said = plot(page).ray, sentence(page)
    scene = the_scene(session)
    assert ray is not None
    assert scene.training is not None
    here = scene.training.loss + scene.pull
    assert ray.start == pytest.approx(here, rel=1e-6)
    assert (l2 > 0) == ("loss + L2" in " ".join(words(page)))
    session.step()
    catch_up(page, session, qtbot)
    after = the_scene(session)
    assert after.training is not None
    there = after.training.loss + after.pull
    assert ray.loss == pytest.approx(there, rel=1e-4, abs=1e-6)
    for way, word in ((there < here, "goes down"), (there > here, "goes up")):
        if word in said and abs(there - here) > 1e-6 * here:
            assert way


def test_at_rest_with_l2_no_step_is_said_to_go_anywhere(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, l2=5.0, rate=0.015))
    session.step(2_500)
    catch_up(page, session, qtbot)
    assert sentence(page) == (
        "Nothing in this direction is lower than here, and the next step changes the loss + L2 by "
        "no more than rounding."
    )


def test_under_a_schedule_the_step_becomes_as_long_as_it_was_put(
    page: StepPage, session: Session, qtbot: QtBot
) -> None:
    schedule = StepDecay(every=2, factor=0.1)
    session.set_settings(replace(session.lab.choices.settings, schedule=schedule))
    session.step(3)
    catch_up(page, session, qtbot)
    step = the_scene(session).step
    QTest.mouseClick(plot(page), Qt.MouseButton.LeftButton, pos=place_of(page, 0.1))
    assert schedule.rate(rate(session), step) == pytest.approx(0.1, rel=0.1)


def test_features_that_are_no_picture_are_shown_as_numbers_alone(
    page: StepPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    assert len([picture for picture in page.findChildren(Heatmap) if picture.isVisible()]) == 3
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: the_scene(session).setup.eye.shape is None)
    catch_up(page, session, qtbot)
    assert [picture for picture in page.findChildren(Heatmap) if picture.isVisible()] == []
    assert texts(table(page))[0][0] == "feature"
    assert sorted(line[0] for line in texts(table(page))[1:]) == ["1", "2", "3"]


def test_a_weight_that_is_clicked_is_marked_as_a_pixel_in_all_pictures(page: StepPage) -> None:
    rows = table(page)
    first = rows.features()[0]
    click(rows, 0)
    cells = {picture.cursor_cell for picture in page.findChildren(Heatmap)}
    assert cells == {(first // 3 // 32, first // 3 % 32)}
    QTest.keyClick(rows, Qt.Key.Key_Escape)
    assert {picture.cursor_cell for picture in page.findChildren(Heatmap)} == {None}


def test_the_numbers_can_be_copied(page: StepPage) -> None:
    QTest.keyClick(table(page), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("row, column\tw\tdW\t−η · dW\tnew w\n")


def test_a_change_of_language_leaves_nothing_empty(page: StepPage) -> None:
    before = sorted(words(page))
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    for child in page.findChildren(QWidget):
        QApplication.sendEvent(child, QEvent(QEvent.Type.LanguageChange))
    assert sorted(words(page)) == before


def test_the_arrows_are_as_long_as_all_numbers_of_the_slope_and_of_the_step(
    page: StepPage, session: Session
) -> None:
    scene = the_scene(session)
    assert scene.step_result is not None
    felt, small = scene.step_result.slope, np.full_like(scene.params.W, 1e-3)
    gradient = Params(small, np.array([3.0, -4.0], np.float32))
    update = Params(-small, np.array([-0.3, 0.4], np.float32))
    shown = replace(
        scene,
        step_result=replace(scene.step_result, slope=replace(felt, gradient=gradient)),
        update=update,
    )
    page.findChildren(RayCard)[0].show_scene(shown)
    inside = 1e-6 * small.size
    steepness, length = (float(np.sqrt(square + inside)) for square in (25.0, 0.25))
    (arrows,) = page.findChildren(SlopeArrows)
    assert arrows.accessibleDescription() == (
        f"dW: uphill, steepness {rate_words(steepness)} (with b), "
        f"−η · dW: downhill, length {rate_words(length)}"
    )
