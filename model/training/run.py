"""A run: one film of training, in which one can go anywhere and continue from anywhere.

The run remembers which setup was in force from which step on, so a moved slider or an added
photo is part of the film. A step that is no longer kept is computed again from the state
before it; the `Route` there is a value of its own, so that another thread can walk it while the
run goes on.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import Self

from model.photos.learnt import Learnt
from model.training.branch import Branch, Legs, RunSnapshot, learnt_by
from model.training.divergence import Diverged, loss_limit
from model.training.history import History
from model.training.route import Route
from model.training.setup import Setup, same_choices, same_photos
from model.training.training import StepResult

BRANCHES = 6
"""How many old branches are kept; the oldest without a name goes first."""


class Run:
    """The film of one start, its setups, and the step that is looked at.

    setup:   what is in force at the step that is looked at, if one goes on from there.
    shown:   the step that is looked at.
    stopped: why training ended at the last step, if it did.
    name:    what the learner calls the film; empty for no name.
    branches: how it went on before: from steps from which it was trained on in another way, or
             from the start if it began anew.
    """

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.shown = 0
        self.stopped: Diverged | None = None
        self.name = ""
        self.branches: tuple[Branch, ...] = ()
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

    @property
    def learnt(self) -> Learnt | None:
        """What the film, once begun, has learnt from; None when not all of it is known."""
        return learnt_by(self._schedule, self.length)

    def extend(self, step_results: Sequence[StepResult], setup: Setup) -> None:
        """Add step results, at least one, that were computed with `setup`; look at the last.

        Those that the film has already, of the same setup, leave it as it is. The first of the
        others follows the film's last step, or takes the place of one that is there: then a setup
        that is new comes into force there, and what the film leaves is kept as a branch.

        Raises ValueError when they do not join the film.
        """
        if not self.joins(step_results, setup):
            raise ValueError(
                f"step {step_results[0].state.step} does not join a film of {self.length} steps"
            )
        new = self._new(step_results, setup)
        if new:
            first = new[0].state.step
            changed = first == 0 or self.setup_at(first) is not setup
            if changed:
                if first < self.length:
                    self._keep(self.film(first))
                    self.name = ""
                self._history.cut(first - 1)
                self._schedule = [leg for leg in self._schedule if leg[0] < first]
                self._schedule.append((first, setup))
            for step_result in new:
                self._history.append(step_result)
            self.stopped = None
        self.shown = step_results[-1].state.step

    def joins(self, step_results: Sequence[StepResult], setup: Setup) -> bool:
        """Say whether step results, computed with a setup, follow on what the film has.

        Under a setup that is new they have to begin at a step that the film has, or at 0.
        """
        first = step_results[0].state.step
        known = self.length >= 0 and self.setup_at(self.length) is setup
        return first <= max(0, self.length + known)

    def leaves(self, step_results: Sequence[StepResult], setup: Setup) -> bool:
        """Say whether the film, extended by these, leaves steps that it has: another way begins."""
        new = self._new(step_results, setup)
        return bool(new) and new[0].state.step < self.length

    def begin_again(self, setup: Setup) -> None:
        """Begin a new film from step 0 with a setup.

        The old one is kept among the branches if it has any step beyond 0.
        """
        if self.length > 0:
            self._keep(self.film())
        self.setup = setup
        self.shown = 0
        self.stopped = None
        self.name = ""
        self._history = History()
        self._schedule = []

    def switch(self, index: int) -> None:
        """Go on with one of the branches; the present film takes its place among them."""
        branch = self.branches[index]
        self._replace(index, (self.film(branch.origin),) if self.length > 0 else ())
        self._history = History(branch.history)
        self._schedule = list(branch.schedule)
        self.setup, self.stopped, self.name = branch.setup, branch.stopped, branch.name
        self.shown = self.length

    def name_branch(self, index: int, name: str) -> None:
        """Give a branch a name; with one it is kept before others."""
        self._replace(index, (replace(self.branches[index], name=name),))

    def drop_branch(self, index: int) -> None:
        """Forget a branch."""
        self._replace(index, ())

    def film(self, origin: int = 0) -> Branch:
        """Take down the film as it is now, at least one step long, as one that parted at `origin`.

        What the run does later leaves it as it is.
        """
        setup, schedule = self.setup_at(self.length), tuple(self._schedule)
        return Branch(self.name, origin, setup, self._history.snapshot(), schedule, self.stopped)

    def snapshot(self) -> RunSnapshot:
        """Take down the whole run as it is now; what it does later leaves that as it is."""
        history = self._history.snapshot(self.shown if self.length >= 0 else None)
        return RunSnapshot(
            self.setup,
            self.shown,
            self.stopped,
            self.name,
            self.branches,
            history,
            tuple(self._schedule),
        )

    @classmethod
    def of(cls, snapshot: RunSnapshot) -> Self:
        """Make a run that stands where one was taken down, and goes on from there by itself."""
        run = cls(snapshot.setup)
        run.shown, run.stopped, run.name = snapshot.shown, snapshot.stopped, snapshot.name
        run.branches = snapshot.branches
        run._history, run._schedule = History(snapshot.history), list(snapshot.schedule)
        return run

    def setup_at(self, step: int) -> Setup:
        """Give the setup in force at a step 0 … length."""
        return self._schedule[self._leg(step)][1]

    def same_photos_since(self, step: int) -> int:
        """Find the step since which the photos, and their division, are those of a step."""
        first = leg = self._leg(step)
        if leg < 0:
            return 0
        dataset = self._schedule[leg][1].dataset
        while first > 0 and same_photos(self._schedule[first - 1][1].dataset, dataset):
            first -= 1
        return self._schedule[first][0]

    def in_force(self, step: int, wanted: Setup) -> Setup:
        """Find the setup with which the film goes on from a step, where one is wanted.

        It is the one that the film has there, as long as neither the wanted settings are others nor
        the wanted photos others than those that the film has come to.
        """
        if self.length >= 0:
            recorded, last = self.setup_at(step), self.setup_at(self.length)
            same = same_photos(last.dataset, wanted.dataset)
            if same and recorded.settings == wanted.settings:
                return recorded
        return self.setup if same_choices(self.setup, wanted) else wanted

    def ahead(self, step: int) -> Legs:
        """Give the setups with which the film goes on from a step 0 … length."""
        return tuple(self._schedule[self._leg(step) :])

    def route(self, step: int) -> Route:
        """Find the way to a step 0 … length."""
        origin = self._history.nearest(step)
        first = self._leg(origin.step)
        last = self._leg(step)
        return Route(origin, tuple(self._schedule[first : last + 1]), step)

    def _keep(self, branch: Branch) -> None:
        """Keep a film that is about to be replaced, and few enough in all.

        One that is but the beginning of another is not kept twice.
        """
        if any(other.contains(branch) for other in self.branches):
            return
        kept = [b for b in self.branches if b.name or not branch.contains(b)]
        kept.append(branch)
        while len(kept) > BRANCHES:
            del kept[next((i for i, branch in enumerate(kept) if not branch.name), 0)]
        self.branches = tuple(kept)

    def _replace(self, index: int, others: tuple[Branch, ...]) -> None:
        self.branches = (*self.branches[:index], *others, *self.branches[index + 1 :])

    def _new(self, step_results: Sequence[StepResult], setup: Setup) -> list[StepResult]:
        """Leave out the step results that the film has already."""
        return list(
            dropwhile(lambda step_result: self._has(step_result.state.step, setup), step_results)
        )

    def _has(self, step: int, setup: Setup) -> bool:
        return step <= self.length and self.setup_at(step) is setup

    def _leg(self, step: int) -> int:
        return bisect_right(self._schedule, step, key=lambda leg: leg[0]) - 1
