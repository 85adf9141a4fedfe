"""The foot of the window: what has just been done, beside the hint for as long as both are whole.

What has been done is said until the next action, and the hint stays: so in a narrow window the hint
waits meanwhile.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.style.theme import GAP
from gui.window.foot.hint_line import HintLine
from gui.window.foot.status_line import StatusLine


class Foot(QWidget):
    """Holds both lines.

    Attributes:
        hint:   what the window has done by itself.
        status: what has just been done.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint, self.status = HintLine(), StatusLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        row.addWidget(self.hint)
        row.addWidget(self.status, 1)
        self.hint.turned.connect(self._fit)
        self.status.turned.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self.hint.needed
        self.hint.setFixedWidth(min(needed, self.width()))
        both = needed + 2 * GAP + self.status.needed
        self.hint.setVisible(self.hint.wanted and (not self.status.needed or both <= self.width()))
