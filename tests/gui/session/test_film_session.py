"""The film is played, and what is shown of it is told."""

import math
import time
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.session.playing.frame_clock import FRAME
from gui.session.run_state import Followed
from gui.session.session import Session
from model.eyes import EYES, eye_named
from model.sentence import Sentence
from model.training import find_settled
from tests.gui.album_making import make_examples
from tests.gui.session.sessions import Heard, settle, weights


def test_a_film_begins_with_a_classifier_that_knows_nothing(heard: Heard) -> None:
    assert heard.scene is not None
    assert heard.scene.step == 0
    assert heard.scene.step_result is not None
    assert heard.scene.step_result.loss == pytest.approx(math.log(2))


def test_which_photos_are_held_out_is_told_with_the_film_that_holds_them_out(
    session: Session, qtbot: QtBot
) -> None:
    told: list[list[bool]] = []
    lab = session.lab
    session.photos_changed.connect(lambda _: told.append(lab.dataset.held_out.tolist()))
    session.choose(replace(session.lab.choices, held_out_share=0.0))
    session.step()
    settle(session, qtbot)
    session.set_eye(eye_named("pixels16"))
    settle(session, qtbot)
    session.choose(replace(session.lab.choices, held_out_share=0.9))
    settle(session, qtbot)
    assert any(told[-1])

    session.set_eye(EYES[0])
    settle(session, qtbot)

    assert session.lab.choices.held_out_share == 0.0
    assert not any(told[-1])


def test_a_step_makes_the_loss_smaller(session: Session, heard: Heard, qtbot: QtBot) -> None:
    session.step()
    settle(session, qtbot)
    assert heard.scene is not None
    assert heard.scene.step == 1
    assert heard.scene.training is not None
    assert heard.scene.training.loss < math.log(2)


