"""What the window works on: which project it is, and how its file was when it was seen last.

A project may lie in a folder that two computers share, or that a program keeps the same on several.
Who saves it then would replace what they have never seen. So it is remembered how large the file
was and when it was written, and looked at again before it is replaced.
"""

import os
from dataclasses import dataclass

from gui.session.history import History
from gui.session.project_writer import Work
from gui.session.snapshot import Snapshot
from model.eyes import KnownLooks


@dataclass(slots=True, eq=False)
class Standing:
    """A project, and what of it is in a file.

    path:   of its file; empty where it has none.
    wanted: where it was to be saved last, which may still be on its way.
    saved:  what is in the file, if that is known.
    looks:  what came with it.
    stamp:  of the file as it was read or written; empty where that is not known.
    """

    path: str = ""
    wanted: str = ""
    saved: Work | None = None
    looks: KnownLooks | None = None
    stamp: str = ""

    @property
    def there(self) -> bool:
        """Whether the file is as it was read or written."""
        return bool(self.stamp) and stamp(self.path) == self.stamp

    @property
    def replaced(self) -> bool:
        """Whether there is another file in its place."""
        return bool(self.stamp) and stamp(self.path) not in ("", self.stamp)


@dataclass(frozen=True, slots=True, eq=False)
class Before:
    """What another project has taken the place of, with its acts.

    at_hand: whether all of it can be opened again.
    """

    snapshot: Snapshot
    standing: Standing
    history: History
    at_hand: bool


def stamp(path: str) -> str:
    """Tell a file from what it was before and will be; empty where there is none.

    Its size and the time of its last change, and not its number: drives that are taken out and put
    in again may count anew.
    """
    try:
        status = os.stat(path)
    except OSError:
        return ""
    return f"{status.st_size}-{status.st_mtime_ns}"
