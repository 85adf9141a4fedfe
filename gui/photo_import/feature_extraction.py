"""Having a network look at photos, while the window lives.

A look takes ten milliseconds, so a thousand photos take some seconds: in threads, with progress and
Cancel, as for reading them. What was seen stays in the `FeatureCache`; the next time there is
nothing to do.
"""

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject

from gui.photo_import.pool import THREADS, Outcomes, Pool
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import Eye, FeatureCache, GivenUp, NetworkEye, Numbers
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


class FeatureExtraction:
    """One batch of photos after the other.

    tell: hears how far it has come; None when nothing is looked at.
    """

    def __init__(
        self,
        feature_cache: FeatureCache,
        tell: Callable[[ReadingProgress | None], None],
        parent: QObject,
    ) -> None:
        self._feature_cache = feature_cache
        self._tell = tell
        self._pool = Pool("looking", parent)
        self._waiting: list[_Batch] = []
        self._began = 0.0

    @property
    def busy(self) -> bool:
        """Whether photos are being looked at."""
        return self._pool.busy

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
            replace(batch, photos=(), whole=batch.whole and not batch.photos)
            for batch in self._waiting
        ]
        self._pool.cancel()

    def close(self, until: float = math.inf) -> None:
        """Stop and wait for the threads, up to a moment of `time.monotonic`."""
        self._waiting.clear()
        self._pool.close(until)

    def _next(self) -> None:
        batch = self._waiting.pop(0)
        self._began = time.monotonic()
        if batch.photos:
            self._tell(ReadingProgress(0, len(batch.photos), looking=True))
        self._pool.run(
            len(batch.photos),
            partial(_see, self._feature_cache, batch.eye, batch.photos),
            partial(self._end, batch),
            partial(self._tell_progress, batch),
            # What an eye has refused once it will refuse again: spare the others.
            hopeless=lambda error: not isinstance(error, GivenUp),
        )

    def _tell_progress(self, batch: _Batch, done: int, total: int) -> None:
        if self._pool.cancelled and isinstance(batch.eye, NetworkEye):
            # An answer of a network may never come. Said again and again, for one may have been
            # asked a moment ago.
            batch.eye.file.give_up()
        if done < total:
            passed = time.monotonic() - self._began
            left = passed / done * (total - done) if done >= 2 * THREADS else None
            self._tell(ReadingProgress(done, total, looking=True, seconds_left=left))

    def _end(self, batch: _Batch, looks: Outcomes[Numbers]) -> None:
        self._tell(None)
        errors = [look.error for look in looks if look is not None and look.error is not None]
        refusals = [
            error.sentence
            for error in errors
            if isinstance(error, Refusal) and not isinstance(error, GivenUp)
        ]
        whole = batch.whole and not errors and None not in looks
        batch.then(ExtractionResult(next(iter(refusals), None), whole))
        if self._waiting and not self.busy:
            self._next()


def _see(feature_cache: FeatureCache, eye: Eye, photos: Sequence[Photo], number: int) -> Numbers:
    return feature_cache.see(eye, photos[number])
