"""What W is made of: with plain gradient descent, of photos.

Every step adds −η ∂L/∂W to W, and ∂L/∂W is a sum of the photos of its batch, each times how wrong
the classifier was about it. So whatever has been added to W since the start is a sum of photos:

    W_k − W₀_k = Σ_i α_ik · x_i        α_ik = −Σ_steps η · (p_ik − y_ik) / N

The *weights of the photos* α are found by walking the film once more. L2 pulls W − W₀ towards 0,
and with it all that was added before: each step then makes the earlier α (1 − η · l2) times as
large. Optimisers that remember or rescale do not keep to a sum of these α, so for them this does
not hold.

Source: that W − W₀ is a weighted sum of the training examples is the representer theorem:
Schölkopf, Herbrich and Smola, A Generalized Representer Theorem (2001),
https://doi.org/10.1007/3-540-44581-1_27. For gradient descent it follows from the step itself.
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from model.classifier import Evaluation
from model.params import Doubles, Params
from model.photos.dataset import Example
from model.sentence import Sentence, sentence
from model.training.optimisers import GradientDescent
from model.training.problem import ArrayDataset, TrainingProblem
from model.training.route import Route
from model.training.run import Run
from model.training.setup import Setup, same_numbers
from model.training.training import Rows, State, advance, batch_gradient, batch_rows


@dataclass(frozen=True, slots=True, eq=False)
class PhotoWeights:
    """The weights of the training photos at one step of a film.

    film:     the way from the start, of which this is a part.
    state:    the state at that step.
    training: the training photos as numbers, in the order of the dataset.
    alphas:   (N, K) float64, read-only, one row a training photo.
    """

    film: Route
    state: State
    training: ArrayDataset
    alphas: Doubles

    def __post_init__(self) -> None:
        self.alphas.setflags(write=False)

    @property
    def step(self) -> int:
        """The number of the step."""
        return self.state.step

    @property
    def moved(self) -> Params:
        """Compute what has been added to the params since the start."""
        return self.state.params - self.film.origin.params

    def heaviest(self, count: int) -> Rows:
        """Find the training photos with the largest weights, the largest first: (count,) rows."""
        sizes = np.abs(self.alphas).max(axis=1)
        return np.argsort(-sizes, kind="stable")[:count]

    def in_turn(self, count: int) -> Rows:
        """Find the training photos with the largest weights, one of each class in turn.

        The largest of each class come first; where a class has no more, the others go on.
        """
        rows = self.heaviest(len(self.alphas))
        labels = self.training.labels[rows]
        rank = np.zeros(len(rows), np.int64)
        for label in range(self.alphas.shape[1]):
            mine = labels == label
            rank[mine] = np.arange(mine.sum())
        return rows[np.lexsort((labels, rank))][:count]

    def examples(self) -> tuple[Example, ...]:
        """Give the training photos, one for each row of the weights."""
        return self.film.legs[0][1].dataset.side(held_out=False)

    def leads_to(self, film: Route) -> bool:
        """Say whether another film begins with the same steps as this one, up to this step."""
        mine = [leg for leg in self.film.legs if leg[0] < max(self.step, 1)]
        its = [leg for leg in film.legs if leg[0] < max(self.step, 1)]
        return (
            film.origin is self.film.origin
            and self.step <= film.target
            and len(mine) == len(its)
            and all(a[0] == b[0] and a[1] is b[1] for a, b in zip(mine, its, strict=True))
        )


@dataclass(frozen=True, slots=True, eq=False)
class PartialSum:
    """Some of the photos times their weights, added up into one row of W.

    part:  (D,) float64
    whole: (D,) float64, W_k − W₀_k: all of them.
    """

    part: Doubles
    whole: Doubles

    def __post_init__(self) -> None:
        self.part.setflags(write=False)
        self.whole.setflags(write=False)

    @property
    def likeness(self) -> float:
        """Compute the cosine of the angle between part and whole.

        1 means that one is the other up to its size; where either is 0 there is no angle, and it
        is 0.
        """
        return cosine(self.part, self.whole)


def cosine(one: Doubles, other: Doubles) -> float:
    """Compute the cosine of the angle between two vectors (D,); 0 where either is 0."""
    lengths = math.sqrt(np.square(one).sum() * np.square(other).sum())
    return float((one * other).sum()) / lengths if lengths else 0.0


def whole_film(run: Run, step: int) -> Route:
    """Give the way from the start of a run to a step 0 … length of it."""
    legs = run.route(step).legs
    while legs[0][0] > 0:
        legs = run.route(legs[0][0] - 1).legs + legs
    return Route(run.history.nearest(0), legs, step)


def why_no_sum(film: Route) -> Sentence | None:
    """Say why W − W₀ is no weighted sum of photos at the end of a film; None when it is."""
    # A setup that comes into force at the last step has not moved anything yet.
    setups = [setup for since, setup in film.legs if since < max(film.target, 1)]
    for setup in setups:
        optimiser = setup.settings.optimiser
        if not isinstance(optimiser, GradientDescent):
            return sentence(
                "This film was trained with {optimiser}, which remembers or rescales gradients: "
                "W − W₀ is no sum of p − y times x then. Choose gradient descent and press Reset.",
                optimiser=optimiser.label,
            )
    if not all(same_numbers(one, other) for one, other in pairwise(setups)):
        return sentence(
            "The photos have changed on the way, and with them x: W − W₀ is made of both. "
            "Press Reset and train on the photos of now."
        )
    return None


def by_scores(evaluation: Evaluation) -> Doubles:
    """Compute ∂L_i/∂s = p_i − y_i of N photos: (N, K) float64.

    Divided by N, they are the photos' parts in the gradient.
    """
    parts = evaluation.probabilities.copy()
    parts[np.arange(len(parts)), evaluation.labels] -= 1.0
    return parts


def weigh(
    film: Route, prepare: Callable[[Setup], TrainingProblem], known: PhotoWeights | None = None
) -> Iterator[PhotoWeights]:
    """Walk a film for which `why_no_sum` has no reason, and yield the weights after every step.

    prepare: makes the problem of a setup; what it raises goes through.
    known:   weights that lead to it (`leads_to`), to go on from; they are yielded first.
    """
    setup = film.legs[0][1]
    if known is None:
        training = prepare(setup).training
        alphas = np.zeros((len(training.labels), len(setup.dataset.classes)))
        known = PhotoWeights(film, film.origin, training, alphas)
    weights = replace(known, film=film)
    yield weights
    legs = [*film.legs, (film.target, film.legs[-1][1])]
    for (_, setup), (end, _) in pairwise(legs):
        if weights.step < end:
            problem = prepare(setup)
        while weights.step < end:
            weights = _weigh_step(weights, problem)
            yield weights


def terms(weights: PhotoWeights, rows: Rows, side: int, place: int) -> Doubles:
    """Give what each of these photos (n,) adds to one weight, W_side,place: (n,) float64."""
    found: Doubles = weights.alphas[rows, side] * weights.training.X[rows, place]
    return found


def add_up(weights: PhotoWeights, rows: Rows, side: int) -> PartialSum:
    """Add the training photos of these rows (n,), each times its weight in row `side` of W."""
    # No BLAS on purpose: this is called by the window.
    part = np.einsum("i,ij->j", weights.alphas[rows, side], weights.training.X[rows])
    return PartialSum(part, weights.moved.W[side].astype(np.float64))


def enough(weights: PhotoWeights, rows: Rows, side: int, likeness: float) -> int:
    """Find how many of these photos, the first ones, add up to something so like W_k − W₀_k.

    All of them where even they do not.
    """
    whole = weights.moved.W[side].astype(np.float64)
    part = np.zeros_like(whole)
    for place, row in enumerate(rows.tolist(), start=1):
        part += weights.alphas[row, side] * weights.training.X[row]
        if cosine(part, whole) >= likeness:
            return place
    return len(rows)


def _weigh_step(weights: PhotoWeights, problem: TrainingProblem) -> PhotoWeights:
    state, settings = weights.state, problem.settings
    slope = batch_gradient(state, problem)
    rate = settings.rate_at(state.step)
    alphas = weights.alphas * (1.0 - rate * settings.l2)
    rows = batch_rows(len(alphas), settings.batch, settings.seed, state.step)
    pushes = by_scores(slope.evaluation)
    pushes *= rate / len(pushes)
    if rows is None:
        alphas -= pushes
    else:
        alphas[rows] -= pushes  # an epoch deals each photo once, so no row comes twice
    return replace(weights, state=advance(state, slope, problem), alphas=alphas)
