"""The file in which a window keeps its work without being asked, so that the next start has it.

Each window has a file of its own, and a lock on it as long as it is open. A start takes the file
that was written last of those that no window has. A *marker* beside it says that its work is being
brought back; who finds one knows that this has gone wrong before.
"""

from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

from gui.preferences import put_aside
from gui.window.files.file_lock import take_lock

MOST_WINDOWS = 100


def default_folder() -> Path:
    """The platform's folder for what a program keeps; it need not exist yet."""
    where = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(where)) / "sessions"


class StoredSession:
    """A window's file. Use `take`."""

    def __init__(self, path: Path, lock: QLockFile) -> None:
        self.path = path
        self._marker = path.with_suffix(".restoring")
        self._lock = lock

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
        """Give the file another name, which no start looks for. Raises OSError."""
        kept = put_aside(self.path, "left-", self.path.suffix)
        self.unmark()
        return kept

    def forget(self) -> None:
        """Remove the file. Raises OSError."""
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let the next start have it."""
        self._lock.unlock()


def take(folder: Path, *, new: bool = False) -> StoredSession:
    """Take the file that was written last and that no other window has, or a new one.

    new: whether it is to be a new one.

    Raises OSError where nothing can be kept.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = sorted(folder.glob("session-*.downhill"), key=_written, reverse=True)
    names = (folder / f"session-{number}.downhill" for number in range(1, MOST_WINDOWS))
    free = [path for path in names if path not in written]
    for path in free if new else [*written, *free]:
        lock = take_lock(path.with_suffix(".lock"))
        if lock is not None:
            return StoredSession(path, lock)
    raise OSError("there are too many windows")


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # it has just gone
        return 0.0
