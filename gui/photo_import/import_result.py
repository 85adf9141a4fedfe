"""What becomes of a drop: labelled examples, photos to classify, and what is said of the rest."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from gui.photo_import.photo_reader import Read
from model.lab import CLASSES
from model.photos import Example, Photo, Skipped, without_conflicts
from model.sentence import Sentence, joined, sentence


@dataclass(frozen=True, slots=True, eq=False)
class LabelQuestion:
    """How are these photos to be labelled? They do not say it themselves."""

    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class LabelAnswer:
    """The answer: a label, or None for "just classify".

    labels: those of photos that were sorted one by one, by their digests; None for one that is left
            out. They go before the label.
    """

    label: int | None
    labels: Mapping[bytes, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class ImportResult:
    """What became of one drop, or of a portion of it; every file of it is counted once.

    examples:   photos with labels.
    asked:      photos to classify.
    own_labels: whether some labels came from names or folders rather than from the learner.
    shelf:      the class that it was dropped on, if it was.
    misnamed:   digests of photos that have another label than their names or folders say.
    skipped:    files that could not be read.
    unread:     files that were left out because of Cancel.
    left_out:   photos that the learner has left out where they were sorted.
    refusal:    why an eye could not look at the photos, if one had to and could not.
    split:      what is held out, where folders have divided the photos.
    more:       whether another portion of the drop follows.
    follows:    whether it follows one.
    """

    examples: tuple[Example, ...]
    asked: tuple[Photo, ...]
    own_labels: bool
    skipped: tuple[Skipped, ...]
    unread: int
    refusal: Sentence | None = None
    misnamed: frozenset[bytes] = frozenset()
    split: Sentence | None = None
    shelf: int | None = None
    more: bool = False
    follows: bool = False
    left_out: int = 0

    @property
    def photos(self) -> tuple[Photo, ...]:
        """All photos of the drop; one that is labelled and to be classified stands here twice."""
        return (*(example.photo for example in self.examples), *self.asked)

    def only(self, seen: Collection[bytes]) -> "ImportResult":
        """Leave out the photos whose digests are not among those `seen`, because of Cancel."""
        return replace(
            self,
            examples=tuple(example for example in self.examples if example.photo.digest in seen),
            asked=tuple(photo for photo in self.asked if photo.digest in seen),
            unread=self.unread + len({photo.digest for photo in self.photos} - set(seen)),
        )

    def after(self, portion: "ImportResult") -> "ImportResult":
        """Say what became of a drop of which this portion has come after another, or others."""
        return replace(
            self,
            examples=(*portion.examples, *self.examples),
            asked=(*portion.asked, *self.asked),
            own_labels=portion.own_labels or self.own_labels,
            skipped=(*portion.skipped, *self.skipped),
            unread=portion.unread + self.unread,
            left_out=portion.left_out + self.left_out,
            misnamed=portion.misnamed | self.misnamed,
        )

    def without_conflicts(
        self, own: Iterable[Example], beside: Iterable[Example] = ()
    ) -> "ImportResult":
        """Leave out photos with two labels, except where the learner moves one to a shelf.

        own:    the learner's photos on the shelves, but for those that have come with this drop.
        beside: those that have, and those that were left out of it.
        """
        moving = set() if self.own_labels else {e.photo.digest for e in self.examples}
        present = [example for example in own if example.photo.digest not in moving]
        kept, skipped = without_conflicts(self.examples, present, beside)
        return replace(self, examples=kept, skipped=(*self.skipped, *skipped))

    def without(self, digests: Collection[bytes], skipped: Iterable[Skipped]) -> "ImportResult":
        """Leave out examples that turn out to have two labels; `skipped` says why."""
        stay = tuple(one for one in self.examples if one.photo.digest not in digests)
        return replace(self, examples=stay, skipped=(*self.skipped, *skipped))

    def relabelled(self, own: Iterable[Example]) -> int:
        """Count the photos that are on the shelf of the other class, of those on the shelves."""
        labels = {example.photo.digest: example.label for example in own}
        return sum(labels.get(e.photo.digest, e.label) != e.label for e in self.examples)

    def summary(self, added: int, moved: int = 0) -> Sentence | None:
        """Say what became of the files.

        added: so many of the examples were not on the shelves before.
        moved: so many were, on the other one.
        """
        parts: list[Sentence] = []
        if self.examples:
            dogs = sum(example.label == 0 for example in self.examples)
            cats = len(self.examples) - dogs
            parts.append(sentence("Photos of dogs: {dogs}, of cats: {cats}.", dogs=dogs, cats=cats))
        if self.own_labels:
            parts.append(sentence("Their labels come from their names or folders."))
        if self.split is not None:
            parts.append(self.split)
        misnamed = sum(example.photo.digest in self.misnamed for example in self.examples)
        if misnamed:
            parts.append(_MISNAMED[self.examples[0].label](misnamed))
        if moved:
            parts.append(sentence("Moved from the other shelf: {count}.", count=moved))
        known = len(self.examples) - added - moved
        if known:
            parts.append(sentence("Already there: {count}.", count=known))
        if self.skipped:
            parts.append(sentence("Skipped: {count}.", count=len(self.skipped)))
        if self.left_out:
            parts.append(
                sentence("Left out by you when they were sorted: {count}.", count=self.left_out)
            )
        if self.unread:
            parts.append(sentence("Left out because of Cancel: {count}.", count=self.unread))
        return joined(parts) if parts else None


def _misnamed_dogs(count: int) -> Sentence:
    return sentence(
        "Labelled dog where you dropped them, though named as cats: {count}.", count=count
    )


def _misnamed_cats(count: int) -> Sentence:
    return sentence(
        "Labelled cat where you dropped them, though named as dogs: {count}.", count=count
    )


_MISNAMED = (_misnamed_dogs, _misnamed_cats)


def label_photos(
    read: Read, shelf: int | None, answer: LabelAnswer, *, to_classify: bool = False
) -> ImportResult:
    """Give the photos of a drop their labels; those that have none are to be classified.

    shelf:       the class that it was dropped on, if it was: the label of all, whatever names say.
    answer:      the label of those that do not say it themselves.
    to_classify: it came where a photo is classified: one alone gets no label then, even if its
                 name says one.
    """
    dropped_on = None if shelf is None else CLASSES[shelf]
    alone = read.alone and shelf is None
    examples: list[Example] = []
    asked: list[Photo] = []
    left_out = 0
    for photo, own in read.photos:
        chosen = answer.labels.get(photo.digest, answer.label)
        if dropped_on is None and own is None and chosen is None and answer.labels:
            left_out += 1
            continue
        name = dropped_on or own or (None if chosen is None else CLASSES[chosen])
        if name is not None and not (alone and to_classify):
            side = read.held_out.get(photo.path)
            examples.append(Example(photo, CLASSES.index(name), side))
        if name is None or alone:
            asked.append(photo)
    called = {photo.digest: own for photo, own in read.photos if own is not None}
    misnamed = [digest for digest, own in called.items() if own != dropped_on]
    return ImportResult(
        examples=tuple(examples),
        asked=tuple(asked),
        own_labels=bool(examples and called) and dropped_on is None,
        skipped=read.skipped,
        unread=read.unread,
        misnamed=frozenset(misnamed if dropped_on else ()),
        split=read.split if examples or read.before else None,
        shelf=shelf,
        more=read.more,
        follows=read.before > 0,
        left_out=left_out,
    )
