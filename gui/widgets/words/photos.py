"""The name of a photo, made fit to be shown, and how many photos: sketches are called sketches.

A file name is foreign text. It may spell markup, hold line breaks or signs that turn the
reading direction of everything after them, be 255 letters long, or be no text at all in the
encoding of this computer. None of that may change how the window looks.
"""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.style.language import fill
from model.photos import Example, Photo
from model.sketches import NAME, is_sketch, only_sketches
from model.visible import shown_text

_LONGEST = 60


def plain_name(name: str) -> str:
    """The name on one line of at most 60 letters; what cannot be seen in it becomes U+FFFD."""
    return _cut(shown_text(name))


def _cut(plain: str) -> str:
    if len(plain) <= _LONGEST:
        return plain
    half = _LONGEST // 2
    # The end tells the photos of one camera apart, so it is the middle that goes.
    return f"{plain[: half - 1]}…{plain[-half:]}"


def name_of(photo: Photo) -> str:
    """What to call a photo: its plain name, or for a sketch its name in the learner's language."""
    return _cut(whole_name(photo))


def whole_name(photo: Photo) -> str:
    """The same, however long it is: for files."""
    drawn = NAME.fullmatch(photo.name)
    if drawn is None or not is_sketch(photo):
        return shown_text(photo.name)
    dog = QCoreApplication.translate("PhotoWords", "dog sketch {number}")
    cat = QCoreApplication.translate("PhotoWords", "cat sketch {number}")
    return fill(dog if drawn[1] == "dog" else cat, number=drawn[2])


def count_photos(how_many: int, *, sketches: bool) -> str:
    """How many photos: "1 photo", "300 photos"; of the program's own, "300 sketches"."""
    if not sketches:
        return text.photos(how_many)
    if how_many == 1:
        return QCoreApplication.translate("PhotoWords", "1 sketch")
    many = QCoreApplication.translate("PhotoWords", "{count} sketches")
    return fill(many, count=text.count(how_many))


def count_of(how_many: int, examples: Iterable[Example]) -> str:
    """How many of these: sketches, where all of them are."""
    drawn = only_sketches(example.photo for example in examples)
    return count_photos(how_many, sketches=drawn)


def tooltip(photo: Photo, *lines: str) -> str:
    """A tooltip of a photo's name and a few lines, as rich text in which nothing acts as markup."""
    shown = "<br>".join(escape(line) for line in (name_of(photo), *lines))
    return f"<p style='white-space:pre'>{shown}</p>"
