"""Gradient descent, as the lecture has it: a step against the slope, as long as it is steep."""

from dataclasses import dataclass
from typing import ClassVar

from model.params import Params
from model.sentence import Sentence, sentence
from model.training.optimisers.optimiser import OptimiserState


@dataclass(frozen=True, slots=True)
class GradientDescent:
    """w ← w − η · ∂L/∂w.

    Along an eigenvector of the Hessian with curvature λ, a step multiplies the distance to the
    lowest point by 1 − η · λ, so `steady` is 2.

    Source: Curry, The method of steepest descent for non-linear minimization problems, Quarterly of
    Applied Mathematics 2 (1944), https://doi.org/10.1090/qam/10667; he begins with Cauchy, 1847.

        >>> import numpy as np
        >>> here, uphill = Params(np.eye(2), np.ones(2)), Params(np.ones((2, 2)), np.ones(2))
        >>> after, memory = GradientDescent().update(here, uphill, (), rate=0.5, step=0)
        >>> after.W
        array([[ 0.5, -0.5],
               [-0.5,  0.5]])
    """

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
