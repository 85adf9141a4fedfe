"""What is wrong in a file that somebody has written: every mistake, with its line and reason."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.style.language import fill, say
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label
from model.lesson import Mistakes

SIZE = (620, 360)


class MistakesDialog(ReadingDialog):
    """Lists the mistakes of a file, so that they can be mended one after the other."""

    def __init__(self, mistakes: Mistakes, parent: QWidget) -> None:
        super().__init__(SIZE, parent)
        self._mistakes = mistakes
        self._head, self._rows = Label("title"), QPlainTextEdit()
        self._head.setWordWrap(True)
        self._rows.setReadOnly(True)
        self._rows.setTabChangesFocus(True)
        self.body.addWidget(self._head)
        self.body.addWidget(self._rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        super().retranslate()
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
