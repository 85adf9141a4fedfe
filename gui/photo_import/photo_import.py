"""The way in for photos: from a drop to labelled examples, or to a question for the classifier.

Whatever comes (a file, a folder, an image out of a browser, a paste) goes the same way: find the
files, read them, ask once how to label the photos that do not say it themselves, report. What is
dropped on a shelf has the shelf's label, whatever its name says.
"""

import math
import threading
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.photo_cache import PhotoCache
from gui.photo_import.photo_reader import PhotoReader, Read
from model.lab import CLASSES
from model.photos import Example, Kinship, Photo, Skipped
from model.sentence import Sentence, joined, sentence


@dataclass(frozen=True, slots=True, eq=False)
class LabelQuestion:
    """How are these photos to be labelled? They do not say it themselves."""

    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class LabelAnswer:
    """The answer: a label, or None for "just classify"."""

    label: int | None


@dataclass(frozen=True, slots=True, eq=False)
class ImportResult:
    """What became of one drop; every file of it is counted once.

    examples:   photos with labels.
    asked:      photos to classify.
    own_labels: whether some labels came from names or folders rather than from the learner.
    shelf:      the class that it was dropped on, if it was.
    misnamed:   digests of photos that have another label than their names or folders say.
    skipped:    files that could not be read.
    unread:     files that were left out because of Cancel.
    refusal:    why an eye could not look at the photos, if one had to and could not.
    split:      what is held out, where folders have divided the photos.
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


class _Intake:
    """What is done with a photo in the thread that has read it.

    No part of the photo import: what threads still hold must not hold a widget's world.
    """

    def __init__(self) -> None:
        self._photo_cache = PhotoCache()
        self._kinship = Kinship()
        self._meeting = threading.Lock()

    def keep(self, photo: Photo) -> Photo:
        """Find out which photos look nearly the same, and put the large square away."""
        with self._meeting:
            photo = self._kinship.meet(photo)
        return self._photo_cache.keep(photo)


class PhotoImport(QObject):
    """One drop at a time on its way in; more of them wait in a queue.

    Signals:
        progressed(Progress | None): how far reading has come; None when nothing is read.
        questioned(Question): call `answer` or `cancel`.
        arrived(Arrival): what became of a drop.
    """

    progressed = Signal(object)
    questioned = Signal(object)
    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._intake = _Intake()
        self._waiting: list[tuple[DroppedData, int | None, bool]] = []
        self._loading: PhotoReader | None = None
        self._asking: Read | None = None  # what waits for an answer
        self._shelf: int | None = None
        self._to_classify = False

    @property
    def busy(self) -> bool:
        """Whether a drop is on its way in."""
        return self._loading is not None

    def take(
        self, dropped: DroppedData, shelf: int | None = None, *, to_classify: bool = False
    ) -> None:
        """Take in a drop.

        shelf:       the class that it was dropped on, if it was.
        to_classify: it came where a photo is classified: one alone is not put on a shelf then,
                     even if its name has told its label.
        """
        self._waiting.append((dropped, shelf, to_classify))
        if self._loading is None:
            self._next()

    def answer(self, answer: LabelAnswer) -> None:
        """Go on with the drop that raised the question."""
        read, self._asking = self._asking, None
        if read is not None:
            self._arrive(read, answer)

    def cancel(self) -> None:
        """Stop reading; labelled photos that have been read stay.

        Drops that wait, and one that is being asked about, are forgotten.
        """
        self._waiting.clear()
        if self._asking is not None:
            self._asking = None
            self._finish()
        elif self._loading is not None:
            self._loading.cancel()

    def close(self, until: float = math.inf) -> None:
        """Stop all threads, up to a moment of `time.monotonic`."""
        self._waiting.clear()
        if self._loading is not None:
            self._loading.close(until)
            self._loading = None

    def _next(self) -> None:
        dropped, self._shelf, self._to_classify = self._waiting.pop(0)
        self._loading = PhotoReader(
            dropped, self, keep=self._intake.keep, all_one_class=self._shelf is not None
        )
        self._loading.found.connect(self._loading.read)
        self._loading.progressed.connect(self.progressed)
        self._loading.finished.connect(self._finished)
        self._loading.find()

    def _finished(self, read: Read) -> None:
        unknown = tuple(photo for photo, own in read.photos if own is None)
        if self._shelf is not None or not unknown or len(read.photos) == 1:
            self._arrive(read, LabelAnswer(self._shelf))
        elif read.unread:
            # Whoever has cancelled is asked no questions.
            known = tuple((photo, own) for photo, own in read.photos if own is not None)
            unread = read.unread + len(unknown)
            self._arrive(replace(read, photos=known, unread=unread), LabelAnswer(None))
        else:
            self._asking = read
            self.progressed.emit(None)
            self.questioned.emit(LabelQuestion(unknown))

    def _arrive(self, read: Read, answer: LabelAnswer) -> None:
        given = None if answer.label is None else CLASSES[answer.label]
        dropped_on = None if self._shelf is None else CLASSES[self._shelf]
        alone = len(read.photos) == 1 and self._shelf is None
        examples: list[Example] = []
        asked: list[Photo] = []
        for photo, own in read.photos:
            name = dropped_on or own or given
            if name is not None and not (alone and self._to_classify):
                side = read.held_out.get(photo.path)
                examples.append(Example(photo, CLASSES.index(name), side))
            if name is None or alone:
                asked.append(photo)
        called = {photo.digest: own for photo, own in read.photos if own is not None}
        misnamed = [digest for digest, own in called.items() if own != dropped_on]
        self._finish()
        self.arrived.emit(
            ImportResult(
                examples=tuple(examples),
                asked=tuple(asked),
                own_labels=bool(examples and called) and dropped_on is None,
                skipped=read.skipped,
                unread=read.unread,
                misnamed=frozenset(misnamed if dropped_on else ()),
                split=read.split if examples else None,
                shelf=self._shelf,
            )
        )
        if self._waiting and self._loading is None:
            self._next()

    def _finish(self) -> None:
        if self._loading is not None:
            self._loading.close()
            self._loading.deleteLater()
            self._loading = None
        self.progressed.emit(None)
