"""What every optimiser can do: turn a gradient into the next params.

An optimiser is a pure function in the dress of a small frozen dataclass: its fields are its
hyperparameters, and whatever it has to remember from step to step (a velocity, say) goes in and
comes out as a `OptimiserState`, so that any step of the film can be computed again.
"""

from typing import ClassVar, Protocol, TypeAlias

from model.params import Params
from model.sentence import Sentence

OptimiserState: TypeAlias = tuple[Params, ...]


class Optimiser(Protocol):
    """A rule for the next params."""

    name: ClassVar[str]
    label: ClassVar[Sentence]

    @property
    def steady(self) -> float:
        """How large η · λ may be on a parabola that bends by λ before the steps run away.

        Infinite where no parabola can make them run away.
        """
        ...

    def start(self, params: Params) -> OptimiserState:
        """Make the memory that goes with the first params."""
        ...

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        """Compute the params after step number `step` (from 0), and the memory to keep."""
        ...
