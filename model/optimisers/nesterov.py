"""Nesterov's momentum: a heavy ball that looks where it is about to be."""

from dataclasses import dataclass, field
from typing import ClassVar

from model.classifier import Floats, Params
from model.knob import check, knob
from model.optimisers.optimiser import Memory
from model.optimisers.parts import by_part, nothing_yet
from model.sentence import Sentence, sentence


@dataclass(frozen=True, slots=True)
class Nesterov:
    """v ← μ · v + ∂L/∂w,  w ← w − η · (∂L/∂w + μ · v)  (Nesterov, 1983).

    Nesterov asks for the slope not where the ball is but where its speed will have taken it.
    Written with the place one step ahead as w, as here and in PyTorch, this is momentum that
    counts the newest slope once more. Memory: the velocity v.

    momentum: μ, how much of the velocity is left after a step.
    """

    name: ClassVar[str] = "nesterov"
    label: ClassVar[Sentence] = sentence("Nesterov momentum")

    momentum: float = field(
        default=0.9,
        metadata=knob(
            sentence("Momentum μ"),
            sentence("How much of its speed the ball keeps from step to step."),
            least=0.0,
            most=0.999,
            by=0.01,
        ),
    )

    def __post_init__(self) -> None:
        check(self)

    def start(self, params: Params) -> Memory:
        """Stand still."""
        return (nothing_yet(params),)

    def update(
        self, params: Params, gradient: Params, memory: Memory, rate: float, step: int
    ) -> tuple[Params, Memory]:
        """Let the slope push the ball, and roll on as it will with the same push again."""
        del step
        number = params.W.dtype.type
        mu, eta = number(self.momentum), number(rate)

        def push(v: Floats, slope: Floats) -> Floats:
            return mu * v + slope

        def roll(w: Floats, v: Floats, slope: Floats) -> Floats:
            return w - eta * (slope + mu * v)

        velocity = by_part(push, memory[0], gradient)
        return by_part(roll, params, velocity, gradient), (velocity,)
