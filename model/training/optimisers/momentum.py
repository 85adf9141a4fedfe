"""Momentum: a heavy ball that rolls downhill instead of a walker who feels each step anew."""

from dataclasses import dataclass, field
from typing import ClassVar

from model.params import Params
from model.sentence import Sentence, sentence
from model.training.hyperparameter import check_hyperparameters, hyperparameter
from model.training.optimisers.optimiser import OptimiserState


@dataclass(frozen=True, slots=True)
class Momentum:
    """v ← μ · v + ∂L/∂w,  w ← w − η · v.

    Where the slope keeps its direction v grows up to 1 / (1 − μ) times the slope; where the
    slope turns to and fro, across a narrow valley, it cancels out. Memory: the velocity v.

    Sources: Polyak, Some methods of speeding up the convergence of iteration methods, USSR
    Computational Mathematics and Mathematical Physics 4 (1964),
    https://doi.org/10.1016/0041-5553(64)90137-5. That η · λ may be up to 2 (1 + μ): Goh, Why
    Momentum Really Works, Distill (2017), https://doi.org/10.23915/distill.00006.

    momentum: μ, how much of the velocity is left after a step.
    """

    name: ClassVar[str] = "momentum"
    label: ClassVar[Sentence] = sentence("momentum")

    momentum: float = field(
        default=0.9,
        metadata=hyperparameter(
            sentence("Momentum μ"),
            sentence("How much of its speed the ball keeps from step to step."),
            least=0.0,
            most=0.999,
            by=0.01,
        ),
    )

    def __post_init__(self) -> None:
        check_hyperparameters(self)

    @property
    def steady(self) -> float:
        """A heavy ball bears more than a walker: the slope across a valley cancels out."""
        return 2.0 * (1.0 + self.momentum)

    def start(self, params: Params) -> OptimiserState:
        """Stand still."""
        return (Params.zeros_like(params),)

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        """Let the slope push the ball, and roll."""
        del step
        velocity = self.momentum * memory[0] + gradient
        return params - rate * self.direction(velocity, gradient), (velocity,)

    def direction(self, velocity: Params, gradient: Params) -> Params:
        """Say where the ball rolls, against the velocity that the slope has given it."""
        del gradient
        return velocity
