"""The order in which params are visited."""

import numpy as np
import pytest

from model.classifier import Params
from model.gradient.weight_index import (
    WeightIndex,
    count_params,
    in_line,
    in_shape,
    index_of,
    value_at,
    weight_index_at,
)
from tests.model.making import make_params, read_only


def test_params_are_visited_as_one_reads_row_after_row_and_the_biases_last() -> None:
    params = Params(np.zeros((2, 3)), np.zeros(2))

    assert [weight_index_at(index, params) for index in range(count_params(params))] == [
        WeightIndex(0, 0),
        WeightIndex(0, 1),
        WeightIndex(0, 2),
        WeightIndex(1, 0),
        WeightIndex(1, 1),
        WeightIndex(1, 2),
        WeightIndex(0),
        WeightIndex(1),
    ]


@pytest.mark.parametrize("classes", [2, 3])
def test_a_place_knows_its_index_and_its_number(classes: int) -> None:
    params = make_params(classes, 4)
    line = in_line(params)

    for index in range(count_params(params)):
        place = weight_index_at(index, params)
        assert index_of(place, params) == index
        assert value_at(place, params) == line[index]


def test_a_line_of_numbers_becomes_params_again() -> None:
    params = make_params(3, 5)
    again = in_shape(in_line(params), params)

    np.testing.assert_array_equal(again.W, params.W)
    np.testing.assert_array_equal(again.b, params.b)
    assert read_only(again.W)
    assert read_only(again.b)


def test_places_that_a_line_does_not_reach_are_unknown() -> None:
    begun = in_shape(np.array([1.0, 2.0, 3.0, 4.0]), Params.zeros(2, 3))

    np.testing.assert_array_equal(begun.W, [[1, 2, 3], [4, np.nan, np.nan]])
    assert np.isnan(begun.b).all()


def test_a_line_is_in_float64_whatever_the_params_are() -> None:
    assert in_line(Params.zeros(2, 3)).dtype == np.float64
    assert in_shape(np.zeros(8), Params.zeros(2, 3)).W.dtype == np.float64
