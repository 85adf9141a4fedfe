"""The learning rate glides down along half a wave of the cosine."""

import math
from dataclasses import dataclass, field
from typing import ClassVar

from model.sentence import Sentence, sentence
from model.training.hyperparameter import check_hyperparameters, hyperparameter


@dataclass(frozen=True, slots=True)
class Cosine:
    """η(step) = η · (last + (1 − last) · (1 + cos(π · step / length)) / 2).

    It stays near η for a while, falls, and comes to rest on `last` · η, where it remains.

    Source: Loshchilov and Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR 2017,
    https://arxiv.org/abs/1608.03983; equation 5, without their restarts.

        >>> [round(Cosine(length=100, last=0.0).rate(0.8, step), 3) for step in (0, 50, 100, 999)]
        [0.8, 0.4, 0.0, 0.0]

    length: after how many steps it has come to rest.
    last:   which part of η is left then.
    """

    name: ClassVar[str] = "cosine"
    label: ClassVar[Sentence] = sentence("cosine")

    length: int = field(
        default=1_000,
        metadata=hyperparameter(
            sentence("Length"),
            sentence("After how many steps the learning rate has come down."),
            least=1,
            most=1_000_000,
            by=50,
            whole=True,
        ),
    )
    last: float = field(
        default=0.01,
        metadata=hyperparameter(
            sentence("Last part"),
            sentence("Which part of the learning rate is left in the end."),
            least=0.0,
            most=1.0,
            by=0.01,
        ),
    )

    def __post_init__(self) -> None:
        check_hyperparameters(self)

    def rate(self, base: float, step: int) -> float:
        """Read the wave at this step."""
        height = (1.0 + math.cos(math.pi * min(1.0, step / self.length))) / 2.0
        return base * (self.last + (1.0 - self.last) * height)
