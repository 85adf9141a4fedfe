"""The words of the lesson: each in one sentence and one formula, and where it can be touched."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.formula.view import FormulaView
from gui.style.scale import px, within
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label
from model.lesson import Term

SIZE = (640, 400)
LIST = 210


class WordsDialog(Styled, QDialog):
    """All words with a field to search them, and beside it the one that is chosen.

    Signals: `page_wanted(str)`: the page on which a word can be touched.
    """

    page_wanted = Signal(str)

    def __init__(self, terms: Mapping[str, Term], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._terms = terms
        self._search, self._list = QLineEdit(), QListWidget()
        self._word, self._sentence = Label("headline"), Label()
        self._formula = FormulaView()
        self._show, self._close = QPushButton(), QPushButton()
        for label in (self._word, self._sentence):
            label.setWordWrap(True)
        for term in terms.values():
            item = QListWidgetItem(term.word)
            item.setData(Qt.ItemDataRole.UserRole, term.key)
            self._list.addItem(item)
        self._build()
        self._search.textChanged.connect(self._filter)
        self._list.currentItemChanged.connect(lambda now, _before: self._tell(now))
        self._show.clicked.connect(self._ask_for_page)
        self._close.clicked.connect(self.close)
        self.retranslate()
        self._list.setCurrentRow(0)

    def show_word(self, key: str) -> None:
        """Choose a word by its key; an unknown one changes nothing."""
        self._search.clear()
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self._list.setCurrentRow(row)

    def retranslate(self) -> None:
        """Write the dialog's own words again."""
        self.setWindowTitle(self.tr("Words"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search the words"))
        self._list.setAccessibleName(self.tr("Words of the lesson"))
        self._show.setText(self.tr("Show me"))
        self._close.setText(self.tr("Close"))

    def _build(self) -> None:
        self._search.setClearButtonEnabled(True)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self._show)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._word)
        right.addWidget(self._sentence)
        right.addWidget(self._formula)
        right.addStretch(1)
        right.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        row.setSpacing(INSIDE)
        row.addLayout(left)
        row.addLayout(right, 1)
        self._list.setFixedWidth(px(LIST))
        self._search.setFixedWidth(px(LIST))
        self.resize(within(SIZE, self.parentWidget()))

    def _filter(self, text: str) -> None:
        """Show the words that hold what was typed; the first of them is chosen."""
        wanted, first = text.strip().casefold(), None
        for row in range(self._list.count()):
            item = self._list.item(row)
            term = self._terms[item.data(Qt.ItemDataRole.UserRole)]
            found = wanted in f"{term.word}\n{term.sentence}\n{term.key}".casefold()
            item.setHidden(not found)
            first = item if found and first is None else first
        current = self._list.currentItem()
        if first is not None and (current is None or current.isHidden()):
            self._list.setCurrentItem(first)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        term = self._terms[item.data(Qt.ItemDataRole.UserRole)]
        self._word.setText(term.word)
        self._sentence.setText(term.sentence)
        self._formula.show_formula(term.formula)
        self._list.scrollToItem(item)

    def _ask_for_page(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.page_wanted.emit(self._terms[item.data(Qt.ItemDataRole.UserRole)].page)
