"""The second opinion: right before anything was trained, and able to say that it is neither."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model.eyes import EDGES, EYES, FINAL, Eye
from model.eyes.feature_cache import FeatureCache, Looks
from model.eyes.network_eye import OPINION, SHIPPED
from model.eyes.network_file import opened
from model.model_file.model_file import Model
from model.params import Floats
from model.pretrained import second_opinion as opinions
from model.pretrained.second_opinion import (
    CATS,
    DOGS,
    LEAST,
    TESTED,
    calibration,
    give_opinion,
    is_neither,
    knows_neither,
    readings,
    second_opinion,
    shows_neither,
)
from model.sentence import Refusal
from tests.model.making import make_photo
from tests.model.networks import colours, eye_of

PHOTO = make_photo(1, edges=EDGES)


def thinking(dogs: float, cats: float) -> Floats:
    """Scores of the thousand classes that give dogs and cats these shares, spread evenly."""
    shares = np.empty(1_000)
    shares[:] = (1 - dogs - cats) / (1_000 - 118 - 5)
    shares[DOGS] = dogs / 118
    shares[CATS] = cats / 5
    return np.log(shares).astype(np.float32) + np.float32(3)


def test_the_opinion_is_a_model_of_dog_and_cat_that_sees_with_the_last_layer() -> None:
    model = second_opinion()

    assert model.classes == ("dog", "cat")
    assert model.eye == FINAL
    assert model.params.W.shape == (2, FINAL.size)
    assert second_opinion() is model


def test_imagenet_has_118_kinds_of_dog_and_5_of_cat() -> None:
    assert (len(range(1_000)[DOGS]), len(range(1_000)[CATS])) == (118, 5)


def looks_of(final: Floats, opinion: Floats) -> Looks:
    return {FINAL.layer: final, OPINION: opinion}


def test_the_two_readings_by_hand() -> None:
    model = second_opinion()
    final = np.random.default_rng(2).normal(1, 1, FINAL.size).astype(np.float32)
    opinion = np.zeros(1_000, np.float32)
    opinion[DOGS] = np.log(np.arange(1, 119))
    opinion[CATS] = 2
    rows, kinds = readings(looks_of(final, opinion), model)

    W, b = model.params.W.astype(np.float64), model.params.b.astype(np.float64)
    assert rows == pytest.approx(float((W[0] - W[1]) @ final + b[0] - b[1]), rel=1e-5)
    # Σ exp of the dogs is 1 + 2 + … + 118, of the cats 5 e².
    assert kinds == pytest.approx(math.log(118 * 119 / 2) - math.log(5) - 2, rel=1e-6)


def test_readings_of_any_size_are_numbers() -> None:
    final = np.zeros(FINAL.size, np.float32)
    opinion = np.full(1_000, -4_000, np.float32)
    opinion[DOGS] = 5_000
    _, kinds = readings(looks_of(final, opinion), second_opinion())
    assert kinds == pytest.approx(9_000 + math.log(118) - math.log(5), rel=1e-6)


def test_nothing_but_dogs_and_cats_changes_a_reading() -> None:
    final, opinion = np.zeros(FINAL.size, np.float32), np.zeros(1_000, np.float32)
    before = readings(looks_of(final, opinion), second_opinion())
    others = np.ones(1_000, np.bool_)
    others[DOGS] = others[CATS] = False
    changed = np.where(others, np.float32(50), opinion)
    assert readings(looks_of(final, changed), second_opinion()) == before


def test_both_readings_speak_for_the_same_animal_and_are_added() -> None:
    learnt = calibration()
    assert learnt.rows > 0
    assert learnt.kinds > 0
    rows, kinds = readings(FeatureCache().look(SHIPPED, PHOTO), second_opinion())
    by_hand = learnt.rows * rows + learnt.kinds * kinds + learnt.offset

    opinion = give_opinion(PHOTO, FeatureCache())

    assert opinion.scores[0] - opinion.scores[1] == pytest.approx(by_hand, rel=1e-9)
    assert opinion.scores.sum() == pytest.approx(0, abs=1e-12)
    assert opinion.probabilities[0] == pytest.approx(1 / (1 + math.exp(-by_hand)), rel=1e-9)


def test_an_opinion_comes_with_its_track_record() -> None:
    opinion = give_opinion(PHOTO, FeatureCache())

    assert opinion.probabilities.sum() == pytest.approx(1)
    assert (opinion.right, opinion.tested) == TESTED
    assert 0.982 <= opinion.right / opinion.tested <= 1
    # Noise is no animal.
    assert opinion.neither


def test_a_damaged_opinion_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opinions, "PATH", tmp_path / "second-opinion.npz")
    second_opinion.cache_clear()
    try:
        with pytest.raises(Refusal, match=r"second-opinion\.npz.*install it again"):
            second_opinion()
    finally:
        second_opinion.cache_clear()


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{}",
        b"[1, 2, 3]",
        b'{"rows": 1, "kinds": 1}',
        b'{"rows": 1, "kinds": "one", "offset": 0}',
        b'{"rows": 1, "kinds": [], "offset": 0}',
        b'{"rows": 1, "kinds": NaN, "offset": 0}',
        b'{"rows": 1, "kinds": 1e999, "offset": 0}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_damaged_calibration_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    file = tmp_path / "second-opinion.json"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setattr(opinions, "CALIBRATION", file)
    calibration.cache_clear()
    try:
        with pytest.raises(Refusal, match=r"second-opinion\.json.*install it again"):
            give_opinion(PHOTO, FeatureCache())
    finally:
        calibration.cache_clear()


# Neither.


@pytest.mark.parametrize(("dogs", "cats"), [(0.9, 1e-6), (1e-6, 0.9), (0.4, 0.4), (0.03, 0.03)])
def test_what_may_be_a_dog_or_a_cat_is_not_called_neither(dogs: float, cats: float) -> None:
    assert not is_neither(thinking(dogs, cats))


@pytest.mark.parametrize("dogs", [0.0001, LEAST / 2, LEAST - 0.0001])
def test_below_the_threshold_it_is_neither_and_above_it_is_not(dogs: float) -> None:
    assert is_neither(thinking(dogs, LEAST - dogs - 1e-5))
    assert not is_neither(thinking(dogs, LEAST - dogs + 1e-5))


def test_every_kind_of_dog_and_of_cat_counts_and_nothing_beside_them() -> None:
    for kind in (*range(1_000)[DOGS], *range(1_000)[CATS]):
        sure = np.zeros(1_000, np.float32)
        sure[kind] = 30
        assert not is_neither(sure)
    for other in (DOGS.start - 1, DOGS.stop, CATS.start - 1, CATS.stop, 0, 999):
        sure = np.zeros(1_000, np.float32)
        sure[other] = 30
        assert is_neither(sure)


def test_a_photo_is_neither_by_the_networks_own_scores() -> None:
    feature_cache = FeatureCache()
    own = opened(SHIPPED).look(PHOTO.squares[FINAL.edge])[OPINION]

    assert shows_neither(PHOTO, feature_cache) == is_neither(own)
    assert feature_cache.knows(FINAL, PHOTO)


@pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)
def test_neither_is_known_to_models_that_see_with_the_network_anyway(eye: Eye) -> None:
    assert knows_neither(replace(second_opinion(), eye=eye)) == eye.name.startswith("network")


@pytest.mark.parametrize(
    ("classes", "known"),
    [(("cat", "dog"), True), (("dog", "cat", "bird"), False), (("dog", "bird"), False)],
)
def test_neither_is_known_of_dogs_and_cats_alone(classes: tuple[str, ...], known: bool) -> None:
    model: Model = replace(second_opinion(), classes=classes)

    assert knows_neither(model) == known


def test_a_network_that_somebody_brings_does_not_know_neither(tmp_path: Path) -> None:
    mine = eye_of(tmp_path / "mine.onnx", colours())

    assert not knows_neither(replace(second_opinion(), eye=mine))
