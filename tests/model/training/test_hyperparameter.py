"""Numbers that can be chosen, from where to where, and what is said beyond."""

import math
from dataclasses import dataclass, field

import pytest

from model.sentence import Refusal, sentence
from model.training.hyperparameter import (
    Hyperparameter,
    check_hyperparameters,
    hyperparameter,
    hyperparameters,
)

LABEL, EXPLANATION = sentence("Depth"), sentence("How deep it goes.")


@dataclass(frozen=True, slots=True)
class Diver:
    """Something with two hyperparameters, and a field that is none."""

    depth: float = field(
        default=1.0, metadata=hyperparameter(LABEL, EXPLANATION, least=-2.5, most=1_000.0, by=0.5)
    )
    times: float = field(
        default=3,
        metadata=hyperparameter(
            sentence("Times"), sentence("How often."), least=1, most=9, by=1, whole=True
        ),
    )
    called: str = "diver"

    def __post_init__(self) -> None:
        check_hyperparameters(self)


def said(depth: float = 1.0, times: float = 3) -> str:
    """What is said when they may not be chosen."""
    with pytest.raises(Refusal) as refusal:
        Diver(depth, times)
    return str(refusal.value)


def test_hyperparameters_are_found_by_the_names_of_their_fields() -> None:
    found = hyperparameters(Diver)

    assert list(found) == ["depth", "times"]
    assert found["depth"] == Hyperparameter(LABEL, EXPLANATION, -2.5, 1_000.0, 0.5, whole=False)
    assert found["times"].whole
    assert hyperparameters(Diver()) == found


def test_what_is_no_dataclass_has_no_hyperparameters() -> None:
    assert hyperparameters(object()) == {}


@pytest.mark.parametrize(("depth", "times"), [(-2.5, 1), (1_000.0, 9), (0.1, 5.0)])
def test_both_ends_and_what_lies_between_may_be_chosen(depth: float, times: float) -> None:
    assert Diver(depth, times).depth == depth


@pytest.mark.parametrize("depth", [-2.6, 1_000.1, math.nan, math.inf, -math.inf])
def test_what_lies_beyond_is_refused_with_both_ends(depth: float) -> None:
    assert said(depth) == "Depth: choose a number from −2.5 to 1,000."


@pytest.mark.parametrize("times", [0, 10, 2.5, math.nan, math.inf])
def test_a_count_has_to_be_whole(times: float) -> None:
    assert said(times=times) == "Times: choose a whole number from 1 to 9."
