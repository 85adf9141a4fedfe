"""Which files of a drop could not be read, and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.style import text
from gui.style.language import fill, say
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label
from model.photos import Skipped


class SkippedDialog(Styled, QDialog):
    """Lists the files of a drop that could not be read, each with its reason."""

    def __init__(self, skipped: Sequence[Skipped], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._skipped = tuple(skipped)
        self._head = Label("title")
        self._rows = QPlainTextEdit()
        self._rows.setReadOnly(True)
        self._rows.setTabChangesFocus(True)
        self._close = QPushButton()
        self._close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(GAP)
        column.addWidget(self._head)
        column.addWidget(self._rows)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(560, 320)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setWindowTitle(self.tr("Skipped files"))
        self._head.setText(
            fill(
                self.tr("These could not be taken ({count}):"), count=text.count(len(self._skipped))
            )
        )
        self._rows.setAccessibleName(self.windowTitle())
        self._rows.setPlainText("\n".join(f"• {say(one.reason)}" for one in self._skipped))
        self._close.setText(self.tr("Close"))
