"""Networks that somebody has brought, kept with a session so that the next start has them.

A project that is taken along names them alone: the network's file is looked for beside it. Beside a
session that the program keeps by itself nobody would put one; so its file is copied there, once.
"""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256

from model.eyes.network_file import LARGEST_FILE
from model.eyes.own_network import OwnFile
from model.model_file.named_eye import plain_name
from model.model_file.whole_file import new_content
from model.regular_file import open_regular

_PIECE = 1_000_000  # bytes that are copied at once
_FOLDER = re.compile(r"network-[0-9a-f]{64}")


class _AnotherOneError(Exception):
    """The file is not the network that it was."""


def places(folder: str, file: str, digest: str) -> tuple[str, str]:
    """Name the two places where a network can be: beside the project, and kept with a session."""
    return os.path.join(folder, file), os.path.join(folder, f"network-{digest}", file)


def keep_networks(folder: str, files: Iterable[OwnFile]) -> None:
    """Copy networks that are not there yet, and remove the others.

    One that has gone, cannot be read, or is another one now, is left out. Raises OSError when one
    cannot be written.
    """
    wanted = {file.digest: file for file in files}
    for digest, file in wanted.items():
        _, kept = places(folder, plain_name(file.path), digest)
        if not os.path.exists(kept):
            os.makedirs(os.path.dirname(kept), exist_ok=True)
            with suppress(_AnotherOneError):
                _copy(file, kept)
    for name in os.listdir(folder):
        if _FOLDER.fullmatch(name) and name.removeprefix("network-") not in wanted:
            shutil.rmtree(os.path.join(folder, name), ignore_errors=True)


def _copy(file: OwnFile, target: str) -> None:
    """Copy a network. Raises _AnotherOneError where it is not what it was."""
    with new_content(target) as copy:
        for piece in _content(file):
            copy.write(piece)


def _content(file: OwnFile) -> Iterator[bytes]:
    """Give what is in a network's file, piece by piece. Raises _AnotherOneError.

    What is wrong with the place that it is copied to is nothing of this file's.
    """
    digest = sha256()
    try:
        with open_regular(file.path) as (source, size):
            if size > LARGEST_FILE:
                raise _AnotherOneError
            while piece := source.read(_PIECE):
                digest.update(piece)
                yield piece
    except OSError as error:
        raise _AnotherOneError from error
    if digest.hexdigest() != file.digest:
        raise _AnotherOneError
