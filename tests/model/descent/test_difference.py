"""Two classifiers beside each other."""

import numpy as np

from model.classifier import evaluate, scores
from model.descent.difference import find_difference
from model.inspection.tally import count_hits
from model.params import Params
from model.photos.learnt import NOTHING
from model.training.setup import prepare
from tests.model.making import as_float32, make_params, make_setup, make_small_dataset

DATASET = make_small_dataset(30, held_out_share=0.4)
PROBLEM = prepare(make_setup(DATASET))
ONE, OTHER = (as_float32(make_params(2, 12, seed)) for seed in (1, 2))
FOUND = find_difference(ONE, OTHER, DATASET, PROBLEM)


def answer(params: Params, row: int) -> int:
    """One photo by itself, by its scores."""
    from model.eyes.feature_cache import extract_now
    from tests.model.making import EYE

    x = PROBLEM.scaling.apply(extract_now(EYE, DATASET.examples[row].photo))
    return int(scores(params, x).argmax())


def test_each_is_measured_on_photos_it_has_and_has_not_seen() -> None:
    for params, standing in ((ONE, FOUND.one), (OTHER, FOUND.other)):
        held_out = evaluate(params, PROBLEM.held_out.X, PROBLEM.held_out.labels)
        training = evaluate(params, PROBLEM.training.X, PROBLEM.training.labels)
        assert standing.unseen == count_hits(held_out)
        assert standing.loss == training.loss


def test_answers_go_by_scores_where_probabilities_are_equal_by_rounding() -> None:
    slightly = Params(np.zeros((2, 12), np.float32), np.array([0, 1e-20], np.float32))
    found = find_difference(Params.zeros(2, 12), slightly, DATASET, PROBLEM)
    assert [answers for _, *answers in found.disputed] == [[0, 1]] * len(DATASET.examples)


def test_the_weights_are_subtracted() -> None:
    assert np.array_equal(FOUND.params.W, ONE.W - OTHER.W)
    assert np.array_equal(FOUND.params.b, ONE.b - OTHER.b)


def test_disputed_are_exactly_the_photos_with_two_answers_held_out_ones_first() -> None:
    wanted = {
        DATASET.examples[row].photo.digest: (answer(ONE, row), answer(OTHER, row))
        for row in range(len(DATASET.examples))
        if answer(ONE, row) != answer(OTHER, row)
    }
    found = {example.photo.digest: (one, other) for example, one, other in FOUND.disputed}
    assert found == wanted
    assert len(wanted) > 3
    sides = {
        example.photo.digest: bool(out)
        for example, out in zip(DATASET.examples, DATASET.held_out, strict=True)
    }
    order = [sides[example.photo.digest] for example, _, _ in FOUND.disputed]
    assert order == sorted(order, reverse=True)


def test_a_classifier_does_not_disagree_with_itself() -> None:
    found = find_difference(ONE, ONE, DATASET, PROBLEM)
    assert found.disputed == ()
    assert not found.params.W.any()


def test_only_what_neither_has_learnt_from_is_unseen() -> None:
    held_out = [e for e, out in zip(DATASET.examples, DATASET.held_out, strict=True) if out]
    way = NOTHING.and_from(example.photo for example in held_out[:5])

    found = find_difference(ONE, OTHER, DATASET, PROBLEM, (DATASET.learnt, way))

    new = len(held_out) - 5
    assert found.one.unseen.total == found.other.unseen.total == new > 0
    by_hand = evaluate(OTHER, PROBLEM.held_out.X[5:], PROBLEM.held_out.labels[5:])
    assert found.other.unseen == count_hits(by_hand)
    assert found.other.loss == FOUND.other.loss


def test_where_nobody_knows_what_was_learnt_nothing_is_unseen() -> None:
    found = find_difference(ONE, OTHER, DATASET, PROBLEM, (NOTHING, None))
    assert found.one.unseen.total == found.other.unseen.total == 0
