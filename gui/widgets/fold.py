"""A fold: a button that opens what not everybody needs, and remembers that it is open."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from gui.memory import Memory
from gui.style.icons import icon
from gui.style.scale import px
from gui.style.styled import Styled


class Fold(Styled, QToolButton):
    """A button with an arrow; the body, wherever it lies, is seen while the fold is open.

    key:  what its state is remembered by.
    body: what it opens.

    Signals: `turned(bool)`, when it has been opened or closed.
    """

    turned = Signal(bool)

    def __init__(self, key: str, memory: Memory, body: QWidget) -> None:
        super().__init__()
        self._key, self._memory, self._body = key, memory, body
        self.setProperty("role", "fold")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setChecked(memory.recall(key) == "open")
        self._show(self.isChecked())
        self.toggled.connect(self._turn)
        self.restyle()

    def setText(self, text: str) -> None:
        """Say what is in it."""
        super().setText(text)
        self.setAccessibleName(text)

    def hides(self, widget: QWidget) -> bool:
        """Say whether something is seen only while this is open."""
        return self._body is widget or self._body.isAncestorOf(widget)

    def restyle(self) -> None:
        self.setIconSize(QSize(px(14), px(14)))

    def _turn(self, opened: bool) -> None:
        self._show(opened)
        self._memory.remember(self._key, "open" if opened else "")
        self.turned.emit(opened)

    def _show(self, opened: bool) -> None:
        self.setIcon(icon("chevron-down" if opened else "chevron-right", "muted"))
        # Without a parent it would become a window; put into a layout, it is shown by itself.
        if self._body.parentWidget() is not None or not opened:
            self._body.setVisible(opened)
