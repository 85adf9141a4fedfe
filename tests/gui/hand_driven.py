"""A worker and a beat without any thread or clock: a test says who goes on, and when."""

import math
from collections import deque
from collections.abc import Callable, Iterator

from gui.session.playing.frame_clock import FrameClock
from gui.session.playing.handover import Delivery, HandOver, Order
from gui.session.playing.training_turn import carry_out
from gui.session.playing.training_worker import Wait, work
from model.training.setup import Preparation


class HandDrivenWorker:
    """Does what the trainer's thread does, one move at a time."""

    def __init__(self) -> None:
        self.box = HandOver()
        self.closed = False
        self.taken: list[Delivery] = []
        self.broken: Exception | None = None
        self._prepare = Preparation()
        self._orders: deque[Iterator[Wait | None]] = deque()
        self._waits_for: Wait | None = None
        self._now = 0.0

    def give(self, order: Order) -> None:
        self.box.give(order)
        self._orders.append(work(order, carry_out(order, self._prepare, self._clock), self.box))

    def stop(self) -> None:
        self.box.give(None)

    def take(self) -> Delivery | None:
        if self.broken is not None:
            raise self.broken
        delivery = self.box.take()
        if delivery is not None:
            self.taken.append(delivery)
        return delivery

    def drawn(self, delivery: Delivery) -> None:
        self.box.drawn(delivery)

    def close(self, until: float = math.inf) -> None:
        del until
        self.box.give(None)
        while self.move():
            pass
        self.closed = True

    def move(self) -> bool:
        """Go on up to the next move, if nothing has to be waited for; say whether it did."""
        if not self._orders or self._has_to_wait():
            return False
        try:
            self._waits_for = next(self._orders[0])
        except StopIteration:
            self._orders.popleft()
            self._waits_for = None
        return True

    def _has_to_wait(self) -> bool:
        waits_for = self._waits_for
        if waits_for is None or waits_for.ready():
            return False
        return waits_for.until is None or self._clock() < waits_for.until

    def _clock(self) -> float:
        """A clock that goes on by a millisecond whenever somebody looks at it."""
        self._now += 0.001
        return self._now


class HandDrivenBeat(FrameClock):
    """Strikes when it is told to, and keeps what is to be done after a frame until then."""

    def __init__(self) -> None:
        super().__init__()
        self.commands: deque[Callable[[], None]] = deque()
        self._going = False

    @property
    def going(self) -> bool:
        return self._going

    def start(self) -> None:
        self._going = True

    def stop(self) -> None:
        self._going = False

    def after_the_frame(self, command: Callable[[], None]) -> None:
        self.commands.append(command)

    def strike(self) -> None:
        """Let the window look for a delivery."""
        if self._going:
            self.struck.emit()

    def draw(self) -> None:
        """Let the window's event loop do the next thing that waits for a frame."""
        if self.commands:
            self.commands.popleft()()
