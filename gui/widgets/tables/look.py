"""Fonts and colours of a table, and how wide texts are in them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from gui.style import fonts, theme
from gui.style.theme import Theme
from gui.widgets.tables.content import TableCell

LARGE = 18
"""The size of a number on a tint."""

PAD = 4
"""Beside the text of a cell, on either side."""

KEY = 22
"""The length of a piece of a plot's line."""

_DIGITS = str.maketrans("123456789", "0" * 9)


class TableLook:
    """What a table's texts look like in the theme of the moment.

    Attributes:
        plain, strong, large: the fonts.
        theme: the theme.
    """

    def __init__(self, font: QFont) -> None:
        self.theme: Theme = theme.current()
        self.plain, self.strong = fonts.small(font), fonts.small(font, strong=True)
        self.large = fonts.small(font, LARGE, strong=True)
        self._metrics = tuple(QFontMetrics(made) for made in (self.plain, self.strong, self.large))
        self._known: tuple[dict[str, int], ...] = ({}, {}, {})
        self._colours: dict[str, QColor] = {}

    def colour(self, name: str) -> QColor:
        """Give a colour of the theme."""
        colour = self._colours.get(name)
        if colour is None:
            colour = self._colours[name] = QColor(getattr(self.theme, name))
        return colour

    def width_of(self, cell: TableCell, *, strong: bool = False) -> int:
        """Say how much width a cell needs; `strong`: in bold, which it may come to be."""
        which = 2 if cell.tint is not None else int(strong or cell.strong)
        # All digits are equally wide. To measure numbers anew takes as long as to draw them.
        words = cell.text.translate(_DIGITS)
        width = self._known[which].get(words)
        if width is None:
            width = self._known[which][words] = self._metrics[which].horizontalAdvance(words)
        return width + 2 * PAD + (0 if cell.lane is None else KEY + 2 * PAD)

    def height(self) -> int:
        """Say how high a line of text is."""
        return self._metrics[1].height()

    def cut(self, text: str, width: int, *, strong: bool = False) -> str:
        """Cut off what is too long."""
        return self._metrics[strong].elidedText(text, Qt.TextElideMode.ElideRight, width)
