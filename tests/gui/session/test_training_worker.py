"""The worker's thread: orders go in, deliveries come out, and nothing gets lost or mixed up."""

import math
import threading
from collections.abc import Iterator
from contextlib import closing

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.session.handover import Delivery, Order
from gui.session.training_worker import Trainer
from model.lab.choices import CLASSES
from model.photos.dataset import Example, make_dataset
from model.training.history import KEPT_WHOLE
from model.training.run import Route
from model.training.setup import Setup, prepare
from model.training.training import Settings, StepResult, evaluate_step, first_state, train
from tests.frozen import changeable
from tests.gui.album_making import make_examples

EXAMPLES = make_examples(12)


def make_setup(
    examples: tuple[Example, ...] = EXAMPLES, rate: float = 0.01, held_out: float = 0.2
) -> Setup:
    return Setup(make_dataset(CLASSES, examples, held_out), settings=Settings(rate=rate))


def order(
    setup: Setup,
    steps: float,
    *,
    route: Route | None = None,
    pace: float = math.inf,
    limit: float | None = None,
) -> Order:
    return Order(route, ((route.target if route else 0, setup),), steps, pace, limit)


def film(setup: Setup, steps: int) -> list[StepResult]:
    """The same steps without a thread."""
    problem = prepare(setup)
    walk = train(start := evaluate_step(first_state(problem), problem), problem, math.inf)
    return [start, *(next(walk) for _ in range(steps))]


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


def steps_of(deliveries: list[Delivery]) -> list[int]:
    return [
        step_result.state.step for delivery in deliveries for step_result in delivery.step_results
    ]


def test_to_look_only_is_one_delivery_of_the_start(trainer: Trainer, qtbot: QtBot) -> None:
    trainer.give(order(make_setup(), 0))
    (delivery,) = take_all(trainer, qtbot)
    assert steps_of([delivery]) == [0]
    assert delivery.scene is not None
    assert delivery.scene.step == 0


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


def test_each_scene_is_of_the_last_moment_that_came_with_it(trainer: Trainer, qtbot: QtBot) -> None:
    trainer.give(order(make_setup(), 300))
    for delivery in take_all(trainer, qtbot):
        assert delivery.scene is not None
        assert delivery.scene.step_result is delivery.step_results[-1]


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


def test_steps_without_end_stop_at_the_end_of_the_film(
    trainer: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.session.training_turn.LAST_STEP", 20)
    trainer.give(order(make_setup(), math.inf))
    assert steps_of(take_all(trainer, qtbot))[-1] == 20


def test_training_that_blows_up_ends_at_the_last_good_step(trainer: Trainer, qtbot: QtBot) -> None:
    # One photo with both labels: no step, however long, lands on a loss of nothing.
    one, other = EXAMPLES[0].photo, EXAMPLES[1].photo
    muddled = (Example(one, 0), Example(one, 0), Example(one, 1), Example(other, 1))
    trainer.give(order(make_setup(muddled, rate=1e6, held_out=0.0), math.inf))
    last = take_all(trainer, qtbot)[-1]
    assert last.diverged is not None
    assert last.scene is not None
    assert last.diverged.step == last.scene.step
    assert changeable(last) == []
    assert np.isfinite(last.scene.params.W).all()


def test_the_limit_of_a_film_that_is_there_already_holds(trainer: Trainer, qtbot: QtBot) -> None:
    trainer.give(order(make_setup(), math.inf, limit=1e-6))
    (delivery,) = take_all(trainer, qtbot)
    assert delivery.diverged is not None
    assert steps_of([delivery]) == [0]


def test_the_states_on_the_way_to_a_step_are_handed_over(trainer: Trainer, qtbot: QtBot) -> None:
    setup = make_setup()
    step_results = film(setup, 40)
    way = Route(step_results[0].state, ((0, setup),), 40)
    trainer.give(order(setup, 0, route=way))
    deliveries = take_all(trainer, qtbot)
    (revived,) = [delivery.revived for delivery in deliveries if delivery.revived]
    assert [state.step for state in revived] == list(range(41))
    assert [state.params.W.tobytes() for state in revived] == [
        step_result.state.params.W.tobytes() for step_result in step_results
    ]
    assert deliveries[-1].scene is not None
    assert deliveries[-1].scene.step == 40


def test_of_a_long_way_only_the_last_states_are_handed_over(trainer: Trainer, qtbot: QtBot) -> None:
    setup = make_setup()
    target = 3 * KEPT_WHOLE
    way = Route(film(setup, 0)[0].state, ((0, setup),), target)
    trainer.give(order(setup, 0, route=way))
    deliveries = take_all(trainer, qtbot)
    (revived,) = [delivery.revived for delivery in deliveries if delivery.revived]
    assert [state.step for state in revived] == list(range(target - KEPT_WHOLE + 1, target + 1))
    done = [delivery.progress for delivery in deliveries if delivery.progress is not None]
    assert done == sorted(done)
    assert done[-1] == 1.0


def test_where_the_step_is_there_already_nothing_is_revived(trainer: Trainer, qtbot: QtBot) -> None:
    setup = make_setup()
    state = film(setup, 5)[-1].state
    trainer.give(order(setup, 2, route=Route(state, ((0, setup),), 5)))
    deliveries = take_all(trainer, qtbot)
    assert not any(delivery.revived for delivery in deliveries)
    assert steps_of(deliveries) == [5, 6, 7]


def test_photos_that_cannot_be_trained_on_are_shown_with_the_reason(
    trainer: Trainer, qtbot: QtBot
) -> None:
    trainer.give(order(make_setup(EXAMPLES[::2]), math.inf))
    (delivery,) = take_all(trainer, qtbot)
    assert delivery.step_results == ()
    assert delivery.scene is not None
    assert "dogs only" in str(delivery.scene.refusal)


def test_a_fault_of_the_worker_is_raised_once_and_the_next_order_works(
    trainer: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("a fault")

    with monkeypatch.context() as patch:
        patch.setattr("model.training.run.evaluate_step", fail)
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
