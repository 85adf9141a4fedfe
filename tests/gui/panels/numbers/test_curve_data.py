"""Reading losses off the film."""

import math
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from gui.panels.numbers.curve_data import CurveData, Ghost, Reading
from model.training import Marks


def film(*, batch_losses: bool = False, held_out: float = 0.6) -> CurveData:
    return CurveData(
        losses=np.array([0.7, 0.5, np.inf, 0.3]),
        batch_losses=batch_losses,
        marks=Marks(np.array([0.0, 2.0]), np.array([0.69, 0.49]), np.array([0.69, held_out])),
        chance=math.log(2),
        shown_step=3,
    )


def test_the_training_loss_of_full_batches_is_exact_at_every_step() -> None:
    assert film().training_at(1) == Reading(0.5, exact=True)


def test_the_training_loss_of_smaller_batches_is_that_of_the_mark_before() -> None:
    data = film(batch_losses=True)
    assert data.training_at(2) == Reading(0.49, exact=True)
    assert data.training_at(3) == Reading(0.49, exact=False)
    assert data.batch_at(3) == Reading(0.3, exact=True)


def test_the_held_out_loss_says_whether_it_was_measured_there() -> None:
    assert film().held_out_at(1) == Reading(0.69, exact=False)
    assert film().held_out_at(2) == Reading(0.6, exact=True)


@pytest.mark.parametrize("step", [-1, 4])
def test_beside_the_film_there_is_no_loss(step: int) -> None:
    assert film().batch_at(step) is None


def test_what_is_no_number_is_no_reading() -> None:
    assert film().training_at(2) is None
    assert film(held_out=np.nan).held_out_at(3) is None
    assert film().held_out_at(-1) is None


def test_the_last_step_of_no_film_is_the_start() -> None:
    none = np.empty(0)
    assert CurveData(none, False, Marks(), 0.7, 0).last_step == 0
    assert film().last_step == 3


def test_it_can_be_made_without_the_slow_import_of_the_curve() -> None:
    code = "import sys, gui.panels.numbers.curve_data; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_same_view_of_a_film_is_the_same_picture_and_a_longer_one_is_not() -> None:
    data = film()
    assert data.same_as(replace(data, losses=data.losses[:]))
    assert not data.same_as(replace(data, losses=data.losses[:3]))
    assert not data.same_as(replace(data, losses=data.losses.copy()))  # another branch
    assert not data.same_as(replace(data, shown_step=2))
    ghost = Ghost(np.array([1.0]), np.array([0.6]))
    haunted = replace(data, ghosts=(ghost,))
    assert not data.same_as(haunted)
    assert haunted.same_as(replace(data, ghosts=(Ghost(np.array([1.0]), np.array([0.6])),)))
    assert not haunted.same_as(replace(data, ghosts=(Ghost(np.array([1.0]), np.array([0.5])),)))
