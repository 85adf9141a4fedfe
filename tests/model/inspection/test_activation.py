from pathlib import Path

import numpy as np
import pytest

from model.eyes.scaling import Scaling
from model.inspection.activation import (
    Activation,
    find_activation,
    largest_indices,
    strongest_votes,
    strongest_weights,
)
from model.inspection.forward_pass import trace_forward_pass
from model.params import Params
from model.photos.dataset import Dataset, make_dataset
from tests.model.making import (
    CLASSES,
    EYE,
    as_float32,
    make_examples,
    make_params,
    make_photo,
    make_small_dataset,
)
from tests.model.networks import colours, eye_of

SCALING = Scaling(np.full(EYE.size, 100, np.float32), np.asarray(1 / 255, np.float32))
PARAMS = as_float32(make_params(2, EYE.size))
WAY = trace_forward_pass(make_photo(3), 0, EYE, SCALING, PARAMS)


@pytest.mark.parametrize("count", [0, 1, 5, EYE.size, 99])
def test_the_votes_the_rest_and_the_bias_are_the_score_difference(count: int) -> None:
    votes = strongest_votes(WAY, PARAMS, count)
    assert len(votes.features) == min(count, EYE.size)
    assert votes.others == EYE.size - len(votes.features)
    assert votes.total == WAY.scores[0] - WAY.scores[1]
    assert votes.votes.sum() + votes.rest + votes.bias == pytest.approx(votes.total)
    assert len(votes.so_far) == len(votes.features) + 3
    assert votes.so_far[-1] == pytest.approx(votes.total)
    assert votes.so_far[0] == 0.0
    assert votes.for_0 >= 0
    assert votes.against_0 <= 1e-6
    assert votes.for_0 + votes.against_0 == pytest.approx(votes.rest)
    if votes.others == 0:
        assert votes.rest == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("decimals", [0, 1, 3, 6])
def test_rounded_votes_still_add_up_to_the_total(decimals: int) -> None:
    votes = strongest_votes(WAY, PARAMS, 5)
    rounded = votes.rounded(decimals)
    assert (rounded.total, rounded.bias) == (
        round(votes.total, decimals),
        round(votes.bias, decimals),
    )
    assert rounded.votes.tolist() == [round(vote, decimals) for vote in votes.votes.tolist()]
    assert rounded.votes.sum() + rounded.rest + rounded.bias == pytest.approx(rounded.total)
    assert abs(rounded.rest - votes.rest) <= (5 + 2) * 0.5 * 10.0**-decimals + 1e-9


def test_the_strongest_votes_come_first_whichever_class_they_speak_for() -> None:
    votes = strongest_votes(WAY, PARAMS, 4)
    every = (PARAMS.W[0].astype(float) - PARAMS.W[1]) * WAY.x
    order = np.argsort(-np.abs(every))
    assert votes.features.tolist() == order[:4].tolist()
    assert np.allclose(votes.votes, every[order[:4]])
    assert votes.x.tolist() == WAY.x[order[:4]].tolist()
    assert (votes.votes < 0).any()


def test_while_w_is_zero_the_features_that_the_photo_has_most_of_come_first() -> None:
    votes = strongest_votes(WAY, Params.zeros(2, EYE.size), 3)
    assert votes.features.tolist() == np.argsort(-np.abs(WAY.x))[:3].tolist()
    assert votes.votes.tolist() == [0, 0, 0]


def test_equal_values_come_in_the_order_of_their_places() -> None:
    assert largest_indices(np.array([1.0, 2.0, 2.0, 1.0]), 9).tolist() == [1, 2, 0, 3]
    assert largest_indices(np.array([1.0, 3.0, 2.0, 1.0]), 2).tolist() == [1, 2]


W = np.array([[3, 0, -1, 2, 0], [1, 0, 4, -2, 0]], np.float32)


@pytest.mark.parametrize(
    ("row", "side", "expected"),
    [
        (None, 0, [3, 0]),
        (None, 1, [2]),
        (0, 0, [0, 3]),
        (0, 1, [2]),
        # The cat's own row: what is positive there speaks for the cat.
        (1, 1, [2, 0]),
        (1, 0, [3]),
    ],
)
def test_the_strongest_weights_of_a_row_are_those_that_speak_for_a_class(
    row: int | None, side: int, expected: list[int]
) -> None:
    params = Params(W.copy(), np.zeros(2, np.float32))
    assert strongest_weights(params, row, side, 2).tolist() == expected


def test_training_photos_that_excite_a_feature_most_are_named_and_held_out_ones_are_not() -> None:
    dataset = make_small_dataset(40, held_out_share=0.4)
    assert dataset.held_out.any()
    activation = find_activation(dataset, EYE)
    training = [e for e, out in zip(dataset.examples, dataset.held_out, strict=True) if not out]
    for feature in range(EYE.size):
        values = [int(e.photo.squares[EYE.edge].reshape(-1)[feature]) for e in training]
        found = activation.most(feature, 3)
        shown = [int(e.photo.squares[EYE.edge].reshape(-1)[feature]) for e in found]
        assert shown == sorted(values, reverse=True)[:3]
        assert set(found) <= set(training)


def test_without_training_photos_nothing_is_named() -> None:
    empty = find_activation(make_dataset(CLASSES, (), 0.2), EYE)
    assert empty.most(0, 5) == ()


def test_features_of_a_network_are_asked_of_whoever_remembers_them(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "colours.onnx", colours())
    dataset: Dataset = make_dataset(CLASSES, make_examples([0, 1, 0]), 0.0)
    red = {
        example.photo: np.array([n, 0, 0], np.float32) for n, example in enumerate(dataset.examples)
    }
    activation: Activation = find_activation(dataset, eye, lambda _, photo: red[photo])
    assert activation.most(0, 2) == (dataset.examples[2], dataset.examples[1])
    assert not activation.seen.flags.writeable
