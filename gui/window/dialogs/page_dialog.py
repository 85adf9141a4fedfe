"""What a page shows, in a few sentences, for whoever asks."""

from PySide6.QtWidgets import QWidget

from gui.page.page import Page
from gui.page.tab import Tab
from gui.style.language import say
from gui.style.scale import px
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label

WIDTH = 440


class PageDialog(ReadingDialog):
    """The name of a page, and what it says about itself."""

    def __init__(self, tab: Tab, page: Page, parent: QWidget) -> None:
        super().__init__(None, parent)
        self._tab, self._page = tab, page
        self._head, self._words = Label("headline"), Label()
        self._words.setWordWrap(True)
        self.body.addWidget(self._head)
        self.body.addWidget(self._words)
        self.body.addStretch(1)
        self.setFixedWidth(px(WIDTH))
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        super().retranslate()
        self.setWindowTitle(self.tr("What this page shows"))
        self._head.setText(say(self._tab.title).replace("&&", "&"))
        self._words.setText(self._page.about())
