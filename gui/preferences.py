"""What the program remembers between two starts: a few settings in one small JSON file.

The file is written next to the old one and then put in its place in one go, so that a
power cut leaves the old settings or the new ones, never half of each. A file that cannot
be understood is kept under another name, for whoever wants to look at it, and the program
starts as if for the first time. Why not QSettings: `docs/decisions/0004-json-not-qsettings.md`.
"""

import binascii
import json
import os
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from model.regular_file import read_regular, reason
from model.sentence import Sentence, sentence

MOST_BYTES = 1_000_000
"""Of a file; what Downhill writes has some hundred."""

SMALLEST_TEXT, LARGEST_TEXT = 0.8, 2.0

MOST_RECENT = 10
"""Projects that are remembered."""

_GEOMETRY = b"\x01\xd9\xd0\xcb"
"""How Qt begins what it says of a window's place."""

_LONGEST_GEOMETRY = 1_000
_LONGEST_PATH = 4_096


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings of a person.

    language:    "ko" or "en"; None follows the system
    theme:       "light" or "dark"; None follows the system
    text:        how many times the usual size everything is drawn; None follows the window
    geometry:    place and size of the window, as Qt saves them, in base64; None before
    last_folder: where photos were opened last; None before
    recent:      the projects that were open last, the last one first
    remembered:  what pages remember of the learner, see `gui.memory`
    """

    language: str | None = None
    theme: str | None = None
    text: float | None = None
    geometry: str | None = None
    last_folder: str | None = None
    recent: tuple[str, ...] = ()
    remembered: Mapping[str, str] = field(default_factory=dict)


def default_path() -> Path:
    """The file in the platform's folder for settings; the folder need not exist yet."""
    where = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(where)) / "settings.json"


def load(path: Path) -> tuple[Preferences, Sentence | None]:
    """The preferences in a file, or the defaults; and what there is to say about it, if anything.

    A file that is not there yet is nothing to speak of. Never raises.
    """
    try:
        return _understood(json.loads(read_regular(str(path), MOST_BYTES))), None
    except FileNotFoundError:
        return Preferences(), None
    except (OSError, ValueError, TypeError, RecursionError):
        pass  # it is put aside, or what is saved next would take its place
    try:
        kept = put_aside(path)
    except OSError as error:
        return Preferences(), _unreadable(path, error)
    return Preferences(), sentence(
        "The settings could not be understood, so Downhill starts with the usual ones. "
        "The old file was kept as {name}.",
        name=kept.name,
    )


def save(path: Path, preferences: Preferences) -> Sentence | None:
    """Write the preferences into a file; says so in a sentence when that fails. Never raises."""
    # Loaded when there is something to write: with it comes NumPy, and the window is painted first.
    from model.model_file import write_whole

    text = json.dumps(asdict(preferences), indent=2) + "\n"
    try:
        # The file may be a link, and then it is its target's folder that has to be there.
        Path(os.path.realpath(path)).parent.mkdir(parents=True, exist_ok=True)
        write_whole(str(path), text.encode("ascii"))
    except OSError as error:
        return sentence(
            "The settings could not be saved in {folder} ({reason}). "
            "Downhill works without; it will not remember them.",
            folder=str(path.parent),
            reason=reason(error),
        )
    return None


def _understood(content: object) -> Preferences:
    """The preferences that a JSON value describes. Raises ValueError or TypeError else."""
    if not isinstance(content, dict):
        raise TypeError("the settings are no JSON object")
    values: dict[str, str | None] = {}
    for name in _MEANS_SOMETHING:
        value = content.get(name)
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{name} is no text")
        if value is not None and not _MEANS_SOMETHING[name](value):
            raise ValueError(f"{name} is none of those there are")
        values[name] = value
    remembered = content.get("remembered", {})
    if not isinstance(remembered, dict):
        raise TypeError("what is remembered is no JSON object")
    if not all(isinstance(value, str) for value in remembered.values()):
        raise TypeError("something that is remembered is no text")
    recent = content.get("recent", [])
    if not isinstance(recent, list) or not all(isinstance(path, str) for path in recent):
        raise TypeError("the projects are no list of texts")
    if not all(map(is_path, recent)):
        raise ValueError("a project is nowhere")
    size = content.get("text")
    if size is not None and not isinstance(size, float):
        raise TypeError("text is no number")
    if size is not None and not SMALLEST_TEXT <= size <= LARGEST_TEXT:
        raise ValueError("text of that size cannot be read")
    kept = tuple(recent[:MOST_RECENT])
    return Preferences(**values, text=size, recent=kept, remembered=remembered)


def _is_geometry(text: str) -> bool:
    if len(text) > _LONGEST_GEOMETRY:
        return False
    try:
        return b64decode(text, validate=True).startswith(_GEOMETRY)
    except (binascii.Error, ValueError):  # the second for letters that are not ASCII
        return False


def is_path(text: str) -> bool:
    """Say whether a text can be the path of a file, and can be kept."""
    if len(text) > _LONGEST_PATH or "\0" in text:
        return False
    try:
        os.fsencode(text)
    except UnicodeEncodeError:
        return False
    return True


_MEANS_SOMETHING: Mapping[str, Callable[[str], bool]] = {
    "language": ("ko", "en").__contains__,
    "theme": ("light", "dark").__contains__,
    "geometry": _is_geometry,
    "last_folder": is_path,
}


def put_aside(path: Path) -> Path:
    """Rename a file to the first free one of the names `….broken-1`, `….broken-2` and so on.

    Raises OSError where that cannot be done.
    """
    number = 1
    while True:
        kept = path.with_name(f"{path.name}.broken-{number}")
        try:
            kept.touch(exist_ok=False)  # takes the name, so that nobody else can
        except FileExistsError:
            number += 1
            continue
        try:
            os.replace(path, kept)
        except OSError:
            kept.unlink()
            raise
        return kept


def _unreadable(path: Path, error: OSError) -> Sentence:
    return sentence(
        "The settings in {folder} could not be read ({reason}), "
        "so Downhill starts with the usual ones.",
        folder=str(path.parent),
        reason=reason(error),
    )
