"""A sentence that changes ten times a second, in a place of so many lines.

A label that gets another text asks for a new layout of everything around it, which takes most of a
frame. This one has its place and asks for nothing.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style.styled import Styled
from gui.widgets.texts.label import Label


class Paragraph(Styled, QWidget):
    """Text in so many lines at most.

    least: it takes no more room than its text needs, but at least so many lines; otherwise it
           always takes all of its lines.
    """

    def __init__(self, lines: int, role: str = "", least: int | None = None) -> None:
        super().__init__()
        self._most = lines
        self._least = lines if least is None else least
        self._lines = self._least
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
        self._label.ensurePolished()
        # Measured, because lines one below the other may be taller than so many times the spacing.
        lines, room = "\n".join("x" * self._lines), QRect(0, 0, 10_000, 10_000)
        return QSize(0, self._label.fontMetrics().boundingRect(room, 0, lines).height() + 2)

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
        if self._least == self._most:
            return
        self._label.ensurePolished()
        metrics, room = self._label.fontMetrics(), QRect(0, 0, max(1, self.width()), 10_000)
        tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        lines = min(self._most, max(self._least, round(tall / metrics.lineSpacing())))
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
