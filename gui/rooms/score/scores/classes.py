"""How the bench calls its classes and colours them: the dog, the cat, and a third when asked."""

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
