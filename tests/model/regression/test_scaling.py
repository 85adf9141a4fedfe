"""Inputs of one size, and the way back to the line that they mean."""

import numpy as np
import pytest

from model.params import Params
from model.regression import SIZES, standardise

SIZE = SIZES[:, np.newaxis]


def test_a_scaling_is_undone_in_the_line() -> None:
    scaling, scaled = standardise(SIZE), Params(np.array([[100.0]]), np.array([250.0]))
    X = scaling.apply(SIZE)
    line = scaling.undo(scaled)
    assert X.mean() == pytest.approx(0.0, abs=1e-15)
    assert np.mean(X**2) == pytest.approx(1.0)
    assert SIZE @ line.W[0] + line.b[0] == pytest.approx(X @ [100.0] + 250.0)
