"""A column at the side of the window, which folds to a strip so that the room has its width.

Folded it keeps its meaning: the strip shows in few pixels what the column is for. In a narrow
window both columns fold by themselves. Who opens or folds one has it so from then on; who puts it
back to what the window does by itself leaves it to the window again.

Where what it shows would give a guess away, it holds its place and keeps that back.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from gui.memory import Memory
from gui.style.icons import icon
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.texts.label import Label

NARROW = 1340
"""The width of a window, in pixels of the usual size, in which rooms need that of the columns."""

OPEN, FOLDED = "open", "folded"
ICON = 14


class SideColumn(QWidget):
    """The whole column or its strip, one of both.

    key:   what is remembered of it.
    whole: the column.
    strip: what stands for it.
    width: the width of the column, by that of the window.

    Signals: `turned()`, when it has been folded or opened.
    """

    turned = Signal()

    def __init__(
        self,
        key: str,
        memory: Memory,
        whole: QWidget,
        strip: QWidget,
        width: Callable[[int], int],
    ) -> None:
        super().__init__()
        self._key, self._memory = key, memory
        self._whole, self._strip, self._width = whole, strip, width
        self._narrow = False
        self._needed: set[str] = set()
        self._keeps_back = False
        self._instead = Label("muted")  # of both, while what they show is kept back
        self._instead.setWordWrap(True)
        self._instead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown: QWidget | None = None
        self._turned: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (whole, strip, self._instead):
            part.hide()
            row.addWidget(part)
        self._show()

    @property
    def folded(self) -> bool:
        """Whether the strip is shown."""
        chosen = self._memory.recall(self._key)
        return not self._needed and (chosen == FOLDED or (self._narrow and chosen != OPEN))

    def fit(self, window: int) -> None:
        """Take the width that is right for a window that wide."""
        self._narrow = window < px(NARROW)
        self._whole.setFixedWidth(self._width(window))
        self._show()

    def toggle(self) -> None:
        """Fold or open it, as somebody wants."""
        folds = not self.folded
        self._needed.clear()
        if folds != self.folded:
            self._memory.remember(self._key, "")
        if folds != self.folded:
            self._memory.remember(self._key, FOLDED if folds else OPEN)
        self._show()

    def need(self, what: str, *, needed: bool) -> None:
        """Open it as long as it has something to tell that the strip has no room for."""
        if needed != (what in self._needed):
            self._needed ^= {what}
            self._show()

    def keep_back(self, *, on: bool) -> None:
        """Show nothing of what it has, and say why; or show it again."""
        if on != self._keeps_back:
            self._keeps_back = on
            self._show()

    def say_instead(self, words: str) -> None:
        """Say why nothing is shown while it is kept back."""
        self._instead.setText(words)

    def _show(self) -> None:
        folded = self.folded
        part = self._strip if folded else self._whole
        turned, self._turned = self._turned is not folded, folded
        if self._keeps_back:
            self._instead.setFixedWidth(max(part.minimumWidth(), part.minimumSizeHint().width()))
            part = self._instead
        if part is not self._shown:
            # First away, then there: never both beside each other.
            if self._shown is not None:
                self._shown.hide()
            self._shown = part
            part.show()
        if turned:
            self.turned.emit()


class Chevron(Styled, QToolButton):
    """Folds or opens a column; it points where the column's edge goes."""

    def __init__(self, direction: str, role: str = "") -> None:
        """Make one; `role` is that of the style sheet."""
        super().__init__()
        self.setProperty("role", role)
        self.setIcon(icon(f"chevron-{direction}", "muted"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.restyle()

    def name_it(self, name: str) -> None:
        """Say what it does."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def restyle(self) -> None:
        self.setIconSize(QSize(px(ICON), px(ICON)))
