"""What a worker does with an order: walk to a step, train, and look, in slices between frames.

All of it is a generator: it says what it has made and when it wants to go on. Who runs it, a
thread or a test, decides when that is; so every order of events can be tried without any thread.
"""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from gui.session.playing.frame_clock import SLICE
from gui.session.playing.handover import Delivery, Order
from model.training import (
    KEPT_WHOLE,
    LAST_STEP,
    Diverged,
    Route,
    Setup,
    State,
    TrainingProblem,
    first_state,
    make_scene,
    make_scene_without_training,
    play,
    replay,
)

Prepare: TypeAlias = Callable[[Setup], TrainingProblem]
Clock: TypeAlias = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing is to be done before a moment of the clock."""

    until: float


Move: TypeAlias = Delivery | Pause | None
"""A delivery to hand over, a pause, or a place between two steps where one can be interrupted."""


def carry_out(order: Order, prepare: Prepare, clock: Clock) -> Iterator[Move]:
    """Carry out an order, move by move; the last delivery is `done`.

    Raises Refusal when an eye cannot look at the photos.
    """
    setup = order.legs[0][1]
    yield None
    if order.route is None:
        state = first_state(prepare(setup))
    else:
        state = yield from _travel(order, order.route, prepare, clock)
    if setup.dataset.refusal() is not None:
        scene = make_scene_without_training(state, setup, prepare(setup))
        yield Delivery(order, setup, scene=scene, done=True)
    else:
        yield from _train(order, state, prepare, clock)


def _travel(
    order: Order, route: Route, prepare: Prepare, clock: Clock
) -> Generator[Move, None, State]:
    """Walk to the step where the order begins; returns its state."""
    setup = order.legs[0][1]
    states: deque[State] = deque([route.origin], maxlen=KEPT_WHOLE)
    way = max(1, route.target - route.origin.step)
    deadline = clock() + SLICE
    for state in replay(route, prepare):
        states.append(state)
        yield None
        if clock() >= deadline:
            yield Delivery(order, setup, progress=(state.step - route.origin.step) / way)
            deadline = clock() + SLICE
    if len(states) > 1:
        yield Delivery(order, setup, revived=tuple(states), progress=1.0)
    return states[-1]


def _train(order: Order, state: State, prepare: Prepare, clock: Clock) -> Iterator[Move]:
    """Train from a state on, slice by slice."""
    began, first = clock(), state.step
    last = min(first + order.steps, LAST_STEP)
    film = play(state, order.legs, prepare, order.limit)
    film_step, following = next(film), None
    step_results = [film_step.step_result]
    diverged: Diverged | None = None
    while True:
        deadline = clock() + SLICE
        due = began + (film_step.step_result.state.step + 1 - first) / order.pace
        while film_step.step_result.state.step < last and due <= clock() < deadline:
            yield None
            try:
                following = next(film)
            except Diverged as stop:
                # Without the frames it came through, and all the arrays in them.
                diverged = stop.with_traceback(None)
                break
            if following.setup is not film_step.setup:
                break
            film_step, following = following, None
            step_results.append(film_step.step_result)
            due = began + (film_step.step_result.state.step + 1 - first) / order.pace
        done = following is None and (
            film_step.step_result.state.step >= last or diverged is not None
        )
        if step_results or done:
            scene = make_scene(film_step.step_result, film_step.setup, film_step.problem)
            made = tuple(step_results)
            yield Delivery(order, film_step.setup, made, (), scene, None, diverged, done)
        if done:
            return
        step_results = []
        if following is not None:
            film_step, following = following, None
            step_results = [film_step.step_result]
        else:
            yield Pause(due)
