"""Adam: momentum and RMSProp in one, corrected for having begun at 0."""

import math
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np

from model.params import Floats, Params, by_part
from model.sentence import Sentence, sentence
from model.training.hyperparameter import check_hyperparameters, hyperparameter
from model.training.optimisers.optimiser import OptimiserState

EPSILON = 1e-8
"""ε: keeps a weight whose slope is 0 from being divided by 0."""


@dataclass(frozen=True, slots=True)
class Adam:
    """The slope's mean, in units of the root of its mean square.

        m ← β₁ · m + (1 − β₁) · ∂L/∂w
        v ← β₂ · v + (1 − β₂) · (∂L/∂w)²
        w ← w − η · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)       t = 1, 2, 3, …

    Both means begin at 0 and are too small at first; dividing by 1 − βᵗ makes up for it. A step
    is about η long for each weight, whatever the scale of x. Memory: m and v.

    Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015,
    https://arxiv.org/abs/1412.6980.

    mean_decay:   β₁, how much of the mean m is left after a step.
    square_decay: β₂, how much of the mean square v is left after a step.
    """

    name: ClassVar[str] = "adam"
    label: ClassVar[Sentence] = sentence("Adam")

    mean_decay: float = field(
        default=0.9,
        metadata=hyperparameter(
            sentence("Decay of the mean β₁"),
            sentence("How slowly it forgets which way was down."),
            least=0.0,
            most=0.999,
            by=0.01,
        ),
    )
    square_decay: float = field(
        default=0.999,
        metadata=hyperparameter(
            sentence("Decay of the mean square β₂"),
            sentence("How slowly it forgets how steep it was."),
            least=0.0,
            most=0.9999,
            by=0.001,
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
        return Params.zeros_like(params), Params.zeros_like(params)

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        """Renew both means, and step by their quotient."""
        number = params.W.dtype.type
        kept_square, new_square = number(self.square_decay), number(1.0 - self.square_decay)
        eta = number(rate / (1.0 - self.mean_decay ** (step + 1)))
        unbiased = number((1.0 - self.square_decay ** (step + 1)) ** 0.5)
        epsilon = number(EPSILON)

        def renew_square(v: Floats, slope: Floats) -> Floats:
            return kept_square * v + new_square * slope * slope

        def move(w: Floats, m: Floats, v: Floats) -> Floats:
            moved: Floats = w - eta * (m / (np.sqrt(v) / unbiased + epsilon))
            return moved

        mean = self.mean_decay * memory[0] + (1.0 - self.mean_decay) * gradient
        square = by_part(renew_square, memory[1], gradient)
        return by_part(move, params, mean, square), (mean, square)
