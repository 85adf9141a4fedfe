"""What has just been done, in one sentence at the foot of the window."""

from html import escape

from PySide6.QtCore import Signal

from gui.style.language import say
from gui.style.styled import Styled
from gui.widgets.next_action import NextAction
from gui.widgets.texts.label import ElidedLabel
from model.sentence import Sentence


class StatusLine(Styled, ElidedLabel):
    """Tells a sentence until the next action; one that is cut off is whole in the tooltip.

    Signals: `turned()`, when it says something else, or in other letters.
    """

    turned = Signal()

    def __init__(self) -> None:
        super().__init__("muted")
        self._sentence: Sentence | None = None
        self._next = NextAction(self)
        self._next.came.connect(lambda: self.tell(None))

    def tell(self, told: Sentence | None) -> None:
        """Say a sentence; None for nothing."""
        self._sentence = told
        self.retranslate()
        if told is not None:
            self._next.wait()

    def retranslate(self) -> None:
        """Write the sentence again."""
        words = "" if self._sentence is None else say(self._sentence)
        self.setText(words)
        self.setToolTip(f"<p>{escape(words)}</p>" if words else "")
        self.turned.emit()

    def restyle(self) -> None:
        self.turned.emit()
