"""Writes the session to files in the background, each whole or not at all.

The window's thread takes the snapshot, which costs next to nothing; everything else is done in a
thread that is here for nothing else, so that a slow drive keeps no other work waiting.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from gui.ending import end
from gui.session.background import BackgroundTask
from gui.session.file_tasks import written
from gui.session.snapshot import Snapshot
from model.eyes import FeatureCache
from model.sentence import Sentence, joined

PATIENCE = 20.0
"""Seconds after which a program whose window has been closed waits no longer for what is being
written."""


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """What is to be kept: the session, where in the window somebody was, and in the lesson.

    place, lesson: as of `Project`.
    """

    snapshot: Snapshot
    place: Mapping[str, str]
    lesson: bytes = b""

    def same_as(self, other: "Work") -> bool:
        """Say whether nothing was done between the two; the lesson keeps a file of its own."""
        return self.place == other.place and self.snapshot.same_as(other.snapshot)


@dataclass(frozen=True, slots=True, eq=False)
class Save:
    """Work that is to be in a file.

    by: whoever wants to know for whom it was, when it is there.
    """

    path: str
    work: Work
    by: object = None


class ProjectWriter(QObject):
    """Writes one file after the other, in the order in which they were asked for.

    album: whether what is large goes beside the project, see `model.project.save_project`.

    Signals: `written(Save)`, what is in its file now; `failed(Save, Sentence)`, why its file is as
    before.
    """

    written = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self, feature_cache: FeatureCache, parent: QObject, *, album: bool = False
    ) -> None:
        super().__init__(parent)
        self._cache, self._album = feature_cache, album
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="project")
        self._task: BackgroundTask | None = None
        self._save: Save | None = None  # what it writes
        self._waiting: dict[str, Save] = {}

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._task is not None

    def writes(self, path: str) -> bool:
        """Whether a file is being written, or waits for it."""
        now = self._save is not None and self._save.path == path
        return path in self._waiting or (self.busy and now)

    def write(self, save: Save) -> None:
        """Write a file, after those that were asked for before.

        Of one file that waits, what was asked for last is written alone, for whoever wanted to know
        of either.
        """
        waits = self._waiting.get(save.path)
        if waits is not None and waits.by is not None and save.by is None:
            save = replace(save, by=waits.by)
        self._waiting[save.path] = save
        self._next()

    def close(self, until: float) -> Sentence | None:
        """Write what still waits, and wait for all up to a moment of `time.monotonic`.

        Gives why files were not written, by their names.
        """
        waiting, self._waiting = self._waiting, {}
        why = []
        if self._task is not None and self._save is not None:
            why.append(written(self._save.path, self._task.wait, until))
        work = {path: self._pool.submit(self._writing(save)) for path, save in waiting.items()}
        why += [written(path, one.exception, until) for path, one in work.items()]
        end(self._pool, until)
        told = [words for words in why if words is not None]
        return joined(told) if told else None

    def _next(self) -> None:
        if self._task is not None or not self._waiting:
            return
        self._save = save = self._waiting.pop(next(iter(self._waiting)))
        writing = self._writing(save)

        def walk() -> Iterator[None]:
            writing()
            yield

        self._task = task = BackgroundTask(self, paced=False)
        task.finished.connect(lambda: self._end(save))
        task.failed.connect(lambda why: self._fail(save, why))
        task.start(self._pool, walk)

    def _writing(self, save: Save) -> Callable[[], None]:
        path, work = save.path, save.work
        looks, album = self._cache.known, self._album

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
                work.lesson,
            )
            save_project(path, project, album=album)

        return write

    def _end(self, save: Save) -> None:
        self._task = None
        self.written.emit(save)
        self._next()

    def _fail(self, save: Save, why: Sentence) -> None:
        self._task = None
        self.failed.emit(save, why)
        self._next()
