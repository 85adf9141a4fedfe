"""The lab is put back to where it was, bit for bit, whatever has been done with it since."""

import math
from collections.abc import Callable, Iterable
from dataclasses import FrozenInstanceError, replace
from itertools import islice
from typing import Any

import numpy as np
import pytest
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from model.eyes import EYES, Eye, eye_named
from model.eyes.scaling import Scaling
from model.lab.choices import CLASSES, Choices
from model.lab.lab import Lab
from model.lab.snapshot import LabSnapshot
from model.model_file.model_file import Model
from model.photos.dataset import Example
from model.training.branch import Branch, RunSnapshot
from model.training.history import KEPT_WHOLE
from model.training.optimisers import Adam
from model.training.problem import Settings
from model.training.route import replay
from model.training.run import Run
from model.training.setup import prepare
from model.training.training import State, evaluate_step, first_state, train
from tests.model.making import as_float32, bits_of_state, make_params, make_photo, train_run

SMALL, GREY = eye_named("pixels16"), eye_named("grey32")
EDGES = sorted({eye.edge for eye in EYES[:4]})


def examples_of(numbers: Iterable[int]) -> list[Example]:
    return [Example(make_photo(n, edges=EDGES), n % 2) for n in numbers]


SKETCHES, PHOTOS = examples_of(range(6)), examples_of(range(10, 16))


def model_of(eye: Eye, seed: int) -> Model:
    scaling = Scaling(np.full(eye.size, 9, np.float32), np.asarray(0.5, np.float32))
    return Model(as_float32(make_params(2, eye.size, seed)), CLASSES, eye, scaling)


def choose(lab: Lab, **changes: Any) -> None:  # any field of Choices
    lab.choose(replace(lab.choices, **changes))


def go_on(lab: Lab, steps: int, start: int | None = None) -> None:
    train_run(lab.run, steps, start=start)
    lab.look_at(lab.run.shown)


# All that a snapshot has to bring back, as plain values that nothing can change.


def picture_of_film(film: RunSnapshot | Branch) -> tuple[object, ...]:
    history = film.history
    return (
        film.name,
        film.stopped,
        [(since, id(setup)) for since, setup in film.schedule],
        history.losses.tobytes(),
        [column.tobytes() for column in history.marks],
        {step: bits_of_state(state) for step, state in history.key_frames.items()},
        history.length >= 0 and bits_of_state(history.nearest(history.length)),
    )


def picture_of(snapshot: LabSnapshot) -> list[object]:
    return [
        snapshot.choices,
        dict(snapshot.shelves),
        {
            key: (
                picture_of_film(run),
                run.shown,
                id(run.setup),
                [(branch.origin, picture_of_film(branch)) for branch in run.branches],
            )
            for key, run in snapshot.films.items()
        },
        dict(snapshot.remembered.eyes),
        dict(snapshot.remembered.settings),
        snapshot.models.models,
        id(snapshot.dataset),
    ]


def picture_of_lab(lab: Lab) -> list[object]:
    """The same of the lab as it is now, and what can be asked of it besides."""
    run = lab.run
    told = (
        lab.examples,
        lab.own_photos,
        id(lab.dataset),
        lab.opened,
        lab.recorded,
        [(since, id(setup)) for since, setup in lab.ahead(max(0, run.shown))],
        [(way.name, way.origin, way.history.losses.tobytes()) for way in lab.branches],
    )
    return [*picture_of(lab.snapshot()), told]


def next_states(lab: Lab, steps: int = 3) -> list[object]:
    """The states after the shown step, as the window would compute them."""
    route = lab.run.route(lab.run.shown)
    state = [route.origin, *replay(route, prepare)][-1]
    (_, setup), *_ = lab.ahead(lab.run.shown)
    run = Run(setup)
    run.extend([evaluate_step(State(0, state.params, state.memory), prepare(setup))], setup)
    train_run(run, steps)
    return [bits_of_state(run.history.nearest(step)) for step in range(steps + 1)]


@pytest.fixture
def lab() -> Lab:
    """A lab with a film of the learner's photos, and with one of the sketches behind it."""
    lab = Lab(SKETCHES)
    go_on(lab, 4)
    lab.add(PHOTOS)
    choose(lab, settings=Settings(0.001, batch=3, l2=0.01, optimiser=Adam()))
    go_on(lab, 30)
    return lab


