"""Fonts and colours of a table, and how wide texts are in them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics

from gui.style import fonts, theme
from gui.style.theme import Theme
from gui.tables.content import TableCell

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
        plain: the font of heads and of most cells.
        theme: the theme.
    """

    def __init__(self, font: QFont) -> None:
        self.theme: Theme = theme.current()
        self.plain = fonts.small(font)
        strong, large = fonts.small(font, strong=True), fonts.small(font, LARGE, strong=True)
        self._fonts = (self.plain, strong, large)
        self._metrics = tuple(map(QFontMetrics, self._fonts))
        self._known: tuple[dict[str, int], ...] = ({}, {}, {})
        self._colours: dict[str, QColor] = {}

    def colour(self, name: str) -> QColor:
        """Give a colour of the theme."""
        colour = self._colours.get(name)
        if colour is None:
            colour = self._colours[name] = QColor(getattr(self.theme, name))
        return colour

    def font_of(self, cell: TableCell, *, strong: bool = False) -> QFont:
        """Give the font of a cell; `strong`: in a row that is in bold."""
        return self._fonts[_font_of(cell, strong=strong)]

    def width_of(self, cell: TableCell, *, strong: bool = False) -> int:
        """Say how much width a cell needs; `strong`: in bold, which it may come to be."""
        which = _font_of(cell, strong=strong)
        # All digits are equally wide. To measure numbers anew takes as long as to draw them.
        words = cell.text.translate(_DIGITS)
        width = self._known[which].get(words)
        if width is None:
            width = self._known[which][words] = self._metrics[which].horizontalAdvance(words)
        return width + 2 * PAD + (0 if cell.lane is None else KEY + 2 * PAD)

    def height(self) -> int:
        """Say how high a line of text is."""
        return self._metrics[1].height()

    def cut(self, cell: TableCell, width: int, *, strong: bool = False) -> str:
        """Give as much of a cell's text as there is room for."""
        metrics = self._metrics[_font_of(cell, strong=strong)]
        return metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, width)


def _font_of(cell: TableCell, *, strong: bool) -> int:
    """Say which of the fonts a cell has: plain, bold, or large."""
    return 2 if cell.tint is not None else int(strong or cell.strong)
