"""The second opinion: a classifier that is right before the learner has trained anything.

It is a model file like any other, W x + b on what the last layer of the network finds. Its rows are
the means of the network's own rows for dogs and for cats; only how much to add (b), so that both
are right equally often, was found with photos. `resources/network/calibrate.py` has done that.

The network also knows what is neither: its own softmax spreads over a thousand things, and where
dogs and cats together get next to nothing of it, the photo shows something else. A softmax over
two classes cannot say so. Its probabilities sum to 1 whatever is on the photo.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from model.classifier import Doubles, Floats, scores, softmax
from model.eyes.network_eye import FOLDER, OPINION, SHIPPED, NetworkEye
from model.photo import Photo
from model.sentence import Refusal, sentence
from model.sight import Sight
from model.storage import Model, load

PATH = FOLDER / "second-opinion.npz"

DOGS = slice(151, 269)
CATS = slice(281, 286)
"""The kinds of dog and of cat among the thousand classes of ImageNet."""

LEAST = 0.05
"""A photo of which the network gives dogs and cats together less than this shows neither."""

TESTED = (494, 500)
"""How often it was right, of how many photos that it was not calibrated with (`calibrate.py`)."""


@dataclass(frozen=True, slots=True, eq=False)
class Opinion:
    """What the network says of a photo by itself.

    probabilities: (2,) of dog and cat.
    neither:       whether it thinks that the photo shows no dog and no cat.
    right, tested: how often it was right, and of how many photos that it had never seen.
    """

    probabilities: Doubles
    neither: bool
    right: int
    tested: int


@lru_cache(maxsize=1)
def second_opinion() -> Model:
    """Load the model at first use. Raises Refusal when its file is missing or damaged."""
    try:
        return load(str(PATH))
    except Refusal as refusal:
        raise Refusal(
            sentence(
                "What the network knows of dogs and cats is missing or damaged ({name}). It comes "
                "with Downhill: install it again. Starting from zero works without.",
                name=PATH.name,
            )
        ) from refusal


def give_opinion(photo: Photo, sight: Sight) -> Opinion:
    """Ask the network about a photo. Raises Refusal when it cannot be loaded."""
    model = second_opinion()
    x = model.scaling.apply(sight.see(model.eye, photo))
    probabilities = softmax(scores(model.params, x))
    return Opinion(probabilities, shows_neither(photo, sight), *TESTED)


def knows_neither(model: Model) -> bool:
    """Say whether a model sees with the shipped network and tells apart dogs and cats alone."""
    eye = model.eye
    shipped = isinstance(eye, NetworkEye) and eye.file == SHIPPED
    return shipped and set(model.classes) == {"dog", "cat"}


def shows_neither(photo: Photo, sight: Sight) -> bool:
    """Say whether the network thinks that a photo shows no dog and no cat.

    Raises Refusal when it cannot be loaded.
    """
    return is_neither(sight.look(SHIPPED, photo)[OPINION])


def is_neither(opinion: Floats) -> bool:
    """Say whether the network's scores of ImageNet's classes (1000,) speak for neither."""
    shares = softmax(opinion.astype(np.float64))
    return bool(shares[DOGS].sum() + shares[CATS].sum() < LEAST)
