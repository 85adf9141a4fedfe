"""A lock beside a file: who has it is the only one who works on that file.

What a lock says can be wrong: the program that wrote it was killed, its clock was years off, or
something else has been written over it. So only one whose file some program still holds counts.
"""

from pathlib import Path

from PySide6.QtCore import QLockFile


def take_lock(path: Path) -> QLockFile | None:
    """Take a lock, which holds until it is let go of; None where another program has it.

    Raises OSError where no lock can be written there.
    """
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # its age says nothing
    # Qt removes no lock that a living program holds.
    if lock.tryLock(0) or (
        lock.error() == QLockFile.LockError.LockFailedError
        and lock.removeStaleLockFile()
        and lock.tryLock(0)
    ):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        return None
    raise PermissionError(f"no lock can be written: {path}")


class ProjectLock:
    """The lock on the project that a window works on, if it works on one."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def take(self, path: str) -> bool:
        """Say that this window works on a project, and on no other; False where another does.

        Where nothing can be written nobody saves, so nobody has to be told of others.
        """
        self.let_go()
        try:
            self._lock = take_lock(_beside(path))
        except OSError:
            return True
        return self._lock is not None

    def let_go(self) -> None:
        """Work on none any more."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    @staticmethod
    def is_free(path: str) -> bool:
        """Say whether no other window works on a project. Not for the one that was taken."""
        other = ProjectLock()
        free = other.take(path)
        other.let_go()
        return free


def _beside(path: str) -> Path:
    project = Path(path)
    return project.with_name(f".{project.name}.lock")
