"""How this room calls its classes and colours them: the dog, the cat, and a third on the bench."""

from PySide6.QtCore import QCoreApplication

from gui.style.theme import Theme

PAIR = 2


def class_name(place: int) -> str:
    """Name a class, in the language of the moment."""
    translate = QCoreApplication.translate
    return (
        translate("Classes", "dog"),
        translate("Classes", "cat"),
        translate("Classes", "rabbit"),
    )[place]


def fill_of(colours: Theme, place: int) -> str:
    """Give the colour of a class as a surface; a third one has none of its own."""
    return colours.of_class(place) if place < PAIR else colours.muted


def text_of(colours: Theme, place: int) -> str:
    """Give the colour of a class as text."""
    return colours.text_of_class(place) if place < PAIR else colours.muted


def exponential_reason() -> str:
    """Say why exp is taken of a score."""
    return QCoreApplication.translate("Classes", "all above 0, to share")


def share_reason() -> str:
    """Say why exponentials are divided by their sum."""
    return QCoreApplication.translate("Classes", "share of the sum")
