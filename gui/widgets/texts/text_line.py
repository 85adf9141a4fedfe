"""A line of text that changes with every step, without asking for a new layout."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.texts.label import ElidedLabel


class TextLine(QWidget):
    """As wide as there is room; a text that is longer ends in an ellipsis.

    Like `Figure` it keeps its label in a place of its own, so that a new text costs a repaint of
    this line and nothing else.
    """

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ElidedLabel(role)
        self._label.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Give the whole text."""
        return self._label.text()

    def setText(self, text: str) -> None:
        """Show a text."""
        if text != self._label.text():
            self._label.setText(text)
            self._label.update()

    def sizeHint(self) -> QSize:
        self._label.ensurePolished()
        return QSize(200, self._label.fontMetrics().height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.resize(event.size())
