"""What is wrong in a file that somebody has written: every mistake, with its line and reason."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui.style.language import fill, say
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label
from model.lesson import Mistakes

SIZE = (620, 360)


class MistakesDialog(Styled, QDialog):
    """Lists the mistakes of a file, so that they can be mended one after the other."""

    def __init__(self, mistakes: Mistakes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._mistakes = mistakes
        self._head, self._rows = Label("title"), QPlainTextEdit()
        self._head.setWordWrap(True)
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
        self.resize(px(SIZE[0]), px(SIZE[1]))
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setWindowTitle(self.tr("Mistakes in a file"))
        self._head.setText(
            fill(
                self.tr("{file} cannot be used yet. What is wrong, line by line:"),
                file=self._mistakes.file,
            )
        )
        self._rows.setAccessibleName(self.windowTitle())
        self._rows.setPlainText(
            "\n".join(
                fill(self.tr("line {line}: {why}"), line=one.line, why=say(one.sentence))
                for one in self._mistakes.mistakes
            )
        )
        self._close.setText(self.tr("Close"))
