"""W x + b with a rest: the lecture's numbers, one number changed, and a real photo."""

import math

import numpy as np
import pytest

from model.eyes.scaling import Scaling
from model.inspection import SLIDE, strongest_sums, trace_forward_pass
from tests.model.making import EYE, as_float32, make_params, make_photo
from tests.model.rounding import score_error, sum_error

PARAMS = as_float32(make_params(2, EYE.size))
SCALING = Scaling(np.full(EYE.size, 100, np.float32), np.asarray(1 / 255, np.float32))

# 0.2 · 155 + 0.1 · 200 + 0.3 · 110 + 0.7 · 78 + 0.1 = 138.7, and for the cat 398.9.
PRINTED, WITHOUT_REST = [0.3, 0.7], [138.7, 398.9]


def exact(scores: list[float]) -> object:
    """As exact as a sum of six numbers of up to 400 can be."""
    return pytest.approx(scores, rel=0, abs=sum_error(6, 800.0))


def test_with_the_rest_the_slide_s_numbers_make_its_scores() -> None:
    assert SLIDE.scores.tolist() == exact(PRINTED)
    alone = SLIDE.with_rest(0, 0.0).with_rest(1, 0.0)
    assert alone.scores.tolist() == exact(WITHOUT_REST)
    assert SLIDE.products[1].round(9).tolist() == [108.5, 160.0, 99.0, 31.2]


def test_a_weight_moves_one_score_and_a_number_of_x_moves_both() -> None:
    assert SLIDE.with_weight(1, 1, 0.9).scores.tolist() == exact([0.3, 20.7])
    assert SLIDE.with_weight(1, 1, 0.9).with_weight(1, 1, 0.8) == SLIDE
    assert SLIDE.with_input(2, 120.0).scores.tolist() == exact([3.3, 9.7])
    assert SLIDE.with_bias(0, 0.5).scores.tolist() == exact([0.7, 0.7])


def test_the_rest_that_a_score_needs_makes_that_score() -> None:
    alone = SLIDE.with_rest(0, 0.0).with_rest(1, 17.0)
    needed = [alone.rest_for(row, PRINTED[row]) for row in range(2)]
    assert needed == exact(list(SLIDE.rest))
    assert alone.with_rest(0, needed[0]).scores.tolist()[0] == pytest.approx(0.3, abs=1e-9)


def test_weights_that_were_changed_are_counted_and_nothing_else_is() -> None:
    assert SLIDE.with_rest(0, 0.0).with_bias(1, 3.0).with_input(2, 1.0).changes_from(SLIDE) == 0
    assert SLIDE.with_weight(0, 1, 0.5).with_weight(1, 1, 0.5).changes_from(SLIDE) == 2


def test_of_a_photo_the_rest_is_what_all_other_products_bring() -> None:
    way = trace_forward_pass(make_photo(3), 0, EYE, SCALING, PARAMS)
    places, sums = strongest_sums(way, PARAMS, 4)
    off = score_error(PARAMS, way.x[np.newaxis])
    assert list(places) == sorted(places)
    votes = np.abs((PARAMS.W[0] - PARAMS.W[1]) * way.x)
    assert min(votes[list(places)]) >= np.delete(votes, places).max()
    for row in range(2):
        others = (
            float(w) * float(x)
            for place, (w, x) in enumerate(zip(PARAMS.W[row], way.x, strict=True))
            if place not in places
        )
        assert abs(sums.rest[row] - math.fsum(others)) <= off
        assert abs(sums.scores[row] - way.scores[row]) <= off
