"""The player and its worker, in every order of events: the film is never torn, nothing is lost."""

import math
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.session.playing.handover import Order
from gui.session.playing.player import Player
from model.eyes import EYES, eye_named
from model.lab.lab import Lab
from model.training import run as film
from model.training.route import play
from model.training.run import Run
from model.training.setup import prepare, same_choices
from model.training.training import first_state
from tests.gui.album_making import make_examples
from tests.gui.hand_driven import HandDrivenBeat, HandDrivenWorker

SMALL = eye_named("pixels16")
RATES = (0.01, 0.02, 0.05)
ROUNDS = 400


class Projection:
    """A player whose worker, beat and listeners a test moves by hand."""

    def __init__(self, photos: int = 6) -> None:
        self.parent = QObject()
        self.lab = Lab()
        self.lab.see_with(SMALL)
        self.lab.add(make_examples(photos))
        self.worker, self.frame_clock = HandDrivenWorker(), HandDrivenBeat()
        self.player = Player(self.lab, self.worker, self.frame_clock, self.parent)

    @property
    def run(self) -> Run:
        return self.lab.run

    def round(self) -> None:
        """One frame: the worker goes on as far as it can, and the window takes and draws."""
        while self.worker.move():
            pass
        self.frame_clock.strike()
        while self.frame_clock.commands:
            self.frame_clock.draw()

    def settle(self) -> None:
        for _ in range(ROUNDS):
            if not self.player.busy:
                return
            self.round()
        raise AssertionError("the player never comes to rest")

    def set_rate(self, rate: float) -> None:
        choices = self.lab.choices
        self.lab.choose(replace(choices, settings=replace(choices.settings, rate=rate)))
        self.player.turn()

    def close(self) -> None:
        self.player.close()
        self.parent.deleteLater()


@pytest.fixture
def projection(nothing_left_over: None) -> Iterator[Projection]:
    del nothing_left_over
    projection = Projection()
    projection.player.again()
    projection.settle()
    yield projection
    projection.close()


def losses(run: Run) -> list[float]:
    return run.history.losses.tolist()


# Every interleaving.


