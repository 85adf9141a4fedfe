"""Trying learning rates in the background: many of them once, and the one in hand."""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.session.problems import Problems
from model.descent import Rehearsal, rehearse_all
from model.training import Scene, same_ground


@dataclass(frozen=True, slots=True, eq=False)
class TrialOrder:
    """From which step which learning rates are tried, in their order."""

    scene: Scene
    rates: tuple[float, ...]

    def same_as(self, other: "TrialOrder") -> bool:
        """Say whether the same steps are taken: η of the film makes no difference."""
        return self.rates == other.rates and _same_step(self.scene, other.scene)

    def same_ground(self, other: "TrialOrder") -> bool:
        """Say whether the steps are at least taken on the same ground."""
        return same_ground(self.scene.setup, other.scene.setup)


@dataclass(frozen=True, slots=True, eq=False)
class Trials:
    """What came of them, as far as they have been tried."""

    scene: Scene
    rehearsals: tuple[Rehearsal, ...]


def trying(order: TrialOrder, problems: Problems) -> Iterator[Trials | None]:
    """Take the steps."""
    problem = problems(order.scene.setup)
    for done in rehearse_all(order.scene.state, problem, order.rates):
        yield None if done is None else Trials(order.scene, done)


def _same_step(one: Scene, other: Scene) -> bool:
    mine, theirs = one.setup.settings, other.setup.settings
    return (
        one.step == other.step
        and same_ground(one.setup, other.setup)
        and (mine.optimiser, mine.batch, mine.seed) == (theirs.optimiser, theirs.batch, theirs.seed)
        and one.params.same_as(other.params)
    )
