"""The learning rate begins small and grows to its full size."""

from dataclasses import dataclass, field
from typing import ClassVar

from model.sentence import Sentence, sentence
from model.training.hyperparameter import check_hyperparameters, hyperparameter


@dataclass(frozen=True, slots=True)
class WarmUp:
    """η(step) = η · min(1, (step + 1) / length).

    Steps are short as long as the ground is unknown.

    Source: Goyal et al., Accurate, Large Minibatch SGD: Training ImageNet in 1 Hour (2017),
    https://arxiv.org/abs/1706.02677; "gradual warmup".

        >>> [WarmUp(length=4).rate(0.8, step) for step in (0, 1, 3, 100)]
        [0.2, 0.4, 0.8, 0.8]

    length: how many steps it takes up to the full rate; 1 means none.
    """

    name: ClassVar[str] = "warm-up"
    label: ClassVar[Sentence] = sentence("warm-up")

    length: int = field(
        default=100,
        metadata=hyperparameter(
            sentence("Length"),
            sentence("After how many steps the learning rate has its full size."),
            least=1,
            most=1_000_000,
            by=10,
            whole=True,
        ),
    )

    def __post_init__(self) -> None:
        check_hyperparameters(self)

    def rate(self, base: float, step: int) -> float:
        """Grow evenly, then stay."""
        return base * min(1.0, (step + 1) / self.length)
