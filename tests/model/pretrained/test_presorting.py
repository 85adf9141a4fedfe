"""Photos sorted by the network: what it is least sure of comes first."""

from dataclasses import replace

import numpy as np
import pytest

from model.eyes.feature_cache import FeatureCache
from model.photos.photo import Photo
from model.pretrained import presorting as module
from model.pretrained.presorting import presort
from model.pretrained.second_opinion import Opinion
from tests.model.making import make_photo

SCORES = {"sure dog": 3.0, "sure cat": -2.5, "dog?": 0.5, "neither": 1.0}
PHOTOS = [
    replace(make_photo(number), name=name, digest=bytes([number]) * 16)
    for number, name in enumerate(SCORES)
]


@pytest.fixture(autouse=True)
def opinions(monkeypatch: pytest.MonkeyPatch) -> None:
    def give_opinion(photo: Photo, _: FeatureCache) -> Opinion:
        score = SCORES[photo.name]
        return Opinion(np.array([score, -score]), photo.name == "neither", 494, 500)

    monkeypatch.setattr(module, "give_opinion", give_opinion)


def test_what_is_neither_comes_first_and_then_the_least_sure() -> None:
    told = presort(PHOTOS, FeatureCache())

    assert [(one.photo.name, one.label) for one in told] == [
        ("neither", None),
        ("dog?", 0),
        ("sure cat", 1),
        ("sure dog", 0),
    ]
    # Scores s and −s: softmax makes 1 / (1 + exp(−2 s)) of them.
    assert [one.probability for one in told] == pytest.approx(
        [1 / (1 + np.exp(-2 * abs(SCORES[one.photo.name]))) for one in told], rel=1e-12
    )


def test_a_file_that_comes_twice_is_sorted_once() -> None:
    assert len(presort([PHOTOS[0], PHOTOS[1], PHOTOS[0]], FeatureCache())) == 2


def test_nothing_is_sorted_into_nothing() -> None:
    assert presort([], FeatureCache()) == ()
