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
from model.training.divergence import Diverged, loss_limit
from model.training.optimisers import OptimiserState
from model.training.problem import Settings
from model.training.route import replay
from model.training.run import Run
from model.training.setup import Preparation, Setup, prepare
from model.training.training import (
    Mark,
    State,
    StepResult,
    advance,
    evaluate_step,
    first_state,
    train,
)
from tests.model.making import (
    CLASSES,
    bits_of_state,
    make_examples,
    make_setup,
    train_run,
    with_settings,
)
from tests.model.training.films import state_at, walked


class HeavyBall:
    """An optimiser with a memory, whose steps depend on their number: nothing may be lost."""

    name: ClassVar[str] = "heavy-ball"
    label: ClassVar[Sentence] = sentence("heavy ball")
    steady = 3.0

    def start(self, params: Params) -> OptimiserState:
        return (Params.zeros_like(params),)

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        (velocity,) = memory
        warm = min(1.0, (step + 1) / 10)
        faster = 0.5 * velocity - warm * rate * gradient
        return params + faster, (faster,)


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
        self.marks: list[Mark | None] = []
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
        steps, *columns = self.run.history.marks
        assert steps.tolist() == [step for step, _ in found]
        names = ("training", "held_out", "training_right", "held_out_right", "pull")
        for column, name in zip(columns, names, strict=True):
            np.testing.assert_array_equal(column, [getattr(mark, name) for _, mark in found])

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
    problem = prepare(run.setup)
    run.stopped = Diverged.at(step_result.state.step - 1, step_result.loss, problem)


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


def test_it_says_beforehand_whether_steps_are_left() -> None:
    setup, other = make_setup(), make_setup(settings=Settings(rate=0.02))
    run, step_results = Run(setup), step_results_of(setup, 9)
    run.extend(step_results, setup)

    assert not run.leaves(step_results[3:6], setup), "the film has them"
    assert not run.leaves(step_results[9:10], other), "the last step is only looked at anew"
    assert run.leaves(step_results[3:4], other)


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


def test_it_is_known_since_when_the_photos_are_the_same() -> None:
    one = make_setup()
    faster = with_settings(one, rate=0.2)
    less = replace(
        faster,
        dataset=replace(
            one.dataset, examples=one.dataset.examples[:-1], held_out=one.dataset.held_out[:-1]
        ),
    )
    run, step_results = Run(one), step_results_of(one, 30)
    assert run.same_photos_since(0) == 0
    run.extend(step_results[:11], one)
    run.extend(step_results[10:21], faster)
    run.extend(step_results[20:], less)
    assert [run.same_photos_since(step) for step in (0, 9, 15, 20, 30)] == [0, 0, 0, 20, 20]


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


def a_run(steps: int = 20) -> Run:
    run = Run(make_setup())
    train_run(run, steps)
    return run


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
