"""What is chosen changes the film, and the way it goes on."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.session.session import Session
from model.eyes import eye_named
from model.lab.lab import Lab
from tests.gui.album_making import make_examples
from tests.gui.session.sessions import Heard, settle, weights
from tests.model.networks import colours, eye_of


def test_a_rate_that_changes_while_running_is_part_of_the_film(
    session: Session, qtbot: QtBot
) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 20)
    settings = replace(session.lab.choices.settings, rate=0.001)
    session.set_settings(settings)
    changed = session.state.length
    qtbot.waitUntil(lambda: session.state.length >= changed + 20)
    session.pause()
    run = session.lab.run
    assert run.setup_at(0).settings.rate == 0.01
    assert run.setup_at(run.length).settings.rate == 0.001


def test_another_eye_is_another_film_and_the_old_one_comes_back(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.step(7)
    settle(session, qtbot)
    there = weights(heard)
    session.set_eye(eye_named("grey32"))
    settle(session, qtbot)
    assert session.state.step == 0
    session.set_eye(eye_named("pixels32"))
    settle(session, qtbot)
    assert session.state.step == 7
    assert weights(heard) == there


def test_the_settings_of_a_step_are_shown_with_it(session: Session, qtbot: QtBot) -> None:
    session.step(20)
    settle(session, qtbot)
    session.set_settings(replace(session.lab.choices.settings, rate=0.002, batch=4))
    settle(session, qtbot)
    assert session.state.ahead == "new"
    session.step(20)
    settle(session, qtbot)
    last = session.state.choices.settings

    session.go_to(7)
    settle(session, qtbot)
    assert (session.state.choices.settings.rate, session.state.ahead) == (0.01, "recorded")
    session.set_settings(replace(session.lab.choices.settings, rate=0.03))
    settle(session, qtbot)
    assert session.state.ahead == "other way"
    session.go_to(session.state.length)
    settle(session, qtbot)
    assert (session.state.choices.settings, session.state.ahead) == (last, "new")
    assert session.state.branches == ()


def test_a_cure_for_a_film_that_blew_up_works_from_wherever_one_looks(
    session: Session, qtbot: QtBot
) -> None:
    session.step(20)
    settle(session, qtbot)
    session.go_to(3)
    settle(session, qtbot)
    session.go_on_with(0.001)
    settle(session, qtbot)
    state = session.state
    assert (state.step, state.length, state.choices.settings.rate) == (20, 20, 0.001)
    session.step()
    settle(session, qtbot)
    assert (session.state.length, session.state.branches) == (21, ())


@pytest.mark.parametrize("opened", ["model", "network", "share"])
def test_a_long_film_that_gives_way_is_a_way_not_taken(
    session: Session, qtbot: QtBot, tmp_path: Path, opened: str
) -> None:
    path = str(tmp_path / "model.npz")
    session.step(266)
    settle(session, qtbot)
    session.save_model(path)
    losses = session.state.losses.tolist()
    for _ in range(2):
        if opened == "model":
            session.open_model(path)
        elif opened == "network":
            eye = eye_of(tmp_path / "colours.onnx", colours())
            session.set_eye(eye)
        else:
            session.choose(replace(session.lab.choices, held_out_share=0.5))
        settle(session, qtbot)
        qtbot.waitUntil(lambda: not (session.reading or session.busy))
    assert session.state.length == 0
    (way,) = session.state.branches
    assert way.history.losses.tolist() == losses

    session.switch_branch(0)
    qtbot.waitUntil(lambda: not (session.reading or session.busy))
    assert session.state.losses.tolist() == losses
    assert session.state.choices.held_out_share == 0.2


def test_closing_while_running_stops_the_thread(qtbot: QtBot) -> None:
    with closing(Session(Lab(make_examples(20)))) as session:
        session.refresh()
        session.toggle_run()
        qtbot.waitUntil(lambda: session.state.length >= 5)
