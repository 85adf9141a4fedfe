"""The items that a plot is drawn with. They are kept and used again, for they are slow to make."""

from collections.abc import Callable
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem
from PySide6.QtWidgets import QGraphicsSimpleTextItem as TextItem

from gui.plots.frame import Frame
from gui.style import theme
from model.params import Doubles

BANDS, GRID, LINES, CURVES, DOTS, LABELS = range(6)
"""What lies on what."""

Item = TypeVar("Item", bound=QGraphicsItem)


class LabelItem(QGraphicsRectItem):
    """Words on the colour of the card."""

    def __init__(self) -> None:
        super().__init__()
        self._words = TextItem(self)
        self.setZValue(LABELS)
        self.setPen(QPen(Qt.PenStyle.NoPen))

    @property
    def size(self) -> QSizeF:
        """How much place it needs."""
        return self.rect().size()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def write(self, words: str, colour: str, frame: Frame, *, strong: bool = False) -> None:
        """Say something, in a colour and the font of the frame."""
        self._words.setFont(frame.strong if strong else frame.small)
        self._words.setText(words)
        self._words.setBrush(QColor(colour))
        self.setBrush(QColor(theme.current().card))
        self.setRect(self._words.boundingRect())


def have(
    items: list[Item], count: int, make: Callable[[], Item], parent: QGraphicsItem | None
) -> list[Item]:
    """Give so many items, and make those that are missing; what is left over waits unseen."""
    while len(items) < count:
        item = make()
        if parent is not None:
            item.setParentItem(parent)
        items.append(item)
    for place, item in enumerate(items):
        item.setVisible(place < count)
    return items[:count]


def pairs(x: Doubles, y: Doubles) -> Doubles:
    """Put x and y, (n,) each, beside each other: (n, 2). Much faster than NumPy's own stack."""
    points = np.empty((len(x), 2))
    points[:, 0], points[:, 1] = x, y
    return points
