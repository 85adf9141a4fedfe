"""A drop on its way to the shelves: what of it has come, and what has become of that.

A large drop comes in portions, and what it becomes must not depend on where one ends. So a picture
that is a dog in one portion and a cat in a later one is taken off its shelf again: had both come
together, neither would be there (`model.photos.conflict`).
"""

from collections.abc import Sequence

from gui.photo_import.import_result import ImportResult
from model.photos import Example, without_conflicts


class Arrival:
    """One drop.

    Attributes:
        result: what has become of it, as far as it has come; None before the first portion.
        added:  so many photos were not on the shelves before.
        moved:  so many were, on the other one.

    own: the learner's photos on the shelves before it.
    """

    def __init__(self, own: Sequence[Example]) -> None:
        self.result: ImportResult | None = None
        self.added = self.moved = 0
        self._before = frozenset(example.photo.digest for example in own)
        self._stay: tuple[Example, ...] = ()  # on a shelf since they have come with it
        self._left_out: tuple[Example, ...] = ()

    def meet(
        self, portion: ImportResult, own: Sequence[Example]
    ) -> tuple[ImportResult, frozenset[bytes]]:
        """Leave out what has two labels, now that a portion has come.

        own: the learner's photos on the shelves.

        Gives the rest of the portion, and the digests of photos that came with earlier ones and are
        to be taken off their shelf.
        """
        labels = {example.photo.digest: example.label for example in own}
        stay = [one for one in self._stay if labels.get(one.photo.digest) == one.label]
        with_it = {one.photo.digest for one in stay}
        others = [one for one in own if one.photo.digest not in with_it]
        rest = portion.without_conflicts(others, (*stay, *self._left_out))
        still, opposed = without_conflicts(stay, beside=portion.examples)
        known = set(map(id, (*still, *rest.examples)))
        self._left_out += tuple(one for one in (*stay, *portion.examples) if id(one) not in known)
        new = (one for one in rest.examples if one.photo.digest not in self._before)
        self._stay = (*still, *new)
        gone = with_it - {one.photo.digest for one in still}
        if self.result is not None and gone:
            self.added -= len(gone)
            self.result = self.result.without(gone, opposed)
        return rest, frozenset(gone)

    def take(self, portion: ImportResult, added: int, moved: int) -> ImportResult:
        """Take down what has become of a portion; gives what has become of all."""
        self.added, self.moved = self.added + added, self.moved + moved
        self.result = portion if self.result is None else portion.after(self.result)
        return self.result
