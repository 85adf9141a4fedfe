"""The second opinion: an answer that is right before the learner has trained anything.

The network was trained on a thousand things, among them 118 kinds of dog and 5 of cat. Two ways to
read its opinion of dog against cat are

- *rows*: a classifier W x + b like any other, whose rows are the means of the network's own rows
  for dogs and for cats;
- *kinds*: log Σ exp of its scores over all kinds of dog, less the same over all kinds of cat. That
  is the logarithm of how many times as probable a dog is, of whatever kind.

The mean of many kinds does not know that small and fluffy dogs are dogs, too; the sum over the
kinds does, but goes by the one kind that fits best. So both are added, each divided by how much it
varies from photo to photo. How much that is, where the middle is and how sure to be was found with
photos by `resources/network/calibrate.py`.

The network also knows what is neither: its own softmax spreads over a thousand things, and where
dogs and cats together get next to nothing of it, the photo shows something else. A softmax over
two classes cannot say so. Its probabilities sum to 1 whatever is on the photo.

Source of the classes and their numbers: Russakovsky et al., ImageNet Large Scale Visual Recognition
Challenge, https://arxiv.org/abs/1409.0575.
"""

import json
import math
from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np

from model.classifier import log_sum_exp, scores, softmax
from model.eyes.feature_cache import FeatureCache, Looks
from model.eyes.network_eye import FINAL, FOLDER, OPINION, SHIPPED, NetworkEye
from model.model_file.model_file import Model, load
from model.params import Doubles, Floats
from model.photos.photo import Photo
from model.pretrained.known_start import KNOWN_CLASSES
from model.sentence import Refusal, sentence

PATH = FOLDER / "second-opinion.npz"
"""The rows, as a model."""

CALIBRATION = FOLDER / "second-opinion.json"
"""How the two ways are added."""

DOGS = slice(151, 269)
CATS = slice(281, 286)
"""The kinds of dog and of cat among the thousand classes of ImageNet."""

LEAST = 0.05
"""A photo of which the network gives dogs and cats together less than this shows neither."""

TESTED = (494, 500)
"""How often it was right, of how many photos that it was not calibrated with (`calibrate.py`)."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the two ways become one: rows · r + kinds · k + offset is log P(dog) / P(cat)."""

    rows: float
    kinds: float
    offset: float


@dataclass(frozen=True, slots=True, eq=False)
class Opinion:
    """What the network says of a photo by itself.

    scores:        (2,) float64, of dog and cat; their mean is 0.
    neither:       whether it thinks that the photo shows no dog and no cat.
    right, tested: how often it was right, and of how many photos that it had never seen.
    """

    scores: Doubles
    neither: bool
    right: int
    tested: int

    def __post_init__(self) -> None:
        self.scores.setflags(write=False)

    @property
    def probabilities(self) -> Doubles:
        """Compute the probabilities (2,) float64 of dog and cat."""
        return softmax(self.scores)


@lru_cache(maxsize=1)
def second_opinion() -> Model:
    """Load the rows at first use. Raises Refusal when their file is missing or damaged."""
    try:
        return load(str(PATH))
    except Refusal as refusal:
        raise _damaged(PATH.name) from refusal


@lru_cache(maxsize=1)
def calibration() -> Calibration:
    """Load how they are added at first use. Raises Refusal when that is missing or damaged."""
    try:
        found = json.loads(CALIBRATION.read_text("utf-8"))
        numbers = [float(found[field.name]) for field in fields(Calibration)]
    except (OSError, ValueError, TypeError, KeyError, RecursionError) as error:
        raise _damaged(CALIBRATION.name) from error
    if not all(map(math.isfinite, numbers)):
        raise _damaged(CALIBRATION.name)
    return Calibration(*numbers)


def give_opinion(photo: Photo, feature_cache: FeatureCache) -> Opinion:
    """Ask the network about a photo. Raises Refusal when it cannot be loaded."""
    learnt, model = calibration(), second_opinion()
    rows, kinds = readings(feature_cache.look(SHIPPED, photo), model)
    half = (learnt.rows * rows + learnt.kinds * kinds + learnt.offset) / 2
    return Opinion(np.array([half, -half]), shows_neither(photo, feature_cache), *TESTED)


def readings(looks: Looks, model: Model) -> tuple[float, float]:
    """Read from what the network says of a photo how far it is for the dog: by rows, by kinds.

    model: the rows.

    Both are differences of scores: above 0 for the dog.
    """
    dog, cat = scores(model.params, model.scaling.apply(looks[FINAL.layer]))
    opinion = looks[OPINION].astype(np.float64)
    return float(dog - cat), float(log_sum_exp(opinion[DOGS]) - log_sum_exp(opinion[CATS]))


def knows_neither(model: Model) -> bool:
    """Say whether a model sees with the shipped network and tells apart dogs and cats alone."""
    eye = model.eye
    shipped = isinstance(eye, NetworkEye) and eye.file == SHIPPED
    return shipped and set(model.classes) == set(KNOWN_CLASSES)


def shows_neither(photo: Photo, feature_cache: FeatureCache) -> bool:
    """Say whether the network thinks that a photo shows no dog and no cat.

    Raises Refusal when it cannot be loaded.
    """
    return is_neither(feature_cache.look(SHIPPED, photo)[OPINION])


def is_neither(opinion: Floats) -> bool:
    """Say whether the network's scores of ImageNet's classes (1000,) speak for neither."""
    shares = softmax(opinion.astype(np.float64))
    return bool(shares[DOGS].sum() + shares[CATS].sum() < LEAST)


def _damaged(name: str) -> Refusal:
    return Refusal(
        sentence(
            "What the network knows of dogs and cats is missing or damaged ({name}). It comes "
            "with Downhill: install it again. Starting from zero works without.",
            name=name,
        )
    )
