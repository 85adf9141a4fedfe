"""The way in for photos, to the end: read, and looked at where an eye has to look for long.

An `PhotoImport` reads what was dropped. Before the photos go to their shelves or to the classifier,
the network has a look at them if it will be asked about them anyway, so that nothing that comes
afterwards has to wait.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.feature_extraction import ExtractionResult, FeatureExtraction, Then
from gui.photo_import.photo_import import ImportResult, LabelAnswer, PhotoImport
from gui.photo_import.photo_reader import ReadingProgress
from model.eyes import Eye, FeatureCache
from model.photos import Photo


class PhotoIntake(QObject):
    """Takes in drops, one after the other, and has eyes look at photos.

    choose_eyes: says which eyes are to look at the photos of a drop.

    Signals:
        progressed(Progress | None): how far reading or looking has come; None when idle.
        questioned(Question): call `answer` or `cancel`.
        arrived(Arrival): what became of a drop.
    """

    progressed = Signal(object)
    questioned = Signal(object)
    arrived = Signal(object)

    def __init__(
        self,
        feature_cache: FeatureCache,
        choose_eyes: Callable[[ImportResult], Sequence[Eye]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._feature_cache = feature_cache
        self._choose_eyes = choose_eyes
        self._photo_import = PhotoImport(self)
        self._photo_import.progressed.connect(self._show_reading)
        self._photo_import.questioned.connect(self.questioned)
        self._photo_import.arrived.connect(self._look_at)
        self._looking = FeatureExtraction(feature_cache, self)
        self._looking.progressed.connect(self._show_looking)
        self._of_reading: ReadingProgress | None = None
        self._of_looking: ReadingProgress | None = None

    @property
    def busy(self) -> bool:
        """Whether a drop is on its way in, or photos are being looked at."""
        return self._photo_import.busy or self._looking.busy

    def take(
        self, dropped: DroppedData, shelf: int | None = None, *, to_classify: bool = False
    ) -> None:
        """Take in a drop; see `PhotoImport.take`."""
        self._photo_import.take(dropped, shelf, to_classify=to_classify)

    def answer(self, answer: LabelAnswer) -> None:
        """Go on with the drop that raised the question."""
        self._photo_import.answer(answer)

    def look(self, eye: Eye, photos: Sequence[Photo], then: Then) -> None:
        """Have an eye look at photos, and go on with `then`; see `FeatureExtraction.look`."""
        self._looking.look(eye, photos, then)

    def cancel(self) -> None:
        """Read and look no further; what has been read and looked at stays."""
        self._photo_import.cancel()
        self._looking.cancel()

    def close(self, until: float = math.inf) -> None:
        """Stop all threads, up to a moment of `time.monotonic`."""
        self._photo_import.close(until)
        self._looking.close(until)

    def _look_at(self, arrival: ImportResult, refusing: tuple[Eye, ...] = ()) -> None:
        """Let the next eye look at the photos of a drop that has not yet, except for `refusing`.

        Which eyes these are may have changed while one was looking.
        """
        eyes = [eye for eye in self._choose_eyes(arrival) if eye not in refusing]
        photos = _photos(arrival)
        eye = next((eye for eye in eyes if not self._has_seen(eye, photos)), None)
        if eye is None:
            self.arrived.emit(arrival)
            return

        def then(looked: ExtractionResult) -> None:
            if looked.refusal is not None:
                self._look_at(replace(arrival, refusal=looked.refusal), (*refusing, eye))
            elif looked.whole:
                self._look_at(arrival, refusing)
            else:
                self.arrived.emit(self._without_unseen(arrival, eyes))

        self._looking.look(eye, photos, then)

    def _has_seen(self, eye: Eye, photos: Sequence[Photo]) -> bool:
        return all(self._feature_cache.knows(eye, photo) for photo in photos)

    def _without_unseen(self, arrival: ImportResult, eyes: Sequence[Eye]) -> ImportResult:
        """Leave out the photos that were not looked at because of Cancel."""
        seen = {
            photo.digest
            for photo in _photos(arrival)
            if all(self._feature_cache.knows(eye, photo) for eye in eyes)
        }
        examples = tuple(e for e in arrival.examples if e.photo.digest in seen)
        asked = tuple(photo for photo in arrival.asked if photo.digest in seen)
        given = {photo.digest for photo in _photos(arrival)}
        unread = arrival.unread + len(given - seen)
        return replace(arrival, examples=examples, asked=asked, unread=unread)

    def _show_reading(self, progress: ReadingProgress | None) -> None:
        self._of_reading = progress
        self._tell_progress()

    def _show_looking(self, progress: ReadingProgress | None) -> None:
        self._of_looking = progress
        self._tell_progress()

    def _tell_progress(self) -> None:
        """Tell of one thing at a time, even where the next drop is read already."""
        self.progressed.emit(self._of_looking or self._of_reading)


def _photos(arrival: ImportResult) -> list[Photo]:
    return [*(example.photo for example in arrival.examples), *arrival.asked]
