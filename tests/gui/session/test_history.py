"""What was done, how much of it is kept, and what is one act; `test_history_session` does more."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.session.history import DEEP, SOON, Act, History
from gui.session.snapshot import Snapshot
from model.lab.addition import with_sketches
from model.lab.lab import Lab
from model.photos.dataset import Example
from model.photos.photo import SHOWN, Photo
from model.sentence import sentence
from tests.model.making import train_run

LARGE = SHOWN * SHOWN * 3
WORDS = sentence("add photos")


def photo(number: int) -> Photo:
    edges = (SHOWN, 32)
    squares = MappingProxyType({edge: np.zeros((edge, edge, 3), np.uint8) for edge in edges})
    return Photo(f"{number}.png", None, number.to_bytes(16, "big"), squares)


def photos(first: int, count: int) -> list[Example]:
    return [Example(photo(first + n), n % 2) for n in range(count)]


@dataclass
class Desk:
    """A lab whose acts are remembered, with a clock that stands."""

    parent: QObject = field(default_factory=QObject)
    lab: Lab = field(default_factory=Lab)
    time: float = 0.0
    changes: int = 0

    def history(self, room: int = 10**9) -> History:
        def put_back(snapshot: Snapshot, whole: bool) -> None:
            del whole
            self.lab.restore(snapshot.lab)

        def take() -> Snapshot:
            return Snapshot.of_lab(self.lab.snapshot())

        history = History(take, put_back, self.parent, room=room, clock=lambda: self.time)
        history.changed.connect(self.count)
        return history

    def wait(self, seconds: float) -> None:
        self.time += seconds

    def train(self, steps: int = 3) -> None:
        train_run(self.lab.run, steps)

    def count(self) -> None:
        self.changes += 1

    def choose(self, history: History, rate: float, key: str | None = "rate") -> None:
        with history.doing(WORDS, key):
            settings = replace(self.lab.choices.settings, rate=rate)
            self.lab.choose(replace(self.lab.choices, settings=settings))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    del qtbot
    return Desk()


def test_no_more_acts_are_kept_than_it_is_deep(desk: Desk) -> None:
    history = desk.history()
    for number in range(DEEP + 7):
        desk.choose(history, 0.001 * (number + 1), None)
    assert history.depth == DEEP
    while history.last is not None:
        history.undo()
    assert desk.lab.choices.settings.rate == pytest.approx(0.007)
    assert history.depth == 0
    while history.next is not None:
        history.redo()
    assert desk.lab.choices.settings.rate == pytest.approx(0.001 * (DEEP + 7))
    history.undo()


def remove(desk: Desk, history: History, number: int) -> None:
    with history.doing(WORDS):
        desk.lab.remove([number.to_bytes(16, "big")])


def test_what_is_held_for_them_alone_is_counted(desk: Desk) -> None:
    history = desk.history()
    with history.doing(WORDS):
        desk.lab.add(photos(0, 40))
    # The photos are those of the lab; of itself an act is small.
    assert history.bytes < LARGE
    remove(desk, history, 3)
    assert LARGE < history.bytes < 2 * LARGE
    history.undo()
    assert history.bytes < LARGE
    history.undo()
    assert 40 * LARGE < history.bytes < 42 * LARGE
    with history.doing(WORDS):
        desk.lab.add(photos(100, 2))
    assert history.bytes < LARGE, "what cannot be done again any more is gone"


def test_the_oldest_act_gives_way_where_there_is_no_room(desk: Desk) -> None:
    desk.lab.add(photos(0, 40))
    history = desk.history(room=5 * LARGE)
    for number in range(20):
        remove(desk, history, number)
        assert history.bytes <= 5 * LARGE
    assert history.depth == 4
    for _ in range(9):
        history.undo()
    assert len(desk.lab.examples) == 24
    assert history.last is None


def test_the_last_act_can_be_taken_back_whatever_it_takes(desk: Desk) -> None:
    desk.lab.add(photos(0, 40))
    history = desk.history(room=5 * LARGE)
    remove(desk, history, 0)
    with history.doing(WORDS):
        desk.lab.remove([number.to_bytes(16, "big") for number in range(1, 30)])
    assert history.depth == 1
    history.undo()
    assert len(desk.lab.examples) == 39
    assert history.next is not None
    history.redo()
    assert len(desk.lab.examples) == 10


def test_what_could_be_done_again_last_gives_way_too(desk: Desk) -> None:
    desk.lab.add(photos(0, 3))
    history = desk.history(room=5 * LARGE)
    for number in range(20):
        with history.doing(WORDS):
            desk.lab.add(photos(100 + 2 * number, 2))
    while history.last is not None:
        history.undo()
        assert history.next is not None
    assert history.bytes <= 5 * LARGE
    while history.next is not None:
        history.redo()
    assert 3 < len(desk.lab.examples) < 43


def test_what_is_kept_can_be_amended(desk: Desk) -> None:
    history = desk.history()
    with history.doing(WORDS):
        desk.lab.add(photos(0, 3))
    sketches = photos(50, 2)
    desk.lab.set_sketches(sketches)
    history.amend(lambda lab: with_sketches(lab, sketches))
    history.undo()
    assert desk.lab.examples == tuple(sketches)
    history.redo()
    assert len(desk.lab.examples) == 3
    assert desk.lab.examples_of("sketches") == tuple(sketches)


def test_films_share_their_states(desk: Desk) -> None:
    desk.lab.add(photos(0, 4))
    desk.train(200)
    history = desk.history()
    desk.choose(history, 0.5, None)
    one = history.bytes
    for number in range(50):
        desk.choose(history, 0.001 * (number + 1), None)
    # Each holds a list of what it has, and no state once more.
    assert history.bytes - one < 50 * 64_000
    history.clear()
    assert (history.bytes, history.depth) == (0, 0)


Between = Callable[[Desk, History], object]


@pytest.mark.parametrize(
    ("between", "one"),
    [
        (lambda desk, _: desk.wait(0), True),
        (lambda desk, _: desk.wait(2 * SOON), True),
        (lambda desk, _: desk.train(), True),
        (lambda desk, _: (desk.train(), desk.wait(SOON)), False),
        (lambda desk, history: remove(desk, history, 0), False),
        (lambda _, history: history.undo(), False),
        (lambda desk, history: desk.choose(history, 0.7, "l2"), False),
        (lambda desk, history: desk.choose(history, 0.7, None), False),
    ],
    ids=["soon", "late", "soon, trained", "late, trained", "removed", "undone", "other", "none"],
)
def test_the_same_control_once_more_is_one_act(desk: Desk, between: Between, one: bool) -> None:
    desk.lab.add(photos(0, 5))
    desk.train()
    history = desk.history()
    desk.choose(history, 0.5)
    between(desk, history)
    before = history.depth
    desk.choose(history, 0.25)
    assert history.depth - before == (0 if one else 1)


def test_a_control_that_is_held_is_one_act_however_far_training_comes(desk: Desk) -> None:
    desk.lab.add(photos(0, 5))
    desk.train()
    history = desk.history()
    desk.choose(history, 0.5)
    desk.train()
    desk.wait(2 * SOON)
    history.hold(on=True)
    for rate in (0.1, 0.2, 0.3):
        desk.choose(history, rate)
        desk.train()
        desk.wait(2 * SOON)
        assert history.depth == 2
    history.hold(on=False)
    desk.choose(history, 0.4)
    assert history.depth == 3


def test_acts_inside_an_act_are_part_of_it_and_its_name_can_be_said_late(desk: Desk) -> None:
    history = desk.history()
    with history.doing(WORDS) as act:
        with history.doing(sentence("reset")):
            desk.lab.add(photos(0, 3))
        history.add(Act(sentence("reset")), Snapshot.of_lab(Lab().snapshot()))
        desk.lab.add(photos(10, 3))
        act.words = sentence("add {count} photos", count=6)
    assert history.last is not None
    assert (history.depth, str(history.last.act.words)) == (1, "add 6 photos")


def test_what_fails_half_way_can_be_taken_back(desk: Desk) -> None:
    history = desk.history()

    def fail() -> None:
        with history.doing(WORDS):
            desk.lab.add(photos(0, 3))
            raise ValueError("half")

    with pytest.raises(ValueError, match="half"):
        fail()
    history.undo()
    assert desk.lab.examples == ()


def test_it_says_when_something_else_can_be_taken_back(desk: Desk) -> None:
    history = desk.history()
    for command in (lambda: desk.choose(history, 0.5), history.undo, history.redo, history.clear):
        before = desk.changes
        command()
        assert desk.changes > before


def test_it_can_be_told_not_to_listen(desk: Desk) -> None:
    history = desk.history()
    history.listens = False
    desk.choose(history, 0.5)
    history.add(Act(WORDS), Snapshot.of_lab(Lab().snapshot()))
    assert history.depth == 0
    assert history.acts == 0
