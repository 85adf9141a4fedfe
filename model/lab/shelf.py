"""The photos of one source, sketches or the learner's own, and how to take back what was done.

A shelf knows nothing of films. Photos on it are told apart by their digests.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from model.photos.dataset import Example

UNDOS = 20
"""How many changes can be undone."""


@dataclass(frozen=True, slots=True, eq=False)
class ShelfChange:
    """What `Shelf.undo` needs: the changed examples as they were, the order of all, and what came.

    order: the digests of all photos that were there before.
    came:  the digest of the photo that was put there, if one was.
    """

    before: tuple[Example, ...]
    order: tuple[bytes, ...]
    came: bytes | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ShelfSnapshot:
    """The photos of a shelf as they were once, and what could be undone then, the last one last."""

    examples: tuple[Example, ...]
    past: tuple[ShelfChange, ...]

    def same_as(self, other: "ShelfSnapshot") -> bool:
        """Say whether there are the same photos, and the same can be undone."""
        return self.examples == other.examples and self.past == other.past


class Shelf:
    """Photos with their labels, in the order in which they came."""

    def __init__(self, examples: Iterable[Example] = (), past: Iterable[ShelfChange] = ()) -> None:
        self.examples = tuple(examples)
        self._past = list(past)

    def snapshot(self) -> ShelfSnapshot:
        """Take it down as it is now."""
        return ShelfSnapshot(self.examples, tuple(self._past))

    def add(self, examples: Iterable[Example]) -> int:
        """Add photos; one that is there already is not added. Returns how many were added.

        A photo that comes again with another label is relabelled. One that was said to be a
        training photo once is none to hold out.
        """
        incoming: dict[bytes, Example] = {}
        for example in examples:
            digest = example.photo.digest
            again = digest in incoming
            incoming[digest] = _joined(incoming[digest], example) if again else example
        known = {example.photo.digest for example in self.examples}
        kept = [
            replace(_joined(old, incoming[old.photo.digest]), photo=old.photo)
            if old.photo.digest in incoming
            else old
            for old in self.examples
        ]
        added = [new for digest, new in incoming.items() if digest not in known]
        self.examples = (*kept, *added)
        return len(added)

    def put(self, example: Example) -> bool:
        """Put one photo there, or relabel it, so that it can be taken back.

        Returns whether anything has changed.
        """
        digest = example.photo.digest
        old = next((e for e in self.examples if e.photo.digest == digest), None)
        if old is not None:
            return old.label != example.label and self.change([digest], example.label)
        self._remember((), digest)
        self.examples = (*self.examples, example)
        return True

    def change(self, digests: Collection[bytes], label: int | None) -> bool:
        """Relabel photos, or take them off when `label` is None; say whether there were any."""
        digests = frozenset(digests)  # to be looked up once for each photo
        before = tuple(e for e in self.examples if e.photo.digest in digests)
        if not before:
            return False
        self._remember(before)
        after: list[Example] = []
        for example in self.examples:
            if example.photo.digest not in digests:
                after.append(example)
            elif label is not None:
                after.append(replace(example, label=label))
        self.examples = tuple(after)
        return True

    def undo(self) -> bool:
        """Take back the last removal, relabelling or `put`; False when there was none."""
        if not self._past:
            return False
        change = self._past.pop()
        restored = {e.photo.digest: e for e in (*self.examples, *change.before)}
        if change.came is not None:
            restored.pop(change.came, None)
        old = [restored.pop(digest) for digest in change.order if digest in restored]
        self.examples = (*old, *restored.values())
        return True

    def _remember(self, before: tuple[Example, ...], came: bytes | None = None) -> None:
        order = tuple(e.photo.digest for e in self.examples)
        self._past = [*self._past[1 - UNDOS :], ShelfChange(before, order, came)]


def _joined(old: Example, new: Example) -> Example:
    """Take a photo that comes again as it comes now, on the side that was given for it."""
    given = [e.held_out for e in (old, new) if e.held_out is not None]
    return replace(new, held_out=all(given) if given else None)
