"""A sentence that changes ten times a second, in a place of so many lines.

A label that gets another text asks for a new layout of everything around it, which takes most of a
frame. This one has its place and asks for nothing.
"""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets.label import Label


class Paragraph(QWidget):
    """Text in so many lines at most."""

    def __init__(self, lines: int, role: str = "") -> None:
        super().__init__()
        self._lines = lines
        self._label = Label(role)
        self._label.setParent(self)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Give the text that is shown."""
        return self._label.text()

    def setText(self, text: str) -> None:
        """Show a text."""
        if text != self._label.text():
            self._label.setText(text)

    def sizeHint(self) -> QSize:
        self._label.ensurePolished()
        return QSize(0, self._lines * self._label.fontMetrics().lineSpacing() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.resize(event.size())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
