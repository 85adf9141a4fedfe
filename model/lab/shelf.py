"""The photos of one source, sketches or the learner's own.

A shelf knows nothing of films. Photos on it are told apart by their digests.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from model.photos.dataset import Example


class Shelf:
    """Photos with their labels, in the order in which they came."""

    def __init__(self, examples: Iterable[Example] = ()) -> None:
        self.examples = tuple(examples)

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
            _joined(old, replace(incoming[old.photo.digest], photo=old.photo))
            if old.photo.digest in incoming
            else old
            for old in self.examples
        ]
        added = [new for digest, new in incoming.items() if digest not in known]
        self.examples = (*kept, *added)
        return len(added)

    def put(self, example: Example) -> bool:
        """Put one photo there, or relabel it; say whether anything has changed."""
        digest = example.photo.digest
        old = next((e for e in self.examples if e.photo.digest == digest), None)
        if old is not None:
            return old.label != example.label and self.change([digest], example.label)
        self.examples = (*self.examples, example)
        return True

    def change(self, digests: Collection[bytes], label: int | None) -> bool:
        """Relabel photos, or take them off when `label` is None; say whether that changes any."""
        digests = {e.photo.digest for e in self.examples if e.label != label} & set(digests)
        if not digests:
            return False
        after: list[Example] = []
        for example in self.examples:
            if example.photo.digest not in digests:
                after.append(example)
            elif label is not None:
                after.append(replace(example, label=label))
        self.examples = tuple(after)
        return True


def _joined(old: Example, new: Example) -> Example:
    """Take a photo that comes again as it comes now, on the side that was given for it."""
    given = [e.held_out for e in (old, new) if e.held_out is not None]
    joined = replace(new, held_out=all(given) if given else None)
    return old if joined == old else joined
