"""States and histories hold together, or they are refused; `test_damaged_projects` tries more."""

from pathlib import Path

import numpy as np
import pytest

from model.params import Params
from model.project.fields import Fields
from model.project.heaps import HeapWriter
from model.project.records.film_table import read_states
from model.project.records.setup_table import put_params, take_params
from model.sentence import Refusal
from model.training.optimisers import OPTIMISERS, Adam
from tests.model.making import make_params
from tests.model.project.projects import heaps_of

ADAM = OPTIMISERS.index(Adam)
NONE = len(OPTIMISERS)


def states_of(path: Path, facts: list[int]) -> int:
    heaps = heaps_of(path, {"places": [facts], "numbers": [np.zeros(100)]})
    return len(read_states(Fields({"states": 1}), heaps))


def test_a_state_brings_the_memory_of_its_optimiser(tmp_path: Path) -> None:
    assert states_of(tmp_path / "a", [5, ADAM, 3, 2, 7]) == 1
    assert states_of(tmp_path / "a", [5, NONE, 0, 0, 7]) == 1


@pytest.mark.parametrize(
    "facts",
    [
        [5, ADAM, 3, 1, 7],
        [5, NONE, 0, 1, 7],
        [5, NONE + 1, 0, 0, 7],
        [5, -1, 0, 0, 7],
        [5, ADAM, 6, 2, 7],
        [5, ADAM, -1, 2, 7],
        [2**30, ADAM, 0, 2, 7],
        [5, ADAM, 3, 2, 0],
        [5, ADAM, 3, 2, 10**6],
        [5, ADAM, 3, 2, 99],
    ],
)
def test_a_state_that_does_not_hold_together_is_refused(tmp_path: Path, facts: list[int]) -> None:
    with pytest.raises(Refusal, match="damaged"):
        states_of(tmp_path / "a", facts)


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("place", [0, 5])
def test_params_are_finite(tmp_path: Path, number: float, place: int) -> None:
    numbers = np.zeros(6)
    numbers[place] = number
    with pytest.raises(Refusal, match="damaged"):
        take_params(heaps_of(tmp_path / "a", {"numbers": [numbers]}), 2)


def test_params_that_would_lose_digits_are_not_written() -> None:
    for params in (make_params(2, 3), Params.zeros(3, 3)):
        with pytest.raises(ValueError, match="float32"):
            put_params(HeapWriter(), params)
