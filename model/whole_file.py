"""Writing a file so that it is there whole, or not at all.

The content goes into a new file beside the old one, which takes the old one's place in one go
when all of it has reached the disk. After a full disk, a power cut or an impatient Ctrl+C there
is the old file or the new one, never half of each.
"""

import errno
import os
from contextlib import suppress
from typing import BinaryIO


def write_whole(path: str, data: bytes) -> None:
    """Write a file; one that is there is replaced. A link stays, and its target is written.

    Raises OSError when that cannot be done; nothing has changed then.
    """
    target = os.path.realpath(path)
    if os.path.islink(target):  # only a link that leads back to itself is still one
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
    temporary, file = _new_file(os.path.dirname(target))
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):  # what is to be told is what went wrong first
            os.unlink(temporary)
        raise


def _new_file(folder: str) -> tuple[str, BinaryIO]:
    """Open a file that nobody else has, with the usual permissions."""
    number = 0
    while True:
        path = os.path.join(folder, f".downhill-{os.getpid()}-{number}.tmp")
        try:
            # "x": never through a file or a link that is there already.
            return path, open(path, "xb")
        except FileExistsError:
            number += 1