def disturb(lab: Lab) -> None:
    """Do something of each kind."""
    digests = [example.photo.digest for example in lab.examples]
    go_on(lab, 5)
    lab.relabel(digests[:1], 1)
    lab.look_at(8)
    choose(lab, settings=replace(lab.choices.settings, rate=0.01))
    go_on(lab, 10, start=8)
    lab.name_branch(0, "old")
    lab.see_with(SMALL)
    go_on(lab, 3)
    lab.open(model_of(GREY, 1))
    lab.remove(digests[1:2])
    go_on(lab, 2)
    choose(lab, held_out_share=0.5)
    lab.use("sketches")
    lab.set_sketches(examples_of(range(30, 40)))
    lab.begin_again()


def test_everything_comes_back_after_a_long_way(lab: Lab) -> None:
    lab.look_at(20)
    before, following = picture_of_lab(lab), next_states(lab)
    snapshot = lab.snapshot()

    disturb(lab)
    assert picture_of_lab(lab) != before
    lab.restore(snapshot)

    assert picture_of_lab(lab) == before
    assert lab.run.shown == 20
    assert next_states(lab) == following


def test_the_film_goes_on_as_if_nothing_had_been(lab: Lab) -> None:
    snapshot = lab.snapshot()
    go_on(lab, 40)
    expected = picture_of_lab(lab)[2]

    for _ in range(2):
        disturb(lab)
        lab.restore(snapshot)
        go_on(lab, 40)
        assert picture_of_lab(lab)[2] == expected


def test_it_is_taken_between_two_deliveries_while_training_goes_on(lab: Lab) -> None:
    lab.begin_again()
    problem = prepare(lab.run.setup)
    first = evaluate_step(first_state(problem), problem)
    results = [first, *islice(train(first, problem, math.inf), 40)]
    taken: list[tuple[LabSnapshot, list[object]]] = []
    for place in range(0, len(results), 7):
        lab.run.extend(results[place : place + 7], lab.run.setup)
        lab.look_at(lab.run.shown)
        taken.append((lab.snapshot(), picture_of_lab(lab)))

    assert len(taken) == 6
    for snapshot, expected in reversed(taken):
        lab.restore(snapshot)
        assert picture_of_lab(lab) == expected


def test_what_comes_after_does_not_change_it(lab: Lab) -> None:
    snapshot = lab.snapshot()
    before = picture_of(snapshot)
    disturb(lab)
    lab.restore(snapshot)
    disturb(lab)
    assert picture_of(snapshot) == before


def test_photos_numbers_and_states_are_shared(lab: Lab) -> None:
    go_on(lab, 3 * KEPT_WHOLE)
    snapshot = lab.snapshot()
    history, kept = lab.run.history, snapshot.films[lab.choices.film].history
    assert np.shares_memory(kept.losses, history.losses)
    assert all(
        np.shares_memory(mine, its) for mine, its in zip(kept.marks, history.marks, strict=True)
    )
    assert all(state is history.nearest(step) for step, state in kept.key_frames.items())
    assert snapshot.shelves["photos"] is lab.own_photos
    assert snapshot.dataset is lab.dataset
    again = lab.snapshot()
    assert again.films[lab.choices.film].schedule[0][1] is lab.run.setup_at(0)


def test_nothing_in_it_can_be_changed(lab: Lab) -> None:
    snapshot: Any = lab.snapshot()
    with pytest.raises(FrozenInstanceError):
        snapshot.choices = Choices()
    for mapping in (snapshot.shelves, snapshot.films, snapshot.remembered.eyes):
        with pytest.raises(TypeError):
            mapping["photos"] = None
    film = snapshot.films[lab.choices.film]
    for array in (film.history.losses, *film.history.marks, snapshot.dataset.held_out):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


