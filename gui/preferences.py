"""What the program remembers between two starts: a few settings in one small JSON file.

The file is written next to the old one and then put in its place in one go, so that a
power cut leaves the old settings or the new ones, never half of each. A file that cannot
be understood is kept under another name, for whoever wants to look at it, and the program
starts as if for the first time. Why not QSettings: `docs/decisions/0004-json-not-qsettings.md`.
"""

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from model.sentence import Sentence, sentence
from model.whole_file import write_whole

_ALLOWED = {"language": ("ko", "en"), "theme": ("light", "dark")}


@dataclass(frozen=True, slots=True)
class Preferences:
    """The settings of a person.

    language:    "ko" or "en"; None follows the system
    theme:       "light" or "dark"; None follows the system
    geometry:    place and size of the window, as Qt saves them, in base64; None before
    last_folder: where photos were opened last; None before
    """

    language: str | None = None
    theme: str | None = None
    geometry: str | None = None
    last_folder: str | None = None


def default_path() -> Path:
    """The file in the platform's folder for settings; the folder need not exist yet."""
    where = QStandardPaths.StandardLocation.AppConfigLocation
    return Path(QStandardPaths.writableLocation(where)) / "settings.json"


def load(path: Path) -> tuple[Preferences, Sentence | None]:
    """The preferences in a file, or the defaults; and what there is to say about it, if anything.

    A file that is not there yet is nothing to speak of. Never raises.
    """
    try:
        text = path.read_bytes()
    except FileNotFoundError:
        return Preferences(), None
    except OSError as error:
        return Preferences(), _unreadable(path, error)
    try:
        return _understood(json.loads(text)), None
    except (ValueError, TypeError, RecursionError):
        pass
    try:
        kept = _put_aside(path)
    except OSError as error:
        return Preferences(), _unreadable(path, error)
    return Preferences(), sentence(
        "The settings could not be understood, so Downhill starts with the usual ones. "
        "The old file was kept as {name}.",
        name=kept.name,
    )


def save(path: Path, preferences: Preferences) -> Sentence | None:
    """Write the preferences into a file; says so in a sentence when that fails. Never raises."""
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
            reason=_reason(error),
        )
    return None


def _understood(content: object) -> Preferences:
    """The preferences that a JSON value describes. Raises ValueError or TypeError else."""
    if not isinstance(content, dict):
        raise TypeError("the settings are no JSON object")
    values: dict[str, str | None] = {}
    for field in fields(Preferences):
        value = content.get(field.name)
        if value is not None and not isinstance(value, str):
            raise TypeError(f"{field.name} is no text")
        if value is not None and value not in _ALLOWED.get(field.name, (value,)):
            raise ValueError(f"{field.name} is none of those there are")
        values[field.name] = value
    return Preferences(**values)


def _put_aside(path: Path) -> Path:
    """Rename a file to the first free one of the names `….broken-1`, `….broken-2` and so on."""
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
        reason=_reason(error),
    )


def _reason(error: Exception) -> str:
    """What the operating system says, without numbers and paths."""
    return (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
