"""What is found when files and folders are looked through: each file once, or a reason why not."""

from dataclasses import dataclass

from model.photos.photo_file import read_file
from model.photos.search.folder import Archive
from model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a photo, and its class if a name or a table says it.

    held_out: whether it is to be held out, where that is given (`model.photos.search.given_split`).
    archive:  in which it lies, if it lies in one, as `inside`.
    """

    path: str
    label: str | None
    held_out: bool | None = None
    archive: Archive | None = None
    inside: str = ""

    def read(self, name: str) -> bytes:
        """Read its bytes; `name` is what to call it in a sentence.

        Raises Refusal when it is no picture, and ValueError or `zlib.error` when the archive is
        damaged.
        """
        if self.archive is None:
            return read_file(self.path, name)
        return self.archive.read(self.inside, name)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file, or a folder with all that is in it, that is left out, and why."""

    path: str
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found and what was left out.

    split: what is held out, where that is given.
    """

    found: tuple[Found, ...]
    skipped: tuple[Skipped, ...]
    split: Sentence | None = None
