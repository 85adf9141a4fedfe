"""The learning rate begins small and grows to its full size."""

from dataclasses import dataclass, field
from typing import ClassVar

from model.sentence import Sentence, sentence
from model.training.hyperparameter import check_hyperparameters, hyperparameter


@dataclass(frozen=True, slots=True)
class WarmUp:
    """η(step) = η · min(1, (step + 1) / length)  (Goyal et al., 2017).

    Steps are short as long as the ground is unknown.

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
