"""What is said of the photos that were asked about, and how far it can be trusted."""

import numpy as np
import pytest

from gui.session.classification import FEW, Classification, Verdict
from model.eyes import FINAL, FeatureCache
from model.inspection import TrackRecord
from model.inspection.tally import Tally
from model.inspection.track_record import Subject
from model.photos import Photo
from model.photos.photo import SHOWN
from model.pretrained import Opinion
from model.sketches.sketches import draw_sketches
from model.training import Scene, make_scene, prepare
from tests.gui.album_making import make_examples
from tests.gui.session.orders import film, make_setup

PHOTOS = tuple(example.photo for example in make_examples(4))
SKETCH = next(draw_sketches(1, edges=(SHOWN,)))[0]


def opinion(right: int = 98, tested: int = 100) -> Opinion:
    return Opinion(np.array([0.1, 0.9]), neither=False, right=right, tested=tested)


def verdict(
    hits: tuple[int, int] = (9, 9),
    total: tuple[int, int] = (10, 10),
    *,
    of: Subject = "photos",
    asked: Photo = PHOTOS[0],
    trained: bool = True,
    opinion: Opinion | None = None,
) -> Verdict:
    """What a classifier says that was right about so many dogs and cats, of so many."""
    record = TrackRecord(of, Tally(hits, total))
    return Verdict((asked,), 0, np.array([0.8, 0.2]), record, trained, 7, False, opinion)


# Who leads.


def test_without_an_opinion_the_network_leads_nowhere() -> None:
    assert not verdict((0, 0)).network_leads


def test_whoever_has_been_right_more_often_leads() -> None:
    assert verdict((9, 9), opinion=opinion(95)).network_leads
    assert not verdict((9, 9), opinion=opinion(85)).network_leads
    # Equally often: what the learner has taught goes first.
    assert not verdict((9, 9), opinion=opinion(90)).network_leads


def test_each_class_counts_alike() -> None:
    # Dog to everything: right about nine of ten, and about no cat.
    assert verdict((90, 0), (90, 10), opinion=opinion(80)).network_leads


@pytest.mark.parametrize("fewest", [FEW - 1, FEW])
def test_a_few_photos_can_be_luck(fewest: int) -> None:
    found = verdict((fewest, 50), (fewest, 50), opinion=opinion())
    assert found.network_leads == (fewest < FEW)


def test_a_classifier_that_has_learnt_nothing_leads_nowhere() -> None:
    assert verdict((10, 10), trained=False, opinion=opinion(50)).network_leads


def test_of_a_photo_the_record_of_sketches_says_nothing() -> None:
    assert verdict(of="photos").fitting
    assert not verdict(of="sketches").fitting
    assert verdict(of="sketches", asked=SKETCH).fitting
    assert not verdict((0, 0), (0, 0)).fitting
    assert verdict((10, 10), of="sketches", opinion=opinion(50)).network_leads


# What is asked.


@pytest.fixture(scope="module")
def scene() -> Scene:
    setup = make_setup()
    return make_scene(film(setup, 3)[-1], setup, prepare(setup))


def test_without_a_photo_or_a_scene_there_is_no_verdict(scene: Scene) -> None:
    classification = Classification(FeatureCache())
    assert classification.verdict(scene) is None
    classification.ask(PHOTOS)
    classification.turn_to(0)
    assert classification.verdict(None) is None
    classification.ask(())
    assert classification.verdict(scene) is None


def test_the_verdict_is_of_the_scene_and_of_the_photo_that_was_turned_to(scene: Scene) -> None:
    classification = Classification(FeatureCache())
    classification.ask(PHOTOS)
    photo, refusal = classification.turn_to(2)
    assert (photo, refusal) == (PHOTOS[2], None)
    found = classification.verdict(scene)
    assert found is not None
    assert found.photo is PHOTOS[2]
    assert (found.asked, found.index) == (PHOTOS, 2)
    assert found.step == scene.step == 3
    assert found.trained
    assert found.opinion is None
    x = scene.scaling.apply(scene.setup.eye.see(PHOTOS[2].squares[scene.setup.eye.edge]))
    scores = scene.params.W @ x + scene.params.b
    expected = np.exp(scores - scores.max()) / np.exp(scores - scores.max()).sum()
    assert found.probabilities == pytest.approx(expected, rel=1e-5)


def test_photos_are_counted_on_from_either_end() -> None:
    classification = Classification(FeatureCache())
    classification.ask(PHOTOS)
    assert [classification.turn_to(index)[0] for index in (-1, 4, 5)] == [
        PHOTOS[3],
        PHOTOS[0],
        PHOTOS[1],
    ]


def test_its_own_training_photos_are_known_to_it(scene: Scene) -> None:
    dataset = scene.setup.dataset
    classification = Classification(FeatureCache())
    classification.ask(tuple(example.photo for example in dataset.examples))
    for index, held_out in enumerate(dataset.held_out):
        classification.turn_to(index)
        found = classification.verdict(scene)
        assert found is not None
        assert found.learnt == (not held_out)


def test_the_network_answers_once_it_has_seen_the_photo(scene: Scene) -> None:
    feature_cache = FeatureCache()
    classification = Classification(feature_cache)
    classification.ask(PHOTOS[:1])
    classification.turn_to(0)
    found = classification.verdict(scene)
    assert found is not None
    assert found.opinion is None
    feature_cache.see(FINAL, PHOTOS[0])
    classification.turn_to(0)
    found = classification.verdict(scene)
    assert found is not None
    assert found.opinion is not None
