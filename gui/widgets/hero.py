"""A page's card: one sentence that says what to see, one large picture, one thing to take hold of.

What not everybody needs lies behind folds in its last line.
"""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.fold import Fold
from gui.widgets.guess import Guess
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph


class Hero(Styled, QFrame):
    """A frame with a headline, a body that takes all the room there is, and a last line.

    Attributes:
        headline: the sentence; it has as many lines as it needs, and may change often.
        head:     the layout right of the headline, for a control or two.
        body:     the layout of the picture.
        foot:     the layout of the last line; what is added stands at its left end.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.headline = Paragraph("headline")
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.headline, 1)
        first.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(GAP)
        self._folds = QHBoxLayout()
        self._folds.setSpacing(GAP)
        last = QHBoxLayout()
        last.setSpacing(GAP)
        last.addLayout(self.foot)
        last.addStretch(1)
        last.addLayout(self._folds)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(INSIDE, GAP, INSIDE, GAP)
        self._column.setSpacing(6)
        self._column.addLayout(first)
        self._refusal = Label()
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self._column.addLayout(self.body, 1)
        self._column.addWidget(self._refusal)
        self._column.addLayout(last)

    def add_guess(self, guess: Guess) -> None:
        """Put a question below the headline."""
        self._column.insertWidget(1, guess)

    def show_refusal(self, words: str) -> None:
        """Say above the folds why what lies behind them could not be done; "" where nothing is."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))

    def add_fold(self, fold: Fold) -> None:
        """Put the button of a fold to the right end of the last line."""
        self._folds.addWidget(fold)
