"""Gradient descent, as the lecture has it: a step against the slope, as long as it is steep."""

from dataclasses import dataclass
from typing import ClassVar

from model.params import Params
from model.sentence import Sentence, sentence
from model.training.optimisers.optimiser import OptimiserState


@dataclass(frozen=True, slots=True)
class GradientDescent:
    """w ← w − η · ∂L/∂w  (Cauchy, 1847)."""

    name: ClassVar[str] = "gradient-descent"
    label: ClassVar[Sentence] = sentence("gradient descent")

    @property
    def steady(self) -> float:
        """With η · λ above 2 each step ends farther up on the other side."""
        return 2.0

    def start(self, params: Params) -> OptimiserState:
        """Remember nothing: the slope underfoot is all it needs."""
        del params
        return ()

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        """Step downhill."""
        del step
        return params - rate * gradient, memory
