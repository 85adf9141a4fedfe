"""What two ways of training have come to: how often each is right, and where they disagree."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from model.classifier import Evaluation, evaluate
from model.inspection.tally import Tally, count_hits
from model.params import Params
from model.photos.dataset import Dataset, Example
from model.photos.learnt import Learnt
from model.training.problem import ArrayDataset, TrainingProblem


@dataclass(frozen=True, slots=True, eq=False)
class ModelStanding:
    """How one of the two does.

    loss:   over the training photos, without L2.
    unseen: the photos that it has right, of those that neither of the two has learnt from.
    """

    loss: float
    unseen: Tally


@dataclass(frozen=True, slots=True, eq=False)
class ModelDifference:
    """Two classifiers beside each other.

    one, other: how each of them does.
    params:     the params of the one less those of the other.
    disputed:   photos that they take for different things, with the answer of each: the index of a
                class. Held-out photos first.
    """

    one: ModelStanding
    other: ModelStanding
    params: Params
    disputed: tuple[tuple[Example, int, int], ...]


def find_difference(
    one: Params,
    other: Params,
    dataset: Dataset,
    problem: TrainingProblem,
    learnt: Sequence[Learnt | None] = (),
) -> ModelDifference:
    """Put two classifiers of the same x beside each other, on the photos of a problem.

    dataset: the photos that the problem was made of.
    problem: the same photos as numbers, x as both classifiers take it.
    learnt:  what each of the two has learnt from. What is held out from the one may have been a
             training photo of the other.
    """
    disputed: list[tuple[Example, int, int]] = []
    held_out, training = (dataset.side(held_out=held_out) for held_out in (True, False))
    standings = [[_look(params, sample) for sample in _samples(problem)] for params in (one, other)]
    for place, examples in enumerate((held_out, training)):
        answers = [standing[place].answers for standing in standings]
        disputed.extend(
            (example, int(mine), int(its))
            for example, mine, its in zip(examples, *answers, strict=True)
            if mine != its
        )
    unseen = np.array([_is_unseen(example, learnt) for example in held_out], np.bool_)
    new = ArrayDataset(problem.held_out.X[unseen], problem.held_out.labels[unseen])
    first, second = (
        ModelStanding(trained.loss, count_hits(_look(params, new) if unseen.any() else None))
        for params, (_, trained) in zip((one, other), standings, strict=True)
    )
    return ModelDifference(first, second, one - other, tuple(disputed))


def _is_unseen(example: Example, learnt: Sequence[Learnt | None]) -> bool:
    return all(known is not None and example.photo not in known for known in learnt)


def _samples(problem: TrainingProblem) -> tuple[ArrayDataset, ArrayDataset]:
    return problem.held_out, problem.training


def _look(params: Params, sample: ArrayDataset) -> Evaluation:
    return evaluate(params, sample.X, sample.labels)
