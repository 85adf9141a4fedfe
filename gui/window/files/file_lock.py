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
