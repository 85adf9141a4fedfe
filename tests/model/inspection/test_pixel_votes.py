import numpy as np
import pytest

from model.eyes.scaling import Scaling
from model.inspection.forward_pass import ForwardPass, trace_forward_pass
from model.inspection.pixel_votes import votes_of_pixels
from tests.model.making import EYE, as_float32, make_params, make_photo
from tests.model.rounding import score_error

PARAMS = as_float32(make_params(2, EYE.size))
SCALING = Scaling(np.full(EYE.size, 100, np.float32), np.asarray(1 / 255, np.float32))
SHAPE = EYE.shape


@pytest.fixture
def way() -> ForwardPass:
    return trace_forward_pass(make_photo(3), 0, EYE, SCALING, PARAMS)


@pytest.mark.parametrize("row", [0, 1, None])
def test_votes_and_bias_are_the_score(way: ForwardPass, row: int | None) -> None:
    found = votes_of_pixels(way, PARAMS, SHAPE, row)
    expected = way.scores[0] - way.scores[1] if row is None else way.scores[row]
    off = 2 * score_error(PARAMS, way.x[np.newaxis], np.float32)
    assert found.total == pytest.approx(expected)
    assert found.so_far[-1] + found.bias == pytest.approx(found.total, abs=off)
    assert found.raising + found.lowering + found.bias == pytest.approx(found.total)
    assert found.raising >= 0
    assert found.lowering <= off
    assert found.side == (row or 0)


def test_a_pixel_s_vote_is_the_sum_of_its_channels(way: ForwardPass) -> None:
    found = votes_of_pixels(way, PARAMS, SHAPE, 1)
    x, w = way.x.reshape(SHAPE), PARAMS.W[1].reshape(SHAPE)
    by_hand = sum(float(x[1, 0, c]) * float(w[1, 0, c]) for c in range(SHAPE[2]))
    assert found.votes[1, 0] == pytest.approx(by_hand, rel=1e-6)
    assert found.so_far[2] == pytest.approx(found.votes[0].sum() + found.votes[1, 0])


def test_the_strongest_pixel_has_the_largest_vote_whatever_its_sign(way: ForwardPass) -> None:
    found = votes_of_pixels(way, PARAMS, SHAPE, 0)
    assert abs(found.votes[found.strongest]) == np.abs(found.votes).max()
    nothing = as_float32(make_params(2, EYE.size, spread=0.0))
    way = trace_forward_pass(make_photo(3), 0, EYE, SCALING, nothing)
    assert votes_of_pixels(way, nothing, SHAPE, None).strongest == (0, 0)
