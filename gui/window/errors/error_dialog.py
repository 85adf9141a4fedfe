"""Says that something went wrong, and that one can go on."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.style.language import fill
from gui.style.scale import within
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE

SIZE = (520, 260)


class ErrorDialog(Styled, QDialog):
    """Says that something failed, and that one can go on. It blocks nothing."""

    def __init__(self, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._log = log
        self._lines: list[str] = []
        self._details: list[str] = []
        self._headline = QLabel()
        self._headline.setProperty("role", "title")
        self._advice = QLabel()
        self._advice.setWordWrap(True)
        self._what = QPlainTextEdit()
        self._what.setReadOnly(True)
        self._what.setTabChangesFocus(True)
        self._where = QLabel()
        self._where.setProperty("role", "muted")
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setWordWrap(True)
        self._copy = QPushButton()
        self._copy.clicked.connect(self.copy_details)
        self._close = QPushButton()
        self._close.setDefault(True)
        self._close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        layout.setSpacing(GAP)
        for widget in (self._headline, self._advice, self._what, self._where):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(within(SIZE, parent))
        self._close.setFocus()
        self.retranslate()

    def add(self, line: str, details: str) -> None:
        """Show one more exception: what happened in a line, and its traceback."""
        self._lines.append(line)
        self._details.append(details)
        self._what.setPlainText("\n".join(self._lines))

    def copy_details(self) -> None:
        """Put the tracebacks on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(self._details))

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.setWindowTitle(self.tr("Something went wrong"))
        self._headline.setText(self.tr("Something in Downhill went wrong."))
        self._advice.setText(self.tr("Nothing is lost, and you can go on. This is what happened:"))
        self._what.setAccessibleName(self.tr("What happened"))
        self._where.setText(fill(self.tr("The details are also in {file}."), file=self._log))
        self._copy.setText(self.tr("Copy details"))
        self._copy.setAccessibleName(self.tr("Copy details"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
