"""Everything that a project is made of, each thing once, and numbered.

A lab shares what never changes: the photos of a shelf are those of its films' datasets, and whether
two things are the very same decides how a film goes on. So a thing is told apart from others by
what it is, not by what it holds, and comes back as one thing however often it was named. Only
photos with their labels are told apart by which photo and which label: they are made anew each time
that somebody drops a folder once more.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from model.eyes.scaling import Scaling
from model.params import Params
from model.photos.dataset import Dataset, Example
from model.photos.learnt import NOTHING, Learnt
from model.photos.photo import Photo
from model.training.history import HistorySnapshot
from model.training.setup import Setup
from model.training.training import State

T = TypeVar("T")

UNKNOWN, NONE = "unknown", "nothing"
"""What stands for a `Learnt` that is None, and for `NOTHING`."""


class Table(Generic[T]):
    """Things in the order in which they were first named.

    key: gives what tells a thing apart from others.
    """

    def __init__(self, key: Callable[[T], Hashable] = id) -> None:
        self.things: list[T] = []
        self._key = key
        self._places: dict[Hashable, int] = {}

    def __contains__(self, thing: T) -> bool:
        """Say whether it has been named."""
        return self._key(thing) in self._places

    def place(self, thing: T) -> int:
        """Give the number of a thing."""
        place = self._places.setdefault(self._key(thing), len(self.things))
        if place == len(self.things):
            self.things.append(thing)  # which keeps its id from being given to another one
        return place


class Inventory:
    """The tables of a project. To name a thing names all that it is made of."""

    def __init__(self) -> None:
        self.photos: Table[Photo] = Table()
        self.examples: Table[Example] = Table(lambda example: example)
        self.learnt: Table[Learnt] = Table()
        self.datasets: Table[Dataset] = Table()
        self.scalings: Table[Scaling] = Table()
        self.params: Table[Params] = Table()
        self.setups: Table[Setup] = Table()
        self.states: Table[State] = Table()
        self.histories: Table[HistorySnapshot] = Table()

    def of_examples(self, examples: Iterable[Example]) -> list[int]:
        """Number photos with their labels."""
        return [self._example(example) for example in examples]

    def of_learnt(self, learnt: Learnt | None) -> int | str:
        """Number what has been learnt from."""
        if learnt is None:
            return UNKNOWN
        return NONE if learnt is NOTHING else self.learnt.place(learnt)

    def of_dataset(self, dataset: Dataset) -> int:
        """Number a dataset."""
        if dataset not in self.datasets:
            self.of_examples(dataset.examples)
            self.of_learnt(dataset.before)
        return self.datasets.place(dataset)

    def of_setup(self, setup: Setup) -> int:
        """Number a setup."""
        if setup not in self.setups:
            self.of_dataset(setup.dataset)
            if isinstance(setup.scaling, Scaling):
                self.scalings.place(setup.scaling)
            if isinstance(setup.start, Params):
                self.params.place(setup.start)
        return self.setups.place(setup)

    def of_history(self, history: HistorySnapshot) -> int:
        """Number a history."""
        for states in (history.key_frames, history.whole):
            for state in states.values():
                self.states.place(state)
        return self.histories.place(history)

    def _example(self, example: Example) -> int:
        if example not in self.examples:
            self.photos.place(example.photo)
        return self.examples.place(example)
