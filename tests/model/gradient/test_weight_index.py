"""The order in which params are visited."""

import numpy as np
import pytest

from model.gradient.weight_index import WeightIndex, index_of, steepest, value_at, weight_index_at
from model.params import Params
from tests.model.making import make_params


def test_params_are_visited_as_one_reads_row_after_row_and_the_biases_last() -> None:
    params = Params.zeros(2, 3)

    assert [weight_index_at(index, params) for index in range(params.size)] == [
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
    line = params.flatten()

    for index in range(params.size):
        place = weight_index_at(index, params)
        assert index_of(place, params) == index
        assert value_at(place, params) == line[index]


def test_the_steepest_weights_of_a_row_come_first_whatever_their_sign() -> None:
    dW = np.array([[9.0, 9.0, 9.0, 9.0], [0.1, -0.3, 0.0, 0.2]])
    gradient = Params(dW, np.zeros(2))
    assert steepest(gradient, 1, 3) == [WeightIndex(1, 1), WeightIndex(1, 3), WeightIndex(1, 0)]
    assert len(steepest(gradient, 1, 9)) == 4
