"""Reading photos while the window lives: find the files, decode them in two threads, report.

One `PhotoReader` is one drop, however many files it holds. It finds its files first, so that the
window can ask once how to label them, and reads them after that. Every file ends as a photo
or as skipped with a reason.
"""

import math
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from gui.ending import end
from gui.photo_import.drop_data import DroppedData
from model.eyes import EDGES
from model.photos import Gathered, Photo, Skipped, decode_photo, gather_photos, read_photo
from model.sentence import Refusal, Sentence, sentence

THREADS = 2

LARGE = threading.Lock()
"""Held while a large picture is decoded: never two of them at once, in whichever drop."""

POLL = 30
"""Milliseconds between two looks at what the threads have done."""

BROKEN = sentence("Something in Downhill went wrong at this file.")


@dataclass(frozen=True, slots=True)
class ReadingProgress:
    """How far reading has come; `total` is 0 while the files are still being found.

    looking:      whether photos that have been read are being looked at by a network.
    opening:      whether it is a network or a model that is being opened.
    seconds_left: how long that will still take; None when nobody can tell yet.
    """

    done: int
    total: int
    looking: bool = False
    opening: bool = False
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """What became of a drop.

    photos:   with the class that their name or folder says, if any.
    unread:   how many files were not looked at because of Cancel.
    held_out: whether the photo of a path is to be held out, where that is given.
    split:    what is held out, where that is given.
    """

    photos: tuple[tuple[Photo, str | None], ...]
    skipped: tuple[Skipped, ...]
    unread: int
    held_out: Mapping[str | None, bool | None] = field(default_factory=dict)
    split: Sentence | None = None


def _as_it_is(photo: Photo) -> Photo:
    return photo


class PhotoReader(QObject):
    """One drop on its way.

    keep:          what becomes of a photo that has been read, in the thread that has read it.
    all_one_class: whether somebody has said what all of them are; see `gather_photos`.

    Signals:
        found(Gathered): the files are known; call `read` to go on.
        progressed(Progress)
        finished(Read)
    """

    found = Signal(object)
    progressed = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        dropped: DroppedData,
        parent: QObject | None = None,
        *,
        keep: Callable[[Photo], Photo] = _as_it_is,
        all_one_class: bool = False,
    ) -> None:
        super().__init__(parent)
        self._dropped = dropped
        self._keep = keep
        self._all_one_class = all_one_class
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="photos")
        self._gathering: Future[Gathered] | None = None
        self._reading: list[tuple[str, str | None, Future[Photo]]] = []
        self._skipped: list[Skipped] = []
        self._gathered = Gathered((), ())
        self._cancelled = False
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._poll)

    def find(self) -> None:
        """Find the files of the drop."""
        self._gathering = self._pool.submit(
            gather_photos, self._dropped.paths, all_one_class=self._all_one_class
        )
        self._timer.start()
        self.progressed.emit(ReadingProgress(0, 0))

    def read(self, gathered: Gathered) -> None:
        """Decode what was found, and the images that came without a file."""
        self._skipped = list(gathered.skipped)
        self._gathered = gathered
        for found in gathered.found:
            task = partial(read_photo, found.path, EDGES, LARGE)
            self._submit(found.path, found.label, task)
        for name, data in self._dropped.images:
            self._submit(name, None, partial(decode_photo, data, name, EDGES, turn=LARGE))
        self._timer.start()

    def cancel(self) -> None:
        """Read no further; what has been read so far is kept."""
        self._cancelled = True
        for _, _, task in self._reading:
            task.cancel()
        if self._gathering is not None and self._gathering.cancel():
            self._end()

    def close(self, until: float = math.inf) -> None:
        """Stop and wait for the threads, up to a moment of `time.monotonic`."""
        self._timer.stop()
        end(self._pool, until)

    def _submit(self, path: str, label: str | None, task: Callable[[], Photo]) -> None:
        self._reading.append((path, label, self._pool.submit(lambda: self._keep(task()))))

    def _poll(self) -> None:
        if self._gathering is not None:
            if self._gathering.done():
                gathering, self._gathering = self._gathering, None
                self._timer.stop()
                error = None if gathering.cancelled() else gathering.exception()
                if error is None and not self._cancelled:
                    self.found.emit(gathering.result())
                    return
                self._end()  # whoever waits would wait for ever
                if error is not None:
                    raise error
            return
        done = sum(task.done() for _, _, task in self._reading)
        self.progressed.emit(ReadingProgress(done, len(self._reading)))
        if done == len(self._reading):
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        photos: list[tuple[Photo, str | None]] = []
        broken: list[BaseException] = []
        unread = 0
        reading, self._reading = self._reading, []  # each remembers its error, and that this frame
        while reading:
            path, label, task = reading.pop(0)
            if task.cancelled():
                unread += 1
                continue
            # Not raised here: an error would remember this frame, and lead from itself to itself.
            error = task.exception()
            if error is None:
                photos.append((task.result(), label))
            elif isinstance(error, Refusal):
                self._skipped.append(Skipped(path, error.sentence))
            else:
                self._skipped.append(Skipped(path, BROKEN))
                broken.append(error)
            del error
        self._pool.shutdown()
        sides: dict[str | None, bool | None] = {
            found.path: found.held_out for found in self._gathered.found
        }
        split = self._gathered.split
        self.finished.emit(Read(tuple(photos), tuple(self._skipped), unread, sides, split))
        if broken:
            del task
            raise broken.pop(0)
