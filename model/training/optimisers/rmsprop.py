"""RMSProp: each weight's slope is measured by how steep it has been lately."""

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
class RMSProp:
    """s ← α · s + (1 − α) · (∂L/∂w)²,  w ← w − η · ∂L/∂w / (√s + ε).

    AdaGrad with a memory that fades, so that the steps do not die out. s begins at 0, so the
    first steps are 1 / √(1 − α) times as long as the later ones. Memory: s.

    Source: Hinton, Srivastava and Swersky, Neural Networks for Machine Learning, lecture 6e (2012),
    https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf.

    decay: α, how much of the mean square s is left after a step.
    """

    name: ClassVar[str] = "rmsprop"
    label: ClassVar[Sentence] = sentence("RMSProp")

    decay: float = field(
        default=0.99,
        metadata=hyperparameter(
            sentence("Decay α"),
            sentence("How slowly it forgets how steep it was."),
            least=0.0,
            most=0.9999,
            by=0.01,
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
        return (Params.zeros_like(params),)

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        """Renew the mean square of the slope, and step by the slope in units of its root."""
        del step
        number = params.W.dtype.type
        kept, new = number(self.decay), number(1.0 - self.decay)
        epsilon, eta = number(EPSILON), number(rate)

        def renew(s: Floats, slope: Floats) -> Floats:
            return kept * s + new * slope * slope

        def move(w: Floats, s: Floats, slope: Floats) -> Floats:
            moved: Floats = w - eta * (slope / (np.sqrt(s) + epsilon))
            return moved

        squares = by_part(renew, memory[0], gradient)
        return by_part(move, params, squares, gradient), (squares,)
