import math
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.session.classification import Verdict
from gui.session.frame_clock import FRAME
from gui.session.run_state import Followed, RunState
from gui.session.session import Session
from model.eyes import EYES, eye_named
from model.inspection.track_record import subject
from model.lab.lab import Lab
from model.model_file.model_file import Model, load, save
from model.sentence import Sentence
from model.training.scene import Scene
from tests.gui.album_making import make_examples, write_album
from tests.gui.page_making import Begin
from tests.model.networks import colours, eye_of


class Listener:
    """Remembers what the session has told last, and how often."""

    def __init__(self, session: Session) -> None:
        self.scene: Scene | None = None
        self.state: RunState | None = None
        self.followed: Followed | None = None
        self.verdict: Verdict | None = None
        self.said: list[str] = []
        self.refused: list[str] = []
        self.scenes = 0
        session.scene_changed.connect(self._hear_scene)
        session.state_changed.connect(lambda state: setattr(self, "state", state))
        session.followed_changed.connect(lambda followed: setattr(self, "followed", followed))
        session.verdict_changed.connect(lambda verdict: setattr(self, "verdict", verdict))
        session.noticed.connect(self._hear)
        session.refused.connect(lambda sentence: self.refused.append(str(sentence)))

    def _hear_scene(self, scene: Scene) -> None:
        self.scene = scene
        self.scenes += 1

    def _hear(self, sentence: Sentence) -> None:
        self.said.append(str(sentence))


@pytest.fixture
def session(begin: Begin) -> Session:
    session = begin(make_examples(20))
    session.refresh()
    return session


@pytest.fixture
def heard(session: Session, qtbot: QtBot) -> Listener:
    listener = Listener(session)
    settle(session, qtbot)
    return listener


def settle(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not (session.busy or session.tasks.busy))


def weights(heard: Listener) -> bytes:
    assert heard.scene is not None
    return heard.scene.params.W.tobytes()


def test_a_film_begins_with_a_classifier_that_knows_nothing(heard: Listener) -> None:
    assert heard.scene is not None
    assert heard.scene.step == 0
    assert heard.scene.step_result is not None
    assert heard.scene.step_result.loss == pytest.approx(math.log(2))


def test_held_out_photos_that_become_training_photos_are_said(
    session: Session, heard: Listener, qtbot: QtBot
) -> None:
    session.step()
    settle(session, qtbot)
    dataset = session.lab.run.setup.dataset
    pairs = list(zip(dataset.examples, dataset.held_out, strict=True))
    held_out = next(example for example, out in pairs if out)
    others = [
        example.photo.digest
        for example, _ in pairs
        if example.label == held_out.label and example is not held_out
    ]
    session.remove(others)
    said = "Held-out photos that are training photos from now on: 1. Each class needs one,"
    assert heard.said[-1].startswith(said)
    heard.said.clear()

    session.undo()
    settle(session, qtbot)

    assert not heard.said
    held_out_now = session.lab.run.setup.dataset.held_out
    assert held_out_now.sum() == dataset.held_out.sum(), "it has not learnt the photo yet"


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


def test_a_step_makes_the_loss_smaller(session: Session, heard: Listener, qtbot: QtBot) -> None:
    session.step()
    settle(session, qtbot)
    assert heard.scene is not None
    assert heard.scene.step == 1
    assert heard.scene.training is not None
    assert heard.scene.training.loss < math.log(2)


def test_stepping_back_shows_the_very_same_weights(
    session: Session, heard: Listener, qtbot: QtBot
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
    session: Session, heard: Listener, qtbot: QtBot
) -> None:
    session.step(5)
    settle(session, qtbot)
    there = weights(heard)
    session.step(2_000)
    settle(session, qtbot)
    session.go_to(5)
    settle(session, qtbot)
    assert weights(heard) == there


def test_run_goes_on_until_pause(session: Session, heard: Listener, qtbot: QtBot) -> None:
    session.toggle_run()
    assert session.running
    qtbot.waitUntil(lambda: session.state.length >= 50)
    session.toggle_run()
    assert not session.running
    length, scenes = session.state.length, heard.scenes
    qtbot.wait(60)
    assert (session.state.length, heard.scenes) == (length, scenes)


def test_however_fast_it_runs_there_is_one_scene_a_frame(
    session: Session, heard: Listener, qtbot: QtBot
) -> None:
    before, began = heard.scenes, time.monotonic()
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 1_000)
    session.pause()
    assert heard.scenes - before <= (time.monotonic() - began) / FRAME + 2


