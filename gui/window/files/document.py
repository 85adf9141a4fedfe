"""The project that the window works on: its file, and whether something has changed since.

Saving is for taking work along, and for a name; it is not needed for the next start to have it
(`session_keeper`). So nobody is asked anything: what another project takes the place of can be
brought back as long as the window is open.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from gui.session.project_writer import ProjectWriter, Work
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.window.files.file_lock import take_lock
from gui.window.files.file_picker import FilePicker
from gui.window.main_window import MainWindow
from model.photos import shown_name
from model.sentence import Sentence, sentence
from model.training import Scene

if TYPE_CHECKING:
    from model.project import Project

LOOKS = 500
"""Milliseconds between two looks whether something has changed."""

PATIENCE = 20.0
"""Seconds after which a window that has been closed waits no longer for what is being saved."""

KIND = "downhill"

LONGEST_PATH = 1_000
"""Letters of a path that the next start is told of."""


class Document(QObject):
    """Saves projects, opens them, and says in the window's title which it is.

    take: gives all that is in the window.
    show: goes to the page that was open.

    Signals: `noticed(Sentence)`, `refused(Sentence)`; `replaced()`, there is something to bring
    back, or no longer.
    """

    noticed = Signal(object)
    refused = Signal(object)
    replaced = Signal()

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        take: Callable[[], Work],
        show: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._take, self._show = session, window, take, show
        self._picker = FilePicker(window)
        self._writer = ProjectWriter(session.feature_cache, self)
        self._writer.failed.connect(self.refused)
        self._writer.written.connect(self._end)
        self._path, self._target = "", ""  # of the project; of what is being written
        self._saved: Work | None = None  # what is in its file, if that is known
        self._fresh = False  # whether it is in its file what will be shown next
        self._again = False
        self._lock: QLockFile | None = None
        self._before: tuple[Snapshot, str] | None = None
        self._timer = QTimer(self, interval=LOOKS)
        self._timer.timeout.connect(self._entitle)
        session.scene_changed.connect(self._see)
        session.project_wanted.connect(self.open)

    @property
    def path(self) -> str:
        """Where it is saved; empty where it never was."""
        return self._path

    @property
    def changed(self) -> bool:
        """Whether there is something that is not in its file."""
        if self._fresh:
            return False
        saved = self._saved
        return saved is None or not self._take().snapshot.lab.same_as(saved.snapshot.lab)

    @property
    def replaces(self) -> bool:
        """Whether there is something to bring back."""
        return self._before is not None

    # What the learner asks for.

    def save(self) -> None:
        """Write it to its file; ask for one where it has none."""
        if self._path:
            self._write(self._path)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Ask for a file, and write it there."""
        self._picker.pick_target(
            self.tr("Save project"), self._filters, self._write, suffix=KIND, name=self._name
        )

    def ask(self) -> None:
        """Ask for a project, and open it."""
        self._picker.pick_file(self.tr("Open project"), self._filters, self.open)

    def open(self, path: str) -> None:
        """Open a project; what there is now can be brought back."""
        self._session.open_project(path, partial(self._opened, path))

    def revert(self) -> None:
        """Go back to what is in its file."""
        if self._path:
            self.open(self._path)

    def forget(self) -> None:
        """Be no project's any more: everything is taken away."""
        self._remember()
        self._belong("")

    def bring_back(self) -> None:
        """Take what was there before another project took its place, and the other way round."""
        if self._before is not None:
            snapshot, path = self._before
            self._remember()
            self._session.restore(snapshot)
            self._belong(path)

    # From one start to the next.

    def with_name(self, work: Work) -> Work:
        """Give work that says whose it is, for the next start on this computer."""
        if not self._path or len(self._path) > LONGEST_PATH or not self._path.isprintable():
            return work
        state = "changed" if self.changed else "saved"
        place = {**work.place, "file": self._path, "state": state}
        return Work(work.snapshot, MappingProxyType(place))

    def resume(self, project: "Project") -> None:
        """Go on with what the last start had, and with its project."""
        self._show(project.place.get("page", ""))
        fresh = project.place.get("state") == "saved"
        self._belong(project.place.get("file", ""), fresh=fresh)

    def close(self) -> None:
        """Wait for what is being saved, but not for ever."""
        self._writer.close(time.monotonic() + PATIENCE)
        self._unlock()

    # Inside.

    @property
    def _filters(self) -> str:
        return f"{self.tr('Projects')} (*.{KIND})"

    @property
    def _name(self) -> str:
        return Path(self._path).stem if self._path else self.tr("Dogs and cats")

    def _write(self, path: str) -> None:
        if self._writer.busy:
            self._again = True
            return
        self._target = path
        self._writer.write(path, self._take())

    def _end(self, work: Work) -> None:
        self.noticed.emit(sentence("{name} was saved.", name=shown_name(self._target)))
        if self._target != self._path:
            self._belong(self._target)
        self._saved, self._fresh = work, False
        self._entitle()
        if self._again:
            self._again = False
            self._write(self._path)

    def _opened(self, path: str, project: "Project") -> None:
        self._remember()
        self._session.bring_back(project)
        self._show(project.place.get("page", ""))
        self._belong(path, fresh=True)
        words = sentence(
            "{name} is open. File > Back to what was there takes you back.", name=shown_name(path)
        )
        self.noticed.emit(words)

    def _remember(self) -> None:
        """Keep what there is, for who wants it back."""
        self._before = self._take().snapshot, self._path
        self.replaced.emit()

    def _see(self, scene: Scene) -> None:
        """Know what is in the file, once it is drawn."""
        if self._fresh and scene.step_result is not None:
            QTimer.singleShot(0, self, self._stand)

    def _stand(self) -> None:
        if self._fresh:
            self._saved, self._fresh = self._take(), False

    def _belong(self, path: str, *, fresh: bool = False) -> None:
        """Be the project of a file; none where it is empty.

        fresh: whether it is in its file what will be shown next.
        """
        self._unlock()
        self._path, self._saved, self._fresh = path, None, fresh
        if path:
            self._timer.start()
            self._take_lock()
        else:
            self._timer.stop()
        self._entitle()

    def _take_lock(self) -> None:
        path = Path(self._path)
        try:
            self._lock = take_lock(path.with_name(f".{path.name}.lock"))
        except OSError:  # nothing can be written there, so nobody saves there either
            return
        if self._lock is None:
            self.noticed.emit(_elsewhere(self._path))

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _entitle(self) -> None:
        """Write into the title which project it is."""
        window = self._window
        if not self._path:
            window.setWindowTitle("Downhill")
            window.setWindowModified(False)
            return
        name = shown_name(self._path).removesuffix(f".{KIND}")
        window.setWindowTitle(f"{name.replace('[*]', '')}[*] — Downhill")
        window.setWindowModified(self.changed)


def _elsewhere(path: str) -> Sentence:
    return sentence(
        "{name} is open in another window, too. Save under another name, or what one of them has "
        "saved is replaced.",
        name=shown_name(path),
    )
