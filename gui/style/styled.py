"""What all our widgets have in common: they follow the language and the theme of the moment.

Qt tells a widget by an event that the language is another one, or the theme, or the typeface. Here
is the one place that listens. A widget says what it does then, in `retranslate` and `restyle`. What
paints itself finds here the ring around what the keyboard works on, and the font of small words.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QWidget

from gui.style import fonts, theme

if TYPE_CHECKING:  # beside QFrame, QComboBox and the others it is none of Qt's own classes
    _Widget = QWidget
else:
    _Widget = object


class _Taken:
    """Whether a picture is being taken."""

    now = False


@contextmanager
def without_focus() -> Iterator[None]:
    """Paint as if the keyboard worked elsewhere: in a picture that is taken away."""
    _Taken.now = True
    try:
        yield
    finally:
        _Taken.now = False


class Styled(_Widget):
    """Stands before the class of Qt that a widget is: `class Card(Styled, QFrame)`."""

    def retranslate(self) -> None:
        """Write every word in the language of the moment."""

    def restyle(self) -> None:
        """Measure and draw again, in another theme or typeface; a repaint comes without asking."""

    def hasFocus(self) -> bool:
        """Whether the keyboard works here, and it is to be seen."""
        return super().hasFocus() and not _Taken.now

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.restyle()

    def small_font(self, size: int = fonts.SMALL, *, strong: bool = False) -> QFont:
        """Give the font of what is written into a drawing, so many pixels high."""
        return fonts.small(self.font(), size, strong=strong)

    def paint_focus(
        self, painter: QPainter, around: QRectF | None = None, radius: float = 0.0
    ) -> None:
        """Draw the ring that says that the keyboard works here, if it does.

        around: the middle of the ring's line; None for the edge of the widget.
        """
        if not self.hasFocus():
            return
        if around is None:
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=radius > 0)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = QColor(theme.current().focus)
        painter.setPen(QPen(colour, 2, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRoundedRect(around, radius, radius)
