"""A saved model is opened, in the background, where it was left."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from gui.network_process.networks import Networks
from gui.session.background import BackgroundTasks
from gui.session.model_files import FileOpening
from gui.session.session import Session
from model.eyes import EYES, Asker
from model.inspection.track_record import held_out_kind
from model.model_file.model_file import Model, load, save
from model.sentence import Refusal, sentence
from tests.gui.session.sessions import Heard, settle, weights


def test_a_saved_model_opens_where_it_was_left(
    session: Session, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    path = str(tmp_path / "model.npz")
    session.step(30)
    settle(session, qtbot)
    there = weights(heard)
    session.save_model(path)
    session.reset()
    settle(session, qtbot)
    session.open_model(path)
    settle(session, qtbot)
    assert weights(heard) == there
    assert session.state.step == 0
    assert session.lab.choices.scaling == "opened"


def test_a_saved_model_has_seen_the_photos_that_it_was_trained_on(
    session: Session, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    session.choose(replace(session.lab.choices, held_out_share=0.0))
    session.step()
    settle(session, qtbot)
    path = str(tmp_path / "model.npz")
    session.save_model(path)
    session.choose(replace(session.lab.choices, held_out_share=0.5))

    session.open_model(path)
    settle(session, qtbot)

    assert heard.scene is not None
    assert heard.scene.held_out is not None
    assert heard.scene.held_out.losses.size == 0
    assert held_out_kind(heard.scene) != "unknown"


def test_of_an_old_model_nobody_knows_what_it_has_seen(
    session: Session, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    session.step()
    settle(session, qtbot)
    assert heard.scene is not None
    path, dataset = str(tmp_path / "model.npz"), heard.scene.setup.dataset
    eye = heard.scene.setup.eye
    save(path, Model(heard.scene.params, dataset.classes, eye, heard.scene.scaling))

    session.open_model(path)
    settle(session, qtbot)
    session.step()
    settle(session, qtbot)

    assert held_out_kind(heard.scene) == "unknown"
    session.save_model(path)
    assert load(path).learnt is None


def test_a_model_that_cannot_be_read_is_declined_and_nothing_changes(
    session: Session, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "model.npz"
    path.write_text("no model")
    session.open_model(str(path))
    assert heard.refused == []  # it is read in the background
    settle(session, qtbot)
    assert len(heard.refused) == 1
    assert session.lab.choices.scaling == "centred"


@pytest.mark.parametrize("way", ["opened", "refused", "given up"])
def test_a_file_that_is_done_with_is_not_waited_for(
    nothing_left_over: None, qtbot: QtBot, way: str
) -> None:
    del nothing_left_over
    tasks, parent = BackgroundTasks(), QObject()
    opening = FileOpening(tasks, Networks(), parent)

    def read(_: Asker) -> str:
        if way == "refused":
            raise Refusal(sentence("There is nothing to undo."))
        return "a file"

    opening.open(read, lambda _: None)
    if way == "given up":
        opening.give_up()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert not any(timer.isActive() for timer in opening.findChildren(QTimer))
    tasks.close()
    parent.deleteLater()


def test_a_later_choice_overtakes_a_model_that_is_being_read(
    session: Session, heard: Heard, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = str(tmp_path / "first.npz"), str(tmp_path / "second.npz")
    session.save_model(first)
    session.step(5)
    settle(session, qtbot)
    there = weights(heard)
    session.save_model(second)

    session.open_model(first)
    session.open_model(second)
    settle(session, qtbot)
    assert weights(heard) == there
    session.open_model(first)
    session.set_eye(EYES[1])
    settle(session, qtbot)
    assert session.lab.choices.eye == EYES[1]
    assert session.lab.choices.scaling == "centred"
