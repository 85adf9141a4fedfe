"""A setup: everything the learner has chosen for training, before any arithmetic.

A setup is light: photos are shared, not copied, so a film can remember every setup that it
was made with. `prepare` turns it into the `TrainingProblem`, the big arrays that a step reads.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from model.eyes import EYES, Eye, Numbers, StartKind
from model.eyes.feature_cache import Extract, extract_now
from model.eyes.scaling import Scaling, ScalingKind, fit
from model.params import Params
from model.photos.dataset import Dataset
from model.pretrained.known_start import KNOWN_CLASSES, known_start
from model.pretrained.second_opinion import second_opinion
from model.training.problem import ArrayDataset, Settings, TrainingProblem


@dataclass(frozen=True, slots=True, eq=False)
class Setup:
    """What is trained, on which photos, and how.

    scaling: a kind, fitted on the training photos; or a scaling that came with a saved model.
    start:   the first params, or where they come from.
    held_out_share: the share of photos that was set aside when the dataset was made, 0 … below 1.
    """

    dataset: Dataset
    eye: Eye = EYES[0]
    scaling: ScalingKind | Scaling = "centred"
    settings: Settings = field(default_factory=Settings)
    start: Params | StartKind = "zero"
    held_out_share: float = 0.0

    @property
    def in_batches(self) -> bool:
        """Whether a step looks at some of the training photos, not at all of them."""
        return 0 < self.settings.batch < self.dataset.training_count


def prepare(setup: Setup, see: Extract = extract_now) -> TrainingProblem:
    """Let the eye see the photos and scale what it saw.

    see: what the eye makes of a photo, such as a cache that remembers it.

    The scaling knows nothing of held-out photos. Raises Refusal when the eye's network cannot be
    loaded.
    """
    dataset, eye = setup.dataset, setup.eye
    seen: Numbers = np.zeros((0, eye.size), np.uint8)
    if dataset.examples:
        seen = np.stack([see(eye, example.photo) for example in dataset.examples])
    training = ~dataset.held_out
    labels = dataset.labels
    scaling = setup.scaling
    if not isinstance(scaling, Scaling):
        scaling = fit(scaling, seen[training], eye.size, eye.largest)
    sample = ArrayDataset(scaling.apply(seen[training]), labels[training])
    start = setup.start
    known = "known" in eye.starts and dataset.classes == KNOWN_CLASSES
    if start == "known" and known and dataset.refusal() is None:
        start = known_start(second_opinion().params, scaling, sample.X, sample.labels)
    if not isinstance(start, Params):
        start = Params.zeros(len(dataset.classes), eye.size)
    return TrainingProblem(
        training=sample,
        held_out=ArrayDataset(scaling.apply(seen[dataset.held_out]), labels[dataset.held_out]),
        scaling=scaling,
        start=start,
        settings=setup.settings,
    )


class Preparation:
    """`prepare`, remembering the last arrays, so that a moved slider does not make them anew."""

    def __init__(self, see: Extract = extract_now) -> None:
        self._see = see
        self._kept: list[tuple[Setup, TrainingProblem]] = []

    def __call__(self, setup: Setup) -> TrainingProblem:
        """Make the problem of a setup, or take over the arrays of one of the last two."""
        for index, (known, problem) in enumerate(self._kept):
            if same_numbers(known, setup):
                del self._kept[index]
                problem = replace(problem, settings=setup.settings)
                break
        else:
            # The arrays can be large: let the oldest go before the new ones come.
            del self._kept[:-1]
            problem = prepare(setup, self._see)
        self._kept.append((setup, problem))
        return problem


def same_ground(one: Setup, other: Setup) -> bool:
    """Say whether training walks on the same ground with two setups: the same x and L2."""
    return same_numbers(one, other) and one.settings.l2 == other.settings.l2


def same_numbers(one: Setup, other: Setup) -> bool:
    """Say whether two setups differ in their settings at most."""
    return (
        same_photos(one.dataset, other.dataset)
        and one.eye == other.eye
        and one.scaling == other.scaling
        and one.start == other.start
    )


def same_photos(one: Dataset, other: Dataset) -> bool:
    """Say whether two datasets are of the same photos with the same labels, and divided alike."""
    return one is other or (
        len(one.examples) == len(other.examples)
        and one.classes == other.classes
        and bool((one.held_out == other.held_out).all())
        and all(
            mine.label == theirs.label and mine.photo.digest == theirs.photo.digest
            for mine, theirs in zip(one.examples, other.examples, strict=True)
        )
    )


def same_choices(one: Setup, other: Setup) -> bool:
    """Say whether two setups make the same next step of the same state."""
    return same_numbers(one, other) and one.settings == other.settings


def same_beginning(one: Setup, other: Setup) -> bool:
    """Say whether a film of one setup may go on with the other.

    W means nothing without x, L2 pulls towards the start, and a photo that was held out would not
    stay unseen: only settings and photos change within a film.
    """
    return (
        same_x(one, other)
        and one.start == other.start
        and one.held_out_share == other.held_out_share
    )


def same_x(one: Setup, other: Setup) -> bool:
    """Say whether weights of one setup mean the same in the other."""
    return one.eye == other.eye and one.scaling == other.scaling
