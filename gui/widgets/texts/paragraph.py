"""A sentence that changes ten times a second, in as many lines as it needs.

A label that gets another text asks for a new layout of everything around it, which takes most of a
frame. This one has its place, and asks for another one only where it needs more lines, or fewer.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.styled import Styled
from gui.widgets.texts.label import Label


class Paragraph(Styled, QWidget):
    """Text that is never cut: in a narrower place, or larger, it has more lines.

    least: so many lines it has always.
    """

    def __init__(self, role: str = "", *, least: int = 1) -> None:
        super().__init__()
        self._least = least
        self._tall = 0
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
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(0, max(self._tall, self._height_of("\n".join("x" * self._least))) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.resize(event.size())
        if event.size().width() != event.oldSize().width():
            self._fit()

    def restyle(self) -> None:
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        """Take as many lines as the text needs."""
        tall = self._height_of(self.text())
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()

    def _height_of(self, text: str) -> int:
        """Measure text, because lines may be taller than so many times the spacing."""
        self._label.ensurePolished()
        room = QRect(0, 0, max(1, self.width()), 10_000)
        return self._label.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()
