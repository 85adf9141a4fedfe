"""Orders for the trainer, and the film that has to come of them."""

import math

from gui.session.playing.handover import Delivery, Order
from model.lab.choices import CLASSES
from model.photos.dataset import Example, make_dataset
from model.training.problem import Settings
from model.training.route import Route
from model.training.setup import Setup, prepare
from model.training.training import StepResult, evaluate_step, first_state, train
from tests.gui.album_making import make_examples

EXAMPLES = make_examples(12)


def make_setup(
    examples: tuple[Example, ...] = EXAMPLES, rate: float = 0.01, held_out: float = 0.2
) -> Setup:
    return Setup(make_dataset(CLASSES, examples, held_out), settings=Settings(rate=rate))


def order(
    setup: Setup,
    steps: float,
    *,
    route: Route | None = None,
    pace: float = math.inf,
    limit: float | None = None,
) -> Order:
    return Order(route, ((route.target if route else 0, setup),), steps, pace, limit)


def film(setup: Setup, steps: int) -> list[StepResult]:
    """The same steps as one loop."""
    problem = prepare(setup)
    walk = train(start := evaluate_step(first_state(problem), problem), problem, math.inf)
    return [start, *(next(walk) for _ in range(steps))]


def steps_of(deliveries: list[Delivery]) -> list[int]:
    return [
        step_result.state.step for delivery in deliveries for step_result in delivery.step_results
    ]
