"""What every schedule can do: say how large the learning rate is at each step."""

from typing import ClassVar, Protocol

from model.sentence import Sentence


class Schedule(Protocol):
    """A plan for the learning rate; its fields are hyperparameters."""

    name: ClassVar[str]
    label: ClassVar[Sentence]

    def rate(self, base: float, step: int) -> float:
        """Give the learning rate of step number `step` (from 0), if `base` is the chosen one."""
        ...
