"""The worker: a thread that walks and looks, at the pace of the window.

It computes for a few milliseconds and then waits until the window has drawn: Python runs one thread
at a time, and a worker that never waits would leave the window a frame or two a second. What it
does is in `training_turn`, how it meets the window in `handover`; here is the thread.
"""

import math
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from gui.ending import end
from gui.session.playing.handover import Delivery, HandOver, Order
from gui.session.playing.training_turn import Move, carry_out
from model.eyes import Extract, extract_now
from model.training import Preparation


class Trainer:
    """The thread. All methods are for the window's thread."""

    def __init__(self, see: Extract = extract_now) -> None:
        self._box = HandOver()
        self._prepare = Preparation(see)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="trainer")
        self._work: Future[None] | None = None

    def give(self, order: Order) -> None:
        """Replace the order."""
        self._box.give(order)
        self._work = self._thread.submit(self._carry_out, order)

    def stop(self) -> None:
        """Drop the order."""
        self._box.give(None)

    def take(self) -> Delivery | None:
        """Take what has been delivered; the worker then waits until it is `drawn`.

        Raises what the worker ran into, once.
        """
        if self._work is not None and self._work.done():
            work, self._work = self._work, None
            try:
                work.result()
            finally:
                # The error remembers this frame: it shall not lead back to the error.
                del work
        return self._box.take()

    def drawn(self, delivery: Delivery) -> None:
        """Let the worker go on: the window has drawn what it took."""
        self._box.drawn(delivery)

    def close(self, until: float = math.inf) -> None:
        """Stop the thread and wait for it, up to a moment of `time.monotonic`."""
        self._box.give(None)
        end(self._thread, until)

    def _carry_out(self, order: Order) -> None:
        moves = carry_out(order, self._prepare, time.monotonic)
        for wait in work(order, moves, self._box):
            if wait is not None:
                left = None if wait.until is None else wait.until - time.monotonic()
                self._box.wait(wait.ready, left)


@dataclass(frozen=True, slots=True)
class Wait:
    """What the worker waits for, and until which moment of the clock at the latest."""

    ready: Callable[[], bool]
    until: float | None = None


def work(order: Order, moves: Iterator[Move], box: HandOver) -> Iterator[Wait | None]:
    """Make the moves of an order as long as it is wanted, and hand over what comes of them.

    Yields what there is to wait for, and None between a move and what comes of it.
    """
    for move in moves:
        yield None
        if not box.wants(order) or (isinstance(move, Delivery) and not box.put(move)):
            return
        if isinstance(move, Delivery):
            if not move.done:
                yield Wait(lambda: box.is_free or not box.wants(order))
        elif move is not None:
            yield Wait(lambda: not box.wants(order), move.until)
