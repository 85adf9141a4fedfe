"""Page "Compare" with a real session: the model's comparison, and what can be done with it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from gui.plots.lane import RaceShown
from gui.rooms.descent.comparison.compare_card import CompareCard
from gui.rooms.descent.comparison.compare_form import CompareForm
from gui.rooms.descent.comparison.compare_page import ComparePage
from gui.rooms.descent.comparison.compare_words import verdict_words
from gui.rooms.descent.comparison.lanes_card import LanesCard
from gui.rooms.descent.comparison.lanes_plot import LanesPlot
from gui.rooms.descent.comparison.lanes_table import LanesTable
from gui.rooms.descent.comparison.run_tile import TileShown
from gui.rooms.descent.comparison.run_tiles import RunTiles
from gui.rooms.descent.comparison.unseen_plot import UnseenPlot
from gui.session.session import Session
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import NumberField
from gui.widgets.words.numbers import loss_words, short_loss
from model.descent.comparison import Comparison, compare
from model.descent.variation import VARIATIONS, Variation, usual_values, varied
from model.training.setup import Preparation
from tests.gui.hands import type_in
from tests.gui.page_making import Begin, Show, calm, make_photos, mouse, show_page, words


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_photos(24))


@pytest.fixture
def page(session: Session, on_screen: Show, qtbot: QtBot) -> ComparePage:
    for part in ("values", "numbers"):
        session.memory.remember(f"compare.{part}", "open")
    page = show_page(ComparePage, session, on_screen, qtbot)
    page.resize(764, 1_300)  # as in a window that scrolls: with its folds open
    type_in(page.findChildren(NumberField)[0], "12")
    calm(page, qtbot)
    return page


def line(page: ComparePage) -> QLineEdit:
    return next(
        field for field in page.findChildren(QLineEdit) if not isinstance(field, NumberField)
    )


def button(page: ComparePage) -> QPushButton:
    return page.findChildren(CompareForm)[0].findChildren(QPushButton)[0]


def use_buttons(page: ComparePage) -> list[QPushButton]:
    table = page.findChildren(LanesTable)[0]
    return [found for found in table.findChildren(QPushButton) if found.isVisible()]


def choose(page: ComparePage, kind: Variation) -> None:
    """Choose what differs from the list, as a hand does."""
    box = page.findChildren(Choice)[0]
    box.setCurrentIndex(box.findData(kind))
    box.activated.emit(box.currentIndex())


def is_done(page: ComparePage) -> bool:
    return button(page).text() == "Compare"


def press_and_wait(page: ComparePage, qtbot: QtBot) -> None:
    calm(page, qtbot)
    QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)
    calm(page, qtbot)
    assert is_done(page)


def tiles(page: ComparePage) -> RunTiles:
    return page.findChildren(RunTiles)[0]


def headline(page: ComparePage) -> str:
    return page.findChildren(CompareCard)[0].headline.text()


def by_the_model(session: Session, kind: Variation, values: tuple[object, ...]) -> Comparison:
    setup = session.lab.run.setup
    offered = {str(value): value for value in usual_values(kind, setup)}
    setups = [
        varied(kind, setup, value if isinstance(value, float) else offered[str(value)])
        for value in values
    ]
    *_, last = compare(setups, 12, Preparation())
    return last


@pytest.mark.parametrize("kind", VARIATIONS)
def test_the_numbers_are_those_of_the_model(
    page: ComparePage, session: Session, qtbot: QtBot, kind: Variation
) -> None:
    if kind == "seed":
        session.set_settings(replace(session.lab.choices.settings, batch=4))
        calm(page, qtbot)
    choose(page, kind)
    press_and_wait(page, qtbot)
    values = usual_values(kind, session.lab.run.setup)
    expected = by_the_model(session, kind, values)
    said = words(page)
    for lane in expected.lanes:
        assert lane.diverged is not None or loss_words(lane.level) in said
    table = page.findChildren(LanesPlot)[0].table()
    for column, lane in zip(table.columns[1:], expected.lanes, strict=True):
        assert column[: len(lane.losses)] == pytest.approx(lane.losses)
    given, shown = tiles(page).table(), tiles(page).tiles
    assert given is not None
    assert len(given.columns) == 3 * len(shown)
    for place, tile in enumerate(shown):
        assert given.names[3 * place].startswith(tile.name)
        numbers = given.columns[3 * place : 3 * place + 3]
        for column, values_of in zip(
            numbers, (tile.steps, tile.training, tile.unseen), strict=True
        ):
            assert np.array_equal(column[: len(values_of)], values_of, equal_nan=True)
    assert len(use_buttons(page)) == len(values)
    assert not any("NaN" in text or "nan" in text for text in said)


def test_the_best_is_named(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    type_in(line(page), "0.0001, 0.02")
    qtbot.waitUntil(lambda: is_done(page))
    expected = by_the_model(session, "rate", (0.0001, 0.02))
    assert expected.best == (1,)
    loss = loss_words(expected.lanes[1].level)
    (verdict,) = [said for said in words(page) if "raining" in said and "0.02" in said]
    assert loss in verdict


def test_a_run_that_blows_up_is_flagged_with_its_step(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    calm(page, qtbot)
    type_in(line(page), "1e-7, 1000")
    qtbot.waitUntil(lambda: is_done(page))
    (good, bad) = by_the_model(session, "rate", (1e-7, 1000.0)).lanes
    assert good.diverged is None
    assert bad.diverged is not None
    assert f"blew up at step {bad.diverged.step + 1}" in words(page)
    assert any("Blew up" in said and "1,000" in said for said in words(page))
    (cross,) = page.findChildren(LanesPlot)[0].chart().dots
    assert cross.across.tolist() == [bad.diverged.step + 1]
    assert cross.up[0] > 0


def test_runs_that_all_blow_up_leave_no_best_one(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, scaling="raw"))
    calm(page, qtbot)
    type_in(line(page), "500, 1000")
    qtbot.waitUntil(lambda: is_done(page))
    assert any(said.startswith("All of them blew up") for said in words(page))
    assert not any("training loss over the last" in said for said in words(page))


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("rate", "0", "With η = 0 nothing moves"),
        ("rate", "-1", "uphill"),
        ("rate", "1e9", "out of reach"),
        ("rate", "0.1, quick", "“quick” is not a number"),
        ("rate", "1,2,3,4,5,6,7,8,9", "leave some out"),
        ("rate", " ,", "Type at least one number"),
        ("batch", "0.5", "A batch cannot have 0.5 photos"),
        ("l2", "-1", "L2 cannot be -1"),
        ("seed", "1, 2", "every seed gives the same run"),
    ],
)
def test_bad_input_gets_a_sentence_and_begins_nothing(
    page: ComparePage, session: Session, qtbot: QtBot, kind: Variation, typed: str, said: str
) -> None:
    choose(page, kind)
    calm(page, qtbot)
    begun: list[object] = []
    session.tasks.begin = lambda *given, **_: begun.append(given)
    type_in(line(page), typed)
    assert any(said in text for text in words(page))
    assert line(page).text() == typed
    assert begun == []
    assert is_done(page)
    QTest.keyClicks(line(page), "1")
    assert not any(said in text for text in words(page))


def test_nothing_ticked_is_said_too(page: ComparePage, qtbot: QtBot) -> None:
    choose(page, "scaling")
    calm(page, qtbot)
    boxes = [box for box in page.findChildren(QCheckBox) if box.isVisible()]
    assert [box.text() for box in boxes] == ["raw 0–255", "÷ 255", "mean-centred"]
    for box in boxes:
        QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)
    assert any("Nothing is ticked" in said for said in words(page))
    QTest.keyClick(boxes[2], Qt.Key.Key_Space)
    press_and_wait(page, qtbot)
    assert len(use_buttons(page)) == 1


def test_photos_of_one_class_get_a_sentence(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    session.relabel([example.photo.digest for example in session.lab.examples], 1)
    calm(page, qtbot)
    assert tiles(page).tiles == ()
    assert "photos of cats only" in tiles(page).accessibleDescription()
    assert use_buttons(page) == []


def test_without_held_out_photos_there_is_a_dash(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    session.choose(replace(session.lab.choices, held_out_share=0.0))
    calm(page, qtbot)
    type_in(line(page), "0.001, 0.01")
    qtbot.waitUntil(lambda: is_done(page))
    assert words(page).count("–") == 2
    assert any(
        said.startswith("Lowest training loss over the last tenth: 0.01") for said in words(page)
    )


def test_cancelling_keeps_what_has_come_and_says_where_it_ended(
    page: ComparePage, qtbot: QtBot
) -> None:
    type_in(page.findChildren(NumberField)[0], "5000")
    QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)
    bar = page.findChildren(QProgressBar)[0]
    qtbot.waitUntil(lambda: bar.value() > 0)
    assert bar.isVisible()
    QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)
    assert is_done(page)
    assert not bar.isVisible()
    assert len(use_buttons(page)) == 6
    (said,) = [said for said in words(page) if said.startswith("Stopped at step")]
    assert "of 5,000." in said


def test_a_row_s_button_takes_its_setting_over(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    before = session.lab.choices.settings
    type_in(line(page), "0.25, 0.5")
    qtbot.waitUntil(lambda: is_done(page))
    QTest.mouseClick(use_buttons(page)[1], Qt.MouseButton.LeftButton)
    assert session.lab.choices.settings == replace(before, rate=0.5)
    choose(page, "scaling")
    press_and_wait(page, qtbot)
    QTest.mouseClick(use_buttons(page)[1], Qt.MouseButton.LeftButton)
    assert session.lab.choices.scaling == "unit"
    assert session.lab.choices.settings == replace(before, rate=0.5)
    calm(page, qtbot)


def test_a_page_that_is_opened_compares_by_itself(page: ComparePage, session: Session) -> None:
    expected = compare_all(session, 12)
    shown = tiles(page).tiles
    assert [tile.name for tile in shown] == ["η = 0.001", "η = 0.01", *names_from(shown, 2)]
    for place, (tile, lane) in enumerate(zip(shown, expected.lanes, strict=True)):
        assert tile.verdict == verdict_words(lane.behaviour, best=place in expected.best_unseen)
        assert tile.unseen_words == f"never seen: {short_loss(lane.measure.held_out)}"
        assert tile.share == f"{lane.measure.right} of {lane.measure.of} right"
    assert [tile.best for tile in shown] == [
        place in expected.best_unseen for place in range(len(shown))
    ]
    assert headline(page).startswith("6 step lengths from the same start")
    assert "Lowest loss on what they have never seen" in headline(page)


def compare_all(session: Session, steps: int) -> Comparison:
    setup = session.lab.run.setup
    setups = [varied("rate", setup, value) for value in usual_values("rate", setup)]
    *_, last = compare(setups, steps, Preparation())
    return last


def names_from(shown: tuple[TileShown, ...], first: int) -> list[str]:
    return [tile.name for tile in shown[first:]]


def test_a_click_on_a_tile_trains_with_it_and_outlines_it(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    assert [tile.chosen for tile in tiles(page).tiles].index(True) == 1
    middle = tiles(page).frame_of(3).center().toPoint()
    QTest.mouseClick(tiles(page), Qt.MouseButton.LeftButton, pos=middle)
    calm(page, qtbot)
    assert session.lab.choices.settings.rate == 0.3
    assert [tile.chosen for tile in tiles(page).tiles].index(True) == 3
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(tiles(page), key)
    assert session.lab.choices.settings.rate == 0.1


def test_the_handle_takes_all_runs_back(page: ComparePage, qtbot: QtBot) -> None:
    handle = tiles(page).handle().toPoint()
    last = [tile.unseen_words for tile in tiles(page).tiles]
    mouse(tiles(page), QEvent.Type.MouseButtonPress, handle)
    mouse(tiles(page), QEvent.Type.MouseMove, QPoint(0, handle.y()))
    mouse(tiles(page), QEvent.Type.MouseButtonRelease, QPoint(0, handle.y()))
    assert {tile.at for tile in tiles(page).tiles} == {0}
    assert len({tile.unseen_words for tile in tiles(page).tiles}) == 1, "the same start"
    QTest.keyClick(tiles(page), Qt.Key.Key_Right)
    assert {tile.at for tile in tiles(page).tiles} == {1}
    assert any("All runs at step 1" in said for said in words(page))
    QTest.keyClick(tiles(page), Qt.Key.Key_End)
    assert [tile.unseen_words for tile in tiles(page).tiles] == last
    calm(page, qtbot)


def test_unseen_losses_have_a_picture_of_their_own_where_there_is_room(
    page: ComparePage, session: Session
) -> None:
    picture = page.findChildren(UnseenPlot)[0]
    assert picture.isVisible()
    lanes = compare_all(session, 12).lanes
    told = [f"{short_loss(lane.measure.held_out)}" for lane in lanes]
    said = picture.accessibleDescription().split(" · ")
    assert [one.split(": ")[1] for one in said] == told
    title = "Loss on what they have never seen (how wrong), at step 12"
    assert any(label == title for label in words(page))
    page.resize(764, 430)
    assert not picture.isVisible()


def test_what_is_not_true_any_more_is_compared_again(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    before = [tile.unseen_words for tile in tiles(page).tiles]
    session.set_settings(replace(session.lab.choices.settings, rate=0.02))
    calm(page, qtbot)
    assert [tile.unseen_words for tile in tiles(page).tiles] == before, "only η differs"
    session.set_settings(replace(session.lab.choices.settings, l2=0.5))
    calm(page, qtbot)
    assert [tile.unseen_words for tile in tiles(page).tiles] != before


def test_a_comparison_is_given_up_when_nobody_looks_and_begins_again(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    type_in(page.findChildren(NumberField)[0], "2000")
    QTest.mouseClick(button(page), Qt.MouseButton.LeftButton)
    assert session.tasks.busy
    page.hide()
    qtbot.waitUntil(lambda: not session.tasks.busy)
    type_in(page.findChildren(NumberField)[0], "12")
    page.show()
    calm(page, qtbot)
    assert is_done(page)
    assert len(tiles(page).tiles) == 6


def test_what_was_typed_is_there_again_after_a_look_at_something_else(page: ComparePage) -> None:
    line(page).selectAll()
    QTest.keyClicks(line(page), "0.4, 0.5")
    choose(page, "l2")
    assert line(page).text() == "0, 0.001, 0.01, 0.1, 1"
    choose(page, "rate")
    assert line(page).text() == "0.4, 0.5"


def test_another_scaling_is_offered_other_rates_whatever_was_typed(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    QTest.keyClicks(line(page), "5")
    session.choose(replace(session.lab.choices, scaling="raw"))
    calm(page, qtbot)
    assert line(page).text().startswith("10⁻⁸, 10⁻⁷, ")


def test_a_hidden_page_offers_nothing_until_it_is_seen(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    before = line(page).text()
    page.hide()
    session.choose(replace(session.lab.choices, scaling="raw"))
    calm(page, qtbot)
    assert line(page).text() == before
    page.show()
    assert line(page).text() != before


def test_losses_of_batches_are_averaged(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    type_in(page.findChildren(NumberField)[0], "60")
    plot = page.findChildren(LanesPlot)[0]
    for batch, averaged in ((4, 3), (1000, 1)):
        session.set_settings(replace(session.lab.choices.settings, batch=batch))
        calm(page, qtbot)
        press_and_wait(page, qtbot)
        assert ("mean of 3 steps" in plot.chart().up.name) == (averaged == 3)


def test_steps_of_training_draw_no_comparison_again(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    press_and_wait(page, qtbot)
    calm(page, qtbot)
    shown: list[RaceShown | None] = []
    page.findChildren(LanesCard)[0].show_race = shown.append
    session.step(3)
    calm(page, qtbot)
    assert shown == []
