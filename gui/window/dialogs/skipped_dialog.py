"""Which files of a drop could not be read, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gui.style import text
from gui.style.language import fill, say
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label
from model.photos import Skipped

SIZE = (560, 320)


class SkippedDialog(ReadingDialog):
    """Lists the files of a drop that could not be read, each with its reason."""

    def __init__(self, skipped: Sequence[Skipped], parent: QWidget) -> None:
        super().__init__(SIZE, parent)
        self._skipped = tuple(skipped)
        self._head = Label("title")
        self._rows = QPlainTextEdit()
        self._rows.setReadOnly(True)
        self._rows.setTabChangesFocus(True)
        self.body.addWidget(self._head)
        self.body.addWidget(self._rows)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        super().retranslate()
        self.setWindowTitle(self.tr("Skipped files"))
        self._head.setText(
            fill(
                self.tr("These could not be taken ({count}):"), count=text.count(len(self._skipped))
            )
        )
        self._rows.setAccessibleName(self.windowTitle())
        self._rows.setPlainText("\n".join(f"• {say(one.reason)}" for one in self._skipped))
