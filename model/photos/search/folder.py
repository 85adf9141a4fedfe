"""What a path leads to, and what is in a folder.

A folder can hold links that lead nowhere or back to where one has come from, it can be closed
to us, and computers leave files lying about in it that no person put there. Here that is
sorted out: files, folders, and what can be neither, with the reason. An archive is a folder as
well, whose files are read out of it (`photo_archive`).

Links to files are followed. Links to folders inside a folder are not, so that no way through
folders ever goes round in a circle.
"""

import os
import re
import stat
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from model.photos.file_name import shown_name
from model.sentence import Refusal, Sentence, sentence
from model.visible import shown_text

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

_LONGEST_TOLD = 100  # letters of a path

_DIGITS = re.compile("([0-9]+)")


class Archive(Protocol):
    """What a file holds that has files and folders in it."""

    @property
    def left_out(self) -> tuple[Sentence, ...]:
        """What is said of files in it that are left out."""

    def entries(self, folder: str) -> Iterable[tuple[str, bool]]:
        """Give the names in a folder, and whether each is that of a folder."""

    def holds(self, path: str) -> bool:
        """Say whether there is such a file."""

    def read(self, path: str, name: str) -> bytes:
        """Read a picture; `name` is what to call it. Raises Refusal, ValueError or `zlib.error`."""

    def read_text(self, path: str, most: int) -> bytes:
        """Read a file of at most so many bytes that is no picture.

        Raises OSError, ValueError, `zlib.error` or Refusal when that cannot be done.
        """


@dataclass(frozen=True, slots=True)
class Location:
    """A file or a folder.

    path:    how it was come by.
    real:    the one path to it without links in it; the same file, the same real path.
    archive: in which it lies, if it lies in one.
    inside:  its path in the archive; that of a folder ends in `/`, and that of the outermost one is
             empty.
    """

    path: str
    real: str
    is_folder: bool
    archive: Archive | None = None
    inside: str = ""

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
            why = no_such(name)
    except (OSError, ValueError):  # a ValueError is about a path that no system would take
        why = sentence("{name} cannot be reached. Copy it to this computer first.", name=name)
    raise Refusal(why)


def place_in(folder: Location, path: str) -> Location:
    """Find a file by its path from a folder on, of which its parts are parted by `/`.

    Raises Refusal when there is none, or when the path leads out of the folder.
    """
    parts = [part for part in path.replace("\\", "/").split("/") if part != "."]
    if path.startswith(("/", "\\")) or ".." in parts or (os.name == "nt" and ":" in path):
        raise Refusal(
            sentence(
                "{name} does not lie in the folder {folder} or in one inside it. Give its path "
                "from there on.",
                name=shown_text(path[-_LONGEST_TOLD:]),
                folder=shown_name(folder.path),
            )
        )
    path = "/".join(parts)
    if folder.archive is None:
        return look_up(os.path.join(folder.path, *parts))
    if not folder.archive.holds(folder.inside + path):
        raise Refusal(no_such(shown_name(path)))
    return _packed(folder, path, is_folder=False)


def no_such(name: str) -> Sentence:
    """Say that there is no such file."""
    return sentence("There is no {name}. Was it moved or renamed?", name=name)


def list_folder(folder: Location) -> Listing:
    """Look into a folder, not into those inside it, and leave hidden files out without a word.

    Raises Refusal when it cannot be opened.
    """
    files: list[Location] = []
    folders: list[Location] = []
    left_out: list[tuple[str, Sentence]] = []
    if folder.archive is not None and not folder.inside:
        left_out = [(folder.path, why) for why in folder.archive.left_out]
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
    if folder.archive is not None:
        inside = folder.archive.entries(folder.inside)
        packed = [(_packed(folder, name, is_folder=is_folder), False) for name, is_folder in inside]
        return sorted(packed, key=lambda entry: _natural(entry[0].name))
    try:
        with os.scandir(folder.path) as entries:
            places = [
                (_place(entry, folder), entry.is_symlink())
                for entry in entries
                if not is_hidden(entry.name)
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


def _packed(folder: Location, name: str, *, is_folder: bool) -> Location:
    """Give a file or a folder by its path from a folder in an archive on."""
    return Location(
        os.path.join(folder.path, *name.split("/")),
        os.path.join(folder.real, *name.split("/")),
        is_folder,
        folder.archive,
        f"{folder.inside}{name}/" if is_folder else f"{folder.inside}{name}",
    )


def _behind(link: Location) -> Location:
    place = look_up(link.path)
    if place.is_folder:
        why = sentence(
            "{name} is a link to a folder, which is not followed. Add the folder itself.",
            name=shown_name(link.path),
        )
        raise Refusal(why)
    return place


def is_hidden(name: str) -> bool:
    """Say whether a file of that name was put there by a computer, or is not to be seen."""
    folded = name.casefold()
    return folded.startswith((".", *_MADE_BY_A_NAS)) or folded in _LITTER


def _natural(name: str) -> tuple[list[str | int], str]:
    parts = _DIGITS.split(unicodedata.normalize("NFC", name).casefold())
    return [int(part) if place % 2 else part for place, part in enumerate(parts)], name
