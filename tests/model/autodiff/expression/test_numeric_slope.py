"""The check by numbers: each slope felt from both sides, and an honest distance."""

import math

import numpy as np
import pytest

from model.autodiff.expression import Fault, furthest, numeric_slopes, parse, record


def test_each_number_is_felt_in_turn() -> None:
    values = {"x": np.array([[1.0, -2.0], [0.0, 30.0]])}
    felt = list(numeric_slopes(parse("sum(x**2)", values), values, "x"))

    assert [each.index for each in felt] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    np.testing.assert_allclose([each.slope for each in felt], [2, -4, 0, 60], rtol=1e-8, atol=1e-8)


def test_a_single_number_is_felt() -> None:
    values = {"x": np.array(2.0)}
    (felt,) = numeric_slopes(parse("x**3", values), values, "x")

    assert felt.index == ()
    assert felt.slope == pytest.approx(12, rel=1e-9)


def test_a_list_in_the_text_is_felt_too() -> None:
    felt = list(numeric_slopes(parse("sum([2, 5] ** 2)", ()), {}, "s"))
    assert [each.slope for each in felt] == pytest.approx([4, 10], rel=1e-8)


def test_float32_is_felt_in_float64() -> None:
    values = {"x": np.full(2, 0.1, np.float32), "y": 3}
    felt = numeric_slopes(parse("sum(exp(x) * y)", values), values, "x")

    expected = 3 * np.exp(np.float64(np.float32(0.1)))
    assert [each.slope for each in felt] == pytest.approx([expected] * 2, rel=1e-9)


def test_where_one_side_has_no_value_nothing_is_felt() -> None:
    values = {"x": np.array([1e-9, 1.0])}
    expression = parse("sum(log(x))", values)
    felt = list(numeric_slopes(expression, values, "x"))

    assert math.isnan(felt[0].slope)
    assert felt[1].slope == pytest.approx(1)
    assert furthest(record(expression, values), "x", felt) < 1e-8
    assert math.isnan(furthest(record(expression, values), "x", felt[:1]))


def test_feeling_changes_nothing() -> None:
    values = {"x": np.array([1.0, 2.0])}
    list(numeric_slopes(parse("sum(x)", values), values, "x"))

    np.testing.assert_array_equal(values["x"], [1, 2])


def test_a_wrong_gradient_is_far() -> None:
    values = {"x": np.array([1.0, 2.0])}
    right = record(parse("sum(x**2)", values), values)
    felt = list(numeric_slopes(parse("sum(1.001 * x**2)", values), values, "x"))

    assert furthest(right, "x", felt) == pytest.approx(0.001, rel=0.01)


def test_rounding_of_the_value_is_no_slope() -> None:
    values = {"x": np.array([0.3, 2.0]), "z": np.array(1.0)}
    expression = parse("sum(softmax(x)) + 0*z", values)
    recording = record(expression, values)

    assert furthest(recording, "x", numeric_slopes(expression, values, "x")) < 1e-5
    assert furthest(recording, "z", numeric_slopes(expression, values, "z")) < 1e-5


def test_a_value_of_nothing_is_as_far_as_it_seems() -> None:
    values = {"x": np.array(1.0), "z": np.array(2.0)}
    expression = parse("0 * x", values)
    recording = record(expression, values)

    assert recording.gradients["z"] is None
    assert furthest(recording, "z", numeric_slopes(expression, values, "z")) == 0


def test_an_expression_of_many_numbers_has_no_slope() -> None:
    values = {"x": np.ones(2)}

    (first, _) = numeric_slopes(parse("x * 2", values), values, "x")
    assert math.isnan(first.slope)
    with pytest.raises(Fault):
        record(parse("x * 2", values), values)