class Interleaving(RuleBasedStateMachine):
    """Window and worker go on by turns, in any order, while the learner does what they like.

    Whatever was in the film before an event has to be in it afterwards, or in a way not taken; only
    the last step may have been looked at again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(film, "BRANCHES", 1_000)
        self.it = Projection()
        self.lab, self.player = self.it.lab, self.it.player
        self.seen: dict[int, list[float]] = {}  # the losses of each film when it was last looked at
        self.spare = list(make_examples(30, first=100))
        self.order: Order | None = None
        self.due = 0  # the next step of that order
        self.expected: int | None = 0
        self.reaction = ""
        self.player.shown.connect(lambda _: self.react())

    @initialize()
    def begin(self) -> None:
        self.player.again()

    def teardown(self) -> None:
        try:
            self.come_to_rest()
            self.films_are_true()
        finally:
            self.it.close()
            self.patch.undo()

    # Who goes on.

    @rule(
        turns=st.lists(
            st.sampled_from(["work", "look", "draw", "rate", "add"]), min_size=6, max_size=18
        )
    )
    def they_take_turns_while_it_runs(self, turns: list[str]) -> None:
        """The worker works, the window looks or has drawn, or there is a new order."""
        if not self.player.running:
            self.do("run", 0)
            self.it.round()
        for place, turn in enumerate(turns):
            if turn == "work":
                for _ in range(25):
                    self.it.worker.move()
            elif turn == "look":
                self.it.frame_clock.strike()
            elif turn == "draw":
                self.it.frame_clock.draw()
            else:
                self.do(turn, place % 3 / 2)
            self.no_delivery_of_an_order_is_skipped()

    @rule(moves=st.integers(1, 4))
    def the_worker_goes_on(self, moves: int) -> None:
        for _ in range(moves):
            self.it.worker.move()

    @rule(frames=st.integers(1, 12))
    def some_frames_go_by(self, frames: int) -> None:
        for _ in range(frames):
            self.it.round()

    # What the learner does.

    @rule(
        command=st.sampled_from(
            ["step", "steps", "run", "pause", "back", "go_to", "rate", "pace", "add", "remove"]
        )
        | st.sampled_from(["reset", "eye", "share", "switch"]),
        where=st.floats(0, 1),
    )
    def the_learner_does_something(self, command: str, where: float) -> None:
        self.do(command, where)

    @rule(command=st.sampled_from(["add", "rate", "step", "pause", "reset", "go_to", "switch"]))
    def somebody_will_react(self, command: str) -> None:
        """Whoever hears of the next scene gives another order at once, before it is drawn."""
        self.reaction = command

    @rule(where=st.floats(0, 1), other=st.floats(0, 1), frames=st.integers(0, 6))
    def part(self, where: float, other: float, frames: int) -> None:
        """Go on from a step in another way, before or after everybody has caught up."""
        for command, place in (("steps", 0.0), ("go_to", where), ("rate", other), ("run", 0.0)):
            self.do(command, place)
            for _ in range(frames):
                self.it.round()

    # How it is done.

    def do(self, command: str, where: float) -> None:
        """Do something, and know at which step that has to end, if it is not running."""
        player, run = self.player, self.it.run
        if command in ("step", "steps"):
            count = 1 if command == "step" else 30
            player.step(count)
            self.expected = None if self.expected is None else self.expected + count
        elif command == "go_to":
            self.expected = round(where * max(0, run.length))
            player.go_to(self.expected)
        elif command in ("back", "pace"):
            player.back() if command == "back" else player.set_pace(math.inf)
            self.expected = None
        elif command == "reset":
            player.reset()
            self.expected = 0
        elif command in ("run", "pause"):
            player.toggle_run() if command == "run" else player.pause()
            self.expect_to_stay()
        else:
            self.change(command, where)
            player.turn()
            self.expect_to_stay()

    def change(self, command: str, where: float) -> None:
        """Change something in the lab."""
        lab, choices = self.lab, self.lab.choices
        if command == "rate":
            rate = RATES[round(where * 2)]
            lab.choose(replace(choices, settings=replace(choices.settings, rate=rate)))
        elif command == "add" and self.spare:
            lab.add([self.spare.pop()])
        elif command == "remove" and len(lab.examples) > 6:
            lab.remove([lab.examples[round(where * 5)].photo.digest])
        elif command == "eye":
            lab.see_with(SMALL if choices.eye != SMALL else EYES[0])
        elif command == "share":
            lab.choose(replace(choices, held_out_share=0.2 if where < 0.5 else 0.0))
        elif command == "switch" and lab.branches:
            self.player.pause()
            lab.switch_branch(round(where * (len(lab.branches) - 1)))

    def react(self) -> None:
        reaction, self.reaction = self.reaction, ""
        if reaction:
            self.do(reaction, 0.5)
            self.expected = None

    def expect_to_stay(self) -> None:
        self.expected = None if self.player.running else max(0, self.it.run.shown)

    # What has to be true.

    @invariant()
    def nothing_is_lost(self) -> None:
        run = self.it.run
        films = [losses(run), *(way.history.losses.tolist() for way in self.lab.branches)]
        before = self.seen.get(id(run), [])[:-1]
        assert any(film[: len(before)] == before for film in films)
        self.seen[id(run)] = losses(run)

    @invariant()
    def no_delivery_of_an_order_is_skipped(self) -> None:
        for delivery in self.it.worker.taken:
            order = delivery.order
            if order is not self.order:
                self.order, self.due = order, 0 if order.route is None else order.route.target
            for step_result in delivery.step_results:
                assert step_result.state.step == self.due
                self.due += 1
        self.it.worker.taken.clear()

    @invariant()
    def what_is_chosen_is_what_is_in_force(self) -> None:
        run = self.it.run
        assert run.setup.settings == self.lab.choices.settings
        assert 0 <= run.shown <= max(0, run.length)

    def come_to_rest(self) -> None:
        """Nobody waits for ever: a film that runs goes on, and every other order has an end."""
        player, run, self.reaction = self.player, self.it.run, ""
        if player.running:
            shown = run.shown
            for _ in range(ROUNDS):
                self.it.round()
                if run.shown >= shown + 20:
                    break
            assert run.shown >= shown + 20
            player.pause()
            self.expected = None
        self.it.settle()
        assert not player.running
        assert self.expected in (None, run.shown)

    def films_are_true(self) -> None:
        """Every film is what its setups make of its start, step for step and bit for bit."""
        run = self.it.run
        self.player.turn()
        self.it.settle()
        scene = self.player.scene
        assert scene is not None
        assert scene.step == run.shown
        assert same_choices(scene.setup, run.setup)
        legs = run.ahead(0)
        film = play(first_state(prepare(legs[0][1])), legs, prepare, math.inf)
        assert losses(run) == [next(film).step_result.loss for _ in range(run.length + 1)]


TestInterleaving = Interleaving.TestCase
TestInterleaving.settings = hypothesis_settings(stateful_step_count=25, max_examples=40)


# One by one.


def test_what_was_drawn_of_an_old_order_moves_nobody(projection: Projection) -> None:
    player, worker, frame_clock = projection.player, projection.worker, projection.frame_clock
    player.toggle_run()
    while not (frame_clock.commands or projection.run.length > 30):
        while worker.move():
            pass
        frame_clock.strike()
    # Photos come while the word of the last frame is still on its way.
    projection.lab.add(make_examples(3, first=50))
    player.turn()
    while worker.move():
        pass
    while frame_clock.commands:
        frame_clock.draw()
    while worker.move():
        pass
    frame_clock.strike()
    (delivery,) = worker.taken[-1:]
    assert delivery.order.route is not None
    assert delivery.step_results[0].state.step == delivery.order.route.target
    player.pause()


def test_a_delivery_that_does_not_join_is_not_taken_in_and_the_order_is_given_again(
    projection: Projection,
) -> None:
    player, worker, frame_clock, run = (
        projection.player,
        projection.worker,
        projection.frame_clock,
        projection.run,
    )
    player.step(30)
    while worker.move():
        pass
    # As if somebody had taken one before the window did.
    lost = worker.take()
    assert lost is not None
    worker.drawn(lost)
    frame_clock.draw()
    while worker.move():
        pass
    frame_clock.strike()
    assert run.length == 0
    projection.settle()
    problem = prepare(run.setup)
    shots = play(first_state(problem), ((0, run.setup),), prepare, None)
    assert losses(run) == [next(shots).step_result.loss for _ in range(run.length + 1)]


def test_a_worker_that_breaks_down_leaves_no_training_that_seems_to_go_on(
    projection: Projection, qtbot: QtBot
) -> None:
    player = projection.player
    player.toggle_run()
    projection.round()
    projection.worker.broken = ZeroDivisionError()
    with qtbot.capture_exceptions() as raised:
        projection.frame_clock.strike()
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert not player.running
    assert not player.busy
    projection.worker.broken = None
    shown = projection.run.shown
    player.step(1)
    projection.settle()
    assert projection.run.shown == shown + 1


def test_run_inside_the_film_plays_what_it_has_and_then_goes_on(projection: Projection) -> None:
    player, run = projection.player, projection.run
    player.step(20)
    projection.settle()
    projection.set_rate(0.02)
    player.step(20)
    projection.settle()
    had = losses(run)
    player.go_to(5)
    projection.settle()
    assert projection.lab.choices.settings.rate == 0.01
    assert projection.lab.recorded

    rates: dict[int, float] = {}
    player.shown.connect(
        lambda scene: rates.setdefault(scene.step, projection.lab.choices.settings.rate)
    )
    player.toggle_run()
    while run.length < 60:
        projection.round()
    player.pause()

    assert losses(run)[:41] == had
    assert projection.lab.branches == ()
    assert [since for since, _ in run.ahead(0)] == [0, 20]
    assert all(rate == (0.01 if step < 20 else 0.02) for step, rate in rates.items())
    assert len(rates) > 5
    assert not projection.lab.recorded


def test_a_setting_that_is_touched_inside_the_film_begins_a_branch_with_the_next_step(
    projection: Projection,
) -> None:
    player, run, lab = projection.player, projection.run, projection.lab
    player.step(20)
    projection.settle()
    had = losses(run)
    player.go_to(5)
    projection.settle()
    projection.set_rate(0.05)
    projection.settle()
    scene = player.scene
    assert scene is not None
    assert scene.setup.settings.rate == 0.05
    # Nothing has happened to the film yet, and nothing does when the setting is put back.
    assert (losses(run), lab.branches, lab.recorded) == (had, (), False)
    projection.set_rate(0.01)
    projection.settle()
    assert lab.recorded
    player.step(1)
    projection.settle()
    assert (run.shown, losses(run), lab.branches) == (6, had, ())

    projection.set_rate(0.05)
    player.step(3)
    projection.settle()

    assert (run.shown, run.length) == (9, 9)
    (way,) = lab.branches
    assert (way.origin, way.history.losses.tolist()) == (6, had)


def test_a_touched_setting_is_forgotten_where_one_goes_to_another_step(
    projection: Projection,
) -> None:
    player, lab = projection.player, projection.lab
    player.step(20)
    projection.settle()
    player.go_to(5)
    projection.settle()
    projection.set_rate(0.05)
    player.go_to(7)
    projection.settle()
    assert lab.choices.settings.rate == 0.01
    assert lab.recorded


@pytest.mark.parametrize("running", [False, True])
def test_photos_that_come_inside_the_film_begin_a_branch_with_the_next_step(
    projection: Projection, running: bool
) -> None:
    player, run, lab = projection.player, projection.run, projection.lab
    player.step(60)
    projection.settle()
    had = losses(run)
    player.go_to(5)
    projection.settle()
    if running:
        player.toggle_run()
        projection.round()
        assert lab.recorded
    shown = run.shown

    lab.add(make_examples(4, first=50))
    player.turn()
    assert not lab.recorded
    assert run.length == 60
    if running:
        for _ in range(3):
            projection.round()
        player.pause()
    else:
        projection.settle()
        assert losses(run) == had
        player.step(1)
        projection.settle()

    assert len(run.setup.dataset.examples) == 10
    assert run.length == run.shown > shown
    (way,) = lab.branches
    assert (way.origin, way.history.losses.tolist()) == (shown, had)
    assert len(way.setup.dataset.examples) == 6


def test_a_step_made_with_fewer_photos_is_shown_as_it_was(projection: Projection) -> None:
    player, run, lab = projection.player, projection.run, projection.lab
    player.step(8)
    projection.settle()
    lab.add(make_examples(4, first=50))
    player.turn()
    projection.settle()
    player.step(8)
    projection.settle()
    player.go_to(3)
    projection.settle()
    scene = player.scene
    assert scene is not None
    assert scene.step_result is not None
    assert scene.step_result.loss == losses(run)[3]
    assert len(scene.setup.dataset.examples) == 6
    player.step(10)
    projection.settle()
    assert (run.shown, run.length, lab.branches) == (13, 16, ())


def test_a_photo_that_is_removed_and_put_back_inside_the_film_changes_nothing(
    projection: Projection,
) -> None:
    player, run, lab = projection.player, projection.run, projection.lab
    player.step(8)
    projection.settle()
    player.go_to(3)
    projection.settle()
    before = lab.examples
    lab.remove([before[0].photo.digest])
    player.turn()
    assert not lab.recorded
    lab.remove([example.photo.digest for example in lab.examples])
    lab.add(before)
    player.turn()
    projection.settle()
    assert lab.recorded
    player.step(1)
    projection.settle()
    assert (run.shown, run.length, lab.branches) == (4, 8, ())


def test_reset_inside_the_film_begins_with_todays_photos_and_the_settings_on_show(
    projection: Projection,
) -> None:
    player, run, lab = projection.player, projection.run, projection.lab
    player.step(8)
    projection.settle()
    projection.set_rate(0.02)
    lab.add(make_examples(4, first=50))
    player.turn()
    player.step(8)
    projection.settle()
    player.go_to(3)
    projection.settle()
    player.reset()
    projection.settle()
    assert (run.length, run.setup.settings.rate) == (0, 0.01)
    assert len(run.setup.dataset.examples) == 10
    assert [way.history.length for way in lab.branches] == [16]
