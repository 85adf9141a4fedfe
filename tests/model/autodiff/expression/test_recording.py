"""Expressions on the tape: their value, their gradient, and why they have none."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.autodiff.expression import Fault, Values, numeric_slopes, parse, record
from model.autodiff.expression.recording import LARGEST
from model.classifier import loss_and_gradient
from model.params import Params
from tests.model.autodiff.expression.smooth import EXPRESSIONS, make_values
from tests.model.making import make_params, make_x, read_only

VALUES: Values = {
    "W": np.array([[0.2, -0.1, 0.3], [0.7, 0.8, -0.4]]),
    "x": np.array([1.0, -2.0, 0.5]),
    "b": np.array([0.1, 0.2]),
    "c": np.array(3.0),
    "y": 1,
    "bad": np.array([1.0, np.nan]),
}


@given(EXPRESSIONS, st.integers(0, 2**32 - 1))
def test_the_tape_and_the_feet_feel_the_same_slopes(text: str, seed: int) -> None:
    values = make_values(seed)
    expression = parse(text, values)

    recording = record(expression, values)

    for name in values:
        felt = np.array([each.slope for each in numeric_slopes(expression, values, name)])
        gradient = recording.gradients[name]
        found = np.zeros(felt.size) if gradient is None else gradient.ravel()
        largest = np.abs([*found, recording.value, 1.0]).max()
        np.testing.assert_allclose(found, felt, rtol=0, atol=1e-7 * largest)


def test_the_small_first_example() -> None:
    recording = record(parse("c**3", VALUES), VALUES)

    assert recording.value == 27
    assert recording.gradients == {"W": None, "x": None, "b": None, "c": 27, "bad": None}


def test_a_list_of_numbers_has_a_gradient() -> None:
    """The loss of the slide, L = 3.53, and P − y (chapters 5 and 8 of the lecture)."""
    recording = record(parse("-log(softmax([2.3, -1.2])[1])", ()), {})
    dog = math.exp(2.3) / (math.exp(2.3) + math.exp(-1.2))
    assert recording.value == pytest.approx(-math.log(1 - dog), rel=1e-14)
    assert recording.gradients["s"] == pytest.approx([dog, -dog], rel=1e-14)


def test_a_list_has_the_dtype_of_the_arrays_beside_it() -> None:
    values = {"x": np.ones(2, np.float32)}
    recording = record(parse("x @ [0.1, 0.2]", values), values)
    assert {entry.value.dtype.name for entry in recording.record.entries} == {"float32"}


@pytest.mark.parametrize(
    "text",
    [
        "-log(softmax(W @ x + b)[1])",
        "-log(softmax(W @ x + b)[y])",
        "-log_softmax(W @ x + b)[y]",
        "log(sum(exp(W @ x + b))) - W[y] @ x - b[y]",
        "mean(-log_softmax(reshape(x, (1, 3)) @ W.T + b), axis=0)[y]",
    ],
)
def test_the_loss_in_any_words_has_the_gradient_of_the_classifier(text: str) -> None:
    params = make_params(2, 3)
    X, _ = make_x(1, 3, 2)
    labels = np.array([1])
    values: Values = {"W": params.W, "b": params.b, "x": X[0], "y": 1}

    recording = record(parse(text, values), values)

    expected = loss_and_gradient(params, X, labels, 0.0, Params.zeros(2, 3))
    assert recording.value == pytest.approx(expected.evaluation.loss, rel=1e-12)
    for name, gradient in (("W", expected.gradient.W), ("b", expected.gradient.b)):
        found = recording.gradients[name]
        assert found is not None
        assert read_only(found)
        np.testing.assert_allclose(found, gradient, rtol=0, atol=1e-14)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("c + 1", 4),
        ("c - 1", 2),
        ("-c", -3),
        ("c * 2", 6),
        ("c / 2", 1.5),
        ("c ** y", 3),
        ("y * c", 3),
        ("x @ x", 5.25),
        ("W.T[0, 1]", 0.7),
        ("maximum(c, 5)", 5),
        ("max(W)", 0.8),
        ("sum(W[:, 1:])", 0.6),
        ("sum(max(W, axis=1, keepdims=True))", 1.1),
        ("reshape(c, (1, 1))", 3),
        ("exp(0 * c)", 1),
        ("0.5**9**9 + c", 3),
    ],
)
def test_the_value_is_what_python_says(text: str, value: float) -> None:
    recording = record(parse(text, VALUES), VALUES)

    assert recording.value == pytest.approx(value, rel=1e-15)


def test_each_line_knows_the_text_that_it_works_out() -> None:
    text = "-log(softmax(W @ x + b)[1])**(2*1)"
    recording = record(parse(text, VALUES), VALUES)

    lines = [
        (line.name, text[place.start : place.end])
        for line, place in zip(recording.record.lines, recording.places, strict=True)
    ]
    assert lines == [
        ("@", "W @ x"),
        ("+", "W @ x + b"),
        ("softmax", "softmax(W @ x + b)"),
        ("[ ]", "softmax(W @ x + b)[1]"),
        ("log", "log(softmax(W @ x + b)[1])"),
        ("**", "log(softmax(W @ x + b)[1])**(2*1)"),
        ("−", text),
    ]
    assert [passing.line for passing in recording.replay.passings] == [6, 5, 4, 3, 2, 1, 0]
    assert recording.expression.text == text


def test_the_variables_on_the_record_have_their_names() -> None:
    recording = record(parse("sum(W @ x) * y", VALUES), VALUES)

    named = [(entry.kind, entry.name) for entry in recording.record.entries if entry.name]
    assert named == [("variable", "W"), ("variable", "x"), ("constant", "y")]


def test_float32_stays_float32_and_the_widest_wins() -> None:
    narrow = {name: np.ones(2, np.float32) for name in ("a", "b")}
    mixed = {"a": np.ones(2, np.float32), "b": np.ones(2)}
    expression = parse("sum(a * b * 0.1)", narrow)

    for values, dtype in ((narrow, np.float32), (mixed, np.float64)):
        recording = record(expression, values)
        assert {entry.value.dtype for entry in recording.record.entries} == {np.dtype(dtype)}
        assert recording.gradients["a"] is not None
        assert recording.gradients["a"].dtype == dtype


def test_the_arrays_of_others_are_left_alone() -> None:
    x = np.array([1.0, 2.0])
    recording = record(parse("sum(x * x)", ["x"]), {"x": x})

    x[0] = 9

    assert recording.record.entries[0].value[0] == 1


@pytest.mark.parametrize(
    ("text", "marked", "words"),
    [
        ("1 + sum(W @ W)", "W @ W", "@ cannot join the shapes 2 × 3 and 2 × 3."),
        ("sum(x + b)", "x + b", "+ cannot join the shapes 3 and 2."),
        ("sum(x * W[0, 1:])", "x * W[0, 1:]", "× cannot join the shapes 3 and 2."),
        ("sum(maximum(W.T, x))", "maximum(W.T, x)", "cannot join the shapes 3 × 2 and 3."),
        ("1 + x @ 3", "x @ 3", "@ cannot join the shapes 3 and 1."),
        ("sum(W, axis=2) @ x", "sum(W, axis=2)", "The shape 2 × 3 has no axis 2."),
        ("1 + x[3]", "x[3]", "The index 3 leads outside the shape 3."),
        ("1 + W[y, 3]", "W[y, 3]", "The index (1, 3) leads outside the shape 2 × 3."),
        ("x[b]", "x[b]", "An index is made of whole numbers."),
        ("sum(reshape(x, (2, 2)))", "reshape(x, (2, 2))", "3 numbers do not fill the shape 2 × 2."),
        ("1 + softmax(c)", "softmax(c)", "Softmax takes a row of scores"),
        ("max(x[3:])", "max(x[3:])", "There are no numbers here to take it of."),
        ("1 + log(x[1])", "log(x[1])", "−2 has no logarithm"),
        ("sum(log(-c + 1*x))", "log(-c + 1*x)", "−5 has no logarithm"),
        ("1 + log(c - 3)", "log(c - 3)", "The logarithm of 0 is infinite."),
        ("c / (c - 3)", "c / (c - 3)", "This divides by 0."),
        ("1 + (-c)**0.5", "(-c)**0.5", "A negative number has whole powers only."),
        ("(c - 3)**-1", "(c - 3)**-1", "0 has no negative powers"),
        ("1 + 9**9**9", "9**9**9", "too large to be written"),
        ("c * 9**9**9**9**9", "9**9**9", "too large to be written"),
        ("1 + exp(c * 1000)", "exp(c * 1000)", "too large to be written"),
        ("sum(x * 1e300 * 1e300)", "x * 1e300 * 1e300", "too large to be written"),
        ("c / 1e-300 / 1e-300", "c / 1e-300 / 1e-300", "too large to be written"),
        ("1 + bad[0]", "bad", "bad has numbers that are not finite."),
        ("W", "W", "The result is 6 numbers, and a loss is one."),
        (" W + 1 ", " W + 1 ", "The result is 6 numbers"),
        ("3", "3", "There is no operation here that a tape could record."),
        ("c", "c", "There is no operation here that a tape could record."),
        ("2 * y + 1", "2 * y + 1", "There is no operation here that a tape could record."),
    ],
)
def test_what_cannot_be_worked_out_is_marked_where_it_goes_wrong(
    text: str, marked: str, words: str
) -> None:
    expression = parse(text, VALUES)
    with pytest.raises(Fault) as fault:
        record(expression, VALUES)

    place = fault.value.place
    assert words in str(fault.value.sentence)
    assert text[place.start : place.end] == marked


def test_a_number_that_float32_cannot_hold_is_marked() -> None:
    values = {"x": np.ones(2, np.float32)}
    with pytest.raises(Fault, match="too large to be written") as fault:
        record(parse("sum(x * 1e39)", values), values)

    assert (fault.value.place.start, fault.value.place.end) == (8, 12)


@pytest.mark.parametrize(
    "text",
    [
        "sum(reshape(x, (3000, 1)) * x)",
        "sum(reshape(x, (3000, 1)) @ reshape(x, (1, 3000)))",
        "sum(" + " + ".join(["exp(W)"] * 24) + ")",
    ],
)
def test_an_expression_that_would_fill_the_memory_is_refused(text: str) -> None:
    values = {"x": np.ones(3_000), "W": np.ones((30, 3_000))}
    with pytest.raises(Fault, match=f"makes more than {LARGEST:,} numbers"):
        record(parse(text, values), values)


def test_a_slope_that_is_infinite_is_said_to_be_so() -> None:
    values = {"x": np.array(0.0)}

    assert record(parse("x**0.5", values), values).gradients == {"x": math.inf}


def test_an_expression_needs_no_arrays_to_be_refused() -> None:
    with pytest.raises(Fault, match="no operation here"):
        record(parse("1 + 1", []), {})
