"""The second opinion: right before anything was trained, and able to say that it is neither."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from model import second_opinion as opinions
from model.classifier import Floats, scores, softmax
from model.eyes import EDGES, EYES, FINAL, Eye
from model.eyes.network import opened
from model.eyes.network_eye import OPINION, SHIPPED
from model.second_opinion import (
    CATS,
    DOGS,
    LEAST,
    TESTED,
    give_opinion,
    is_neither,
    knows_neither,
    second_opinion,
    shows_neither,
)
from model.sentence import Refusal
from model.sight import Sight
from model.storage import Model
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


def test_an_opinion_comes_with_its_track_record() -> None:
    model, sight = second_opinion(), Sight()

    opinion = give_opinion(PHOTO, sight)

    x = FINAL.see(PHOTO.squares[FINAL.edge])
    np.testing.assert_allclose(
        opinion.probabilities, softmax(scores(model.params, model.scaling.apply(x))), rtol=1e-6
    )
    assert opinion.probabilities.sum() == pytest.approx(1)
    assert (opinion.right, opinion.tested) == TESTED
    assert 0.975 <= opinion.right / opinion.tested <= 1
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
    sight = Sight()
    own = opened(SHIPPED).look(PHOTO.squares[FINAL.edge])[OPINION]

    assert shows_neither(PHOTO, sight) == is_neither(own)
    assert sight.knows(FINAL, PHOTO)


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
