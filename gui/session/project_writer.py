"""Writes the session to a file in the background, whole or not at all.

The window's thread takes the snapshot, which costs next to nothing; everything else is done in a
thread that is here for nothing else, so that a slow drive keeps no other work waiting.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from gui.ending import end
from gui.session.background import BackgroundTask
from gui.session.snapshot import Snapshot
from model.eyes import FeatureCache
from model.sentence import Refusal, Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """What is to be kept: the session, and where in the window somebody was (`Project.place`)."""

    snapshot: Snapshot
    place: Mapping[str, str]

    def same_as(self, other: "Work") -> bool:
        """Say whether nothing was done between the two."""
        return self.place == other.place and self.snapshot.same_as(other.snapshot)


class ProjectWriter(QObject):
    """Writes one file after the other.

    Signals: `written(Work)`, what is in the file now; `failed(Sentence)`, why it is as before.
    """

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, feature_cache: FeatureCache, parent: QObject) -> None:
        super().__init__(parent)
        self._cache = feature_cache
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="project")
        self._task: BackgroundTask | None = None
        self._last: Future[None] | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._task is not None

    def write(self, path: str, work: Work) -> None:
        """Begin to write; not while another file is being written."""
        writing = self._writing(path, work)

        def walk() -> Iterator[None]:
            writing()
            yield

        task = BackgroundTask(self, paced=False)
        task.finished.connect(lambda: self._end(work))
        task.failed.connect(self._fail)
        task.start(self._pool, walk)
        self._task = task

    def write_last(self, path: str, work: Work) -> None:
        """Write once more, after what is being written; `close` says what has become of it."""
        self._last = self._pool.submit(self._writing(path, work))

    def close(self, until: float) -> Sentence | None:
        """Wait, up to a moment of `time.monotonic`; gives why the last file was not written."""
        why = None
        try:
            if self._last is not None:
                self._last.result(max(0.0, until - time.monotonic()))
        except Refusal as refusal:
            why = refusal.sentence
        except TimeoutError:
            pass  # what was written before is as it was
        end(self._pool, until)
        return why

    def _writing(self, path: str, work: Work) -> Callable[[], None]:
        looks = self._cache.known

        def write() -> None:
            from model.project import Project, save_project

            now = work.snapshot
            project = Project(
                now.lab,
                looks,
                now.own_eyes,
                now.met_photos,
                now.eye_before,
                now.followed,
                now.asked,
                now.turned_to,
                work.place,
            )
            save_project(path, project)

        return write

    def _end(self, work: Work) -> None:
        self._task = None
        self.written.emit(work)

    def _fail(self, why: Sentence) -> None:
        self._task = None
        self.failed.emit(why)