def test_stepping_back_shows_the_very_same_weights(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.step(3)
    settle(session, qtbot)
    there = weights(heard)
    session.step()
    settle(session, qtbot)
    assert weights(heard) != there
    session.back()
    settle(session, qtbot)
    assert weights(heard) == there
    assert session.state.length == 4


def test_back_pressed_quickly_goes_back_as_often(session: Session, qtbot: QtBot) -> None:
    session.step(5)
    settle(session, qtbot)
    session.back()
    session.back()
    session.back()
    settle(session, qtbot)
    assert session.state.step == 2


def test_step_pressed_quickly_steps_as_often(session: Session, qtbot: QtBot) -> None:
    settle(session, qtbot)
    for _ in range(5):
        session.step()
    settle(session, qtbot)
    assert session.state.step == 5


def test_steps_asked_for_while_others_are_taken_all_count(session: Session, qtbot: QtBot) -> None:
    settle(session, qtbot)
    session.step(400)
    qtbot.waitUntil(lambda: session.state.step > 0)
    assert session.busy
    session.step()
    settle(session, qtbot)
    assert session.state.step == 401


def test_a_step_inside_the_film_shows_the_next_one_that_it_has(
    session: Session, qtbot: QtBot
) -> None:
    session.step(266)
    settle(session, qtbot)
    losses = session.state.losses.tolist()
    session.go_to(0)
    settle(session, qtbot)
    session.step()
    settle(session, qtbot)
    assert (session.state.step, session.state.length) == (1, 266)
    session.go_to(session.state.length)
    settle(session, qtbot)
    assert session.state.step == 266
    assert session.state.losses.tolist() == losses
    assert session.state.branches == ()


def test_a_step_far_in_the_past_comes_back_bit_for_bit(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.step(5)
    settle(session, qtbot)
    there = weights(heard)
    session.step(2_000)
    settle(session, qtbot)
    session.go_to(5)
    settle(session, qtbot)
    assert weights(heard) == there


def test_run_goes_on_until_pause(session: Session, heard: Heard, qtbot: QtBot) -> None:
    session.toggle_run()
    assert session.running
    qtbot.waitUntil(lambda: session.state.length >= 50)
    session.toggle_run()
    assert not session.running
    length, scenes = session.state.length, heard.scenes
    qtbot.wait(60)
    assert (session.state.length, heard.scenes) == (length, scenes)


def test_however_fast_it_runs_there_is_one_scene_a_frame(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    before, began = heard.scenes, time.monotonic()
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 1_000)
    session.pause()
    assert heard.scenes - before <= (time.monotonic() - began) / FRAME + 2


def test_a_slow_pace_takes_each_step_in_its_time(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    ahead: list[float] = []
    began = time.monotonic()
    # A window that gets its turn late is told of several steps at once, but never of one too early.
    session.state_changed.connect(
        lambda state: ahead.append(state.length - 100 * (time.monotonic() - began))
    )
    session.set_pace(100)
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 20)
    session.pause()
    assert max(ahead) <= 0
    assert heard.scene is not None


def test_a_full_film_says_so_and_takes_no_more_steps(
    session: Session, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (
        "gui.session.playing.player",
        "gui.session.playing.training_turn",
        "model.training.route",
        "model.training.training",
    ):
        monkeypatch.setattr(f"{module}.LAST_STEP", 30)
    session.toggle_run()
    settle(session, qtbot)
    assert (session.state.length, session.running) == (30, False)
    assert "ten million" in heard.refused[-1]
    session.step()
    settle(session, qtbot)
    assert session.state.length == 30
    assert len(heard.refused) == 2


def test_reset_brings_the_same_start_again(session: Session, heard: Heard, qtbot: QtBot) -> None:
    session.step(4)
    settle(session, qtbot)
    session.reset()
    settle(session, qtbot)
    assert session.state.length == 0
    assert not np.frombuffer(weights(heard), np.float32).any()


def test_pixels_as_they_are_blow_up_and_the_last_good_step_stays(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    # Photos that cannot be told apart: no lucky jump to a loss of nothing.
    session.relabel([e.photo.digest for e in session.lab.examples[:10]], 0)
    session.relabel([e.photo.digest for e in session.lab.examples[10:]], 1)
    session.choose(replace(session.lab.choices, scaling="raw"))
    settle(session, qtbot)
    session.toggle_run()
    settle(session, qtbot)
    state = session.state
    assert not state.running
    assert state.stopped is not None
    assert f"step {state.step}" in str(state.stopped)
    assert heard.scene is not None
    assert np.isfinite(heard.scene.params.W).all()
    assert np.isfinite(state.losses).all()


def test_the_reason_why_training_stopped_stays_with_the_film(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.relabel([e.photo.digest for e in session.lab.examples[:10]], 0)
    session.relabel([e.photo.digest for e in session.lab.examples[10:]], 1)
    session.choose(replace(session.lab.choices, scaling="raw"))
    settle(session, qtbot)
    session.toggle_run()
    settle(session, qtbot)
    why = session.state.stopped
    assert why is not None
    session.go_to(0)
    settle(session, qtbot)
    session.go_to(session.state.length)
    settle(session, qtbot)
    assert session.state.stopped == why
    session.choose(replace(session.lab.choices, scaling="centred"))
    settle(session, qtbot)
    assert session.state.stopped is None
    session.choose(replace(session.lab.choices, scaling="raw"))
    settle(session, qtbot)
    assert session.state.stopped == why
    session.set_settings(replace(session.lab.choices.settings, rate=1e-9))
    settle(session, qtbot)
    session.step()
    settle(session, qtbot)
    assert session.state.stopped is None
    assert heard.scene is not None


def test_a_photo_is_asked_about_and_the_answer_moves_with_the_step(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    stranger = make_examples(2, first=100)
    session.ask(tuple(example.photo for example in stranger))
    assert heard.verdict is not None
    assert not heard.verdict.trained
    session.step(50)
    settle(session, qtbot)
    assert heard.verdict.trained
    assert heard.verdict.probabilities[0] > 0.8
    session.turn_to(1)
    assert heard.verdict.index == 1
    assert heard.verdict.probabilities[1] > 0.8
    assert heard.followed == Followed(stranger[1].photo, None, taken_for=1)
    session.forget_verdict()
    assert heard.verdict is None
    assert heard.followed is not None
    assert heard.followed.photo is not stranger[1].photo


def test_a_long_way_to_a_step_can_be_cancelled(
    session: Session, heard: Heard, qtbot: QtBot
) -> None:
    session.step(3_000)
    settle(session, qtbot)
    session.go_to(777)
    session.pause()
    assert not session.busy
    assert session.state.step == 3_000
    assert session.state.seeking is None
    assert heard.scene is not None
    assert heard.scene.step == 3_000


def test_it_runs_to_the_end_and_says_where_that_is(session: Session, qtbot: QtBot) -> None:
    told: list[Sentence] = []
    session.noticed.connect(told.append)
    session.set_settings(replace(session.lab.choices.settings, rate=0.05, l2=1.0))
    session.run_to_the_end()
    qtbot.waitUntil(lambda: not session.running and not session.busy, timeout=20_000)
    step = session.state.step
    assert step == find_settled(session.state.marks, session.state.length)
    (words,) = told
    assert f"at step {step}" in str(words)
