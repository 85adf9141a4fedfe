"""Checks: what they read, and what they are true of."""

import math

import pytest

from model.lesson.check import Check, parse_check
from model.sentence import Refusal


@pytest.mark.parametrize(
    ("text", "true", "false"),
    [
        ("scores.loss < 0.1", 0.09, 0.1),
        ("scores.loss <= 0.1", 0.1, 0.11),
        ("scores.loss > -1", 0.0, -1.0),
        ("scores.loss >= −1", -1.0, -1.1),
        ("scores.loss = 3.53 ± 0.01", 3.535, 3.55),
        ("scores.loss=1e-3+-5e-4", 0.0014, 0.002),
    ],
)
def test_a_comparison_is_true_of_what_it_says(text: str, true: float, false: float) -> None:
    check = parse_check(text)

    assert check.holds({"scores.loss": true})
    assert not check.holds({"scores.loss": false})
    assert not check.holds({"scores.loss": math.nan})
    assert not check.holds({})


def test_comparisons_hold_together() -> None:
    check = parse_check("scores.dog > 1 and scores.cat < 0")

    assert check.names == ("scores.dog", "scores.cat")
    assert check.holds({"scores.dog": 2, "scores.cat": -1})
    assert not check.holds({"scores.dog": 2, "scores.cat": 1})
    assert Check(()).holds({})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "loss < 1",
        "scores.loss",
        "scores.loss == 1",
        "scores.loss < x",
        "scores.loss = 3",
        "scores.loss < 3 ± 1",
        "scores.loss < 1 or scores.dog < 1",
        "__import__('os').x < 1",
        "scores.loss < " + "9" * 400,
        " and ".join(["a.b < 1"] * 5),
    ],
)
def test_what_is_no_check_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        parse_check(text)
