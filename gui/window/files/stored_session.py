"""The folder in which a window keeps its work without being asked, so that the next start has it.

Each window has a folder of its own, and a lock on it as long as it is open. In it are a project and
its album. A start takes the folder that was written last of those that no window has. A *marker*
beside it says that its work is being brought back; who finds one knows that this has gone wrong
before.
"""

import os
import shutil
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from gui.window.files.file_lock import take_lock

MOST_WINDOWS = 100

NAME = "work.downhill"
"""The project in a folder."""


def default_folder() -> Path:
    """The platform's folder for what a program keeps; it need not exist yet."""
    where = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(where)) / "sessions"


class StoredSession:
    """A window's folder. Use `take`.

    path: of the project in it.
    """

    def __init__(self, folder: Path, lock: QLockFile) -> None:
        self.path = folder / NAME
        self._folder, self._lock = folder, lock
        self._marker = folder.with_suffix(".restoring")

    @property
    def there(self) -> bool:
        """Whether there is something to bring back."""
        return self.path.exists()

    @property
    def marked(self) -> bool:
        """Whether its work is being brought back, or was when the program ended."""
        return self._marker.exists()

    def mark(self) -> None:
        """Say that its work is being brought back. Raises OSError."""
        self._marker.touch()

    def unmark(self) -> None:
        """Say that all is well. Raises OSError."""
        self._marker.unlink(missing_ok=True)

    def leave_aside(self) -> Path:
        """Give the folder another name, which no start looks for, and begin another one.

        Gives where the project is now. Raises OSError.
        """
        number = 1
        while (kept := self._folder.with_name(f"left-{number}")).exists():
            number += 1
        os.rename(self._folder, kept)
        self._folder.mkdir()
        self.unmark()
        return kept / NAME

    def forget(self) -> None:
        """Remove what is in the folder. Raises OSError."""
        self.path.unlink(missing_ok=True)
        shutil.rmtree(self._folder, ignore_errors=True)  # of no use without the project
        self._folder.mkdir(exist_ok=True)

    def close(self) -> None:
        """Let the next start have it."""
        if not self.there:
            shutil.rmtree(self._folder, ignore_errors=True)
        self._lock.unlock()


def take(folder: Path, *, new: bool = False) -> StoredSession:
    """Take the folder that was written last and that no other window has, or a new one.

    new: whether it is to be a new one.

    Raises OSError where nothing can be kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = sorted(
        (path.parent for path in folder.glob(f"session-*/{NAME}")), key=_written, reverse=True
    )
    names = (folder / f"session-{number}" for number in range(1, MOST_WINDOWS))
    free = [path for path in names if path not in written]
    for path in free if new else [*written, *free]:
        lock = take_lock(path.with_suffix(".lock"))
        if lock is not None:
            path.mkdir(exist_ok=True)
            return StoredSession(path, lock)
    raise OSError("there are too many windows")


def _written(folder: Path) -> float:
    try:
        return (folder / NAME).stat().st_mtime
    except OSError:  # it has just gone
        return 0.0
