"""A film in which one can go anywhere and continue from anywhere."""

import math
from dataclasses import replace
from itertools import islice
from typing import Any, ClassVar

import numpy as np
import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from model.params import Params
from model.photos.dataset import Dataset, make_dataset
from model.sentence import Sentence, sentence
from model.training import history, training
from model.training.branch import RunSnapshot
from model.training.optimisers import OptimiserState
from model.training.run import BRANCHES, Run, play, replay
from model.training.setup import Preparation, Setup, prepare
from model.training.training import (
    Diverged,
    SetLosses,
    Settings,
    State,
    StepResult,
    TrainingProblem,
    advance,
    evaluate_step,
    first_state,
    loss_limit,
    train,
)
from tests.model.making import (
    CLASSES,
    bits_of_state,
    make_examples,
    make_setup,
    make_small_dataset,
    train_run,
    with_settings,
)


class HeavyBall:
    """An optimiser with a memory, whose steps depend on their number: nothing may be lost."""

    name: ClassVar[str] = "heavy-ball"
    label: ClassVar[Sentence] = sentence("heavy ball")
    steady = 3.0

    def start(self, params: Params) -> OptimiserState:
        return (Params(np.zeros_like(params.W), np.zeros_like(params.b)),)

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        (velocity,) = memory
        warm = np.float32(min(1.0, (step + 1) / 10))
        faster = Params(
            np.float32(0.5) * velocity.W - warm * np.float32(rate) * gradient.W,
            np.float32(0.5) * velocity.b - warm * np.float32(rate) * gradient.b,
        )
        return Params(params.W + faster.W, params.b + faster.b), (faster,)


def walked(run: Run, step: int) -> list[State]:
    """The states from the kept one before a step up to the step."""
    route = run.route(step)
    return [route.origin, *replay(route, prepare)]


# Held against a plain list of everything.


