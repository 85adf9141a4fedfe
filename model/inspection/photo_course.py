"""What a film says of one photo, step by step: its probabilities at the states that are kept.

Every other state could be computed again; for a curve the kept ones, evenly spaced, will do.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from model.classifier import scores, softmax
from model.eyes.feature_cache import Extract, extract_now
from model.eyes.scaling import Scaling
from model.params import Doubles
from model.photos.photo import Photo
from model.training.branch import Branch
from model.training.setup import Setup, prepare, same_photos


@dataclass(frozen=True, slots=True, eq=False)
class PhotoCourse:
    """The probabilities of a photo along a film; the arrays are read-only.

    steps:         (M,) float64, ascending.
    probabilities: (M, K) float64, each row sums to 1.
    """

    steps: Doubles
    probabilities: Doubles

    def __post_init__(self) -> None:
        self.steps.setflags(write=False)
        self.probabilities.setflags(write=False)


def follow_through(
    photo: Photo, film: Branch, setup: Setup, scaling: Scaling, see: Extract = extract_now
) -> Iterator[PhotoCourse | None]:
    """Find what a film says of a photo; gives None between two states, and the course at the end.

    setup, scaling: how x is made at one step of the film, which spares making it anew where a leg
                    has the same photos.

    Raises Refusal when the eye's network cannot be loaded.
    """
    seen = see(setup.eye, photo)
    states = film.history.states
    begins = [since for since, _ in film.schedule]
    present, x = setup, scaling.apply(seen)
    found: list[Doubles] = []
    for state in states:
        _, leg = film.schedule[bisect_right(begins, state.step) - 1]
        if leg is not present:
            present, same = leg, same_photos(leg.dataset, setup.dataset)
            x = (scaling if same else prepare(leg, see).scaling).apply(seen)
        found.append(softmax(scores(state.params, x)))
        yield None
    yield PhotoCourse(np.array([state.step for state in states], np.float64), np.array(found))
