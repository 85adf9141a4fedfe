"""States of a film, wherever they are kept, and an optimiser that goes wrong."""

from dataclasses import dataclass
from typing import ClassVar

from model.params import Params
from model.sentence import Sentence, sentence
from model.training.optimisers import GradientDescent, OptimiserState
from model.training.route import replay
from model.training.run import Run
from model.training.setup import prepare
from model.training.training import State


@dataclass(frozen=True, slots=True)
class Stumble:
    """An optimiser that goes wrong at one step."""

    name: ClassVar[str] = "stumble"
    label: ClassVar[Sentence] = sentence("stumble")
    at: int
    into: float
    steady: float = 2.0

    def start(self, params: Params) -> OptimiserState:
        return (params,)

    def update(
        self, params: Params, gradient: Params, memory: OptimiserState, rate: float, step: int
    ) -> tuple[Params, OptimiserState]:
        if step == self.at:
            W = params.W.copy()
            W[0] = self.into
            return Params(W, params.b), memory
        return GradientDescent().update(params, gradient, memory, rate, step)


def walked(run: Run, step: int) -> list[State]:
    """The states from the kept one before a step up to the step."""
    route = run.route(step)
    return [route.origin, *replay(route, prepare)]


def state_at(run: Run, step: int) -> State:
    """The state at a step."""
    return walked(run, step)[-1]
