"""Where a model can be saved."""

import os

from model.photos.file_name import shown_name
from model.sentence import Refusal, Sentence, sentence


def destination(path: str) -> str:
    """Find the file that saving to `path` would write; a link stays and its target is written.

    Raises Refusal when there can be none. To ask before the work is better than after it.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    if os.path.islink(target):
        raise unwritable(path, sentence("that is a link to itself. Choose another name."))
    if os.path.isdir(target) or not os.path.basename(path):
        raise unwritable(path, sentence("that is a folder. Add a file name."))
    if os.path.exists(target) and not os.path.isfile(target):
        raise unwritable(path, sentence("that is not a regular file. Choose another name."))
    if not os.path.isdir(folder):
        raise unwritable(path, sentence("there is no folder {folder}.", folder=folder))
    if not os.access(folder, os.W_OK):
        raise unwritable(path, sentence("nothing may be written in {folder}.", folder=folder))
    return target


def unwritable(path: str, why: Sentence) -> Refusal:
    """Refuse to save a model at a path."""
    return Refusal(
        sentence(
            "The model cannot be saved as {name}: {why}",
            name=shown_name(path),
            why=why,
        )
    )
