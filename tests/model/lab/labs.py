"""Photos for a lab, what is chosen in it, and what is to be seen of it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from model.eyes import EDGES, Eye, eye_named
from model.eyes.scaling import Scaling
from model.lab.choices import CLASSES
from model.lab.lab import Lab
from model.model_file.model_file import Model
from model.photos.dataset import Example
from model.photos.learnt import Learnt
from tests.model.making import as_float32, make_params, make_photo

PIXELS, SMALL, GREY = (eye_named(name) for name in ("pixels32", "pixels16", "grey32"))


def examples_of(numbers: Iterable[int]) -> list[Example]:
    """Photos that every eye can look at, dogs and cats by turns."""
    return [Example(make_photo(n, edges=EDGES), n % 2) for n in numbers]


SKETCHES = examples_of(range(6))
PHOTOS = examples_of(range(10, 16))
DIGESTS = [example.photo.digest for example in PHOTOS]


def numbers_of(examples: Iterable[Example]) -> list[int]:
    return [int(example.photo.name.removesuffix(".png")) for example in examples]


def labels_of(lab: Lab) -> list[int]:
    return [example.label for example in lab.examples]


def choose(lab: Lab, **changes: Any) -> None:  # any field of Choices
    lab.choose(replace(lab.choices, **changes))


def model_of(
    eye: Eye = GREY,
    classes: tuple[str, ...] = CLASSES,
    seed: int = 0,
    learnt: Learnt | None = None,
) -> Model:
    scaling = Scaling(np.full(eye.size, 9, np.float32), np.asarray(0.5, np.float32))
    params = as_float32(make_params(len(classes), eye.size, seed))
    return Model(params, classes, eye, scaling, learnt)


def losses_of(lab: Lab) -> list[list[float]]:
    """The losses of each way not taken."""
    return [way.history.losses.tolist() for way in lab.branches]
