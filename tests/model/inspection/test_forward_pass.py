import numpy as np
import pytest

from model.eyes import Eye, Numbers
from model.eyes.scaling import Scaling
from model.inspection.forward_pass import trace_forward_pass
from model.photos.photo import Photo
from tests.model.making import EYE, as_float32, make_params, make_photo

PHOTO = make_photo(3)
SCALING = Scaling(np.full(EYE.size, 100, np.float32), np.asarray(1 / 255, np.float32))
PARAMS = as_float32(make_params(3, EYE.size))


def test_every_stop_follows_from_the_one_before() -> None:
    way = trace_forward_pass(PHOTO, 2, EYE, SCALING, PARAMS)
    assert way.seen.tolist() == PHOTO.squares[EYE.edge].reshape(-1).tolist()
    assert np.allclose(way.x, (way.seen.astype(float) - 100) / 255, atol=1e-6)
    assert np.allclose(way.products.sum(axis=1) + PARAMS.b, way.scores, atol=1e-5)
    votes = way.votes.sum() + PARAMS.b[0] - PARAMS.b[1]
    assert votes == pytest.approx(way.scores[0] - way.scores[1], abs=1e-5)
    exponentials = np.exp(way.scores)
    assert way.exponentials.tolist() == pytest.approx(exponentials.tolist())
    assert np.allclose(way.probabilities, exponentials / exponentials.sum())
    assert way.log_sum == pytest.approx(np.log(exponentials.sum()))
    assert way.loss == pytest.approx(-np.log(way.probabilities[2]))


def test_without_a_label_there_is_no_loss() -> None:
    way = trace_forward_pass(PHOTO, None, EYE, SCALING, PARAMS)
    assert way.loss is None
    assert way.with_label(1).label == 1
    assert way.with_label(1).loss == trace_forward_pass(PHOTO, 1, EYE, SCALING, PARAMS).loss


def test_a_label_that_is_certain_costs_nothing_and_not_minus_nothing() -> None:
    sure = as_float32(make_params(2, EYE.size, spread=0.0))
    sure = type(sure)(sure.W, np.array([900, -900], np.float32))
    loss = trace_forward_pass(PHOTO, 0, EYE, SCALING, sure).loss
    assert str(loss) == "0.0"


def test_a_journey_goes_through_what_it_is_given_to_see_with() -> None:
    asked = []

    def see(eye: Eye, photo: Photo) -> Numbers:
        asked.append((eye, photo))
        return np.arange(EYE.size, dtype=np.float32) / 10

    way = trace_forward_pass(PHOTO, None, EYE, SCALING, PARAMS, see)

    assert asked == [(EYE, PHOTO)]
    assert way.seen.tolist() == (np.arange(EYE.size, dtype=np.float32) / 10).tolist()
    np.testing.assert_allclose(way.x, (way.seen - np.float32(100)) / 255, rtol=1e-5)
