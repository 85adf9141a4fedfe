"""What is said of the photos that were asked about, and how far it can be trusted."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gui.photo_import.import_result import LabelAnswer
from gui.session.classification import FEW, Classification, Verdict
from gui.session.session import Session
from model.eyes import FINAL, FeatureCache
from model.inspection import TrackRecord
from model.inspection.tally import Tally
from model.inspection.track_record import HeldOutKind
from model.photos import Photo
from model.photos.photo import SHOWN
from model.pretrained import Opinion, second_opinion
from model.sketches.sketches import draw_sketches
from model.training import Scene, make_scene, prepare
from tests.gui.album_making import make_examples, write_photo, write_sketch
from tests.gui.feature_caches import HeldFeatureCache
from tests.gui.session.orders import film, make_setup
from tests.gui.session.sessions import LATE, PIXELS, Heard, drop, settle, step, use_network
from tests.model.networks import convolution, written

PHOTOS = tuple(example.photo for example in make_examples(4))
SKETCH = next(draw_sketches(1, edges=(SHOWN,)))[0]


def opinion(right: int = 98, tested: int = 100) -> Opinion:
    return Opinion(np.log([0.1, 0.9]), neither=False, right=right, tested=tested)


def verdict(
    hits: tuple[int, int] = (9, 9),
    total: tuple[int, int] = (10, 10),
    *,
    of: HeldOutKind = "photos",
    asked: Photo = PHOTOS[0],
    trained: bool = True,
    opinion: Opinion | None = None,
) -> Verdict:
    """What a classifier says that was right about so many dogs and cats, of so many."""
    record = TrackRecord(of, Tally(hits, total))
    return Verdict((asked,), 0, np.log([0.8, 0.2]), record, trained, 7, False, opinion)


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


@pytest.fixture
def session(looking_session: Session) -> Session:
    return looking_session


# A photo to classify.


def test_a_photo_in_the_window_that_was_just_opened_gets_the_network_s_answer(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    verdict = heard.verdict
    assert verdict is not None
    assert not verdict.trained
    assert verdict.opinion is not None
    assert not verdict.opinion.neither
    assert verdict.opinion.probabilities[1] > 0.9
    assert verdict.network_leads
    assert session.lab.choices.eye == PIXELS
    assert heard.said == heard.refused == []


def test_the_answer_stays_while_the_classifier_learns(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(session, qtbot, write_photo(tmp_path / "who.png", 900, 1))
    step(session, qtbot, 50)
    verdict = heard.verdict
    assert verdict is not None
    assert verdict.trained
    assert verdict.probabilities[1] > 0.8
    assert (verdict.record.tally.right, verdict.record.tally.total) == (4, 4)
    assert verdict.network_leads  # four of four can be luck
    all_right, one_wrong = Tally((6, 6), (6, 6)), Tally((6, 5), (6, 6))
    assert not replace(verdict, record=TrackRecord("photos", all_right)).network_leads
    assert replace(verdict, record=TrackRecord("photos", one_wrong)).network_leads
    assert verdict.opinion is not None
    assert verdict.opinion.neither  # noise
    assert not verdict.learnt
    session.ask((session.lab.examples[0].photo,))
    assert heard.verdict is not None
    assert heard.verdict.learnt


def test_several_photos_have_an_answer_each(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [write_sketch(tmp_path / f"{n}.png", n, (125, 75)[n]) for n in range(2)]
    session.questioned.connect(lambda _: session.answer(LabelAnswer(None)))
    drop(session, qtbot, *paths)
    answers = []
    for index in range(2):
        session.turn_to(index)
        assert heard.verdict is not None
        assert heard.verdict.opinion is not None
        answers.append(int(heard.verdict.opinion.probabilities.argmax()))
    assert answers == [0, 1]
    # Another eye looks at all of them, not only at the one on show.
    use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    session.turn_to(0)
    assert (heard.verdict.index, heard.verdict.step) == (0, 0)
    step(session, qtbot)
    assert (heard.verdict.index, heard.verdict.step) == (0, 1)


def test_a_photo_is_seen_by_the_eye_in_use_as_well(
    session: Session, heard: Heard, feature_cache: HeldFeatureCache, tmp_path: Path, qtbot: QtBot
) -> None:
    eye = use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    verdict = heard.verdict
    assert verdict is not None
    assert verdict.opinion is not None
    assert feature_cache.knows(eye, verdict.asked[0])
    assert session.lab.choices.eye == eye


def test_an_answer_comes_from_the_eye_that_is_chosen_afterwards_too(
    session: Session, heard: Heard, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    session.set_eye(LATE)
    settle(session, qtbot)
    step(session, qtbot, 7)
    use_network(session, qtbot, written(tmp_path / "own.onnx", convolution()))
    assert heard.verdict is not None
    assert heard.verdict.step == 0
    step(session, qtbot, 2)
    assert heard.verdict.step == 2


def test_without_the_second_opinion_s_file_the_classifier_answers_alone(
    session: Session,
    heard: Heard,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    second_opinion.second_opinion.cache_clear()
    monkeypatch.setattr(second_opinion, "PATH", tmp_path / "gone.npz")
    drop(session, qtbot, write_sketch(tmp_path / "who.png", 1, 75))
    assert heard.verdict is not None
    assert heard.verdict.opinion is None
    assert "gone.npz" in heard.refused[-1]
