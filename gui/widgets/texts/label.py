"""Text on the screen: plain, selectable, and of a role that the style sheet knows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

SIDES = ("dog", "cat")


class Label(QLabel):
    """A label that never takes its text for markup, and whose text can be copied.

    role: how it looks: "title", "muted", "number", "big" or "" for ordinary text.
    side: the index of the class whose colour it has; None for ink.
    """

    def __init__(self, role: str = "", side: int | None = None) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Selectable text would take the keyboard focus, and there is a lot of it.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if role:
            self.setProperty("role", role)
        if side is not None:
            self.setProperty("side", SIDES[side])


class ElidedLabel(Label):
    """A label that gives way: text that does not fit ends in an ellipsis."""

    def __init__(self, role: str = "", side: int | None = None) -> None:
        super().__init__(role, side)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def needed(self) -> int:
        """So wide is the whole text, in pixels; 0 for none."""
        self.ensurePolished()
        words = self.text()
        return self.fontMetrics().horizontalAdvance(words) + 1 if words else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        area = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, self.alignment(), text)


class Figure(QWidget):
    """A number that changes every frame, in a place as large as its widest text.

    A label that gets a new text asks for a new layout of everything around it; sixty times a
    second that would be most of a frame. This one stands in a place of its own, which asks for
    nothing; only a text that is wider than all before it asks for a wider place.
    """

    def __init__(
        self,
        widest: str,
        role: str = "",
        side: int | None = None,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
    ) -> None:
        super().__init__()
        self._widest = widest
        self._label = Label(role, side)
        self._label.setParent(self)
        self._label.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Give the text that is shown."""
        return self._label.text()

    def reserve(self, widest: str) -> None:
        """Be as wide as this text, or as the one that is shown, if that is wider."""
        self._widest = widest
        self._grow(self._label.text())
        self.updateGeometry()

    def show_side(self, side: int | None) -> None:
        """Take the colour of a class, or that of ink."""
        name = None if side is None else SIDES[side]
        if self._label.property("side") != name:
            self._label.setProperty("side", name)
            self._label.style().unpolish(self._label)
            self._label.style().polish(self._label)

    def setText(self, text: str) -> None:
        """Show a text."""
        if text == self._label.text():
            return
        self._label.setText(text)
        if self._grow(text):
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        self._label.ensurePolished()
        metrics = self._label.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._widest) + 2, metrics.height() + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.resize(event.size())

    def _grow(self, text: str) -> bool:
        """Make room for a text; False when there is enough."""
        metrics = self._label.fontMetrics()
        if metrics.horizontalAdvance(text) <= metrics.horizontalAdvance(self._widest):
            return False
        self._widest = text
        return True


def show_evidence(figure: Figure, words: str, value: float, row: int = 0) -> None:
    """Write a number in the colour of the class for which it speaks; ink where for none.

    A number above 0 in the row of a class speaks for that class, one below 0 against it.
    """
    figure.setText(words)
    figure.show_side(row if value > 0.0 else 1 - row if value < 0.0 else None)
