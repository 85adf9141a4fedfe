"""The foot of the window: a hint, what has just been done, and how many photos there are.

What has been done is said until the next action, and the hint stays: so in a narrow window the
words of the hint wait meanwhile. Its buttons stay where they are, at its right end: a click that
is the next action must still find them.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.style.theme import GAP
from gui.window.foot.hint_line import HintLine
from gui.window.foot.photo_counts import PhotoCounts
from gui.window.foot.status_line import StatusLine


class Foot(QWidget):
    """Holds all three, each whole where there is room.

    Attributes:
        hint:   what the window has done by itself.
        status: what has just been done.
        counts: how many photos there are.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hint, self.status, self.counts = HintLine(), StatusLine(), PhotoCounts()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        row.addWidget(self.status)
        row.addStretch(1)
        row.addWidget(self.hint)
        row.addWidget(self.counts)
        for line in (self.hint, self.status, self.counts):
            line.turned.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        counts, hint, status = (one.needed for one in (self.counts, self.hint, self.status))
        self.counts.setFixedWidth(min(counts, self.width() // 2))
        room = self.width() - self.counts.width() - 2 * GAP
        brief = status > 0 and hint + 2 * GAP + status > room
        wide = min(self.hint.buttons if brief else hint, max(0, room))
        if not self.hint.isHidden():
            room -= wide + 2 * GAP
        # No wider than its words: a click beside them is an action, one on them copies them.
        self.status.setFixedWidth(min(status, max(0, room)))
        self.hint.setFixedWidth(wide)
        # Last of all: where something is to be seen, Qt lays out at once.
        self.hint.show_brief(brief=brief)
