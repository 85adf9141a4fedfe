"""The arrays of setups, for several threads: each gets those that it has asked for."""

import numpy as np
import pytest

from gui.session import problems as module
from gui.session.problems import Problems
from model.eyes import extract_now
from model.training import TrainingProblem
from model.training import setup as preparing
from model.training.setup import prepare
from tests.interleaving import Turn, interleavings
from tests.model.making import make_setup, make_small_dataset, with_settings

SETUPS = [make_setup(make_small_dataset(count)) for count in (4, 6, 8)]
SAME = with_settings(SETUPS[1], rate=0.5)
"""Of the same arrays as the second."""


def is_of(problem: TrainingProblem, number: int) -> bool:
    expected = prepare(SETUPS[number])
    return np.array_equal(problem.training.X, expected.training.X) and np.array_equal(
        problem.training.labels, expected.training.labels
    )


def test_the_arrays_of_the_last_two_setups_are_taken_over() -> None:
    problems = Problems(extract_now)
    one, other = problems(SETUPS[0]), problems(SETUPS[1])
    again = problems(SAME)
    assert again.training is other.training
    assert again.settings == SAME.settings
    assert problems(SETUPS[0]).training is one.training
    problems(SETUPS[2])
    assert problems(SETUPS[1]).training is not other.training


def test_a_thread_that_comes_between_gets_its_own_arrays_and_leaves_the_other_its(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made: dict[str, TrainingProblem] = {}

    def make(turn: Turn) -> Problems:
        made.clear()
        with monkeypatch.context() as patch:
            patch.setattr(module, "Lock", lambda: turn)
            problems = Problems(extract_now)
        problems(SETUPS[0])
        problems(SETUPS[1])
        return problems

    def first(problems: Problems) -> None:
        made["first"] = problems(SAME)

    def second(problems: Problems) -> None:
        made["second"] = problems(SETUPS[2])

    for problems in interleavings(make, first, second, module, preparing):
        assert is_of(made["first"], 1)
        assert is_of(made["second"], 2)
        # Of both the arrays are kept.
        assert problems(SETUPS[2]).training is made["second"].training
        assert problems(SAME).training is made["first"].training
