"""A card: a sheet with a title, on which things that belong together lie."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label


class Card(Styled, QFrame):
    """A frame with a title line, a place at its right end, and a body below.

    Attributes:
        title: the label at the top left.
        head:  the layout of the title line; what is added stands at its right end.
        body:  the layout below.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = Label("title")
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP)
        self.head.addWidget(self.title)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(INSIDE, GAP, INSIDE, GAP)
        whole.setSpacing(6)
        whole.addLayout(self.head)
        whole.addLayout(self.body, 1)
