"""What can be given away of the window: a picture under a title, and its numbers where it has some.

Plots say themselves how they are given away. Of every other drawing the widget that draws it is
enough: it is painted once more, on paper.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize
from PySide6.QtGui import QAccessible, QFont, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from gui.style import fonts
from gui.style.styled import without_focus
from gui.widgets.card import Card
from gui.widgets.giving.sheet import Sheet
from gui.widgets.spoken import ROLE

DRAWN = (QAccessible.Role.Graphic, QAccessible.Role.Chart)
"""The roles of what paints itself to be looked at."""


class Tabular(Protocol):
    """Numbers, or words, that can be given away."""

    def csv(self) -> bytes:
        """Write them for a file."""
        ...

    def mime(self) -> QMimeData:
        """Give them to the clipboard."""
        ...


class Given(Protocol):
    """Something that can be given away."""

    def title(self) -> str:
        """Say what it is called, in the language of the moment."""
        ...

    def sheet(self) -> Sheet:
        """Put its picture together."""
        ...

    def table(self) -> Tabular | None:
        """Give its numbers; None where there are none."""
        ...

    def follows_film(self) -> bool:
        """Say whether it looks other at another step, so that its film is worth something."""
        ...

    def is_seen(self) -> bool:
        """Say whether it is on the screen; what is hidden shows no step."""
        ...


@runtime_checkable
class OfFilm(Protocol):
    """A widget that knows whether what is in it follows the film: a page, a dialog."""

    def follows_film(self) -> bool:
        """Say whether another step of the film would be drawn in another way."""
        ...


@runtime_checkable
class HasNumbers(Protocol):
    """A widget whose drawing stands for numbers."""

    def table(self) -> Tabular | None:
        """Give the numbers; None where there are none now."""
        ...


class GivenWidget:
    """A drawing, a card or a page, as it is seen, but without the ring of the keyboard."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self.small: QFont = fonts.small(widget.font())

    def title(self) -> str:
        """Take the title of a card, or what a screen reader says."""
        widget: QWidget | None = self._widget
        while widget is not None:
            words = widget.title.text() if isinstance(widget, Card) else widget.accessibleName()
            if words:
                return str(words)
            widget = widget.parentWidget()
        return "Downhill"

    def sheet(self) -> Sheet:
        """Put a title above what has none of its own."""
        drawn = self._widget.property(ROLE) is not None
        return Sheet(self, self.title(), (), headed=drawn)

    def table(self) -> Tabular | None:
        """Ask the widget for its numbers."""
        return self._widget.table() if isinstance(self._widget, HasNumbers) else None

    def follows_film(self) -> bool:
        """Ask what is around the widget."""
        return follows_film(self._widget)

    def is_seen(self) -> bool:
        """Say whether it is on the screen."""
        return self._widget.isVisible()

    def size(self) -> QSize:
        """Say how large it is."""
        return self._widget.size()

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint it."""
        painter.save()
        painter.translate(place.topLeft())
        with without_focus():
            self._widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        painter.restore()


def follows_film(widget: QWidget | None) -> bool:
    """Ask the nearest part around a widget that knows whether it follows the film."""
    while widget is not None:
        if isinstance(widget, OfFilm):
            return widget.follows_film()
        widget = widget.parentWidget()
    return True


def given_by(widget: QWidget, whole: QWidget) -> GivenWidget:
    """Find what is given away where somebody points: a drawing, else the card or page around it.

    whole: what is given away where there is nothing smaller.
    """
    around: QWidget | None = widget
    card: QWidget | None = None
    while around is not None and around is not whole:
        if around.property(ROLE) in DRAWN:
            return GivenWidget(around)
        if card is None and isinstance(around, Card):
            card = around
        around = around.parentWidget()
    return GivenWidget(card or whole)