class LabPutBack(RuleBasedStateMachine):
    """Whatever is done in whatever order: a snapshot brings back what it was taken of."""

    def __init__(self) -> None:
        super().__init__()
        self.lab = Lab(SKETCHES)
        self.taken: list[tuple[LabSnapshot, list[object]]] = []
        self.take()

    @rule()
    def take(self) -> None:
        self.taken.append((self.lab.snapshot(), picture_of_lab(self.lab)))

    @rule(data=st.data(), elsewhere=st.booleans())
    def put_back(self, data: st.DataObject, elsewhere: bool) -> None:
        snapshot, expected = data.draw(st.sampled_from(self.taken))
        if elsewhere:
            self.lab = Lab()
        self.lab.restore(snapshot)
        assert picture_of_lab(self.lab) == expected

    @rule(steps=st.integers(1, 4))
    def train_on(self, steps: int) -> None:
        if self.lab.run.setup.dataset.refusal() is None:
            go_on(self.lab, steps, start=self.lab.run.shown)

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        if self.lab.run.length >= 0:
            self.lab.look_at(data.draw(st.integers(0, self.lab.run.length)))

    @rule(rate=st.sampled_from([0.001, 0.01]), share=st.sampled_from([0.2, 0.5]))
    def change_settings(self, rate: float, share: float) -> None:
        choose(self.lab, held_out_share=share, settings=Settings(rate))

    @rule(eye=st.sampled_from([SMALL, GREY]), scaling=st.sampled_from(["raw", "centred"]))
    def change_eye(self, eye: Eye, scaling: Any) -> None:
        self.lab.see_with(eye, scaling)

    @rule(seed=st.integers(0, 1))
    def open_a_model(self, seed: int) -> None:
        self.lab.open(model_of(SMALL, seed))

    @rule(numbers=st.lists(st.integers(10, 20), max_size=4, unique=True))
    def add(self, numbers: list[int]) -> None:
        self.lab.add(examples_of(numbers))

    @rule(source=st.sampled_from(["sketches", "photos"]))
    def use(self, source: Any) -> None:
        self.lab.use(source)

    @rule(data=st.data(), label=st.sampled_from([None, 0, 1]))
    def change_a_photo(self, data: st.DataObject, label: int | None) -> None:
        if self.lab.examples:
            digest = data.draw(st.sampled_from(self.lab.examples)).photo.digest
            if label is None:
                self.lab.remove([digest])
            else:
                self.lab.relabel([digest], label)

    @rule()
    def begin_again(self) -> None:
        self.lab.begin_again()

    @rule(data=st.data(), what=st.sampled_from(["switch", "name", "drop"]))
    def do_with_a_branch(self, data: st.DataObject, what: str) -> None:
        if self.lab.branches:
            index = data.draw(st.integers(0, len(self.lab.branches) - 1))
            if what == "switch":
                self.lab.switch_branch(index)
            elif what == "name":
                self.lab.name_branch(index, "a name")
            else:
                self.lab.drop_branch(index)


TestLabPutBack = LabPutBack.TestCase
TestLabPutBack.settings = hypothesis_settings(stateful_step_count=20)


def test_snapshots_are_the_same_until_something_is_done(lab: Lab) -> None:
    before = lab.snapshot()
    assert before.same_as(lab.snapshot())


@pytest.mark.parametrize(
    "command",
    [
        lambda lab: go_on(lab, 1),
        lambda lab: lab.look_at(3),
        lambda lab: lab.remove([PHOTOS[0].photo.digest]),
        lambda lab: lab.relabel([PHOTOS[0].photo.digest], 1),
        lambda lab: choose(lab, settings=Settings(0.5)),
        lambda lab: lab.begin_again(),
        lambda lab: lab.use("sketches"),
        lambda lab: lab.see_with(SMALL),
        lambda lab: lab.open(model_of(GREY, 3)),
    ],
)
def test_snapshots_differ_once_something_was_done(
    lab: Lab, command: Callable[[Lab], object]
) -> None:
    before = lab.snapshot()
    command(lab)
    assert not before.same_as(lab.snapshot())
    lab.restore(before)
    assert before.same_as(lab.snapshot())


def test_a_film_that_is_made_anew_is_another_film(lab: Lab) -> None:
    length = lab.run.length
    before = lab.snapshot()
    lab.begin_again()
    go_on(lab, length)
    assert not before.same_as(lab.snapshot())


def test_the_step_that_was_looked_at_stays_where_the_film_is_the_same(lab: Lab) -> None:
    lab.look_at(5)
    before = lab.snapshot()
    lab.relabel([PHOTOS[0].photo.digest], 1)
    lab.look_at(2)
    now = lab.snapshot()
    lab.restore(before)
    lab.stay_with(now)
    assert (lab.run.shown, lab.recorded) == (2, True)
    lab.stay_with(now)
    assert lab.run.shown == 2


@pytest.mark.parametrize(
    "command", [lambda lab: go_on(lab, 1), lambda lab: lab.see_with(SMALL), Lab.begin_again]
)
def test_in_another_film_one_looks_at_the_step_of_then(
    lab: Lab, command: Callable[[Lab], object]
) -> None:
    lab.look_at(5)
    before = lab.snapshot()
    command(lab)
    now = lab.snapshot()
    lab.restore(before)
    lab.stay_with(now)
    assert lab.run.shown == 5
