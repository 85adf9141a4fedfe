"""The way in for photos: from a drop to labelled examples, or to a question for the classifier.

Whatever comes (a file, a folder, an image out of a browser, a paste) goes the same way: find
the files, ask once how to label those that do not say it themselves, read them, report.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from gui.attic import Attic
from gui.drops import Parcel
from gui.loading import Loading, Read
from model.dataset import Example
from model.gather import Gathered, Skipped
from model.lab import CLASSES
from model.photo import Photo
from model.sentence import Sentence, joined, sentence


@dataclass(frozen=True, slots=True)
class Question:
    """How are these photos to be labelled?; `count` of them do not say it themselves."""

    count: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer: a label, or None for "just classify"."""

    label: int | None


@dataclass(frozen=True, slots=True, eq=False)
class Arrival:
    """What became of one drop; every file of it is counted once.

    examples:   photos with labels.
    asked:      photos to classify.
    own_labels: whether some labels came from names or folders rather than from the learner.
    skipped:    files that could not be read.
    unread:     files that were not looked at because of Cancel.
    refusal:    why an eye could not look at the photos, if one had to and could not.
    """

    examples: tuple[Example, ...]
    asked: tuple[Photo, ...]
    own_labels: bool
    skipped: tuple[Skipped, ...]
    unread: int
    refusal: Sentence | None = None

    def summary(self, added: int) -> Sentence | None:
        """Say what became of the files; `added` of the examples were not on the shelves before."""
        parts: list[Sentence] = []
        if self.examples:
            dogs = sum(example.label == 0 for example in self.examples)
            cats = len(self.examples) - dogs
            parts.append(sentence("Photos of dogs: {dogs}, of cats: {cats}.", dogs=dogs, cats=cats))
        if self.own_labels:
            parts.append(sentence("Their labels come from their names or folders."))
        if added < len(self.examples):
            known = len(self.examples) - added
            parts.append(sentence("Already there: {count}.", count=known))
        if self.skipped:
            parts.append(sentence("Skipped: {count}.", count=len(self.skipped)))
        if self.unread:
            parts.append(sentence("Cancelled before reading {count} more.", count=self.unread))
        if self.refusal is not None:
            parts.append(self.refusal)
        return joined(parts) if parts else None


class Album(QObject):
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
        self._attic = Attic()
        self._waiting: list[tuple[Parcel, int | None, bool]] = []
        self._loading: Loading | None = None
        self._gathered: Gathered | None = None
        self._shelf: int | None = None
        self._to_classify = False
        self._images = 0
        self._answer = Answer(None)

    @property
    def busy(self) -> bool:
        """Whether a drop is on its way in."""
        return self._loading is not None

    def take(self, parcel: Parcel, shelf: int | None = None, *, to_classify: bool = False) -> None:
        """Take in a parcel.

        shelf:       the class that it was dropped on, if it was.
        to_classify: it came where a photo is classified: one alone is not put on a shelf then,
                     even if its name has told its label.
        """
        self._waiting.append((parcel, shelf, to_classify))
        if self._loading is None:
            self._next()

    def answer(self, answer: Answer) -> None:
        """Go on with the drop that raised the question."""
        self._answer = answer
        self._read()

    def cancel(self) -> None:
        """Stop reading; what has been read stays, drops that wait are forgotten."""
        self._waiting.clear()
        if self._loading is not None and self._gathered is not None:
            self._gathered = None
            self._finish()
        elif self._loading is not None:
            self._loading.cancel()

    def close(self) -> None:
        """Stop all threads."""
        self._waiting.clear()
        if self._loading is not None:
            self._loading.close()
            self._loading = None

    def _next(self) -> None:
        parcel, self._shelf, self._to_classify = self._waiting.pop(0)
        self._answer = Answer(self._shelf)
        self._images = len(parcel.images)
        self._loading = Loading(parcel, self, keep=self._attic.keep)
        self._loading.found.connect(self._found)
        self._loading.progressed.connect(self.progressed)
        self._loading.finished.connect(self._finished)
        self._loading.find()

    def _found(self, gathered: Gathered) -> None:
        self._gathered = gathered
        unlabelled = sum(found.label is None for found in gathered.found) + self._images
        several = len(gathered.found) + self._images > 1
        if self._shelf is None and unlabelled and several:
            self.questioned.emit(Question(unlabelled))
        else:
            self._read()

    def _read(self) -> None:
        gathered, self._gathered = self._gathered, None
        if self._loading is not None and gathered is not None:
            self._loading.read(gathered)

    def _finished(self, read: Read) -> None:
        fallback = None if self._answer.label is None else CLASSES[self._answer.label]
        alone = len(read.photos) == 1 and self._shelf is None
        examples: list[Example] = []
        asked: list[Photo] = []
        for photo, own in read.photos:
            name = own or fallback
            if name is not None and not (alone and self._to_classify):
                examples.append(Example(photo, CLASSES.index(name)))
            if name is None or alone:
                asked.append(photo)
        self._finish()
        self.arrived.emit(
            Arrival(
                examples=tuple(examples),
                asked=tuple(asked),
                own_labels=bool(examples) and any(own is not None for _, own in read.photos),
                skipped=read.skipped,
                unread=read.unread,
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
