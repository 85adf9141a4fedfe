"""What every optimiser can do: turn a gradient into the next params.

An optimiser is a pure function, written as a small frozen dataclass: its fields are its
hyperparameters, and whatever it has to remember from step to step (a velocity, say) goes in and
comes out as an `OptimiserState`, so that any step of the film can be computed again.
"""

from typing import ClassVar, Protocol, TypeAlias

from model.params import Params
from model.sentence import Sentence

OptimiserState: TypeAlias = tuple[Params, ...]
"""What an optimiser remembers, each in the shapes and the dtype of the params; may be empty."""


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
        """Make the memory that goes with the first params, in their shapes and dtype."""
        ...

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        """Compute the params after step number `step` (from 0), and the memory to keep.

        params:   where the step begins: W (K, D) and b (K,).
        gradient: of mean loss plus L2 there, in the shapes and the dtype of the params.
        memory:   what the step before has left, or `start`.
        rate:     η at this step.

        What comes out has the dtype of what went in; numbers may grow out of it, to infinity.
        """
        ...
