"""Reading a drop: find its files, decode them in threads, and say what became of each.

The files are found first, so that it is known how many there are. Every one of them ends as a
photo, as skipped with a reason, or as unread because of Cancel.

Nobody has to wait for the last of 25,000 photos to begin with the first hundred. Where names or the
shelf say what all of them are, photos come in portions while others are still being read. Each is
half as large as all before it, so that what has to be done for a portion of all photos that are
there (to divide them, to lay them out) is done a dozen times and not a hundred.
"""

import math
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.photo_cache import PhotoCache
from gui.photo_import.pool import Outcome, Outcomes, Pool
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import EDGES
from model.photos import Gathered, Kinship, Photo, Skipped, decode_photo, gather_photos, read_found
from model.sentence import Refusal, Sentence, sentence

LARGE = threading.Lock()
"""Held while a large picture is decoded: never two of them at once."""

BROKEN = sentence("Something in Downhill went wrong at this file.")

FIRST = 100
"""Photos of the first portion: enough to train on."""

Keep: TypeAlias = Callable[[Photo], Photo]
"""What is done with a photo in the thread that has read it."""


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """What became of a drop, or of a portion of it.

    photos:   with the class that their name or folder says, if any.
    before:   how many photos of the drop have come in portions before this one.
    more:     whether another portion follows.
    unread:   how many files were not looked at because of Cancel.
    held_out: whether the photo of a path is to be held out, where that is given.
    split:    what is held out, where that is given.
    """

    photos: tuple[tuple[Photo, str | None], ...] = ()
    skipped: tuple[Skipped, ...] = ()
    unread: int = 0
    before: int = 0
    more: bool = False
    held_out: Mapping[str | None, bool | None] = field(default_factory=dict)
    split: Sentence | None = None

    @property
    def alone(self) -> bool:
        """Whether a single photo has come."""
        return self.before + len(self.photos) == 1 and not self.more


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

        then:          is given what became of them, the last portion at the end.
        all_one_class: whether somebody has said what all of them are; see `gather_photos`.
        """
        tell(ReadingProgress(0, 0))
        find = partial(gather_photos, dropped.paths, all_one_class=all_one_class)
        decode = partial(self._decode, dropped.images, all_one_class, tell, then)
        self._pool.run(1, lambda _: find(), decode)

    def cancel(self) -> None:
        """Read no further; what has been read so far is kept."""
        self._pool.cancel()

    def close(self, until: float = math.inf) -> None:
        """Stop and wait for the threads, up to a moment of `time.monotonic`."""
        self._pool.close(until)

    def _decode(
        self,
        images: tuple[tuple[str, bytes], ...],
        all_one_class: bool,
        tell: Callable[[ReadingProgress], None],
        then: Callable[[Read], None],
        found: Outcomes[Gathered],
    ) -> None:
        finding = found[0]
        if self._pool.cancelled or finding is None or finding.error is not None:
            then(Read())  # whoever waits would wait for ever
            return
        gathered = finding.value
        files, keep = gathered.found, self._keep
        known = all_one_class or (not images and all(file.label is not None for file in files))
        if known and len(files) > FIRST:
            files = tuple(files[number] for number in mixed([file.label for file in files]))
        named: list[tuple[str, str | None]] = [(file.path, file.label) for file in files]
        named += [(name, None) for name, _ in images]

        def read(number: int) -> Photo:
            if number < len(files):
                return keep(read_found(files[number], EDGES, LARGE))
            name, data = images[number - len(files)]
            return keep(decode_photo(data, name, EDGES, turn=LARGE))

        portions = Portions(gathered, named, then if known else None)
        self._pool.run(
            len(named),
            read,
            lambda pieces: then(portions.last(pieces)),
            lambda done, total: tell(ReadingProgress(done, total)),
            portions.come,
        )


def mixed(labels: Sequence[str | None]) -> list[int]:
    """Order files by turns of their classes, so that each portion has its share of all of them.

    In a folder of cats and dogs all files of the cats come first. Within a class they keep their
    order. Gives the places of the files in theirs.
    """
    sizes = Counter(labels)
    met: Counter[str | None] = Counter()
    turns = []
    for label in labels:
        turns.append((met[label] + 0.5) / sizes[label])
        met[label] += 1
    return sorted(range(len(labels)), key=turns.__getitem__)


class Portions:
    """What has been read of a drop, in the order of its files, as far as that has come.

    take: is given each portion but the last; None where all come at the end.
    """

    def __init__(
        self,
        gathered: Gathered,
        named: list[tuple[str, str | None]],
        take: Callable[[Read], None] | None,
    ) -> None:
        self._gathered, self._named, self._take = gathered, named, take
        self._held_out: dict[str | None, bool | None] = {
            file.path: file.held_out for file in gathered.found
        }
        self._early: dict[int, Outcome[Photo]] = {}  # those whose turn has not come
        self._portion: list[Outcome[Photo]] = []
        self._given = 0  # files
        self._photos = 0  # that have been given

    def come(self, ended: Sequence[Outcome[Photo]]) -> None:
        """Take what has been read, and give a portion when it is large enough."""
        if self._take is None:
            return
        self._early |= {outcome.number: outcome for outcome in ended}
        while (nxt := self._early.pop(self._given + len(self._portion), None)) is not None:
            self._portion.append(nxt)
        if len(self._portion) >= max(FIRST, self._photos // 2):
            portion, self._portion = self._portion, []
            self._take(replace(self._sum_up(portion), more=True))

    def last(self, pieces: Outcomes[Photo]) -> Read:
        """Sum up what has not been given yet, at the end."""
        read = self._sum_up(pieces[self._given :])
        self._early, self._portion = {}, []
        return replace(
            read, skipped=(*self._gathered.skipped, *read.skipped), split=self._gathered.split
        )

    def _sum_up(self, pieces: Outcomes[Photo]) -> Read:
        """Say what became of the next files, each with its name and the class that this says."""
        photos: list[tuple[Photo, str | None]] = []
        skipped: list[Skipped] = []
        names = self._named[self._given : self._given + len(pieces)]
        for (name, label), piece in zip(names, pieces, strict=True):
            if piece is None:
                continue
            match piece.error:
                case None:
                    photos.append((piece.value, label))
                case Refusal() as refusal:
                    skipped.append(Skipped(name, refusal.sentence))
                case _:
                    skipped.append(Skipped(name, BROKEN))
        before = self._photos
        self._given += len(pieces)
        self._photos += len(photos)
        return Read(
            photos=tuple(photos),
            skipped=tuple(skipped),
            unread=sum(piece is None for piece in pieces),
            before=before,
            held_out=self._held_out,
        )
