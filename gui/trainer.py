"""The worker: a thread that walks and looks, at the pace of the window.

The window's thread writes an `Order`; the worker carries it out in slices and puts what came
of each into a mailbox that holds one `Delivery`. It computes for a few milliseconds and then
waits until the window has drawn: Python runs one thread at a time, and a worker that never
waits would leave the window a frame or two a second. A new order replaces the one before; what
was delivered for an old one is thrown away.
"""

import threading
import time
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass

from model.history import KEPT_WHOLE
from model.run import Route, replay
from model.scene import Scene, make_scene, make_scene_without_training
from model.setup import Preparation, Setup
from model.sight import See, see_now
from model.training import (
    LAST_STEP,
    Diverged,
    Moment,
    Problem,
    State,
    first_state,
    look,
    loss_limit,
    train,
)

SLICE = 0.005
"""Seconds of work between two frames."""


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """What the window wants: go to a step, and train from there.

    route: the way to the step; None stands for the start of a new film.
    steps: how many steps to train; 0 to look only, `math.inf` to go on.
    pace:  steps a second; `math.inf` for as fast as it goes.
    limit: the loss above which training has blown up; None for a new film.
    """

    setup: Setup
    route: Route | None
    steps: float
    pace: float
    limit: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Delivery:
    """What came of a slice of work.

    moments:  the next moments, beginning with the one where the order began.
    revived:  states computed again on the way, when the order has a route.
    scene:    the last moment in full; None while on the way.
    progress: on the way, how much of it is done (0 … 1).
    diverged: why training ended before its time.
    done:     nothing more comes of this order.
    """

    order: Order
    moments: tuple[Moment, ...] = ()
    revived: tuple[State, ...] = ()
    scene: Scene | None = None
    progress: float | None = None
    diverged: Diverged | None = None
    done: bool = False


class _Replaced(Exception):
    """Another order has come; drop this one."""


class Trainer:
    """The thread, its order slot and its mailbox. All methods are for the window's thread."""

    def __init__(self, see: See = see_now) -> None:
        self._turn = threading.Condition()
        self._order: Order | None = None
        self._mail: Delivery | None = None
        self._drawn = True
        self._prepare = Preparation(see)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="trainer")
        self._work: Future[None] | None = None

    def give(self, order: Order) -> None:
        """Replace the order."""
        self._replace(order)
        self._work = self._thread.submit(self._carry_out, order)

    def stop(self) -> None:
        """Drop the order."""
        self._replace(None)

    def take(self) -> Delivery | None:
        """Take what has been delivered; the worker then waits until `resume`.

        Raises what the worker ran into, once.
        """
        if self._work is not None and self._work.done():
            work, self._work = self._work, None
            with suppress(_Replaced):
                work.result()
        with self._turn:
            mail, self._mail = self._mail, None
        return mail

    def resume(self) -> None:
        """Let the worker go on: the window has drawn what was taken."""
        with self._turn:
            self._drawn = True
            self._turn.notify_all()

    def close(self) -> None:
        """Stop the thread and wait for it."""
        self._replace(None)
        self._thread.shutdown()

    def _replace(self, order: Order | None) -> None:
        with self._turn:
            self._order = order
            self._mail = None
            self._turn.notify_all()

    # The worker's side.

    def _carry_out(self, order: Order) -> None:
        problem = self._prepare(order.setup)
        state = first_state(problem) if order.route is None else self._travel(order, order.route)
        if order.setup.dataset.refusal() is not None:
            scene = make_scene_without_training(state, order.setup, problem)
            self._deliver(Delivery(order, scene=scene, done=True))
            return
        # Another setup means other arrays may have been prepared on the way.
        problem = self._prepare(order.setup)
        moment = look(state, problem)
        self._train(order, moment, problem)

    def _travel(self, order: Order, route: Route) -> State:
        """Walk to the step where the order begins."""
        states: deque[State] = deque([route.origin], maxlen=KEPT_WHOLE)
        way = max(1, route.target - route.origin.step)
        deadline = time.monotonic() + SLICE
        for state in replay(route, self._prepare):
            states.append(state)
            self._check(order)
            if time.monotonic() >= deadline:
                done = (state.step - route.origin.step) / way
                self._deliver(Delivery(order, progress=done))
                deadline = time.monotonic() + SLICE
        if len(states) > 1:
            self._deliver(Delivery(order, revived=tuple(states), progress=1.0))
        return states[-1]

    def _train(self, order: Order, moment: Moment, problem: Problem) -> None:
        """Train from a moment on, slice by slice."""
        limit = order.limit or loss_limit(moment.loss, len(order.setup.dataset.classes))
        last = min(moment.state.step + order.steps, LAST_STEP)
        moments = [moment]
        diverged: Diverged | None = None
        walk = train(moment, problem, limit)
        began, first = time.monotonic(), moment.state.step
        while True:
            deadline = time.monotonic() + SLICE
            due = began + (moment.state.step + 1 - first) / order.pace
            while moment.state.step < last and due <= time.monotonic() < deadline:
                self._check(order)
                try:
                    moment = next(walk)
                except Diverged as stop:
                    diverged = stop
                    break
                moments.append(moment)
                due = began + (moment.state.step + 1 - first) / order.pace
            done = moment.state.step >= last or diverged is not None
            if moments or done:
                scene = make_scene(moment, order.setup, problem)
                self._deliver(Delivery(order, tuple(moments), (), scene, None, diverged, done))
                moments = []
            if done:
                return
            self._wait(order, until=due)

    def _check(self, order: Order) -> None:
        # Read without the lock: a stale answer costs one step at most.
        if self._order is not order:
            raise _Replaced

    def _deliver(self, delivery: Delivery) -> None:
        """Put a delivery into the mailbox, and wait until it has been drawn if more is to come."""
        order = delivery.order
        with self._turn:
            self._check(order)
            self._mail, self._drawn = delivery, False
            if not delivery.done:
                self._turn.wait_for(lambda: self._drawn or self._order is not order)
                self._check(order)

    def _wait(self, order: Order, until: float) -> None:
        """Wait until the next step is due."""
        left = until - time.monotonic()
        if left > 0:
            with self._turn:
                self._turn.wait_for(lambda: self._order is not order, timeout=left)
            self._check(order)