class FilmAgainstAList(RuleBasedStateMachine):
    """A run with hardly any room for states, against all of them in a list."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(history, "KEPT_WHOLE", 3)
        self.patch.setattr(history, "KEY_FRAMES", 4)
        self.patch.setattr(training, "EVERY_STEP_UNTIL", 4)
        self.photos = 6
        self.prepare = Preparation()
        self.run = Run(make_setup(self.dataset(), settings=Settings(0.1, optimiser=HeavyBall())))
        self.states: list[State] = []
        self.losses: list[float] = []
        self.marks: list[SetLosses | None] = []
        self.setups: list[Setup] = []
        self.shown = 0
        self.blown_up_at: int | None = None
        self.taken: list[tuple[RunSnapshot, tuple[Any, ...]]] = []

    def teardown(self) -> None:
        self.patch.undo()

    def dataset(self) -> Dataset:
        examples = make_examples(n % 2 for n in range(self.photos))
        return make_dataset(CLASSES, examples, 0.3)

    # What can be done.

    @rule(steps=st.integers(0, 20), chunk=st.integers(1, 7))
    def train_on(self, steps: int, chunk: int) -> None:
        self.train_from(max(0, len(self.states) - 1), steps, chunk)

    @precondition(lambda self: self.states)
    @rule(data=st.data(), steps=st.integers(0, 20), chunk=st.integers(1, 7))
    def train_from_the_past(self, data: st.DataObject, steps: int, chunk: int) -> None:
        self.train_from(data.draw(st.integers(0, len(self.states) - 1)), steps, chunk)

    @precondition(lambda self: self.states)
    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        step = data.draw(st.integers(0, len(self.states) - 1))
        route = self.run.route(step)
        assert route.origin.step <= step == route.target

        way = [route.origin, *replay(route, self.prepare)]

        assert [bits_of_state(state) for state in way] == [
            bits_of_state(state) for state in self.states[route.origin.step : step + 1]
        ]
        self.run.history.keep(way[-3:])
        self.run.shown = self.shown = step
        assert all(self.run.history.nearest(state.step).step == state.step for state in way[-3:])

    @rule(
        rate=st.sampled_from([0.01, 0.1, 0.4]),
        batch=st.sampled_from([0, 1, 3, 4]),
        l2=st.sampled_from([0.0, 0.1]),
        seed=st.integers(0, 1),
    )
    def change_settings(self, rate: float, batch: int, l2: float, seed: int) -> None:
        self.run.setup = with_settings(self.run.setup, rate=rate, batch=batch, l2=l2, seed=seed)

    @rule()
    def add_a_photo(self) -> None:
        self.photos += 1
        self.run.setup = replace(self.run.setup, dataset=self.dataset())

    @rule()
    def forget_the_arrays(self) -> None:
        self.prepare = Preparation()

    @rule()
    def begin_again(self) -> None:
        self.run.begin_again(self.run.setup)
        self.cut(0)
        self.shown = 0

    @rule(rate=st.sampled_from([1e6, 1e38]), chunk=st.integers(1, 4))
    def blow_up(self, rate: float, chunk: int) -> None:
        calm = self.run.setup
        self.run.setup = with_settings(calm, rate=rate)
        self.train_from(max(0, len(self.states) - 1), 12, chunk)
        self.run.setup = calm

    @rule()
    def take_down(self) -> None:
        columns = (self.states, self.losses, self.marks, self.setups)
        known = (*map(tuple, columns), self.shown, self.blown_up_at, self.photos)
        self.taken.append((self.run.snapshot(), known))

    @precondition(lambda self: self.taken)
    @rule(data=st.data())
    def put_back(self, data: st.DataObject) -> None:
        snapshot, known = data.draw(st.sampled_from(self.taken))
        self.run = Run.of(snapshot)
        states, losses, marks, setups, self.shown, self.blown_up_at, self.photos = known
        self.states, self.losses, self.marks = list(states), list(losses), list(marks)
        self.setups = list(setups)

    # How it is done here, and how the run is told.

    def cut(self, step: int) -> None:
        for column in (self.states, self.losses, self.marks, self.setups):
            del column[step:]
        self.blown_up_at = None

    def train_from(self, first: int, steps: int, chunk: int) -> None:
        setup = self.run.setup
        problem = prepare(setup)
        state = self.states[first] if self.states else first_state(problem)
        self.shown = first
        with np.errstate(all="ignore"):
            for step in range(first, first + steps + 1):
                step_result = evaluate_step(state, problem)
                if step > first and not step_result.loss <= 1_000 * max(
                    self.losses[0], math.log(2)
                ):
                    if step == len(self.states):
                        self.blown_up_at = step - 1
                    break
                if step == len(self.states) or self.setups[step] is not setup:
                    self.cut(step)
                    self.states.append(state)
                    self.losses.append(step_result.loss)
                    self.marks.append(step_result.mark)
                    self.setups.append(setup)
                self.shown = step
                state = advance(state, step_result.slope, problem)

        train_run(self.run, steps, start=first, chunk=chunk, prepare=self.prepare)

    # What has to be true at any time.

    @invariant()
    def the_film_is_as_long_and_shows_the_same_step(self) -> None:
        assert self.run.length == len(self.states) - 1
        assert self.run.shown == self.shown

    @invariant()
    def every_loss_and_every_mark_is_there(self) -> None:
        assert self.run.history.losses.tolist() == self.losses
        found = [(step, mark) for step, mark in enumerate(self.marks) if mark is not None]
        steps, on_training, on_held_out = self.run.history.marks
        assert steps.tolist() == [step for step, _ in found]
        assert on_training.tolist() == [mark.training for _, mark in found]
        np.testing.assert_array_equal(on_held_out, [mark.held_out for _, mark in found])

    @invariant()
    def the_setup_of_every_step_is_known(self) -> None:
        assert all(self.run.setup_at(step) is setup for step, setup in enumerate(self.setups))

    @invariant()
    def few_states_are_kept(self) -> None:
        kept = {self.run.history.nearest(step).step for step in range(len(self.states))}
        assert len(kept) <= 3 + 4 + 3

    @invariant()
    def the_end_has_its_reason(self) -> None:
        stopped = self.run.stopped
        assert (None if stopped is None else stopped.step) == self.blown_up_at
        assert self.blown_up_at in (None, self.run.length)


TestFilmAgainstAList = FilmAgainstAList.TestCase
TestFilmAgainstAList.settings = hypothesis_settings(stateful_step_count=25)


def test_a_long_film_is_the_same_wherever_one_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 3)
    monkeypatch.setattr(history, "KEY_FRAMES", 4)
    setup = make_setup(settings=Settings(rate=0.1, batch=5, optimiser=HeavyBall()))
    run = Run(setup)
    train_run(run, 200)
    problem = prepare(setup)
    state = first_state(problem)
    for step in range(201):
        assert bits_of_state(walked(run, step)[-1]) == bits_of_state(state)
        state = advance(state, evaluate_step(state, problem).slope, problem)


# Extending.


def step_results_of(setup: Setup, steps: int) -> list[StepResult]:
    """The moments 0 … steps of a film of its own."""
    problem = prepare(setup)
    first = evaluate_step(first_state(problem), problem)
    return [first, *islice(train(first, problem, math.inf), steps)]


def blow_up(run: Run, step_result: StepResult) -> None:
    run.stopped = Diverged(step_result, prepare(run.setup))


def test_a_new_run_has_no_step_yet() -> None:
    setup = make_setup()

    run = Run(setup)

    assert run.setup is setup
    assert run.length == -1
    assert run.shown == 0
    assert run.stopped is None
    assert run.history.losses.tolist() == []


def test_moments_are_added_and_the_last_is_looked_at() -> None:
    setup = make_setup()
    run, step_results = Run(setup), step_results_of(setup, 9)

    run.extend(step_results[:4], setup)
    run.extend(step_results[4:], setup)

    assert run.length == run.shown == 9
    assert run.history.losses.tolist() == [step_result.loss for step_result in step_results]


def test_steps_that_the_film_has_already_leave_the_rest_of_it_alone() -> None:
    setup = make_setup()
    run, step_results = Run(setup), step_results_of(setup, 12)
    run.extend(step_results[:10], setup)

    run.extend(step_results[3:6], setup)
    assert (run.length, run.shown) == (9, 5)
    run.extend(step_results[6:13], setup)

    assert (run.length, run.shown) == (12, 12)
    assert run.history.losses.tolist() == [step_result.loss for step_result in step_results]
    assert run.branches == ()


def test_steps_of_another_setup_replace_the_later_ones_which_are_kept() -> None:
    setup, other = make_setup(), make_setup(settings=Settings(rate=0.02))
    run, step_results = Run(setup), step_results_of(setup, 9)
    run.extend(step_results, setup)

    run.extend(step_results[3:4], other)

    assert run.length == run.shown == 3
    assert run.branches[0].history.losses.tolist() == [
        step_result.loss for step_result in step_results
    ]


def test_a_setup_that_comes_back_later_does_not_tear_the_film() -> None:
    setup, other = make_setup(), make_setup(settings=Settings(rate=0.02))
    run = Run(setup)
    for used in (setup, other, setup):
        run.setup = used
        train_run(run, 4)
    run.setup = setup

    train_run(run, 12, start=2)

    assert run.history.losses.tolist() == [
        step_result.loss for step_result in step_results_of(setup, 14)
    ]
    assert [since for since, _ in run.ahead(0)] == [0, 4]
    assert run.branches[0].history.length == 12


def test_looking_again_at_the_last_step_adds_none() -> None:
    setup = make_setup()
    run, step_results = Run(setup), step_results_of(setup, 5)
    run.extend(step_results, setup)

    run.extend(step_results[5:], setup)

    assert run.length == 5


@pytest.mark.parametrize("first", [1, 5])
def test_a_film_begins_at_its_start(first: int) -> None:
    setup = make_setup()
    run = Run(setup)

    with pytest.raises(ValueError, match=f"step {first} does not join"):
        run.extend(step_results_of(setup, 6)[first:], setup)

    assert run.length == -1


def test_a_gap_is_refused_and_changes_nothing() -> None:
    setup = make_setup()
    run, step_results = Run(setup), step_results_of(setup, 9)
    run.extend(step_results[:4], setup)

    with pytest.raises(ValueError, match="does not join"):
        run.extend(step_results[5:], setup)

    assert run.length == run.shown == 3


def test_a_new_setup_has_to_look_again_at_a_step_that_is_there() -> None:
    setup = make_setup()
    run, step_results = Run(setup), step_results_of(setup, 9)
    run.extend(step_results[:4], setup)
    other = with_settings(setup, rate=0.2)

    with pytest.raises(ValueError, match="does not join"):
        run.extend(step_results[4:], other)
    run.extend(step_results[3:], other)

    assert run.length == 9


def test_each_setup_holds_from_the_step_where_it_came_into_force() -> None:
    one = make_setup()
    two, three, four = (with_settings(one, rate=rate) for rate in (0.2, 0.3, 0.4))
    run, step_results = Run(one), step_results_of(one, 30)
    run.extend(step_results[:11], one)
    run.extend(step_results[10:21], two)
    run.extend(step_results[20:], three)
    assert [run.setup_at(step) for step in (0, 9, 10, 19, 20, 30)] == [
        one,
        one,
        two,
        two,
        three,
        three,
    ]

    # The third never took a step from 20 on, the second is left half way.
    run.extend(step_results[15:], four)

    assert [run.setup_at(step) for step in (9, 10, 14, 15, 30)] == [one, two, two, four, four]


def test_a_setup_that_is_replaced_before_it_took_a_step_leaves_no_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 1)
    one = make_setup()
    two, three = (with_settings(one, rate=rate) for rate in (0.2, 0.3))
    run, step_results = Run(one), step_results_of(one, 10)
    run.extend(step_results[:6], one)

    run.extend(step_results[5:6], two)
    run.extend(step_results[5:], three)

    assert run.setup_at(4) is one
    assert run.setup_at(5) is three
    assert run.route(9).legs == ((0, one), (5, three))


def test_going_back_to_before_a_change_and_on_without_it_forgets_the_change() -> None:
    one = make_setup()
    two = with_settings(one, rate=0.2)
    run, step_results = Run(one), step_results_of(one, 10)
    run.extend(step_results[:6], one)
    run.extend(step_results[5:], two)

    run.extend(step_results[3:], one)

    assert all(run.setup_at(step) is one for step in range(11))


def test_adding_moments_ends_the_reason_why_it_stopped() -> None:
    setup = make_setup()
    run, step_results = Run(setup), step_results_of(setup, 3)
    run.extend(step_results[:3], setup)
    blow_up(run, step_results[3])

    run.extend(step_results[1:3], setup)
    assert run.stopped is not None
    run.extend(step_results[3:], setup)
    assert run.stopped is None


def test_a_film_that_begins_again_has_no_step_and_makes_the_same_ones() -> None:
    setup = make_setup(settings=Settings(rate=0.1, batch=5))
    run = Run(setup)
    train_run(run, 8)
    before = run.history.losses.tolist()
    blow_up(run, step_results_of(setup, 1)[1])

    run.begin_again(setup)

    assert run.setup is setup
    assert (run.length, run.shown) == (-1, 0)
    assert run.stopped is None
    assert run.history.losses.tolist() == []
    # The same start comes again.
    train_run(run, 8)
    assert run.history.losses.tolist() == before


def test_a_film_that_began_again_keeps_as_many_states_as_a_new_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 4)
    setup = make_setup()
    again, new = Run(setup), Run(setup)
    train_run(again, 100)

    again.begin_again(setup)
    train_run(again, 6)
    train_run(new, 6)

    assert [again.route(step).origin.step for step in range(7)] == [
        new.route(step).origin.step for step in range(7)
    ]


def test_losses_that_were_handed_out_stay_as_they_were() -> None:
    setup = make_setup()
    run = Run(setup)
    train_run(run, 20)
    losses = run.history.losses
    before = losses.tolist()

    run.setup = with_settings(setup, rate=0.5)
    train_run(run, 20, start=5)
    run.begin_again(run.setup)

    assert losses.tolist() == before


def test_the_limit_is_that_of_the_start() -> None:
    start = Params(np.zeros((2, 12), np.float32), np.array([0, 9], np.float32))
    run = Run(make_setup(start=start))
    train_run(run, 3)

    assert run.history.losses[0] > math.log(2)
    assert run.limit == loss_limit(run.history.losses[0], 2)


def test_a_film_that_blew_up_ends_with_its_last_good_step() -> None:
    run = Run(make_setup())
    train_run(run, 5)
    run.setup = with_settings(run.setup, rate=1e6)

    train_run(run, 50)

    assert run.stopped is not None
    assert run.length == run.stopped.step
    assert run.history.losses[-1] <= run.limit


# Going somewhere.


def test_a_kept_state_is_reached_without_a_step() -> None:
    run = Run(make_setup())
    train_run(run, 10)

    route = run.route(10)

    assert route.origin.step == route.target == 10
    assert list(replay(route, prepare)) == []


def test_the_way_takes_each_setup_for_its_own_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 1)
    small = make_small_dataset(6)
    run = Run(make_setup(small))
    train_run(run, 5)
    run.setup = replace(run.setup, dataset=make_small_dataset(9))
    train_run(run, 5)
    run.setup = with_settings(run.setup, rate=0.3, batch=4)
    train_run(run, 5)
    run.history.keep([])
    prepared = []

    def noting(setup: Setup) -> TrainingProblem:
        prepared.append(setup)
        return prepare(setup)

    route = run.route(14)
    states = list(replay(route, noting))

    assert route.origin.step == 0
    assert [since for since, _ in route.legs] == [0, 5, 10]
    assert [state.step for state in states] == list(range(1, 15))
    assert prepared == [run.setup_at(step) for step in (0, 5, 10)]
    # The last state was never forgotten, and step 14 leads to it.
    problem = prepare(run.setup)
    after = advance(states[-1], evaluate_step(states[-1], problem).slope, problem)
    assert bits_of_state(after) == bits_of_state(run.history.nearest(15))


def test_a_setup_that_comes_into_force_at_the_target_is_not_prepared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 1)
    run = Run(make_setup())
    train_run(run, 5)
    run.setup = with_settings(run.setup, rate=0.3)
    train_run(run, 5)
    run.history.keep([])
    first, prepared = run.setup_at(0), []

    def noting(setup: Setup) -> TrainingProblem:
        prepared.append(setup)
        return prepare(setup)

    assert [state.step for state in replay(run.route(5), noting)] == [1, 2, 3, 4, 5]
    assert prepared == [first]


def test_a_way_can_be_walked_while_the_film_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_WHOLE", 1)
    monkeypatch.setattr(history, "KEY_FRAMES", 1)
    run = Run(make_setup())
    train_run(run, 20)
    wanted = [bits_of_state(state) for state in walked(run, 15)]
    route = run.route(15)
    way = replay(route, prepare)
    states = [route.origin, next(way)]

    run.setup = with_settings(run.setup, rate=0.5)
    train_run(run, 20, start=3)
    run.begin_again(run.setup)

    assert [bits_of_state(state) for state in [*states, *way]] == wanted


# Playing what a film has.


def a_film_of_three_setups() -> Run:
    """The photos change at step 5, settings at step 10; it ends with step 15."""
    run = Run(make_setup(make_small_dataset(6)))
    train_run(run, 5)
    run.setup = replace(run.setup, dataset=make_small_dataset(9))
    train_run(run, 5)
    run.setup = with_settings(run.setup, rate=0.3, batch=4)
    train_run(run, 5)
    return run


@pytest.mark.parametrize("begin", [0, 3, 4, 5, 9, 10, 14, 15])
def test_playing_shows_what_the_film_has_and_goes_on_at_its_end(begin: int) -> None:
    run = a_film_of_three_setups()
    wanted = {step: bits_of_state(state_at(run, step)) for step in range(16)}
    losses = run.history.losses.tolist()

    film = play(state_at(run, begin), run.ahead(begin), prepare, run.limit)
    shots = list(islice(film, 18 - begin))

    assert [shot.step_result.state.step for shot in shots] == list(range(begin, 18))
    for shot in shots[: 16 - begin]:
        step = shot.step_result.state.step
        assert bits_of_state(shot.step_result.state) == wanted[step]
        assert shot.step_result.loss == losses[step]
        assert shot.setup is run.setup_at(step)
    assert all(shot.setup is run.setup_at(15) for shot in shots[16 - begin :])
    # Put back into the film they change nothing but its end.
    for shot in shots:
        run.extend([shot.step_result], shot.setup)
    assert run.history.losses[:16].tolist() == losses
    assert (run.length, run.branches) == (17, ())


def test_playing_ends_with_the_last_step_there_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("model.training.run.LAST_STEP", 7)
    monkeypatch.setattr(training, "LAST_STEP", 7)
    setup = make_setup()

    shots = list(play(first_state(prepare(setup)), ((0, setup),), prepare, None))

    assert [shot.step_result.state.step for shot in shots] == list(range(8))


def test_a_film_that_begins_with_playing_knows_when_it_has_blown_up() -> None:
    setup = make_setup(settings=Settings(rate=1e38))
    with pytest.raises(Diverged):
        list(play(first_state(prepare(setup)), ((0, setup),), prepare, None))


def a_run(steps: int = 20) -> Run:
    run = Run(make_setup())
    train_run(run, steps)
    return run


def state_at(run: Run, step: int) -> State:
    route = run.route(step)
    return [route.origin, *replay(route, prepare)][-1]


def test_going_on_in_another_way_keeps_the_old_film_as_a_branch() -> None:
    run = a_run()
    losses = run.history.losses.copy()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    (branch,) = run.branches
    assert (branch.origin, branch.name, branch.history.length) == (8, "", 20)
    assert branch.history.losses.tolist() == losses.tolist()
    assert run.length == 13
    assert run.history.losses[:9].tolist() == losses[:9].tolist()


def test_the_same_steps_again_are_no_branch() -> None:
    run = a_run()
    train_run(run, 5, start=8)
    assert run.branches == ()


def test_a_setting_changed_at_the_end_loses_nothing_and_is_no_branch() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5)
    assert run.branches == ()


def test_switching_brings_the_other_film_back_and_keeps_this_one() -> None:
    run = a_run()
    first = run.history.losses.copy()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    second = run.history.losses.copy()
    run.switch(0)
    assert run.history.losses.tolist() == first.tolist()
    assert (run.shown, run.setup.settings.rate) == (20, 0.1)
    assert run.branches[0].history.losses.tolist() == second.tolist()
    run.switch(0)
    assert run.history.losses.tolist() == second.tolist()
    assert run.setup.settings.rate == 0.02


def test_a_branch_replays_the_same_bits() -> None:
    run = a_run(300)
    wanted = bits_of_state(state_at(run, 77))
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    run.switch(0)
    assert bits_of_state(state_at(run, 77)) == wanted


def test_what_follows_leaves_a_branch_as_it_is() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    kept = run.branches[0].history.losses.copy()
    run.switch(0)
    train_run(run, 30)
    run.switch(0)
    run.switch(0)
    assert run.history.losses[:21].tolist() == kept.tolist()


def test_a_film_that_begins_again_leaves_the_old_one_as_a_branch_at_once() -> None:
    run = a_run()
    losses = run.history.losses.tolist()
    other = with_settings(run.setup, rate=0.02)
    run.begin_again(other)
    (branch,) = run.branches
    assert (branch.origin, branch.history.losses.tolist()) == (0, losses)
    assert run.setup is other
    run.switch(0)
    assert run.history.losses.tolist() == losses
    # There was nothing but a start that has not been looked at.
    assert run.branches == ()


def test_a_film_of_a_start_alone_is_not_worth_keeping() -> None:
    run = Run(make_setup())
    run.begin_again(run.setup)
    train_run(run, 0)
    run.begin_again(run.setup)
    assert run.branches == ()


def test_a_film_that_is_the_beginning_of_another_is_not_kept_twice() -> None:
    run = a_run(20)
    for steps in (4, 20, 30):
        run.begin_again(run.setup)
        train_run(run, steps)
    assert [branch.history.length for branch in run.branches] == [20]
    run.begin_again(run.setup)
    assert [branch.history.length for branch in run.branches] == [30]


def test_a_film_that_only_begins_like_another_is_kept_as_well() -> None:
    run = a_run(20)
    first = run.setup
    run.begin_again(first)
    train_run(run, 4)
    run.setup = with_settings(first, rate=0.02)
    train_run(run, 4)
    run.begin_again(first)
    assert [branch.history.length for branch in run.branches] == [20, 8]
    # What has other steps in the middle contains none of them, however long it is.
    train_run(run, 4)
    run.setup = with_settings(first, rate=0.03)
    train_run(run, 40)
    run.begin_again(first)
    assert [branch.history.length for branch in run.branches] == [20, 8, 44]


def test_a_beginning_with_a_name_is_kept_when_the_whole_comes() -> None:
    run = a_run(4)
    run.begin_again(run.setup)
    run.name_branch(0, "short")
    train_run(run, 8)
    run.begin_again(run.setup)
    assert [branch.name for branch in run.branches] == ["short", ""]


def test_a_name_goes_with_its_film() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    run.name_branch(0, "slow")
    run.switch(0)
    assert (run.name, run.branches[0].name) == ("slow", "")
    run.setup = with_settings(run.setup, rate=0.03)
    train_run(run, 5, start=9)
    assert run.name == ""
    assert [branch.name for branch in run.branches] == ["", "slow"]
    run.name = "fast"
    run.begin_again(run.setup)
    assert run.name == ""
    assert run.branches[-1].name == "fast"


def test_the_oldest_branch_without_a_name_goes_first() -> None:
    run = a_run(4)
    for number in range(BRANCHES + 2):
        run.setup = with_settings(run.setup, rate=0.01 * (number + 1))
        train_run(run, 3, start=1)
        if number == 0:
            run.name_branch(0, "the lecture's")
    assert len(run.branches) == BRANCHES
    assert run.branches[0].name == "the lecture's"
    rates = [branch.setup.settings.rate for branch in run.branches[1:]]
    assert rates == [0.01 * (number + 1) for number in range(2, BRANCHES + 1)]


def test_a_branch_can_be_forgotten() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    run.drop_branch(0)
    assert run.branches == ()


def test_a_branch_ends_at_its_last_state() -> None:
    run = a_run()
    last = run.history.nearest(20)
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    assert bits_of_state(run.branches[0].last) == bits_of_state(last)


# Taking a whole run down, and putting it back.


def test_what_was_taken_down_comes_back_with_its_branches_and_its_name() -> None:
    run = a_run()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 5, start=8)
    run.name = "mine"
    run.shown = 10
    blow_up(run, step_results_of(run.setup, 1)[1])
    snapshot = run.snapshot()

    run.begin_again(run.setup)
    run.drop_branch(0)
    again = Run.of(snapshot)

    assert (again.length, again.shown, again.name) == (13, 10, "mine")
    assert again.setup is snapshot.setup
    assert again.stopped is snapshot.stopped
    assert [branch.history.length for branch in again.branches] == [20]


def test_a_run_goes_on_where_it_was_taken_down_as_if_nothing_had_been() -> None:
    run, other = a_run(40), a_run(43)
    snapshot = run.snapshot()
    run.setup = with_settings(run.setup, rate=0.02)
    train_run(run, 30, start=5)

    for _ in range(2):
        again = Run.of(snapshot)
        train_run(again, 3)
        assert again.setup_at(43) is snapshot.setup
        assert bits_of_state(state_at(again, 43)) == bits_of_state(state_at(other, 43))
        assert again.history.losses.tolist() == other.history.losses.tolist()


def test_the_step_that_is_looked_at_is_kept_whole_and_others_are_not() -> None:
    run = a_run(600)
    run.shown = 551
    kept = Run.of(run.snapshot()).history
    assert kept.nearest(551) is run.history.nearest(551)
    assert kept.nearest(600) is run.history.nearest(600)
    assert kept.nearest(599).step < 599


def test_a_snapshot_shares_numbers_and_states_with_the_run() -> None:
    run = a_run(300)
    history = run.snapshot().history
    assert np.shares_memory(history.losses, run.history.losses)
    assert all(
        np.shares_memory(*pair) for pair in zip(history.marks, run.history.marks, strict=True)
    )
    assert all(state is run.history.nearest(step) for step, state in history.key_frames.items())
    again = Run.of(run.snapshot())
    assert np.shares_memory(again.history.losses, run.history.losses)


def test_a_run_without_a_step_can_be_taken_down() -> None:
    setup = make_setup()
    again = Run.of(Run(setup).snapshot())
    assert (again.length, again.shown) == (-1, 0)
    train_run(again, 2)
    assert again.length == 2
