"""What helps when training has blown up, and what of it is sure to.

The step that blew up was too long for the ground. How long it may be says the curvature λ of
loss + L2 (`model.descent.curvature_bound`): for gradient descent that looks at all photos, each
step with η below 2 / λ goes down from everywhere. For batches and for other optimisers there is no
such promise, and none is made. λ has two parts: the photos' x̃ x̃ᵀ, of which centring takes away by
far the most, and L2.

Where training has blown up, W may be so far away that loss + L2 falls while the loss itself rises,
because L2 pulls W over to the other side. With a = η · l2 below 1, a step is

    W ← (1 − a) · (W − η / (1 − a) · ∂loss/∂W) + a · W_start,

a mean of the start and of a step down the loss alone. With η / (1 − a) below 2 / λ that step makes
the loss smaller, and the loss is convex: so afterwards it is no larger than the larger one of those
before and at the start. That is so up to η = 2 / (λ + 2 · l2), and no more is offered.
"""

import math
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from model.descent.curvature_bound import is_promised, most_bent
from model.training.problem import Settings, TrainingProblem

SHORT_OF_IT = 0.95
"""So much of the limit is offered, rounded to two digits, which stay below it."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What there is to say about a step that blew up.

    settings:  what it was made with.
    rate:      its η, as the schedule had made it.
    curvature: λ, the largest that loss + L2 has anywhere.
    sure:      an η below 2 / λ with which each step goes down, and the loss itself does not blow
               up either; None where none is sure to.
    pulled:    whether L2 alone makes steps with that η run away, and bends more than the photos do:
               where they bend more, a weaker L2 would bear no larger η.
    free:      where that is so, the η that the optimiser would bear without L2.
    centred:   2 / λ with centred numbers; None where they are centred already.
    centring:  whether centred numbers would bear that η, or might with an optimiser for which λ
               says nothing.
    """

    settings: Settings
    rate: float
    curvature: float
    sure: float | None
    pulled: bool
    free: float | None
    centred: float | None
    centring: bool

    @property
    def limit(self) -> float:
        """2 / λ."""
        return 2.0 / self.curvature


def find_remedy(
    problem: TrainingProblem, rate: float, centred: TrainingProblem | None
) -> Iterator[Remedy | None]:
    """Find what helps after a step with `rate` has blown up; the last thing yielded, others None.

    problem: with at least one training photo.
    rate:    η of the step that blew up, as the schedule had made it.
    centred: the same problem with centred numbers; None where they are centred already.
    """
    settings = problem.settings
    steady = settings.optimiser.steady
    strong = rate * settings.l2 > steady
    curvature = yield from _largest(problem, settings.l2)
    centred_curvature = math.inf if centred is None else (yield from _largest(centred, settings.l2))
    free_curvature = (yield from _largest(problem, 0.0)) if strong else math.inf
    pulled = settings.l2 > free_curvature
    sure = None
    if is_promised(settings, len(problem.training.labels)):
        sure = float(f"{SHORT_OF_IT * 2.0 / (curvature + 2.0 * settings.l2):.1e}")
    yield Remedy(
        settings=settings,
        rate=rate,
        curvature=curvature,
        sure=sure,
        pulled=pulled,
        free=steady / free_curvature if pulled else None,
        centred=None if centred is None else 2.0 / centred_curvature,
        centring=centred is not None and (steady == math.inf or rate * centred_curvature <= steady),
    )


def _largest(problem: TrainingProblem, l2: float) -> Generator[None, None, float]:
    """Find the largest curvature that there is anywhere; yields between rounds."""
    found = 0.0
    for better in most_bent(problem.training.X, l2):
        found = better
        yield
    return found
