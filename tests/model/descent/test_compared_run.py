"""What is said of one of several runs by what was measured of it."""

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from model.descent.compared_run import ComparedRun, RunCurve
from tests.model.descent.comparing import lane_of
from tests.model.making import (
    make_setup,
    make_small_dataset,
)


def curved(training: Sequence[float], unseen: Sequence[float]) -> ComparedRun:
    columns = [np.array(column, np.float64) for column in (training, unseen)]
    steps = np.arange(len(training), dtype=np.float64)
    return replace(lane_of([0.5]), curve=RunCurve(steps, *columns, np.zeros(len(training))))


@pytest.mark.parametrize(
    ("training", "unseen", "behaviour"),
    [
        ([0.69], [0.69], None),
        ([0.69, 0.68, 0.67], [0.69, 0.68, 0.67], "creeping"),
        ([0.69, 0.3, 0.1], [0.69, 0.4, 0.2], "fitting"),
        ([0.69, 2.0, 0.3], [0.69, 2.0, 0.3], "swinging"),
        # Up to where a loss towers, and back: on unseen photos too, or without any; or not.
        ([0.69, 11.0, 0.01], [0.69, 9.0, 0.11], "swinging"),
        ([0.69, 11.0, 0.01], [math.nan] * 3, "swinging"),
        ([0.69, 118.0, 0.0], [0.69, 90.0, 2.1], "blowing up"),
        ([0.69, 2.5, 0.0], [0.69, 9.0, 3.5], "swinging"),
        ([0.69, 2.5, 0.1], [0.69, 2.0, 0.8], "swinging"),
        ([0.69, 11.0, 0.9], [0.69, 9.0, 0.6], "blowing up"),
    ],
)
def test_what_a_run_did_is_told_by_its_losses_and_by_those_of_unseen_photos(
    training: list[float], unseen: list[float], behaviour: str | None
) -> None:
    assert curved(training, unseen).behaviour == behaviour


def test_a_run_that_ended_has_blown_up() -> None:
    assert lane_of([0.5], broken=True).behaviour == "blowing up"


def test_unseen_photos_are_counted_class_by_class() -> None:
    setup = make_setup(make_small_dataset(12, held_out_share=0.5))
    assert setup.dataset.labels[setup.dataset.held_out].tolist() == [0, 1, 0]

    lane = replace(lane_of([0.5], [True, False, True]), setup=setup)

    assert (lane.unseen.rights, lane.unseen.totals) == ((2, 0), (2, 1))


def test_falling_and_trembling_are_no_swings() -> None:
    assert not lane_of([3.0, 2.0, 1.0]).swings
    assert not lane_of([0.100, 0.105, 0.100]).swings
    assert not lane_of([1e-6, 9e-6, 1e-6]).swings
    assert lane_of([0.100, 0.120, 0.100]).swings
