"""What a worker does with an order, move by move, without a thread and by a clock of its own."""

import math
from collections.abc import Iterator

import numpy as np
import pytest

from gui.session.playing.frame_clock import SLICE
from gui.session.playing.handover import Delivery, Order
from gui.session.playing.training_turn import Move, Pause, carry_out
from model.photos.dataset import Example
from model.training.history import KEPT_WHOLE
from model.training.route import Route
from model.training.setup import Setup, prepare
from tests.frozen import changeable
from tests.gui.session.orders import EXAMPLES, film, make_setup, order, steps_of


class HandClock:
    """Goes on by so much whenever somebody looks at it, and when it is told to."""

    def __init__(self, tick: float = SLICE / 5) -> None:
        self.now, self._tick = 0.0, tick

    def __call__(self) -> float:
        self.now += self._tick
        return self.now


def moves(order: Order, clock: HandClock | None = None) -> Iterator[Move]:
    return carry_out(order, prepare, clock or HandClock())


def deliveries(order: Order, clock: HandClock | None = None) -> list[Delivery]:
    """All that comes of an order."""
    return [move for move in moves(order, clock) if isinstance(move, Delivery)]


def test_to_look_only_is_one_delivery_of_the_start() -> None:
    (delivery,) = deliveries(order(make_setup(), 0))
    assert steps_of([delivery]) == [0]
    assert delivery.done
    assert delivery.scene is not None
    assert delivery.scene.step == 0


def test_the_steps_are_those_of_one_loop_and_the_last_delivery_is_done() -> None:
    setup = make_setup()
    found = deliveries(order(setup, 60))
    assert steps_of(found) == list(range(61))
    assert [delivery.done for delivery in found] == [*[False] * (len(found) - 1), True]
    for delivery in found:
        assert delivery.scene is not None
        assert delivery.scene.step_result is delivery.step_results[-1]
        assert changeable(delivery) == []
    assert found[-1].scene is not None
    assert found[-1].scene.params.W.tobytes() == film(setup, 60)[-1].state.params.W.tobytes()


def test_a_slice_ends_in_its_time_and_can_be_left_between_any_two_steps() -> None:
    clock = HandClock()
    since, steps = 0.0, 0
    for move in moves(order(make_setup(), 60), clock):
        if isinstance(move, Delivery):
            assert clock.now - since <= 3 * SLICE
            since, steps = clock.now, 0
        else:
            steps += 1
            assert steps <= 10


def test_a_step_that_is_not_due_yet_is_not_taken() -> None:
    clock = HandClock(0.001)
    walk = moves(order(make_setup(), math.inf, pace=0.1), clock)
    first = next(move for move in walk if isinstance(move, Delivery))
    assert steps_of([first]) == [0]
    assert not first.done
    pause = next(walk)
    assert isinstance(pause, Pause)
    assert 9.5 < pause.until - clock.now < 10.0
    clock.now = pause.until
    second = next(move for move in walk if isinstance(move, Delivery))
    assert steps_of([second]) == [1]


def test_steps_without_end_stop_at_the_end_of_the_film(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.session.playing.training_turn.LAST_STEP", 20)
    assert steps_of(deliveries(order(make_setup(), math.inf)))[-1] == 20


def test_training_that_blows_up_ends_at_the_last_good_step() -> None:
    # One photo with both labels: no step, however long, lands on a loss of nothing.
    one, other = EXAMPLES[0].photo, EXAMPLES[1].photo
    muddled = (Example(one, 0), Example(one, 0), Example(one, 1), Example(other, 1))
    last = deliveries(order(make_setup(muddled, rate=1e6, held_out=0.0), math.inf))[-1]
    assert last.diverged is not None
    assert last.scene is not None
    assert last.diverged.step == last.scene.step
    assert np.isfinite(last.scene.params.W).all()
    # Why it stopped holds no frame of the thread that it stopped in.
    assert changeable(last) == []


def test_the_limit_of_a_film_that_is_there_already_holds() -> None:
    (delivery,) = deliveries(order(make_setup(), math.inf, limit=1e-6))
    assert delivery.diverged is not None
    assert steps_of([delivery]) == [0]


def way(setup: Setup, since: int, target: int) -> Route:
    return Route(film(setup, since)[-1].state, ((0, setup),), target)


def test_the_states_on_the_way_to_a_step_are_handed_over() -> None:
    setup = make_setup()
    found = deliveries(order(setup, 0, route=way(setup, 0, 40)))
    (revived,) = [delivery.revived for delivery in found if delivery.revived]
    assert [state.step for state in revived] == list(range(41))
    assert [state.params.W.tobytes() for state in revived] == [
        step_result.state.params.W.tobytes() for step_result in film(setup, 40)
    ]
    assert found[-1].scene is not None
    assert found[-1].scene.step == 40


def test_of_a_long_way_only_the_last_states_are_handed_over() -> None:
    setup, target = make_setup(), 3 * KEPT_WHOLE
    found = deliveries(order(setup, 0, route=way(setup, 0, target)))
    (revived,) = [delivery.revived for delivery in found if delivery.revived]
    assert [state.step for state in revived] == list(range(target - KEPT_WHOLE + 1, target + 1))
    done = [delivery.progress for delivery in found if delivery.progress is not None]
    assert len(done) > 2
    assert done == sorted(done)
    assert done[-1] == 1.0


def test_where_the_step_is_there_already_nothing_is_revived() -> None:
    setup = make_setup()
    found = deliveries(order(setup, 2, route=way(setup, 5, 5)))
    assert not any(delivery.revived for delivery in found)
    assert steps_of(found) == [5, 6, 7]


def test_photos_that_cannot_be_trained_on_are_shown_with_the_reason() -> None:
    (delivery,) = deliveries(order(make_setup(EXAMPLES[::2]), math.inf))
    assert delivery.step_results == ()
    assert delivery.scene is not None
    assert "dogs only" in str(delivery.scene.refusal)
