"""Reading a drop: find its files, decode them in threads, and say what became of each.

The files are found first, so that it is known how many there are. Every one of them ends as a
photo, as skipped with a reason, or as unread because of Cancel.
"""

import math
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.photo_cache import PhotoCache
from gui.photo_import.pool import Outcomes, Pool
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import EDGES
from model.photos import Gathered, Kinship, Photo, Skipped, decode_photo, gather_photos, read_photo
from model.sentence import Refusal, Sentence, sentence

LARGE = threading.Lock()
"""Held while a large picture is decoded: never two of them at once."""

BROKEN = sentence("Something in Downhill went wrong at this file.")

Keep: TypeAlias = Callable[[Photo], Photo]
"""What is done with a photo in the thread that has read it."""


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """What became of a drop.

    photos:   with the class that their name or folder says, if any.
    unread:   how many files were not looked at because of Cancel.
    held_out: whether the photo of a path is to be held out, where that is given.
    split:    what is held out, where that is given.
    """

    photos: tuple[tuple[Photo, str | None], ...] = ()
    skipped: tuple[Skipped, ...] = ()
    unread: int = 0
    held_out: Mapping[str | None, bool | None] = field(default_factory=dict)
    split: Sentence | None = None


def keeping() -> Keep:
    """Remember photos from now on: which look nearly the same, and their large squares on disk."""
    photo_cache, kinship, meeting = PhotoCache(), Kinship(), threading.Lock()

    def keep(photo: Photo) -> Photo:
        with meeting:  # it compares each photo with all before
            photo = kinship.meet(photo)
        return photo_cache.keep(photo)

    return keep


class PhotoReader:
    """Reads one drop at a time."""

    def __init__(self, keep: Keep, parent: QObject) -> None:
        self._keep = keep
        self._pool = Pool("photos", parent)

    def read(
        self,
        dropped: DroppedData,
        tell: Callable[[ReadingProgress], None],
        then: Callable[[Read], None],
        *,
        all_one_class: bool = False,
    ) -> None:
        """Find the files of a drop and read them, and the images that came without a file.

        all_one_class: whether somebody has said what all of them are; see `gather_photos`.
        """
        tell(ReadingProgress(0, 0))
        find = partial(gather_photos, dropped.paths, all_one_class=all_one_class)
        self._pool.run(1, lambda _: find(), partial(self._decode, dropped.images, tell, then))

    def cancel(self) -> None:
        """Read no further; what has been read so far is kept."""
        self._pool.cancel()

    def close(self, until: float = math.inf) -> None:
        """Stop and wait for the threads, up to a moment of `time.monotonic`."""
        self._pool.close(until)

    def _decode(
        self,
        images: tuple[tuple[str, bytes], ...],
        tell: Callable[[ReadingProgress], None],
        then: Callable[[Read], None],
        found: Outcomes[Gathered],
    ) -> None:
        finding = found[0]
        if self._pool.cancelled or finding is None or finding.error is not None:
            then(Read())  # whoever waits would wait for ever
            return
        gathered = finding.value
        named: list[tuple[str, str | None]] = [(file.path, file.label) for file in gathered.found]
        named += [(name, None) for name, _ in images]
        files, keep = gathered.found, self._keep

        def read(number: int) -> Photo:
            if number < len(files):
                return keep(read_photo(files[number].path, EDGES, LARGE))
            name, data = images[number - len(files)]
            return keep(decode_photo(data, name, EDGES, turn=LARGE))

        self._pool.run(
            len(named),
            read,
            lambda pieces: then(_sum_up(gathered, named, pieces)),
            lambda done, total: tell(ReadingProgress(done, total)),
        )


def _sum_up(
    gathered: Gathered, named: list[tuple[str, str | None]], pieces: Outcomes[Photo]
) -> Read:
    """Say what became of the files, each with its name and the class that this says."""
    photos: list[tuple[Photo, str | None]] = []
    skipped = list(gathered.skipped)
    for (name, label), piece in zip(named, pieces, strict=True):
        if piece is None:
            continue
        match piece.error:
            case None:
                photos.append((piece.value, label))
            case Refusal() as refusal:
                skipped.append(Skipped(name, refusal.sentence))
            case _:
                skipped.append(Skipped(name, BROKEN))
    return Read(
        photos=tuple(photos),
        skipped=tuple(skipped),
        unread=sum(piece is None for piece in pieces),
        held_out={file.path: file.held_out for file in gathered.found},
        split=gathered.split,
    )
