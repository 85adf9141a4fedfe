import numpy as np

from model.descent.weight_change import WeightChange, largest_change, largest_changes
from model.params import Params
from tests.model.making import make_params


def test_the_largest_changes_come_first_whatever_their_sign() -> None:
    random = np.random.default_rng(3)
    values, slopes, added = (random.normal(size=50).astype(np.float32) for _ in range(3))
    found = largest_changes(values, slopes, added, 6)
    assert [change.place for change in found] == np.argsort(-np.abs(added))[:6].tolist()
    first = found[0].place
    assert found[0] == WeightChange(
        first, float(values[first]), float(slopes[first]), float(added[first])
    )


def test_of_equal_changes_the_first_weight_comes_first_and_there_may_be_few() -> None:
    few = np.ones(2, np.float32)
    assert [change.place for change in largest_changes(few, few, few, 6)] == [0, 1]
    many = np.ones(9, np.float32)
    assert [change.place for change in largest_changes(many, many, many, 9)] == list(range(9))


def test_the_largest_change_of_all_is_one_of_w_in_whatever_row() -> None:
    params, gradient = make_params(3, 4), make_params(3, 4, 1)
    W = np.array([[0, 1, 0, 0], [0, 0, 0, -9], [2, 0, 9, 0]], np.float32)
    update = Params(W, np.full(3, 100, np.float32))

    assert largest_change(params, gradient, update) == WeightChange(
        7, params.W[1, 3], gradient.W[1, 3], -9.0
    )


def test_a_change_that_is_no_number_counts_as_the_largest() -> None:
    params = make_params(2, 2)
    update = Params(np.array([[1, np.inf], [np.nan, 2]]), np.zeros(2))

    assert largest_change(params, params, update).place == 2
