"""One order goes in, and what comes of it comes out: each delivery once, in order, none lost."""

from collections import deque

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from gui.session.playing.handover import Delivery, HandOver, Order
from model.training.setup import Setup
from tests.model.making import make_setup

SETUP = make_setup()


def an_order(setup: Setup = SETUP) -> Order:
    return Order(None, ((0, setup),), 0, 1.0, None)


def deliveries(order: Order, count: int) -> list[Delivery]:
    return [Delivery(order, SETUP, progress=number) for number in range(count)]


def test_an_empty_box_gives_nothing() -> None:
    box, order = HandOver(), an_order()
    assert box.take() is None
    box.give(order)
    assert box.wants(order)
    assert box.is_free
    assert box.take() is None


def test_what_was_taken_has_to_be_drawn_before_there_is_room_again() -> None:
    box, order = HandOver(), an_order()
    box.give(order)
    first, second = deliveries(order, 2)
    assert box.put(first)
    assert not box.is_free
    assert box.take() is first
    assert box.take() is None
    assert not box.is_free
    with pytest.raises(ValueError, match="on top of another"):
        box.put(second)
    box.drawn(first)
    assert box.is_free
    assert box.put(second)
    assert box.take() is second


def test_a_delivery_that_lies_in_the_box_is_not_put_under_another() -> None:
    box, order = HandOver(), an_order()
    box.give(order)
    first, second = deliveries(order, 2)
    box.put(first)
    with pytest.raises(ValueError, match="on top of another"):
        box.put(second)
    assert box.take() is first


def test_of_an_old_order_nothing_is_put_and_nothing_taken() -> None:
    box, old, new = HandOver(), an_order(), an_order()
    box.give(old)
    first, second = deliveries(old, 2)
    box.put(first)
    box.give(new)
    assert box.take() is None
    assert not box.put(second)
    assert box.take() is None
    box.give(None)
    assert not box.wants(new)


def test_what_was_drawn_of_an_old_order_makes_no_room() -> None:
    box, old, new = HandOver(), an_order(), an_order()
    (late,), (lying,) = deliveries(old, 1), deliveries(new, 1)
    box.give(old)
    box.put(late)
    box.take()
    box.give(new)
    box.put(lying)
    box.drawn(late)
    assert not box.is_free
    assert box.take() is lying
    box.drawn(late)
    assert not box.is_free
    box.drawn(lying)
    assert box.is_free


def test_waiting_ends_when_it_holds_and_in_time() -> None:
    box = HandOver()
    box.wait(lambda: True, None)
    box.wait(lambda: False, 0)
    box.wait(lambda: False, -1)


class Meeting(RuleBasedStateMachine):
    """A worker that puts deliveries 0, 1, 2 … of each order, and a window that takes them."""

    def __init__(self) -> None:
        super().__init__()
        self.box = HandOver()
        self.order: Order | None = None
        self.put = self.taken = 0
        self.undrawn: deque[Delivery] = deque()

    @rule()
    def give(self) -> None:
        self.order = an_order()
        self.box.give(self.order)
        self.put = self.taken = 0

    @precondition(lambda self: self.order is not None and self.box.is_free)
    @rule(old=st.booleans())
    def the_worker_puts(self, old: bool) -> None:
        if old:
            assert not self.box.put(Delivery(an_order(), SETUP))
        else:
            assert self.order is not None
            assert self.box.put(Delivery(self.order, SETUP, progress=self.put))
            self.put += 1

    @rule()
    def the_window_takes(self) -> None:
        delivery = self.box.take()
        if delivery is not None:
            assert delivery.order is self.order
            assert delivery.progress == self.taken
            self.taken += 1
            self.undrawn.append(delivery)

    @precondition(lambda self: self.undrawn)
    @rule()
    def the_window_has_drawn(self) -> None:
        self.box.drawn(self.undrawn.popleft())

    @invariant()
    def one_is_under_way_at_most(self) -> None:
        assert self.put - self.taken in (0, 1)

    @invariant()
    def there_is_room_when_the_last_one_has_been_drawn(self) -> None:
        waiting = any(delivery.order is self.order for delivery in self.undrawn)
        assert self.box.is_free == (self.put == self.taken and not waiting)


TestMeeting = Meeting.TestCase
