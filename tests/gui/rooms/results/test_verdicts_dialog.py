"""Every photo in a table: the worst first, to be followed, copied and saved."""

import csv
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.rooms.results import verdicts_dialog
from gui.rooms.results.room import ResultsRoom
from gui.rooms.results.verdicts_dialog import VerdictsDialog
from gui.style.language import fill
from gui.tables.table import Table
from gui.widgets.words.numbers import loss_words
from gui.widgets.words.photos import name_of
from model.inspection import verdicts
from tests.gui.page_making import Begin, make_photos, settle, show_page, words

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def room(on_screen: Show, begin: Begin, qtbot: QtBot) -> ResultsRoom:
    session = begin(make_photos(20))
    room = show_page(ResultsRoom, session, on_screen, qtbot)
    session.step(5)
    settle(session, qtbot)
    return room


def opened(room: ResultsRoom) -> VerdictsDialog:
    (button,) = [one for one in room.findChildren(QPushButton) if one.text() == "Photo by photo…"]
    button.click()
    (dialog,) = [one for one in room.findChildren(VerdictsDialog) if one.isVisible()]
    return dialog


def test_each_photo_has_a_row_and_the_worst_is_first(room: ResultsRoom) -> None:
    assert room.scene is not None
    worst = sorted(verdicts(room.scene), key=lambda one: -one.loss)
    dialog = opened(room)
    (table,) = dialog.findChildren(Table)
    rows = [[cell.text for cell in row.cells] for row in table.content.rows]
    assert [row[0] for row in rows] == [name_of(one.example.photo) for one in worst]
    assert [row[4] for row in rows] == [loss_words(one.loss) for one in worst]
    assert [bool(row[5]) for row in rows] == [one.held_out for one in worst]
    assert {row[2] for row in rows} <= {"dog", "cat"}
    assert dialog.windowTitle() == "Photo by photo, step 5"
    assert "20 photos, those that cost most first. Click one to follow it." in words(dialog)


def test_a_row_that_is_chosen_is_followed(room: ResultsRoom) -> None:
    dialog = opened(room)
    followed: list[object] = []
    dialog.followed.connect(followed.append)
    (table,) = dialog.findChildren(Table)
    table.chosen.emit(2)
    assert room.scene is not None
    worst = sorted(verdicts(room.scene), key=lambda one: -one.loss)
    assert followed == [worst[2].example.photo]
    assert room.followed_digest == worst[2].example.photo.digest
    assert table.content.marked == 2


def test_it_can_be_copied(room: ResultsRoom) -> None:
    (table,) = opened(room).findChildren(Table)
    table.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Photo", "Label", "Answer", "P(dog)", "Loss", "Held out"]
    assert len(lines) == 21


def test_of_many_photos_the_worst_are_shown(
    room: ResultsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdicts_dialog, "MOST", 7)
    dialog = opened(room)
    (table,) = dialog.findChildren(Table)
    assert len(table.content.rows) == 7
    assert fill(
        "Of {photos} the {most} that cost most. Click one to follow it.",
        photos="20 photos",
        most="7",
    ) in words(dialog)


def test_it_closes_and_opens_again_with_the_step_of_then(room: ResultsRoom, qtbot: QtBot) -> None:
    dialog = opened(room)
    room.session.step(1)
    settle(room.session, qtbot)
    room.redraw()
    assert dialog.windowTitle().endswith("step 5")
    assert opened(room).windowTitle().endswith("step 6")


def test_a_file_has_all_photos_and_all_of_their_names(
    on_screen: Show, begin: Begin, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdicts_dialog, "MOST", 3)
    photos = [
        replace(one, photo=replace(one.photo, name=f"{number} {'long ' * 30}.jpg"))
        for number, one in enumerate(make_photos(8))
    ]
    room = show_page(ResultsRoom, begin(photos), on_screen, qtbot)
    (table,) = opened(room).findChildren(Table)
    rows = list(csv.reader(table.table().csv().decode("utf-8-sig").splitlines()))
    assert {row[0] for row in rows[1:]} == {one.photo.name for one in photos}


def test_it_closes_when_its_photos_have_gone(room: ResultsRoom, qtbot: QtBot) -> None:
    opened(room)
    digest = room.session.lab.examples[0].photo.digest
    room.session.remove([digest])
    qtbot.waitUntil(lambda: not room.findChildren(VerdictsDialog))
    settle(room.session, qtbot)


def test_it_closes_when_its_film_has_gone(room: ResultsRoom, qtbot: QtBot) -> None:
    dialog = opened(room)
    room.session.go_to(2)
    settle(room.session, qtbot)
    assert dialog.isVisible()
    room.session.reset()
    qtbot.waitUntil(lambda: not room.findChildren(VerdictsDialog))
    settle(room.session, qtbot)


def test_without_an_answer_there_is_a_dash(room: ResultsRoom, qtbot: QtBot) -> None:
    room.session.go_to(0)
    settle(room.session, qtbot)
    room.redraw()
    (table,) = opened(room).findChildren(Table)
    assert {row.cells[2].text for row in table.content.rows} == {"–"}
