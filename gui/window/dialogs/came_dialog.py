"""Photos have come while the lesson had the film: what is to become of them."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label

WIDTH = 440


class Decided(Protocol):
    """What is called with the decision."""

    def __call__(self, *, keep: bool) -> None:
        """Go on."""


class CameDialog(Styled, QDialog):
    """Asks whether to keep what is here or to put back what was before.

    came:    how many photos.
    decided: is called with `keep`; who closes the dialog keeps them.
    """

    def __init__(self, came: int, decided: Decided, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._came, self._decided = came, decided
        self._head, self._words = Label("title"), Label()
        self._keep, self._put_back = QPushButton(), QPushButton()
        for label in (self._head, self._words):
            label.setWordWrap(True)
        self._keep.setProperty("role", "primary")
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.reject)
        self._put_back.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch(1)
        row.addWidget(self._put_back)
        row.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(GAP)
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addStretch(1)
        column.addLayout(row)
        self.setFixedWidth(px(WIDTH))
        self.finished.connect(
            lambda result: self._decided(keep=result != QDialog.DialogCode.Accepted)
        )
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setWindowTitle(self.tr("Photos have come"))
        self._head.setText(
            fill(self.tr("During this chapter {photos} came in."), photos=text.photos(self._came))
        )
        self._words.setText(
            self.tr(
                "The lesson can put back the photos and films of before, without these. Or it "
                "leaves everything as it is now."
            )
        )
        self._keep.setText(self.tr("Keep what is here"))
        self._put_back.setText(self.tr("Put back what was before"))
