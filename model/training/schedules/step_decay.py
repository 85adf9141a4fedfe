"""The learning rate goes down a stair every so many steps."""

from dataclasses import dataclass, field
from typing import ClassVar

from model.sentence import Sentence, sentence
from model.training.hyperparameter import check_hyperparameters, hyperparameter


@dataclass(frozen=True, slots=True)
class StepDecay:
    """η(step) = η · factor^⌊step / every⌋.

    Source: CS231n, Neural Networks Part 3, "Annealing the learning rate",
    https://cs231n.github.io/neural-networks-3/.

        >>> [StepDecay(every=10, factor=0.5).rate(0.8, step) for step in (0, 9, 10, 25)]
        [0.8, 0.8, 0.4, 0.2]

    every:  how many steps are taken at each rate.
    factor: how large a rate is, measured by the one before.
    """

    name: ClassVar[str] = "step"
    label: ClassVar[Sentence] = sentence("in stairs")

    every: int = field(
        default=200,
        metadata=hyperparameter(
            sentence("Steps a stair"),
            sentence("How many steps are taken with the same learning rate."),
            least=1,
            most=1_000_000,
            by=50,
            whole=True,
        ),
    )
    factor: float = field(
        default=0.5,
        metadata=hyperparameter(
            sentence("Factor"),
            sentence("What the learning rate is multiplied by at each stair."),
            least=0.01,
            most=1.0,
            by=0.05,
        ),
    )

    def __post_init__(self) -> None:
        check_hyperparameters(self)

    def rate(self, base: float, step: int) -> float:
        """Go down as many stairs as there are behind this step."""
        return base * self.factor ** (step // self.every)
