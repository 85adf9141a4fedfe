"""Page "Terrain" with a real session: the model's surface, the film's path, and axes that stay."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.descent.landscape.chart import Chart
from gui.rooms.descent.landscape.terrain_map import TerrainMap
from gui.rooms.descent.terrain.terrain_card import TerrainCard
from gui.rooms.descent.terrain.terrain_page import TerrainPage
from gui.rooms.descent.terrain.terrain_words import Account, Standing, headline
from gui.rooms.descent.terrain.weight_picker import WeightPicker
from gui.session.session import Session
from model.classifier import evaluate
from model.descent.behaviour import Behaviour
from model.descent.slice import share_shown
from model.descent.slice_choice import YOUNG
from model.training.scene import Scene
from model.training.setup import prepare
from tests.gui.page_making import Begin, Show, calm, make_photos, settle, show_page, words
from tests.model.networks import colours, eye_of


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> TerrainPage:
    session.memory.remember("terrain.hidden", "open")
    page = show_page(TerrainPage, session, on_screen, qtbot)
    catch_up(page, session, qtbot)
    return page


def catch_up(page: TerrainPage, session: Session, qtbot: QtBot) -> Chart:
    """Wait until the map is that of the session's step, and nothing more is on its way."""
    calm(page, qtbot)
    chart, scene = page.chart, session.scene
    assert chart is not None
    assert scene is not None
    assert chart.laid is scene.state
    return chart


def train(page: TerrainPage, session: Session, qtbot: QtBot, steps: int) -> Chart:
    session.step(steps)
    return catch_up(page, session, qtbot)


def the_scene(session: Session) -> Scene:
    assert session.scene is not None
    return session.scene


def card(page: TerrainPage) -> TerrainCard:
    return page.findChildren(TerrainCard)[0]


def map_of(page: TerrainPage) -> TerrainMap:
    return page.findChildren(TerrainMap)[0]


def click(page: TerrainPage, text: str) -> None:
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_ground_below_the_dot_is_the_loss_of_the_shown_step(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    for steps in (0, 1, 20):
        chart = train(page, session, qtbot, steps)
        scene = the_scene(session)
        dot = map_of(page).dot
        assert dot is not None
        assert scene.training is not None
        assert chart.terrain.loss(dot) == pytest.approx(scene.training.loss, rel=1e-6)
        assert chart.area.holds(dot)
        told = f"{scene.training.loss:.3f}"
        assert any(told in said for said in words(page)), "in the headline"


def test_the_surface_is_the_true_loss_of_all_training_photos(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, batch=4))
    chart = train(page, session, qtbot, 15)
    sample = prepare(the_scene(session).setup).training
    surface = chart.relief.surface
    for row, column in ((0, 0), (40, 90), (-1, -1)):
        place = (float(surface.a[column]), float(surface.b[row]))
        params = chart.terrain.plane.params(place)
        truth = evaluate(params, sample.X, sample.labels).loss
        assert surface.losses[row, column] == pytest.approx(truth, rel=1e-4)
    assert any(f"all {len(sample.labels)} photos to train on" in said for said in words(page))


