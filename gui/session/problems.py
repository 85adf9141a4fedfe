"""The arrays of a setup, for work in the background.

A page that computes with all training photos needs them as numbers. Several of its tasks may be
on their way at the same time, when an old one has been cancelled and a new one has begun: they
take turns here.
"""

from threading import Lock

from model.eyes import Extract
from model.training import Preparation, Setup, TrainingProblem


class Problems:
    """`model.training.setup.Preparation` for several threads."""

    def __init__(self, see: Extract) -> None:
        self._prepare = Preparation(see)
        self._turn = Lock()

    def __call__(self, setup: Setup) -> TrainingProblem:
        """Make the problem of a setup, or take over the arrays of one of the last two."""
        with self._turn:
            return self._prepare(setup)
