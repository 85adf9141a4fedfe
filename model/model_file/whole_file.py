"""Writing a file so that it is there whole, or not at all.

The content goes into a new file beside the old one, which takes the old one's place in one go
when all of it has reached the disk; then the folder is written, too, so that it stays so. After a
full disk, a power cut or an impatient Ctrl+C there is the old file or the new one, never half of
each.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from importlib.util import find_spec
from time import sleep
from typing import BinaryIO

LOCKS = find_spec("fcntl") is not None
"""Whether a file can be locked. Windows has no such locks; no file that is open can go there."""

OPEN_ONES_STAY = os.name == "nt"
"""Whether nothing takes the place of a file that another program has open, as on Windows."""

TRIES, PAUSE = 11, 0.05
"""How often the place of such a file is asked for, and the seconds between. A virus scanner, or
what copies files into a cloud, has each file open for a moment after it was written."""


def write_whole(path: str, data: bytes) -> None:
    """Write a file of these bytes, as `new_content` does."""
    with new_content(path) as file:
        file.write(data)


@contextmanager
def new_content(path: str) -> Iterator[BinaryIO]:
    """Open what becomes the content of a file when the block ends, and not if it raises.

    A file that is there is replaced, and its permissions stay. A link stays, and its target is
    written. What a save has left behind that was killed goes. Raises OSError when that cannot be
    done, with EBUSY where another program does not let go of the file; nothing has changed then.
    """
    target = os.path.realpath(path)
    if os.path.islink(target):  # only a link that leads back to itself is still one
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
    mode = _mode(target)
    temporary, file = _new_file(target)
    try:
        with file:
            # Before there is something to be read in it.
            if mode is not None:
                os.chmod(temporary, mode)
            yield file
            file.flush()
            os.fsync(file.fileno())
        _take_place(temporary, target)
    except BaseException:
        with suppress(OSError):  # what is to be told is what went wrong first
            os.unlink(temporary)
        raise
    _write_folder(os.path.dirname(target))


def try_folder(folder: str) -> None:
    """Make a file in a folder, and remove it again. Raises OSError where none can be made.

    Where somebody has it open for a moment, so that it stays, the next save removes it.
    What the system says of rights (`os.access`) is worth less: Windows says yes of every folder.
    """
    path, file = _new_file(os.path.join(folder, "tried"))
    file.close()
    with suppress(OSError):
        os.unlink(path)


def _take_place(temporary: str, target: str) -> None:
    """Put a new file in the place of the old one, and wait a moment for who has that open."""
    left = TRIES
    while True:
        try:
            os.replace(temporary, target)
        except PermissionError as error:
            # A folder stays, and a file that is marked as read-only, however long one waits.
            marked = not os.path.isfile(target) or not os.access(target, os.W_OK)
            if marked or not OPEN_ONES_STAY:
                raise
            left -= 1
            if not left:
                raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), target) from error
            sleep(PAUSE)
        else:
            return


def _write_folder(folder: str) -> None:
    """Have a folder written to the disk; without that, a power cut may bring the old file back."""
    # The new file is there: where a folder cannot be written (on Windows, on some networks), it
    # only may take a while until that is for good.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _mode(target: str) -> int | None:
    """Give the permissions of a file; None when there is none. Raises OSError for a device."""
    try:
        mode = os.stat(target).st_mode
    except FileNotFoundError:
        return None
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):  # a folder cannot be replaced anyway
        return stat.S_IMODE(mode)
    raise OSError(errno.EINVAL, "not a regular file", target)


def _new_file(target: str) -> tuple[str, BinaryIO]:
    """Open a new file beside the target, locked, with the usual permissions."""
    folder, name = os.path.split(target)
    key = blake2b(os.fsencode(name), digest_size=8).hexdigest()
    number = 0
    while True:
        path = os.path.join(folder, f".downhill-{key}-{number}.tmp")
        try:
            # "x": never through a file or a link that is there already.
            return path, _locked(open(path, "xb"))
        except FileExistsError:
            if not _clear(path):
                number += 1


def _locked(file: BinaryIO) -> BinaryIO:
    """Lock a file, which says that it is still being written."""
    _lock(file.fileno())
    return file


def _clear(path: str) -> bool:
    """Remove what a save has left behind that was killed; not what another one is writing."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
        try:
            left = stat.S_ISREG(os.fstat(descriptor).st_mode) and _lock(descriptor)
        finally:
            os.close(descriptor)
        if left:
            os.unlink(path)
    except OSError:
        return False
    return left


def _lock(descriptor: int) -> bool:
    """Take a lock that goes with its process; says whether no other process has it."""
    if LOCKS:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True
