"""AdaGrad: a learning rate of its own for each weight, the smaller the more slope it has seen."""

import math
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from model.params import Floats, Params, by_part
from model.sentence import Sentence, sentence
from model.training.hyperparameter import check_hyperparameters, hyperparameter
from model.training.optimisers.optimiser import OptimiserState

EPSILON = 1e-10
"""ε: keeps a weight whose slope has always been 0 from being divided by 0."""


@dataclass(frozen=True, slots=True)
class AdaGrad:
    """s ← s + (∂L/∂w)²,  w ← w − η · ∂L/∂w / (√s + ε).

    The first step has the length η in every direction, however steep it is. As s only grows, the
    steps become shorter and shorter. Memory: s.

    Source: Duchi, Hazan and Singer, Adaptive Subgradient Methods for Online Learning and Stochastic
    Optimization, JMLR 12 (2011), https://jmlr.org/papers/v12/duchi11a.html; with the diagonal.

    beginning: the value of s before the first step.
    """

    name: ClassVar[str] = "adagrad"
    label: ClassVar[Sentence] = sentence("AdaGrad")

    beginning: float = field(
        default=0.0,
        metadata=hyperparameter(
            sentence("First sum of squares"),
            sentence(
                "What the sum of squared slopes begins with; more makes the first steps calm."
            ),
            least=0.0,
            most=100.0,
            by=0.1,
        ),
    )

    def __post_init__(self) -> None:
        check_hyperparameters(self)

    @property
    def steady(self) -> float:
        """However steep it is, a step is only about η long in each weight."""
        return math.inf

    def start(self, params: Params) -> OptimiserState:
        """Have seen no slope yet."""
        beginning = params.W.dtype.type(self.beginning)
        return (by_part(lambda zeros: zeros + beginning, Params.zeros_like(params)),)

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        """Add the squares of the slope, and step by the slope in units of their root."""
        del step
        number = params.W.dtype.type
        epsilon, eta = number(EPSILON), number(rate)

        def add(s: Floats, slope: Floats) -> Floats:
            return s + slope * slope

        def move(w: Floats, s: Floats, slope: Floats) -> Floats:
            moved: Floats = w - eta * (slope / (np.sqrt(s) + epsilon))
            return moved

        squares = by_part(add, memory[0], gradient)
        return by_part(move, params, squares, gradient), (squares,)
