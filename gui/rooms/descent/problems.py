"""The arrays of a setup, for work in the background.

A page that computes with all training photos needs them as numbers. Several of its studies may be
on their way at the same time, when an old one has been cancelled and a new one has begun: they
take turns here.
"""

from threading import Lock

from model.eyes import See
from model.training import Preparation, Problem, Setup


class Problems:
    """`model.training.setup.Preparation` for several threads."""

    def __init__(self, see: See) -> None:
        self._prepare = Preparation(see)
        self._turn = Lock()

    def __call__(self, setup: Setup) -> Problem:
        """Make the problem of a setup, or take over the arrays of one of the last two."""
        with self._turn:
            return self._prepare(setup)
