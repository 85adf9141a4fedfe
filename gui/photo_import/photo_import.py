"""The way in for photos: from a drop to labelled examples, or to a question for the classifier.

Whatever comes (a file, a folder, an image out of a browser, a paste) goes the same way: find the
files, read them, ask once how to label the photos that do not say it themselves, and let those
networks look at them that will be asked about them anyway, so that nothing that comes afterwards
has to wait. What is dropped on a shelf has the shelf's label, whatever its name says.

A large drop that says its labels comes in portions (`photo_reader`), each of which goes this way
while others are still read.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.feature_extraction import ExtractionResult, FeatureExtraction, Then
from gui.photo_import.import_result import ImportResult, LabelAnswer, LabelQuestion, label_photos
from gui.photo_import.photo_reader import PhotoReader, Read, keeping
from gui.photo_import.pool import Outcomes, Pool
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import FINAL, Eye, FeatureCache
from model.photos import Photo
from model.pretrained import Presorted, presort
from model.sentence import Refusal


@dataclass(frozen=True, slots=True, eq=False)
class _Drop:
    dropped: DroppedData
    shelf: int | None
    to_classify: bool


class PhotoImport(QObject):
    """Reads one drop at a time, and has eyes look at photos; what comes meanwhile waits.

    choose_eyes: says which eyes are to look at the photos of a drop.

    Signals:
        progressed(ReadingProgress | None): how far reading or looking has come; None when idle.
        questioned(LabelQuestion): call `answer`, `presort` or `cancel`.
        presorted(tuple[Presorted, ...]): what the network makes of the photos of the question;
            call `answer`, `ask_again` or `cancel`.
        refused(Sentence): why it could not sort them.
        arrived(ImportResult): what became of a drop, or of a portion of it, the last at the end.
    """

    progressed = Signal(object)
    questioned = Signal(object)
    presorted = Signal(object)
    refused = Signal(object)
    arrived = Signal(object)

    def __init__(
        self,
        feature_cache: FeatureCache,
        choose_eyes: Callable[[ImportResult], Sequence[Eye]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._feature_cache = feature_cache
        self._choose_eyes = choose_eyes
        self._reader = PhotoReader(keeping(), self)
        self._extraction = FeatureExtraction(feature_cache, self._show_looking, self)
        self._taken: list[_Drop] = []  # whose photos are still to arrive
        self._sorting = Pool("sorting", self)
        self._waiting: list[_Drop] = []
        self._drop: _Drop | None = None  # the one that is read, or asked about
        self._asking: Read | None = None  # what waits for an answer
        self._on_the_way = 0  # portions that eyes look at, but for the last of the drop
        self._last: ImportResult | None = None  # which waits for those
        self._of_reading: ReadingProgress | None = None
        self._of_looking: ReadingProgress | None = None

    @property
    def busy(self) -> bool:
        """Whether a drop is on its way in, or photos are being looked at."""
        return self._drop is not None or self._last is not None or self._extraction.busy

    @property
    def takes_several(self) -> bool:
        """Whether photos of more than one drop are still to arrive."""
        return len(self._taken) > 1

    @property
    def takes(self) -> bool:
        """Whether there are drops whose photos are still to arrive."""
        return bool(self._taken)

    def take(
        self, dropped: DroppedData, shelf: int | None = None, *, to_classify: bool = False
    ) -> None:
        """Take in a drop.

        shelf:       the class that it was dropped on, if it was.
        to_classify: it came where a photo is classified: one alone is not put on a shelf then,
                     even if its name has told its label.
        """
        drop = _Drop(dropped, shelf, to_classify)
        self._taken.append(drop)
        self._waiting.append(drop)
        self._next()

    def answer(self, answer: LabelAnswer) -> None:
        """Go on with the drop that raised the question."""
        read, self._asking = self._asking, None
        if read is not None:
            self._label(read, answer)

    def presort(self) -> None:
        """Have the network sort the photos of the question, for somebody to check."""
        read, feature_cache = self._asking, self._feature_cache
        if read is None:
            return
        photos = _unknown(read)

        def then(looked: ExtractionResult) -> None:
            if read is not self._asking:
                return  # given up meanwhile
            if looked.refusal is not None:
                self.refused.emit(looked.refusal)
                self.ask_again()
            else:
                self._sorting.run(
                    1, lambda _: presort(photos, feature_cache), partial(self._show_sorted, read)
                )

        self._extraction.look(FINAL, photos, then)

    def _show_sorted(self, read: Read, sorted_out: Outcomes[tuple[Presorted, ...]]) -> None:
        outcome = sorted_out[0]
        if read is not self._asking or outcome is None:
            return
        if outcome.error is None:
            self.presorted.emit(outcome.value)
        else:
            if isinstance(outcome.error, Refusal):
                self.refused.emit(outcome.error.sentence)
            self.ask_again()

    def ask_again(self) -> None:
        """Ask once more what is asked already, and not answered yet."""
        if self._asking is not None:
            self.questioned.emit(LabelQuestion(_unknown(self._asking)))

    def look(self, eye: Eye, photos: Sequence[Photo], then: Then) -> None:
        """Have an eye look at photos, and go on with `then`; see `FeatureExtraction.look`."""
        self._extraction.look(eye, photos, then)

    def cancel(self) -> None:
        """Read and look no further; labelled photos that have been read and looked at stay.

        Drops that wait, and one that is being asked about, are forgotten.
        """
        forgotten = list(self._waiting)
        self._waiting.clear()
        if self._asking is not None and self._drop is not None:
            forgotten.append(self._drop)
            self._asking = self._drop = None
            self._show_reading(None)
        self._taken = [drop for drop in self._taken if drop not in forgotten]
        self._reader.cancel()
        self._extraction.cancel()

    def give_up_latest(self) -> bool:
        """Take in nothing of the drop that came last, if there is one before it; say whether."""
        if not self.takes_several:
            return False
        drop = self._taken.pop()
        if drop in self._waiting:
            self._waiting.remove(drop)
        elif drop is self._drop and self._asking is not None:
            self._asking = self._drop = None
            self._show_reading(None)
        elif drop is self._drop:
            self._reader.cancel()
        return True

    def give_up(self) -> None:
        """Take in nothing of what has been dropped and is still to arrive."""
        self._taken.clear()
        self.cancel()

    def close(self, until: float = math.inf) -> None:
        """Stop all threads, up to a moment of `time.monotonic`."""
        self._waiting.clear()
        self._asking = self._drop = self._last = None
        self._reader.close(until)
        self._extraction.close(until)
        self._sorting.close(until)

    # Reading.

    def _next(self) -> None:
        if self._waiting and self._drop is None and self._last is None:
            self._drop = drop = self._waiting.pop(0)
            self._reader.read(
                drop.dropped,
                self._show_reading,
                self._ask,
                all_one_class=drop.shelf is not None,
            )

    def _ask(self, read: Read) -> None:
        """Ask how the photos of the drop are to be labelled, where that is not known."""
        if self._drop not in self._taken:
            self._label(replace(read, photos=()), LabelAnswer(None))  # it was given up
            return
        unknown = _unknown(read)
        shelf = self._drop.shelf if self._drop is not None else None
        if shelf is not None or not unknown or read.alone:
            self._label(read, LabelAnswer(shelf))
        elif read.unread:
            # Whoever has cancelled is asked no questions.
            known = tuple((photo, own) for photo, own in read.photos if own is not None)
            unread = read.unread + len(unknown)
            self._label(replace(read, photos=known, unread=unread), LabelAnswer(None))
        else:
            self._asking = read
            self._show_reading(None)
            self.ask_again()

    def _label(self, read: Read, answer: LabelAnswer) -> None:
        drop = self._drop
        if not read.more:
            self._drop = None
            self._show_reading(None)
        if drop is not None:
            self._on_the_way += read.more
            result = label_photos(read, drop.shelf, answer, to_classify=drop.to_classify)
            self._look_at(drop, result)
        self._next()

    # Looking.

    def _look_at(self, drop: _Drop, result: ImportResult, refusing: tuple[Eye, ...] = ()) -> None:
        """Let the next eye look at the photos of a drop that has not yet, except for `refusing`.

        Which eyes these are may have changed while one was looking.
        """
        eyes = [eye for eye in self._choose_eyes(result) if eye not in refusing]
        eye = next((eye for eye in eyes if not self._has_seen(eye, result.photos)), None)
        if eye is None:
            self._arrive(drop, result)
            return

        def then(looked: ExtractionResult) -> None:
            if looked.refusal is not None:
                self._look_at(drop, replace(result, refusal=looked.refusal), (*refusing, eye))
            elif looked.whole:
                self._look_at(drop, result, refusing)
            else:
                seen = [p.digest for p in result.photos if self._is_seen(p, eyes)]
                self._arrive(drop, result.only(seen))

        self._extraction.look(eye, result.photos, then)

    def _arrive(self, drop: _Drop, result: ImportResult) -> None:
        """Tell of a portion; of the last of a drop when all others have been told of."""
        if result.follows and not result.more:
            self._last = result
        else:
            self._on_the_way -= result.more
            self._tell(drop, result)
        if self._last is not None and not self._on_the_way:
            last, self._last = self._last, None
            self._tell(drop, last)
            self._next()

    def _tell(self, drop: _Drop, result: ImportResult) -> None:
        """Tell what became of a drop or a portion, unless it was given up."""
        if drop in self._taken:
            if not result.more:
                self._taken.remove(drop)
            self.arrived.emit(result)

    def _has_seen(self, eye: Eye, photos: Sequence[Photo]) -> bool:
        return all(self._feature_cache.knows(eye, photo) for photo in photos)

    def _is_seen(self, photo: Photo, eyes: Sequence[Eye]) -> bool:
        return all(self._feature_cache.knows(eye, photo) for eye in eyes)

    # Telling.

    def _show_reading(self, progress: ReadingProgress | None) -> None:
        self._of_reading = progress
        self._tell_progress()

    def _show_looking(self, progress: ReadingProgress | None) -> None:
        self._of_looking = progress
        self._tell_progress()

    def _tell_progress(self) -> None:
        """Tell of one thing at a time, even where the next drop is read already."""
        self.progressed.emit(self._of_looking or self._of_reading)


def _unknown(read: Read) -> tuple[Photo, ...]:
    """Give the photos that do not say themselves what they show."""
    return tuple(photo for photo, own in read.photos if own is None)
