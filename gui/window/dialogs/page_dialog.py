"""What a page shows, in a few sentences, for whoever asks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from gui.page.page import Page
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label

WIDTH = 440


class PageDialog(Styled, QDialog):
    """The name of a page, and what it says about itself."""

    def __init__(self, page: Page, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page = page
        self._head, self._words = Label("headline"), Label()
        self._words.setWordWrap(True)
        self._close = QPushButton()
        self._close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(GAP)
        column.addWidget(self._head)
        column.addWidget(self._words)
        column.addStretch(1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(px(WIDTH))
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setWindowTitle(self.tr("What this page shows"))
        self._head.setText(self._page.title().replace("&&", "&"))
        self._words.setText(self._page.about())
        self._close.setText(self.tr("Close"))
