"""Asking for a file to be saved, by a widget that knows nothing of windows and dialogs.

The question goes up from widget to widget, as an event, until one of them takes it on: the window.
"""

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gui.widgets.giving.given import Given

Suffix: TypeAlias = Literal["png", "svg", "csv", "html"]
FilmKind: TypeAlias = Literal["gif", "png"]

MOST_PICTURES = 120
"""Ten seconds; a longer film is gone through in larger strides."""

KIND = QEvent.Type(QEvent.registerEventType())


class SaveWanted(QEvent):
    """Somebody wants to save something.

    Attributes:
        name:    what it is, in words: the name that the file gets if nobody says otherwise.
        suffix:  what kind of file it is.
        content: all of the file, as it was when it was asked for.
    """

    def __init__(self, name: str, suffix: Suffix, content: bytes) -> None:
        super().__init__(KIND)
        self.name = name
        self.suffix: Suffix = suffix
        self.content = content


class FilmWanted(QEvent):
    """Somebody wants the film as pictures of one thing, a picture a step, `MOST_PICTURES` at most.

    Attributes:
        given: what the pictures are of.
        kind:  one moving picture, or a folder of pictures.
    """

    def __init__(self, given: "Given", kind: FilmKind) -> None:
        super().__init__(KIND)
        self.given = given
        self.kind: FilmKind = kind


def ask_to_save(widget: QWidget, name: str, suffix: Suffix, content: bytes) -> None:
    """Let whoever is around a widget save a file."""
    _ask(widget, SaveWanted(name, suffix, content))


def ask_to_record(widget: QWidget, given: "Given", kind: FilmKind) -> None:
    """Let whoever is around a widget save the film of what it shows."""
    _ask(widget, FilmWanted(given, kind))


def _ask(widget: QWidget, wanted: QEvent) -> None:
    above = widget.parentWidget()
    wanted.ignore()
    while above is not None and not wanted.isAccepted():
        QCoreApplication.sendEvent(above, wanted)
        above = above.parentWidget()
