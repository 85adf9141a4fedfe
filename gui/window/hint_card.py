"""One line about something the window has done by itself, and the way back beside it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from gui.style.icons import icon
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import Label


class HintCard(Card):
    """Says that own photos are seen with the network.

    Signals: `refused()`, back to pixels; `closed()`, that was read.
    """

    refused = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Label()
        self._words.setWordWrap(True)
        self._refuse, self._close = QPushButton(), QToolButton()
        self._close.setIcon(icon("close"))
        self._close.setIconSize(QSize(14, 14))
        self.title.hide()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._words, 1)
        row.addWidget(self._refuse)
        row.addWidget(self._close)
        self.body.addLayout(row)
        self._refuse.clicked.connect(self.refused)
        self._close.clicked.connect(self.closed)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._words.setText(
            self.tr(
                "On real photos pixels say little, so x is now what a trained network sees in "
                "them. W x + b is still all that learns."
            )
        )
        self._refuse.setText(self.tr("Use pixels"))
        self._close.setAccessibleName(self.tr("Close the hint"))
