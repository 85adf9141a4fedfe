"""Reading a file that may be anything, whole, and never more of it than there can be use for.

Whatever has a name can be opened: a pipe, into which nothing is written; a device that never
ends; a film of two hours under the name of a small file. So the file is opened without waiting,
then it is asked what it is and how large, and only then is it read.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO


class NotRegular(OSError):
    """A pipe or a device, which may never end."""


class TooLarge(OSError):
    """A file of more bytes than there is use for."""


def read_regular(path: str, most: int) -> bytes:
    """Read a regular file of at most `most` bytes.

    Raises OSError when that cannot be done: IsADirectoryError for a folder, NotRegular for what
    is neither a folder nor a file, TooLarge for more bytes; and ValueError for a path that no
    file can have. Nothing has been read then.
    """
    with open_regular(path) as (file, size):
        if size <= most:
            # One more than there should be: a file may grow while it is read.
            content = file.read(size + 1)
            if len(content) <= most:
                return content
    raise TooLarge


@contextmanager
def open_regular(path: str) -> Iterator[tuple[BinaryIO, int]]:
    """Open a regular file, and give it with its size in bytes. Raises as `read_regular` does."""
    # Opening a pipe for reading would otherwise wait until something is written into it.
    with open(path, "rb", opener=_open_at_once) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise NotRegular
        yield file, status.st_size


def _open_at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def reason(error: Exception) -> str:
    """What the operating system says is wrong, without numbers and paths."""
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
