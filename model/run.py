"""A run: one film of training, in which one can go anywhere and continue from anywhere.

The run remembers which setup was in force from which step on, so a moved slider or an added
photo is part of the film. A step that is no longer kept is computed again from the state
before it; the `Route` there is a value of its own, so that somebody else can walk it while the
run goes on.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from model.history import History
from model.setup import Setup
from model.training import Diverged, Moment, Problem, State, advance, feel, loss_limit


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """The way from a kept state to a step: what to compute again, and with which setups.

    legs: (first step, setup), in order; the first one holds at `origin`.
    """

    origin: State
    legs: tuple[tuple[int, Setup], ...]
    target: int


class Run:
    """The film of one start, its setups, and the step that is looked at.

    setup:   what the next step will be made with.
    shown:   the step that is looked at.
    stopped: why training ended at the last step, if it did.
    """

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.shown = 0
        self.stopped: Diverged | None = None
        self._history = History()
        self._schedule: list[tuple[int, Setup]] = []

    @property
    def history(self) -> History:
        """The losses and marks so far."""
        return self._history

    @property
    def length(self) -> int:
        """The number of the last step; −1 before the start has been looked at."""
        return self._history.length

    @property
    def limit(self) -> float:
        """The loss above which training has blown up; asked for once there is a start."""
        return loss_limit(float(self._history.losses[0]), len(self.setup.dataset.classes))

    def extend(self, moments: Sequence[Moment], setup: Setup) -> None:
        """Add moments, at least one, that were computed with `setup`; look at the last of them.

        The first one follows the film's last step, or takes the place of a step that is there;
        what was there from that step on is replaced. A setup that is new comes into force at
        the first moment, which therefore has to be a step that the film had already (or 0).

        Raises ValueError when the moments do not join the film.
        """
        first = moments[0].state.step
        changed = not self._schedule or self._schedule[self._leg(first)][1] is not setup
        if first > self.length + (not changed) and first:
            raise ValueError(f"step {first} does not join a film of {self.length} steps")
        if first <= self.length:
            self._history.cut(first - 1)
        if changed:
            self._schedule = [leg for leg in self._schedule if leg[0] < first]
            self._schedule.append((first, setup))
        else:
            del self._schedule[self._leg(first) + 1 :]
        for moment in moments:
            self._history.append(moment)
        self.shown = self.length
        self.stopped = None

    def rewind(self) -> None:
        """Forget all steps; the same start comes again with the setup as it is now."""
        self._history = History()
        self._schedule = []
        self.shown = 0
        self.stopped = None

    def setup_at(self, step: int) -> Setup:
        """Give the setup in force at a step 0 … length."""
        return self._schedule[self._leg(step)][1]

    def route(self, step: int) -> Route:
        """Find the way to a step 0 … length."""
        origin = self._history.nearest(step)
        first = self._leg(origin.step)
        last = self._leg(step)
        return Route(origin, tuple(self._schedule[first : last + 1]), step)

    def _leg(self, step: int) -> int:
        return bisect_right(self._schedule, step, key=lambda leg: leg[0]) - 1


def replay(route: Route, prepare: Callable[[Setup], Problem]) -> Iterator[State]:
    """Compute the states after the route's origin up to its target, the same bits as before."""
    state = route.origin
    ends = [since for since, _ in route.legs[1:]] + [route.target]
    for (_, setup), end in zip(route.legs, ends, strict=True):
        if state.step < end:
            problem = prepare(setup)
        while state.step < end:
            state = advance(state, feel(state, problem), problem)
            yield state