def test_without_a_path_the_slice_goes_downhill_and_with_one_along_it(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    first = catch_up(page, session, qtbot)
    assert first.young
    assert any("There is no path yet" in said for said in words(page))
    young = train(page, session, qtbot, YOUNG - 1)
    assert young.young
    assert young.terrain.plane.u is first.terrain.plane.u
    assert any("they will be laid along it" in said for said in words(page))
    grown = train(page, session, qtbot, 1)
    assert not grown.young
    assert grown.share > 0.99
    # It is turned to look like the one before.
    for new, old in (
        (grown.terrain.plane.u, young.terrain.plane.u),
        (grown.terrain.plane.v, young.terrain.plane.v),
    ):
        assert float(np.sum(new.W * old.W)) > 0


def test_axes_stay_until_the_button_is_pressed(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    before = train(page, session, qtbot, 20)
    places = {
        step: tuple(place)
        for step, place in zip(before.trail.steps, before.trail.places, strict=True)
    }
    session.set_settings(replace(session.lab.choices.settings, rate=0.3))
    after = train(page, session, qtbot, 200)
    assert after.laid is not before.laid
    assert after.terrain.plane.u is before.terrain.plane.u
    assert after.terrain.plane.v is before.terrain.plane.v
    for step, place in zip(after.trail.steps, after.trail.places, strict=True):
        if step in places:
            assert tuple(place) == places[step]
        assert after.area.holds((float(place[0]), float(place[1])))
    click(page, "New map")
    qtbot.waitUntil(lambda: page.chart is not after)
    anew = catch_up(page, session, qtbot)
    assert anew.terrain.plane.u is not before.terrain.plane.u
    assert anew.share >= after.share


def test_the_dot_follows_the_scrubber_and_the_path_stays_whole(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    chart = train(page, session, qtbot, 30)
    session.go_to(12)
    settle(session, qtbot)
    dot = map_of(page).dot
    assert dot == chart.trail.plane.place_of(the_scene(session).params)
    after = catch_up(page, session, qtbot)
    assert after.trail.steps[-1] == 30


def test_a_click_on_the_path_goes_to_that_step(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    chart = train(page, session, qtbot, 30)
    there = map_of(page).point_of(tuple(chart.trail.places[12].tolist()))
    QTest.mouseClick(map_of(page), Qt.MouseButton.LeftButton, pos=there.toPoint())
    settle(session, qtbot)
    assert the_scene(session).step == pytest.approx(12, abs=1)


def test_pointing_at_the_map_reads_the_true_loss(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    chart = train(page, session, qtbot, 12)
    corner = map_of(page).frame().topLeft() + QPoint(9, 9)
    QTest.mouseMove(map_of(page), corner.toPoint())
    qtbot.waitUntil(lambda: any("below the pointer" in said for said in words(page)))
    (said,) = (said for said in words(page) if "below the pointer" in said)
    loss = chart.terrain.loss(map_of(page).place_at(corner.toPoint().toPointF()))
    assert float(said.split()[-1]) == pytest.approx(loss, abs=1e-3)


def test_two_weights_are_chosen_by_number_and_by_picture(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    train(page, session, qtbot, 12)
    card(page).way_chosen.emit("weights")
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.order.way == "weights")
    chart = catch_up(page, session, qtbot)
    (_, first), (_, second) = chart.order.weights
    step_result = the_scene(session).step_result
    assert step_result is not None
    gradient = np.abs(step_result.slope.gradient.W[0])
    assert {first, second} == set(np.argsort(-gradient, kind="stable")[:2].tolist())
    pickers = page.findChildren(WeightPicker)
    assert all(picker.isVisible() for picker in pickers)
    pickers[0]._field.choose(7.0)
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.order.weights[0] == (0, 6))
    catch_up(page, session, qtbot)
    picture = pickers[1]._picture
    channel = second % 3
    QTest.mouseClick(
        picture, Qt.MouseButton.LeftButton, pos=picture.rect_of((3, 5)).center().toPoint()
    )
    wanted = (0, (3 * 32 + 5) * 3 + channel)
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.order.weights[1] == wanted)
    chart = catch_up(page, session, qtbot)
    assert chart.terrain.plane.u.W[0, 6] == 1.0
    assert any("zoom in to see it" in said for said in words(page))


def test_the_same_weight_twice_lets_the_two_change_places(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    card(page).way_chosen.emit("weights")
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.order.way == "weights")
    first, second = catch_up(page, session, qtbot).order.weights
    card(page).weight_chosen.emit(0, second[1])
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.order.weights == (second, first))


def test_zooming_looks_closer_at_the_dot_until_the_slice_is_laid_anew(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    before = train(page, session, qtbot, 12)
    QTest.keyClick(map_of(page), Qt.Key.Key_Plus)
    qtbot.waitUntil(lambda: page.chart is not before)
    closer = catch_up(page, session, qtbot)
    assert closer.area.half == before.area.half / 2
    assert closer.area.middle == map_of(page).dot
    assert closer.terrain is before.terrain
    assert train(page, session, qtbot, 3).area == closer.area
    click(page, "New map")
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.area.half > closer.area.half)


def test_a_hidden_page_begins_nothing_and_catches_up_with_the_same_axes(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    before = train(page, session, qtbot, 12)
    begun: list[object] = []
    begin = session.tasks.begin
    session.tasks.begin = lambda *given, **more: (begun.append(given), begin(*given, **more))[1]
    page.hide()
    session.step(5)
    settle(session, qtbot)
    assert begun == []
    page.show()
    after = catch_up(page, session, qtbot)
    assert len(begun) == 1
    assert after.terrain.plane.u is before.terrain.plane.u


def test_training_without_pause_orders_a_chart_at_a_time(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    train(page, session, qtbot, 12)
    begun: list[object] = []
    begin = session.tasks.begin
    session.tasks.begin = lambda *given, **more: (begun.append(given), begin(*given, **more))[1]
    scene = the_scene(session)
    for _ in range(60):
        session.scene_changed.emit(replace(scene, state=replace(scene.state)))
    assert len(begun) == 1
    calm(page, qtbot)
    assert len(begun) == 2  # the last one of them


def test_photos_of_one_class_get_a_sentence_and_others_a_new_map(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    before = train(page, session, qtbot, 12)
    session.relabel([example.photo.digest for example in session.lab.examples], 0)
    settle(session, qtbot)
    assert map_of(page).ground is None
    assert "photos of dogs only" in map_of(page)._text
    click_is_possible = [b.isEnabled() for b in page.findChildren(QPushButton)]
    assert not any(click_is_possible)
    session.undo()
    after = catch_up(page, session, qtbot)
    assert after.terrain.plane.u is not before.terrain.plane.u
    assert map_of(page).ground is not None


def test_a_chart_on_its_way_does_not_come_after_the_photos_are_gone(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    session.step(3)
    settle(session, qtbot)
    click(page, "New map")
    session.remove([example.photo.digest for example in session.lab.examples])
    settle(session, qtbot)
    qtbot.wait(50)
    assert map_of(page).ground is None
    assert map_of(page)._text.startswith("There are no photos to train on yet")


def test_another_scaling_is_another_map(page: TerrainPage, session: Session, qtbot: QtBot) -> None:
    before = train(page, session, qtbot, 12)
    session.choose(replace(session.lab.choices, scaling="raw"))
    after = catch_up(page, session, qtbot)
    assert after.terrain.plane.u is not before.terrain.plane.u
    assert after.order.setup.scaling == "raw"


def test_features_that_are_no_picture_are_chosen_by_number(
    page: TerrainPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    card(page).way_chosen.emit("weights")
    session.set_eye(eye_of(tmp_path / "colours.onnx", colours()))
    qtbot.waitUntil(lambda: the_scene(session).setup.eye.shape is None)
    chart = catch_up(page, session, qtbot)
    assert max(weight for _, weight in chart.order.weights) < 3
    for picker in page.findChildren(WeightPicker):
        assert not picker._picture.isVisible()
        assert picker._field.isVisible()
    page.findChildren(WeightPicker)[0]._field.choose(3.0)
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.order.weights[0] == (0, 2))


def test_with_l2_the_ground_is_loss_and_l2_and_named_so(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    before = train(page, session, qtbot, 20)
    session.set_settings(replace(session.lab.choices.settings, l2=5.0, rate=0.015))
    qtbot.waitUntil(lambda: page.chart is not None and page.chart is not before)
    chart = train(page, session, qtbot, 1_500)  # the bias, which L2 does not pull, is slow
    scene = the_scene(session)
    assert scene.training is not None
    height = scene.training.loss + scene.pull
    assert scene.pull > 0.01
    assert chart.terrain.loss(chart.terrain.plane.at) == pytest.approx(height, rel=1e-5)
    # It has come to rest: no slope, and nothing lower on the map.
    start, end = chart.trail.places[0].tolist(), chart.trail.places[-1].tolist()
    assert np.hypot(*chart.terrain.slope(tuple(end))) < 1e-4 * np.hypot(
        *chart.terrain.slope(tuple(start))
    )
    assert height * (1 - 1e-6) < chart.relief.least <= height * (1 + 1e-9)
    said = words(page)
    assert any(one.startswith("Downhill all the way: 1,520 steps from") for one in said)
    assert "loss + L2" in said
    assert any(one.startswith("The true loss + L2 of all") for one in said)
    session.set_settings(replace(session.lab.choices.settings, l2=0.0))
    qtbot.waitUntil(lambda: "loss" in words(page))
    catch_up(page, session, qtbot)
    assert not any("L2" in one for one in words(page))


def lowest_named(page: TerrainPage) -> float:
    return float(card(page)._legend.accessibleDescription().split(" … ")[0])


def test_the_lowest_number_of_the_legend_is_above_no_step_on_the_map(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    """A path that has come to rest in the middle of a narrow valley, seen from afar."""
    session.set_settings(replace(session.lab.choices.settings, l2=5.0, rate=0.015))
    train(page, session, qtbot, 400)
    for _ in range(5):
        QTest.keyClick(map_of(page), Qt.Key.Key_Minus)
        catch_up(page, session, qtbot)
    chart, scene = catch_up(page, session, qtbot), the_scene(session)
    losses = [chart.terrain.loss((a, b)) for a, b in chart.trail.places.tolist()]
    measured = float(chart.relief.surface.losses.min())
    assert f"{measured:.4f}" > f"{min(losses):.4f}", "the measured places are all higher"
    assert chart.relief.least <= min(losses) * (1 + 1e-9)
    assert scene.training is not None
    assert f"{lowest_named(page):.3f}" <= f"{scene.training.loss + scene.pull:.3f}"


def test_a_step_beside_the_slice_that_is_lower_is_the_lowest(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    chart = train(page, session, qtbot, 20)
    named = lowest_named(page)
    assert named == pytest.approx(chart.relief.least, abs=5e-4)
    lower = Standing(21, 0.3, chart.relief.least - 0.01, 0.693, "fitting")
    card(page).show_standing(lower)
    assert lowest_named(page) == pytest.approx(named - 0.01, abs=1e-3)
    map_of(page).show_dot(21, (chart.area.middle[0] + 2 * chart.area.halves[0], 0.0))
    card(page).show_standing(replace(lower, step=22))
    assert lowest_named(page) == named, "it is not on the map"


def test_a_path_that_leaves_the_slice_may_be_lower_than_the_ground_and_that_is_said(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    said = "A step beside the slice may be lower or higher than its ground."
    train(page, session, qtbot, 20)
    for share, beside in ((0.98, True), (0.99999, False)):
        card(page).show_account(replace(account_of(page), share=share))
        assert any(said in one for one in words(page)) == beside


def account_of(page: TerrainPage) -> Account:
    assert card(page)._account is not None
    return card(page)._account


def test_the_share_that_is_shown_is_that_of_the_whole_path(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    # A way that turns: the map is laid along its beginning, before the batches.
    train(page, session, qtbot, 30)
    session.set_settings(replace(session.lab.choices.settings, batch=4, rate=0.05))
    chart = train(page, session, qtbot, 90)
    path = [state.params for state in chart.order.visited]
    true = share_shown(chart.terrain.plane, path)
    assert 1 - chart.share == pytest.approx(1 - true, rel=0.15)
    few = share_shown(chart.terrain.plane, [path[0], path[len(path) // 2], path[-1]])
    assert 1 - few != pytest.approx(1 - true, rel=0.3)


def test_downhill_is_where_the_ground_of_all_photos_falls(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, batch=2, l2=0.5))
    card(page).way_chosen.emit("slope")
    qtbot.waitUntil(lambda: page.chart is not None and page.chart.order.way == "slope")
    chart = catch_up(page, session, qtbot)
    by_a, by_b = chart.terrain.slope(chart.terrain.plane.at)
    assert by_a < 0
    assert abs(by_b) < 1e-4 * abs(by_a)


def test_charts_do_not_hold_the_ones_before(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    for _ in range(3):
        chart = train(page, session, qtbot, 5)
    assert chart.order.before is None


def test_the_frame_has_the_lowest_point_where_it_is_not_too_far(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    session.set_settings(replace(session.lab.choices.settings, l2=1.0))
    chart = train(page, session, qtbot, 60)
    by_a, by_b = chart.terrain.slope(chart.relief.lowest)
    first_a, first_b = chart.terrain.slope(chart.terrain.plane.at)
    assert np.hypot(by_a, by_b) < 1e-3 * np.hypot(first_a, first_b), "it is no place at the edge"
    assert chart.area.wide == map_of(page).wide > 1


def test_ways_not_taken_are_drawn_from_where_they_parted_and_named(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    train(page, session, qtbot, 12)
    session.go_to(4)
    settle(session, qtbot)
    session.set_settings(replace(session.lab.choices.settings, rate=0.3))
    chart = train(page, session, qtbot, 3)
    (way,) = chart.asides
    assert way.steps == tuple(range(4, 13))
    loss = session.lab.branches[0].history.marks.training[-1]
    said = f"The way not taken came to {loss:.3f} after 8 steps."
    assert any(said in one for one in words(page))


@pytest.mark.parametrize(
    ("behaviour", "peak", "said"),
    [
        (None, None, "before its first step, at loss 0.693"),
        ("creeping", None, "Creeping downhill: in 30 steps from loss 0.693 only to 0.062."),
        ("swinging", None, "Swinging from wall to wall: 30 steps from loss 0.693 to 0.062."),
        ("swinging", (4, 2.25), "from loss 0.693 up to 2.25, and after 30 steps 0.062."),
        ("blowing up", None, "after 30 of them the loss is 0.062; it began at 0.693."),
        ("blowing up", (4, 118.2), "from loss 0.693 up to 118, and after 30 of them 0.062."),
    ],
)
def test_the_headline_says_what_the_steps_did(
    behaviour: Behaviour | None, peak: tuple[int, float] | None, said: str
) -> None:
    assert said in headline(Standing(30, 0.0621, 0.0621, 0.6931, behaviour, peak))


def test_a_map_on_its_way_says_so(page: TerrainPage, session: Session, qtbot: QtBot) -> None:
    assert not any("being made" in said for said in words(page))
    click(page, "New map")
    assert any("being made" in said for said in [*words(page), map_of(page)._text])
    catch_up(page, session, qtbot)
    assert not any("being made" in said for said in words(page))


def test_the_first_steps_of_a_long_film_are_drawn_one_by_one(
    page: TerrainPage, session: Session, qtbot: QtBot
) -> None:
    train(page, session, qtbot, 20)
    session.set_settings(replace(session.lab.choices.settings, rate=0.02))
    chart = train(page, session, qtbot, 680)
    steps = chart.trail.steps
    assert steps[:129] == tuple(range(129))
    assert (steps[129] > 129, steps[-1]) == (True, 700)
    # They are the film's own: those that it keeps as well are the same.
    kept = {state.step: state for state in chart.order.visited}
    for state in chart.early[:100]:
        if state.step in kept:
            assert state.params.same_as(kept[state.step].params)
    session.go_to(5)
    assert catch_up(page, session, qtbot).early is chart.early, "computed once for a film"
