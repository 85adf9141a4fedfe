"""Operations on variables: values as NumPy's, slopes as feet feel them, and clear refusals."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import ArrayLike

from model.autodiff.tape import GradientTape, Variable, exp, log, log_softmax, maximum, softmax
from model.params import Doubles, Floats
from model.sentence import Refusal
from tests.model.making import read_only

Function = Callable[..., Variable]

RANDOM = np.random.default_rng(4)
VECTOR = RANDOM.normal(size=3)
OTHER = RANDOM.normal(size=3)
MATRIX = RANDOM.normal(size=(2, 3))
SQUARE = RANDOM.normal(size=(3, 3))
PAIR = RANDOM.normal(size=2)
COLUMN = RANDOM.normal(size=(2, 1))
ONE = np.array(0.7)
POSITIVE = RANDOM.uniform(0.5, 2, size=(2, 3))


def felt(function: Function, arrays: list[Doubles], which: int, weights: Floats) -> Doubles:
    """The slope of the weighted sum of what comes out, by the definition of the derivative."""
    h = 1e-6
    slopes = np.empty_like(arrays[which])
    for place in np.ndindex(slopes.shape):
        sides = []
        for step in (h, -h):
            moved = [array.copy() for array in arrays]
            moved[which][place] += step
            sides.append((function(*map(Variable, moved)).value * weights).sum())
        slopes[place] = (sides[0] - sides[1]) / (2 * h)
    return slopes


OPERATIONS: dict[str, tuple[Function, Callable[..., ArrayLike], list[Doubles]]] = {
    "+": (lambda a, b: a + b, np.add, [VECTOR, OTHER]),
    "+ of a matrix and a vector": (lambda a, b: a + b, np.add, [MATRIX, VECTOR]),
    "+ of a number and a matrix": (lambda a, b: a + b, np.add, [ONE, MATRIX]),
    "−": (lambda a, b: a - b, np.subtract, [COLUMN, VECTOR]),
    "−a": (lambda a: -a, np.negative, [MATRIX]),
    "×": (lambda a, b: a * b, np.multiply, [COLUMN, MATRIX]),
    "a × a": (lambda a: a * a, np.square, [VECTOR]),
    "÷": (lambda a, b: a / b, np.divide, [VECTOR, POSITIVE]),
    "**": (lambda a, b: a**b, np.power, [POSITIVE, VECTOR]),
    "a³": (lambda a: a**3, lambda a: a**3, [VECTOR]),
    "2ᵃ": (lambda a: 2**a, lambda a: 2**a, [VECTOR]),
    "2 + a": (lambda a: 2 + a, lambda a: 2 + a, [VECTOR]),
    "2 − a": (lambda a: 2 - a, lambda a: 2 - a, [VECTOR]),
    "2 × a": (lambda a: 2 * a, lambda a: 2 * a, [VECTOR]),
    "2 ÷ a": (lambda a: 2 / a, lambda a: 2 / a, [POSITIVE]),
    "vector @ vector": (lambda a, b: a @ b, np.matmul, [VECTOR, OTHER]),
    "matrix @ vector": (lambda a, b: a @ b, np.matmul, [MATRIX, VECTOR]),
    "vector @ matrix": (lambda a, b: a @ b, np.matmul, [PAIR, MATRIX]),
    "matrix @ matrix": (lambda a, b: a @ b, np.matmul, [MATRIX, SQUARE]),
    "array @ variable": (lambda a: MATRIX @ a, lambda a: MATRIX @ a, [VECTOR]),
    "transpose": (lambda a: a.T, np.transpose, [MATRIX]),
    "sum": (lambda a: a.sum(), np.sum, [MATRIX]),
    "sum along an axis": (lambda a: a.sum(axis=0), lambda a: a.sum(axis=0), [MATRIX]),
    "sum along the last axis": (lambda a: a.sum(axis=-1), lambda a: a.sum(axis=-1), [MATRIX]),
    "sum along both": (lambda a: a.sum(axis=(0, 1)), np.sum, [MATRIX]),
    "sum with its axis kept": (
        lambda a: a.sum(axis=1, keepdims=True),
        lambda a: a.sum(axis=1, keepdims=True),
        [MATRIX],
    ),
    "mean": (lambda a: a.mean(), np.mean, [MATRIX]),
    "mean along an axis": (lambda a: a.mean(axis=1), lambda a: a.mean(axis=1), [MATRIX]),
    "max": (lambda a: a.max(), np.max, [MATRIX]),
    "max along an axis": (lambda a: a.max(axis=0), lambda a: a.max(axis=0), [MATRIX]),
    "reshape": (lambda a: a.reshape(3, 2), lambda a: a.reshape(3, 2), [MATRIX]),
    "reshape to the rest": (lambda a: a.reshape((-1,)), np.ravel, [MATRIX]),
    "one number": (lambda a: a[1], lambda a: a[1], [VECTOR]),
    "a row": (lambda a: a[-1], lambda a: a[-1], [MATRIX]),
    "a slice": (lambda a: a[:, 1:], lambda a: a[:, 1:], [MATRIX]),
    "a place twice": (lambda a: a[[0, 0, 2]], lambda a: a[[0, 0, 2]], [VECTOR]),
    "one of each row": (
        lambda a: a[np.arange(2), np.array([2, 0])],
        lambda a: a[np.arange(2), np.array([2, 0])],
        [MATRIX],
    ),
    "a mask": (lambda a: a[MATRIX > 0], lambda a: a[MATRIX > 0], [MATRIX]),
    "a new axis": (lambda a: a[..., None], lambda a: a[..., None], [VECTOR]),
    "exp": (exp, np.exp, [MATRIX]),
    "log": (log, np.log, [POSITIVE]),
    "softmax": (
        softmax,
        lambda s: np.exp(s) / np.exp(s).sum(axis=-1, keepdims=True),
        [MATRIX],
    ),
    "log_softmax": (
        log_softmax,
        lambda s: s - np.log(np.exp(s).sum(axis=-1, keepdims=True)),
        [MATRIX],
    ),
    "maximum": (maximum, np.maximum, [MATRIX, VECTOR]),
    "maximum with 0": (lambda a: maximum(0, a), lambda a: np.maximum(0, a), [MATRIX]),
}

CASES = pytest.mark.parametrize(
    ("function", "plain", "arrays"), OPERATIONS.values(), ids=OPERATIONS
)


@CASES
def test_the_value_is_that_of_numpy(
    function: Function, plain: Callable[..., ArrayLike], arrays: list[Doubles]
) -> None:
    result = function(*map(Variable, arrays))

    np.testing.assert_allclose(result.value, plain(*arrays), rtol=1e-14)
    assert result.shape == np.shape(plain(*arrays))
    assert read_only(result.value)


@CASES
def test_the_slope_is_the_one_that_is_felt(
    function: Function, plain: Callable[..., ArrayLike], arrays: list[Doubles]
) -> None:
    weights = np.random.default_rng(5).normal(size=np.shape(plain(*arrays)))
    variables = list(map(Variable, arrays))
    with GradientTape() as tape:
        result = function(*variables)

    gradients = tape.gradient(result, variables, seed=weights)

    for which, gradient in enumerate(gradients):
        assert isinstance(gradient, np.ndarray)
        assert gradient.shape == arrays[which].shape
        np.testing.assert_allclose(gradient, felt(function, arrays, which, weights), atol=1e-8)


@CASES
def test_the_slope_of_the_slope_is_the_one_that_is_felt(
    function: Function, plain: Callable[..., ArrayLike], arrays: list[Doubles]
) -> None:
    # The sum of squares, so that the slope depends on where it is.
    weights = np.random.default_rng(5).normal(size=np.shape(plain(*arrays)))

    def slope(*variables: Variable) -> Variable:
        with GradientTape() as outer:
            for variable in variables:
                outer.watch(variable)
            with GradientTape() as inner:
                result = function(*variables)
                target = (result * result * weights).sum()
            gradient = inner.gradient(target, variables[0])
        assert isinstance(gradient, Variable)
        return gradient

    variables = list(map(Variable, arrays))
    counts = np.random.default_rng(6).normal(size=arrays[0].shape)
    with GradientTape() as tape:
        by_first = slope(*variables)
    second = tape.gradient(by_first, variables, seed=counts)

    for which, gradient in enumerate(second):
        expected = felt(slope, arrays, which, counts)
        got = np.zeros_like(expected) if gradient is None else np.asarray(gradient)
        np.testing.assert_allclose(got, expected, rtol=1e-6, atol=1e-7)


@CASES
def test_float32_stays_float32(
    function: Function, plain: Callable[..., ArrayLike], arrays: list[Doubles]
) -> None:
    del plain
    variables = [Variable(array.astype(np.float32)) for array in arrays]
    with GradientTape() as tape:
        result = function(*variables)
        target = result.sum()

    gradients = tape.gradient(target, variables)

    if function is not OPERATIONS["array @ variable"][0]:  # that array is float64 itself
        assert result.dtype == np.float32
    for gradient in gradients:
        assert gradient is not None
        assert gradient.dtype == np.float32


# Where a formula would say 0 × ∞.


@pytest.mark.parametrize(("base", "exponent"), [(0.0, 0.0), (0.0, 1.0), (0.0, 2.0), (-2.0, 3.0)])
def test_a_power_of_0_or_less_has_a_slope(base: float, exponent: float) -> None:
    x = Variable(base)
    with GradientTape() as tape:
        y = x**exponent

    expected = exponent * base ** max(exponent - 1, 0)
    assert tape.gradient(y, x) == expected


def test_a_power_of_0_does_not_move_with_its_exponent() -> None:
    n = Variable(2.0)
    with GradientTape() as tape:
        y = Variable(0.0) ** n

    assert tape.gradient(y, n) == 0


def test_equals_share_the_slope_evenly() -> None:
    a, b = Variable([1.0, 1.0, 0.0]), Variable([1.0, 0.0, 1.0])
    with GradientTape(persistent=True) as tape:
        greatest = a.max()
        greater = maximum(a, b).sum()

    np.testing.assert_array_equal(np.asarray(tape.gradient(greatest, a)), [0.5, 0.5, 0])
    np.testing.assert_array_equal(np.asarray(tape.gradient(greater, a)), [0.5, 1, 0])
    np.testing.assert_array_equal(np.asarray(tape.gradient(greater, b)), [0.5, 0, 1])


def test_log_softmax_is_finite_where_the_probability_is_0() -> None:
    s = Variable([0.0, 2_000.0])
    with GradientTape() as tape:
        loss = -log_softmax(s)[0]

    assert softmax(s).value[0] == 0
    assert loss.value == 2_000
    np.testing.assert_array_equal(np.asarray(tape.gradient(loss, s)), [-1, 1])


# Numbers.


@pytest.mark.parametrize("numbers", [[1, 2], [True, False], np.array([3], np.uint8), 7])
def test_whole_numbers_become_float64(numbers: ArrayLike) -> None:
    variable = Variable(numbers)

    assert variable.dtype == np.float64
    np.testing.assert_array_equal(variable.value, numbers)


@pytest.mark.parametrize("number", [2, 2.0, True])
def test_a_plain_number_takes_the_dtype_of_the_variable(number: float) -> None:
    x = Variable(np.ones(3, np.float32))

    assert (number * x).dtype == (x + number).dtype == np.float32
    assert maximum(number, x).dtype == maximum(x, number).dtype == np.float32


def test_an_array_keeps_its_dtype_as_in_numpy() -> None:
    x = Variable(np.ones(3, np.float32))

    assert (x * np.float64(2)).dtype == np.float64
    assert (np.ones(3) + x).dtype == np.float64


def test_functions_take_plain_numbers() -> None:
    assert exp(0).value == 1
    assert maximum(1, 2.5).value == 2.5


def test_a_variable_keeps_its_numbers_when_the_array_changes() -> None:
    array = np.ones(2)
    variable = Variable(array)
    assert not variable.changed()

    array[0] = 7

    np.testing.assert_array_equal(variable.value, [1, 1])
    assert variable.changed()


def test_not_a_number_is_no_change() -> None:
    assert not Variable(np.array([np.nan, 1.0])).changed()


def test_an_index_is_kept_as_it_was() -> None:
    x, index = Variable(VECTOR), np.array([0, 1])
    with GradientTape() as tape:
        y = x[index].sum()
    index[:] = 2

    np.testing.assert_array_equal(np.asarray(tape.gradient(y, x)), [1, 1, 0])


def test_a_variable_shows_its_numbers() -> None:
    assert repr(Variable([0.5])) == "Variable(array([0.5]))"


# Wrong use.


def refuse(act: Callable[[], object], words: str) -> None:
    with pytest.raises(Refusal, match=re.escape(words)):
        act()


def test_shapes_that_do_not_fit_are_named() -> None:
    W, x = Variable(MATRIX), Variable(PAIR)

    refuse(lambda: W @ x, "@ cannot join the shapes 2 × 3 and 2.")
    refuse(lambda: W + x, "+ cannot join the shapes 2 × 3 and 2.")
    refuse(lambda: maximum(W, x), "maximum cannot join the shapes 2 × 3 and 2.")
    refuse(lambda: x @ 3, "@ cannot join the shapes 2 and 1.")
    refuse(lambda: W @ np.ones((2, 3, 4)), "@ cannot join the shapes 2 × 3 and 2 × 3 × 4.")
    refuse(lambda: W.reshape(4), "6 numbers do not fill the shape 4.")


def test_an_axis_or_index_that_is_not_there_is_named() -> None:
    W = Variable(MATRIX)

    refuse(lambda: W.sum(axis=2), "The shape 2 × 3 has no axis 2.")
    refuse(lambda: W.mean(axis=-3), "The shape 2 × 3 has no axis −3.")
    refuse(lambda: W[2], "The index 2 leads outside the shape 2 × 3.")
    refuse(lambda: W["dog"], "An index is made of whole numbers.")
    refuse(lambda: W[[0.5]], "An index is made of whole numbers.")


def test_nothing_has_no_mean_and_no_maximum() -> None:
    nothing = Variable(np.zeros((0, 2)))

    refuse(nothing.max, "There are no numbers here to take it of.")
    refuse(lambda: nothing.mean(axis=0), "There are no numbers here to take it of.")
    assert nothing.sum().value == 0


def test_softmax_needs_a_row_of_scores() -> None:
    refuse(lambda: softmax(Variable(1.0)), "Softmax takes a row of scores")
    refuse(lambda: log_softmax(Variable(np.zeros((2, 0)))), "Softmax takes a row of scores")


@pytest.mark.parametrize("things", ["dog", 1j, None, [None]])
def test_only_real_numbers_become_variables(things: ArrayLike) -> None:
    refuse(lambda: Variable(things), "Only real numbers have a slope")


def test_rows_of_different_lengths_are_no_array() -> None:
    refuse(lambda: Variable([[1.0], [1.0, 2.0]]), "do not make a rectangle")


def test_a_variable_is_not_changed_in_place() -> None:
    W = Variable(MATRIX)

    def change() -> None:
        W[0] = 1

    refuse(change, "A variable cannot be changed in place.")
    assert read_only(W.value)


def test_numpy_does_not_take_a_variable_for_an_array() -> None:
    W: Any = Variable(MATRIX)

    refuse(lambda: np.asarray(W), "NumPy's own functions are not recorded.")
    with pytest.raises(TypeError):
        np.exp(W)
    with pytest.raises(TypeError, match="not iterable"):
        list(W)
