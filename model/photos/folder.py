"""What a path leads to, and what is in a folder.

A folder can hold links that lead nowhere or back to where one has come from, it can be closed
to us, and computers leave files lying about in it that no person put there. Here that is
sorted out: files, folders, and what can be neither, with the reason.

Links to files are followed. Links to folders inside a folder are not, so that no way through
folders ever goes round in a circle.
"""

import os
import re
import stat
import unicodedata
from dataclasses import dataclass

from model.photos.file_name import shown_name
from model.sentence import Refusal, Sentence, sentence

_LITTER = {
    *("thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "picasa.ini"),
    *("$recycle.bin", "recycler", "system volume information"),  # Windows
    *("__macosx", "icon\r", "network trash folder", "temporary items"),  # Macs
    *("@eadir", "#recycle", "#snapshot", "@tmp", "@recycle", "@recently-snapshot"),  # NAS
    "lost+found",
}
"""What computers leave lying about, and what people have thrown away; in lower case."""

_MADE_BY_A_NAS = ("synophoto_", "synophoto:", "synofile_", "synofile:")
"""How the small copies begin that a Synology makes of each photo."""

_DIGITS = re.compile("([0-9]+)")


@dataclass(frozen=True, slots=True)
class Location:
    """A file or a folder.

    path: how it was come by.
    real: the one path to it without links in it; the same file, the same real path.
    """

    path: str
    real: str
    is_folder: bool

    @property
    def name(self) -> str:
        """The last part of the path, even of one like `.` that does not name it."""
        return os.path.basename(os.path.abspath(self.path))


@dataclass(frozen=True, slots=True)
class Listing:
    """What a folder holds, in natural order (2 before 10), and what was left out and why."""

    files: tuple[Location, ...]
    folders: tuple[Location, ...]
    left_out: tuple[tuple[str, Sentence], ...]


EMPTY = Listing((), (), ())


def look_up(path: str) -> Location:
    """Find out what a path leads to, through links if need be.

    Raises Refusal when it leads nowhere.
    """
    name = shown_name(path)
    try:
        is_folder = stat.S_ISDIR(os.stat(path).st_mode)
        return Location(path, os.path.realpath(path), is_folder)
    except FileNotFoundError:
        if os.path.islink(path):
            why = sentence("The link {name} leads to nothing. Add the photo itself.", name=name)
        else:
            why = sentence("There is no {name}. Was it moved or renamed?", name=name)
    except (OSError, ValueError):  # a ValueError is about a path that no system would take
        why = sentence("{name} cannot be reached. Copy it to this computer first.", name=name)
    raise Refusal(why)


def list_folder(folder: Location) -> Listing:
    """Look into a folder, not into those inside it, and leave hidden files out without a word.

    Raises Refusal when it cannot be opened.
    """
    files: list[Location] = []
    folders: list[Location] = []
    left_out: list[tuple[str, Sentence]] = []
    for place, is_link in _entries(folder):
        try:
            found = _behind(place) if is_link else place
        except Refusal as refusal:
            left_out.append((place.path, refusal.sentence))
        else:
            (folders if found.is_folder else files).append(found)
    return Listing(tuple(files), tuple(folders), tuple(left_out))


def _entries(folder: Location) -> list[tuple[Location, bool]]:
    """List what a folder holds and whether each is a link, in natural order."""
    try:
        with os.scandir(folder.path) as entries:
            places = [
                (_place(entry, folder), entry.is_symlink())
                for entry in entries
                if not _is_hidden(entry.name)
            ]
    except OSError:
        why = sentence(
            "The folder {name} cannot be opened. Change its permissions first.",
            name=shown_name(folder.path),
        )
        raise Refusal(why) from None
    return sorted(places, key=lambda entry: _natural(entry[0].name))


def _place(entry: os.DirEntry[str], folder: Location) -> Location:
    if entry.is_dir(follow_symlinks=False):
        # Not simply the name in the folder: Windows has links that pass for folders.
        return Location(entry.path, os.path.realpath(entry.path), is_folder=True)
    return Location(entry.path, os.path.join(folder.real, entry.name), is_folder=False)


def _behind(link: Location) -> Location:
    place = look_up(link.path)
    if place.is_folder:
        why = sentence(
            "{name} is a link to a folder, which is not followed. Add the folder itself.",
            name=shown_name(link.path),
        )
        raise Refusal(why)
    return place


def _is_hidden(name: str) -> bool:
    folded = name.casefold()
    return folded.startswith((".", *_MADE_BY_A_NAS)) or folded in _LITTER


def _natural(name: str) -> tuple[list[str | int], str]:
    parts = _DIGITS.split(unicodedata.normalize("NFC", name).casefold())
    return [int(part) if place % 2 else part for place, part in enumerate(parts)], name
