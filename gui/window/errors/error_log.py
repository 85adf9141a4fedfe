"""What is written down about an exception: where in the program it came from, and no names.

Whoever sends the log to somebody shall not send the names of their photos and folders with it. So
files of the program are named from its own folder on, a refusal is written without what fills its
gaps, and of the text of any other exception the first line, without what stands in quotation marks.
Python's own formatting would write all of it.
"""

import os
import re
import stat
import traceback
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from model.sentence import Refusal

LOG_LIMIT = 256 * 1024
"""Bytes of a log file before it becomes the old one and a new one begins."""

_ENTRY = LOG_LIMIT // 4  # bytes
_LONGEST = 2_000  # letters of an exception's text
_MOST_CAUSES = 8
_PROGRAM = Path(__file__).resolve().parents[3]
_QUOTED = re.compile(r"""(['"])(?:\\.|(?!\1).)*\1""", re.DOTALL)
_NAMES_A_FILE = re.compile(
    r"[\\/]|\.(?:jpe?g|jfif|png|gif|webp|bmp|heic|avif|npz|onnx|json)\b", re.IGNORECASE
)
_FILE = re.compile(r'^  File "(?P<path>[^"]*)"', re.MULTILINE)


def default_log() -> Path:
    """The log file in the platform's folder for such things; it need not exist yet."""
    where = QStandardPaths.StandardLocation.StateLocation
    return Path(QStandardPaths.writableLocation(where)) / "downhill.log"


def details(error: BaseException) -> str:
    """Say where an exception came from, and what it was, without names of files."""
    return "\n".join(_parts(error, _MOST_CAUSES))


def without_names(error: BaseException) -> str:
    """Give the text of an exception without the names in it."""
    if isinstance(error, Refusal):
        return error.sentence.text
    text = _QUOTED.sub("'…'", str(error)[:_LONGEST]).partition("\n")[0]
    return "…" if _NAMES_A_FILE.search(text) else text


def append(log: Path, text: str) -> None:
    """Write to the log, of which at most one old copy is kept. A failure has nowhere to go."""
    data = text.encode("utf-8", "backslashreplace")[:_ENTRY]
    # Not even opening may wait: there could be a pipe in the log's place.
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
    with suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size + len(data) > LOG_LIMIT:
            os.replace(log, log.with_name(f"{log.name}.old"))
        with os.fdopen(os.open(log, flags | getattr(os, "O_BINARY", 0), 0o600), "ab") as file:
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                file.write(data)


def _parts(error: BaseException, left: int) -> Iterator[str]:
    """Give the lines of an exception, after those of what it came from."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and left:
        yield from _parts(before, left - 1)
        yield "\nand then\n"
    yield "Traceback (most recent call last):"
    frames = "".join(traceback.format_tb(error.__traceback__))
    yield _FILE.sub(lambda found: f'  File "{_place(found["path"])}"', frames).rstrip("\n")
    kind = type(error)
    name = (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )
    text = without_names(error)
    yield f"{name}: {text}" if text else name


def _place(path: str) -> str:
    """Name a file of the program from its own folder on, and any other by its last two parts."""
    place = Path(path)
    if place.is_relative_to(_PROGRAM):
        return place.relative_to(_PROGRAM).as_posix()
    return "/".join(place.parts[-2:])
