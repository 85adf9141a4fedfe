"""W and b as one vector, against NumPy on the line of all their numbers."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.params import Params, by_part
from tests.model.making import as_float32, bits, make_params, read_only

SHAPES = {"classes": st.integers(2, 4), "size": st.integers(1, 6), "seed": st.integers(0, 2**32)}


def test_params_are_read_only() -> None:
    params = Params.zeros(2, 3)

    assert read_only(params.W)
    assert read_only(params.b)


def test_params_that_know_nothing_are_blank_and_float32() -> None:
    params = Params.zeros(3, 4)

    assert params.blank
    assert (params.W.shape, params.b.shape) == ((3, 4), (3,))
    assert params.W.dtype == params.b.dtype == np.float32
    assert not Params(params.W, np.array([0, 1, 0], np.float32)).blank
    assert not Params(np.array([[0, 0], [0, 1e-30]], np.float32), np.zeros(2, np.float32)).blank


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_zeros_have_the_shapes_and_the_dtype_of_what_they_are_like(dtype: type) -> None:
    nothing = Params.zeros_like(make_params(3, 4).astype(dtype))

    assert nothing.blank
    assert (nothing.W.shape, nothing.b.shape) == ((3, 4), (3,))
    assert nothing.W.dtype == nothing.b.dtype == dtype


def test_the_numbers_stand_row_after_row_and_the_biases_last() -> None:
    params = Params(np.array([[1, 2, 3], [4, 5, 6]], np.float32), np.array([7, 8], np.float32))

    assert params.flatten().tolist() == [1, 2, 3, 4, 5, 6, 7, 8]
    assert params.flatten().dtype == np.float64
    assert params.size == 8


@given(**SHAPES)
def test_a_line_of_numbers_becomes_params_again(classes: int, size: int, seed: int) -> None:
    params = make_params(classes, size, seed)
    line = params.flatten()
    again = Params.unflatten(line, as_float32(params))
    line[:] = 0  # what it was made of is the caller's

    assert bits(again) == bits(params)


@pytest.mark.parametrize("count", [5, 7, 9])
def test_a_line_of_another_length_is_refused(count: int) -> None:
    with pytest.raises(ValueError, match="reshape"):
        Params.unflatten(np.zeros(count), Params.zeros(2, 3))


@given(**SHAPES, factor=st.floats(-100, 100))
def test_they_are_added_and_stretched_as_lines_are(
    classes: int, size: int, seed: int, factor: float
) -> None:
    one, other = make_params(classes, size, seed), make_params(classes, size, seed + 1)
    line, rest = one.flatten(), other.flatten()

    assert (one + other).flatten().tolist() == (line + rest).tolist()
    assert (one - other).flatten().tolist() == (line - rest).tolist()
    assert (factor * one).flatten().tolist() == (factor * line).tolist()


@given(**SHAPES)
def test_products_and_lengths_are_those_of_lines(classes: int, size: int, seed: int) -> None:
    one, other = make_params(classes, size, seed), make_params(classes, size, seed + 1)
    line, rest = one.flatten(), other.flatten()

    assert one.dot(other) == pytest.approx(math.fsum(line * rest), abs=1e-12)
    assert one.norm == pytest.approx(math.sqrt(math.fsum(line * line)), rel=1e-14)


def test_what_is_stretched_stays_in_its_dtype_whatever_the_factor_is() -> None:
    params = as_float32(make_params(2, 3))

    for factor in (0.1, np.float64(0.1), 3):
        assert (factor * params).W.dtype == (factor * params).b.dtype == np.float32
    assert bits(0.1 * params) == bits(
        Params(np.float32(0.1) * params.W, np.float32(0.1) * params.b)
    )


def test_a_sum_has_the_wider_dtype() -> None:
    exact = make_params(2, 3)

    assert (as_float32(exact) + exact).W.dtype == np.float64
    assert (exact - as_float32(exact)).b.dtype == np.float64
    assert (as_float32(exact) - as_float32(exact)).W.dtype == np.float32


def test_products_of_float32_are_computed_with_every_digit() -> None:
    huge = 1e30 * Params(np.ones((2, 3), np.float32), np.ones(2, np.float32))

    assert huge.dot(huge) == pytest.approx(8e60)
    assert huge.norm == pytest.approx(math.sqrt(8e60))


@pytest.mark.parametrize("other", [Params.zeros(3, 3), Params.zeros(2, 1), Params.zeros(1, 3)])
def test_params_of_other_shapes_do_not_go_together(other: Params) -> None:
    params = Params.zeros(2, 3)

    for work in (Params.__add__, Params.__sub__, Params.dot):
        with pytest.raises(ValueError, match="shapes"):
            work(params, other)


def test_params_are_the_same_that_are_the_same_numbers() -> None:
    params = make_params(2, 3)

    assert params.same_as(make_params(2, 3))
    assert not params.same_as(Params(params.W, params.b + 1))
    assert not params.same_as(Params(params.W + 1, params.b))
    assert not params.same_as(make_params(2, 4))


def test_another_dtype_is_another_array_even_where_it_is_the_same() -> None:
    params = make_params(2, 3)

    assert params.astype(np.float32).W.dtype == np.float32
    assert not np.shares_memory(params.astype(np.float64).W, params.W)


def test_a_rule_is_followed_for_w_and_for_b() -> None:
    one, other = make_params(2, 3), make_params(2, 3, 1)

    larger = by_part(np.maximum, one, other)

    assert larger.W.tolist() == np.maximum(one.W, other.W).tolist()
    assert larger.b.tolist() == np.maximum(one.b, other.b).tolist()
