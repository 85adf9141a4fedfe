"""Where window and worker meet: one order going in, one delivery coming out, and nothing lost.

The window gives an `Order`, the worker carries it out and puts a `Delivery` into the box; then it
waits until the window has taken that very delivery and has drawn it. So at most one delivery is
under way, none is overwritten, and what the window says of an old delivery moves nobody. A new
order replaces the one before, and whatever is under way for that one is thrown away.
"""

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from model.training import Diverged, Legs, Route, Scene, Setup, State, StepResult

Stage: TypeAlias = Literal["free", "delivered", "taken"]


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """What the window wants: go to a step, and train from there.

    route: the way to the step; None stands for the start of a new film.
    legs:  the setups from that step on, the first of which holds there.
    steps: how many steps to train; 0 to look only, `math.inf` to go on.
    pace:  steps a second; `math.inf` for as fast as it goes.
    limit: the loss above which training has blown up; None for a new film.
    """

    route: Route | None
    legs: Legs
    steps: float
    pace: float
    limit: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Delivery:
    """What came of a slice of work.

    setup:        that of the step results.
    step_results: the next ones, beginning with that where the order began, all of one setup.
    revived:      states computed again on the way, when the order has a route.
    scene:        the last step result in full; None while on the way.
    progress:     on the way, how much of it is done (0 … 1).
    diverged:     why training ended before its time.
    done:         nothing more comes of this order.
    """

    order: Order
    setup: Setup
    step_results: tuple[StepResult, ...] = ()
    revived: tuple[State, ...] = ()
    scene: Scene | None = None
    progress: float | None = None
    diverged: Diverged | None = None
    done: bool = False


class HandOver:
    """The order slot and the box; all methods may be called by any thread.

    Its stages: free → `put` → delivered → `take` → taken → `drawn` → free; an order frees it.
    """

    def __init__(self) -> None:
        self._turn = threading.Condition()
        self._order: Order | None = None
        self._delivery: Delivery | None = None
        self._stage: Stage = "free"

    # The window's side.

    def give(self, order: Order | None) -> None:
        """Replace the order, or drop it; what is under way for the old one is thrown away."""
        with self._turn:
            self._order, self._delivery, self._stage = order, None, "free"
            self._turn.notify_all()

    def take(self) -> Delivery | None:
        """Take what has been delivered."""
        with self._turn:
            if self._stage != "delivered":
                return None
            self._stage = "taken"
            return self._delivery

    def drawn(self, delivery: Delivery) -> None:
        """Say that a delivery that was taken is on the screen; of an old one it means nothing."""
        with self._turn:
            if self._stage == "taken" and self._delivery is delivery:
                self._delivery, self._stage = None, "free"
                self._turn.notify_all()

    # The worker's side.

    def wants(self, order: Order) -> bool:
        """Say whether the order is still the one to carry out."""
        # Read without the lock, between any two steps: a stale answer costs one step at most.
        return self._order is order

    @property
    def is_free(self) -> bool:
        """Whether there is room for a delivery."""
        return self._stage == "free"

    def put(self, delivery: Delivery) -> bool:
        """Deliver; returns whether the order is still the one to carry out.

        Raises ValueError where there is no room.
        """
        with self._turn:
            if not self.wants(delivery.order):
                return False
            if not self.is_free:
                raise ValueError("a delivery on top of another")
            self._delivery, self._stage = delivery, "delivered"
            return True

    def wait(self, ready: Callable[[], bool], seconds: float | None) -> None:
        """Wait until something holds, or so many seconds at most."""
        with self._turn:
            self._turn.wait_for(ready, seconds)


class Worker(Protocol):
    """Whoever carries out orders, as the window sees it."""

    def give(self, order: Order) -> None:
        """Replace the order."""

    def stop(self) -> None:
        """Drop the order."""

    def take(self) -> Delivery | None:
        """Take what has been delivered; the worker then waits until it is `drawn`.

        Raises what the worker ran into, once.
        """

    def drawn(self, delivery: Delivery) -> None:
        """Let the worker go on: the window has drawn what it took."""

    def close(self, until: float = math.inf) -> None:
        """Stop, and wait until nothing runs any more, up to a moment of `time.monotonic`."""
