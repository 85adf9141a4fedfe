"""Having a network look at photos, while the window lives.

A look takes ten milliseconds, so a thousand photos take some seconds: two threads, progress and
Cancel, as for reading them. What was seen stays in the `FeatureCache`; the next time there is
nothing to do.
"""

import math
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from gui.ending import end
from gui.photo_import.photo_reader import POLL, THREADS, ReadingProgress
from model.eyes import Eye, FeatureCache, GivenUp, NetworkEye
from model.photos import Photo
from model.sentence import Refusal, Sentence


@dataclass(frozen=True, slots=True)
class ExtractionResult:
    """What became of a batch.

    refusal: what kept the eye from looking, if anything did.
    whole:   whether all photos were looked at, and not only some before Cancel.
    """

    refusal: Sentence | None = None
    whole: bool = True


Then: TypeAlias = Callable[[ExtractionResult], None]
"""What to do after a batch."""


@dataclass(frozen=True, slots=True, eq=False)
class _Batch:
    """Photos that an eye has not seen yet; `whole` is False when some were left out."""

    eye: Eye
    photos: Sequence[Photo]
    then: Then
    whole: bool = True


class FeatureExtraction(QObject):
    """One batch of photos after the other.

    Signals:
        progressed(Progress | None): how far it has come; None when nothing is looked at.
    """

    progressed = Signal(object)

    def __init__(self, feature_cache: FeatureCache, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feature_cache = feature_cache
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="looking")
        self._waiting: list[_Batch] = []
        self._batch: _Batch | None = None
        self._looks: list[Future[None]] = []
        self._began = 0.0
        self._cancelled = False
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._poll)

    @property
    def busy(self) -> bool:
        """Whether photos are being looked at."""
        return self._batch is not None

    def look(self, eye: Eye, photos: Sequence[Photo], then: Then) -> None:
        """Look at photos, and go on with `then`: at once where all of them are known already."""
        refusal = self._feature_cache.refusal(eye, len({photo.digest for photo in photos}))
        if refusal is not None:
            then(ExtractionResult(refusal))
            return
        unknown = {p.digest: p for p in photos if not self._feature_cache.knows(eye, p)}
        if not unknown and not self.busy:
            then(ExtractionResult())
            return
        self._waiting.append(_Batch(eye, tuple(unknown.values()), then))
        if not self.busy:
            self._next()

    def cancel(self) -> None:
        """Look at no more photos, those that wait included; what has been seen is kept."""
        self._waiting = [
            replace(batch, photos=(), whole=not batch.photos) for batch in self._waiting
        ]
        for look in self._looks:
            look.cancel()
        self._cancelled = True
        self._give_up()

    def close(self, until: float = math.inf) -> None:
        """Stop and wait for the threads, up to a moment of `time.monotonic`."""
        self._timer.stop()
        self._waiting.clear()
        self._batch = None
        end(self._pool, until)

    def _give_up(self) -> None:
        """Wait for no answer of a network that may never come."""
        if self._batch is not None and isinstance(self._batch.eye, NetworkEye):
            self._batch.eye.file.give_up()

    def _next(self) -> None:
        self._cancelled = False
        self._batch = batch = self._waiting.pop(0)

        def look(photo: Photo) -> None:
            self._feature_cache.see(batch.eye, photo)

        self._looks = [self._pool.submit(look, photo) for photo in batch.photos]
        self._began = time.monotonic()
        self._timer.start()
        if self._looks:
            self.progressed.emit(ReadingProgress(0, len(self._looks), looking=True))

    def _poll(self) -> None:
        batch, looks = self._batch, self._looks
        ended = [look for look in looks if look.done()]
        errors = [
            error
            for look in ended
            if not look.cancelled() and (error := look.exception()) is not None
        ]
        given_up = any(isinstance(error, GivenUp) for error in errors)
        errors = [error for error in errors if not isinstance(error, GivenUp)]
        if self._cancelled:
            self._give_up()  # of what had only just been asked as well
        if errors:
            # What an eye has refused once it will refuse again: spare the others.
            for look in looks:
                look.cancel()
        done, total = len(ended), len(looks)
        if done < total:
            passed = time.monotonic() - self._began
            left = passed / done * (total - done) if done >= 2 * THREADS else None
            self.progressed.emit(ReadingProgress(done, total, looking=True, seconds_left=left))
            return
        self._timer.stop()
        self._batch, self._looks = None, []
        self.progressed.emit(None)
        if batch is not None:
            refusal = next((e.sentence for e in errors if isinstance(e, Refusal)), None)
            whole = batch.whole and not (
                errors or given_up or any(look.cancelled() for look in looks)
            )
            batch.then(ExtractionResult(refusal, whole))
        if self._waiting and not self.busy:
            self._next()
        for error in errors:
            if not isinstance(error, Refusal):
                raise error
