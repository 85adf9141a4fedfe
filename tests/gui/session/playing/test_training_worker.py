"""The worker's thread: orders go in, deliveries come out, and nothing gets lost or mixed up."""

import math
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest
from pytestqt.qtbot import QtBot

from gui.session.playing.handover import Delivery
from gui.session.playing.training_worker import Trainer
from tests.gui.session.orders import film, make_setup, order, steps_of


@pytest.fixture
def trainer(nothing_left_over: None, qtbot: QtBot) -> Iterator[Trainer]:
    del nothing_left_over, qtbot
    trainer = Trainer()
    yield trainer
    trainer.close()


def take_one(trainer: Trainer, qtbot: QtBot) -> Delivery:
    """Wait for a delivery, and let the worker wait until it has been drawn."""
    taken: list[Delivery] = []

    def look_into_the_box() -> bool:
        delivery = trainer.take()
        if delivery is not None:
            taken.append(delivery)
        return bool(taken)

    qtbot.waitUntil(look_into_the_box)
    return taken[0]


def take_all(trainer: Trainer, qtbot: QtBot) -> list[Delivery]:
    """Take and draw until an order is done."""
    taken: list[Delivery] = []
    while not taken or not taken[-1].done:
        taken.append(take_one(trainer, qtbot))
        trainer.drawn(taken[-1])
    return taken


def idle(trainer: Trainer, qtbot: QtBot) -> None:
    """Wait until the worker has left whatever it was doing."""
    work = trainer._work
    assert work is not None
    qtbot.waitUntil(work.done)


def test_every_step_arrives_once_in_order_the_same_as_without_a_thread(
    trainer: Trainer, qtbot: QtBot
) -> None:
    setup = make_setup()
    trainer.give(order(setup, 300))
    deliveries = take_all(trainer, qtbot)
    assert steps_of(deliveries) == list(range(301))
    scene = deliveries[-1].scene
    assert scene is not None
    assert scene.step == 300
    assert scene.params.W.tobytes() == film(setup, 300)[-1].state.params.W.tobytes()


def test_a_new_order_replaces_the_one_before(trainer: Trainer, qtbot: QtBot) -> None:
    trainer.give(order(make_setup(), math.inf))
    take_one(trainer, qtbot)
    second = order(make_setup(), 3)
    trainer.give(second)
    deliveries = take_all(trainer, qtbot)
    assert all(delivery.order is second for delivery in deliveries)
    assert steps_of(deliveries) == [0, 1, 2, 3]


def test_what_lies_in_the_box_for_an_old_order_is_thrown_away(
    trainer: Trainer, qtbot: QtBot
) -> None:
    trainer.give(order(make_setup(), math.inf))
    qtbot.waitUntil(lambda: not trainer._box.is_free)
    second = order(make_setup(), 0)
    trainer.give(second)
    assert take_one(trainer, qtbot).order is second


def test_after_stop_nothing_more_comes(trainer: Trainer, qtbot: QtBot) -> None:
    trainer.give(order(make_setup(), math.inf))
    qtbot.waitUntil(lambda: not trainer._box.is_free)
    trainer.stop()
    idle(trainer, qtbot)
    assert trainer.take() is None


def test_a_step_that_is_not_due_yet_is_not_taken(trainer: Trainer, qtbot: QtBot) -> None:
    # A step in ten seconds: only the start comes, and the next order does not wait for it.
    trainer.give(order(make_setup(), math.inf, pace=0.1))
    first = take_one(trainer, qtbot)
    trainer.drawn(first)
    assert steps_of([first]) == [0]
    assert not first.done
    trainer.give(order(make_setup(), 2))
    assert steps_of(take_all(trainer, qtbot)) == [0, 1, 2]


def test_a_fault_of_the_worker_is_raised_once_and_the_next_order_works(
    trainer: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a fault")

    with monkeypatch.context() as patch:
        patch.setattr("model.training.route.evaluate_step", fail)
        trainer.give(order(make_setup(), 1))
        idle(trainer, qtbot)
    with pytest.raises(RuntimeError, match="a fault"):
        trainer.take()
    assert trainer.take() is None
    trainer.give(order(make_setup(), 1))
    assert steps_of(take_all(trainer, qtbot)) == [0, 1]


def test_closing_in_the_middle_of_an_order_ends_the_thread(qtbot: QtBot) -> None:
    with closing(Trainer()) as trainer:
        trainer.give(order(make_setup(), math.inf))
        take_one(trainer, qtbot)
        names = {thread.name for thread in threading.enumerate()}
        assert any(name.startswith("trainer") for name in names)
    names = {thread.name for thread in threading.enumerate()}
    assert not any(name.startswith("trainer") for name in names)
