"""Where a file can be saved, and what to do where it cannot."""

import errno
import os
from collections.abc import Callable, Iterable

from model.model_file.whole_file import try_folder
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
    try:
        try_folder(folder)
    except OSError as error:
        forbidden = sentence("nothing may be written in {folder}.", folder=folder)
        raise refuse(path, forbidden if error.errno in _FORBIDDEN else trouble(error)) from error
    return target


def keep_apart(
    path: str, others: Iterable[str], refuse: Callable[[str, Sentence], Refusal]
) -> None:
    """Raise Refusal where writing to a path would write over one of the others.

    Some systems take `A.npz` and `a.npz` for one file, and of a file that is not there yet nobody
    knows; so they are taken for one here as well.
    """
    if any(_are_one(path, other) for other in others):
        raise refuse(path, sentence("that is another file of this command. Choose another name."))


def _are_one(path: str, other: str) -> bool:
    try:
        return os.path.samefile(path, other)
    except OSError:
        return os.path.realpath(path).casefold() == os.path.realpath(other).casefold()


def trouble(error: OSError) -> Sentence:
    """Say what has gone wrong while a file was written, and what to do."""
    if error.errno in _FULL:
        return sentence("the disk is full. Make room on it, or save in another folder.")
    if error.errno in _FORBIDDEN:
        return sentence("nothing may be written there. Save in another folder.")
    if error.errno == errno.EBUSY:
        return sentence("another program has the file open. Close it there, then save again.")
    if _too_long(error):
        return sentence("the name is too long, together with its folders. Choose a shorter one.")
    if error.errno in _GONE:
        return sentence("the folder is gone. Save in another one.")
    if error.errno == errno.EFBIG:
        return sentence("the disk takes no file that large. Save on another one.")
    return sentence("{reason}. Try again, or save in another folder.", reason=reason(error))


def _too_long(error: OSError) -> bool:
    """Say whether a path is too long; Windows says of such a one that it leads nowhere."""
    if error.errno in _GONE and LONGEST is not None:
        return len(str(error.filename)) > LONGEST
    return error.errno == errno.ENAMETOOLONG


LONGEST = 259 if os.name == "nt" else None
"""Letters of a path, where the system has a limit for all of it."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENOTDIR, getattr(errno, "ESTALE", errno.ENOENT)}