def test_a_slow_pace_takes_each_step_in_its_time(
    session: Session, heard: Listener, qtbot: QtBot
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


def test_a_full_film_says_so_and_takes_no_more_steps(
    session: Session, heard: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (
        "gui.session.player",
        "gui.session.training_turn",
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


def test_reset_brings_the_same_start_again(session: Session, heard: Listener, qtbot: QtBot) -> None:
    session.step(4)
    settle(session, qtbot)
    session.reset()
    settle(session, qtbot)
    assert session.state.length == 0
    assert not np.frombuffer(weights(heard), np.float32).any()


def test_pixels_as_they_are_blow_up_and_the_last_good_step_stays(
    session: Session, heard: Listener, qtbot: QtBot
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
    session: Session, heard: Listener, qtbot: QtBot
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


def test_another_eye_is_another_film_and_the_old_one_comes_back(
    session: Session, heard: Listener, qtbot: QtBot
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


def test_one_class_alone_is_refused_in_words(
    session: Session, heard: Listener, qtbot: QtBot
) -> None:
    cats = [e.photo.digest for e in session.lab.examples if e.label == 1]
    session.remove(cats)
    settle(session, qtbot)
    session.toggle_run()
    assert not session.running
    assert session.state.refusal is not None
    assert "cats" in heard.refused[-1]


def test_an_empty_lab_is_refused_in_words_and_lives_on(
    session: Session, heard: Listener, qtbot: QtBot
) -> None:
    session.remove([e.photo.digest for e in session.lab.examples])
    settle(session, qtbot)
    assert heard.followed is None
    session.step()
    assert "no photos" in heard.refused[-1]
    session.undo()
    settle(session, qtbot)
    assert len(session.lab.examples) == 20
    assert session.state.refusal is None


def test_undo_with_nothing_to_undo_says_so(session: Session, heard: Listener) -> None:
    session.undo()
    assert heard.said == ["There is nothing to undo."]


def test_removing_photos_while_running_goes_on_with_the_others(
    session: Session, qtbot: QtBot
) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 10)
    session.remove([session.lab.examples[0].photo.digest])
    length = session.state.length
    qtbot.waitUntil(lambda: session.state.length >= length + 10)
    assert session.running
    session.pause()


def test_removing_every_photo_while_running_stops_training(session: Session, qtbot: QtBot) -> None:
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 10)
    session.remove([e.photo.digest for e in session.lab.examples])
    settle(session, qtbot)
    assert not session.running


def test_relabelling_shows_in_the_photo_that_is_followed(session: Session, heard: Listener) -> None:
    photo = session.lab.examples[0].photo
    session.follow(photo)
    assert heard.followed is not None
    assert heard.followed.label == 0
    session.relabel([photo.digest], 1)
    assert heard.followed.label == 1


def test_a_photo_is_asked_about_and_the_answer_moves_with_the_step(
    session: Session, heard: Listener, qtbot: QtBot
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
    assert heard.followed == Followed(stranger[1].photo, None)
    session.forget_verdict()
    assert heard.verdict is None
    assert heard.followed != Followed(stranger[1].photo, None)


def test_a_saved_model_opens_where_it_was_left(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
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
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
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
    assert subject(heard.scene) != "unknown"


def test_of_an_old_model_nobody_knows_what_it_has_seen(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
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

    assert subject(heard.scene) == "unknown"
    session.save_model(path)
    assert load(path).learnt is None


def test_a_model_that_cannot_be_read_is_declined_and_nothing_changes(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "model.npz"
    path.write_text("no model")
    session.open_model(str(path))
    assert heard.refused == []  # it is read in the background
    settle(session, qtbot)
    assert len(heard.refused) == 1
    assert session.lab.choices.scaling == "centred"


def test_a_later_choice_overtakes_a_model_that_is_being_read(
    session: Session, heard: Listener, qtbot: QtBot, tmp_path: Path
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


def test_own_photos_take_the_place_of_the_sketches_and_sketches_come_back(
    session: Session, heard: Listener, qtbot: QtBot
) -> None:
    session.step(3)
    settle(session, qtbot)
    session.add(make_examples(6, first=50))
    settle(session, qtbot)
    assert session.lab.choices.source == "photos"
    assert len(session.lab.examples) == 6
    assert session.state.length == 0
    session.use("sketches")
    settle(session, qtbot)
    assert len(session.lab.examples) == 20
    assert session.state.step == 3
    session.use("photos")
    assert len(session.lab.examples) == 6
    assert heard.state is not None


def test_a_long_way_to_a_step_can_be_cancelled(
    session: Session, heard: Listener, qtbot: QtBot
) -> None:
    session.step(3_000)
    settle(session, qtbot)
    session.go_to(777)
    session.cancel()
    assert not session.busy
    assert session.state.step == 3_000
    assert session.state.seeking is None
    assert heard.scene is not None
    assert heard.scene.step == 3_000


def test_closing_while_running_stops_the_thread(qtbot: QtBot) -> None:
    with closing(Session(Lab(make_examples(20)))) as session:
        session.refresh()
        session.toggle_run()
        qtbot.waitUntil(lambda: session.state.length >= 5)


# Going about inside the film.


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


def test_a_folder_dropped_onto_a_running_film_is_taken_in_and_training_goes_on(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    few, many = write_album(tmp_path / "few", 8), write_album(tmp_path / "many", 30, first=16)
    session.lab.add(make_examples(2, first=900))
    session.set_eye(EYES[1])  # the learner has chosen, so no network has to look
    session.take(DroppedData((few,), ()))
    qtbot.waitUntil(lambda: len(session.lab.own_photos) == 18 and not session.reading)
    settle(session, qtbot)
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length >= 30)
    session.take(DroppedData((many,), ()))
    qtbot.waitUntil(lambda: len(session.lab.own_photos) == 78)
    length = session.state.length
    qtbot.waitUntil(lambda: session.state.length >= length + 50)
    assert session.running
    session.pause()


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
