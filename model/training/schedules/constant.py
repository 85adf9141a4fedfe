"""The learning rate stays as it is, as in the lecture."""

from dataclasses import dataclass
from typing import ClassVar

from model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Constant:
    """η(step) = η."""

    name: ClassVar[str] = "constant"
    label: ClassVar[Sentence] = sentence("constant")

    def rate(self, base: float, step: int) -> float:
        """Give the chosen rate."""
        del step
        return base
