"""Where a file can be saved, and what to do where it cannot."""

import errno
import os
from collections.abc import Callable

from model.photos.file_name import shown_name
from model.regular_file import reason
from model.sentence import Refusal, Sentence, sentence


def unwritable(path: str, why: Sentence) -> Refusal:
    """Refuse to save a model at a path."""
    return Refusal(
        sentence(
            "The model cannot be saved as {name}: {why}",
            name=shown_name(path),
            why=why,
        )
    )


def destination(path: str, refuse: Callable[[str, Sentence], Refusal] = unwritable) -> str:
    """Find the file that saving to `path` would write; a link stays and its target is written.

    refuse: makes a refusal of the path and what is wrong with it.

    Raises Refusal when there can be none. To ask before the work is better than after it.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    if os.path.islink(target):
        raise refuse(path, sentence("that is a link to itself. Choose another name."))
    if os.path.isdir(target) or not os.path.basename(path):
        raise refuse(path, sentence("that is a folder. Add a file name."))
    if os.path.exists(target) and not os.path.isfile(target):
        raise refuse(path, sentence("that is not a regular file. Choose another name."))
    if not os.path.isdir(folder):
        raise refuse(path, sentence("there is no folder {folder}.", folder=folder))
    if not os.access(folder, os.W_OK):
        raise refuse(path, sentence("nothing may be written in {folder}.", folder=folder))
    return target


def trouble(error: OSError) -> Sentence:
    """Say what has gone wrong while a file was written, and what to do."""
    if error.errno in _FULL:
        return sentence("the disk is full. Make room on it, or save in another folder.")
    if error.errno in _FORBIDDEN:
        return sentence("nothing may be written there. Save in another folder.")
    if error.errno in _GONE:
        return sentence("the folder is gone. Save in another one.")
    if error.errno == errno.EFBIG:
        return sentence("the disk takes no file that large. Save on another one.")
    return sentence("{reason}. Try again, or save in another folder.", reason=reason(error))


_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, getattr(errno, "ESTALE", errno.ENOENT)}
