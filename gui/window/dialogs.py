"""The few dialogs of the window. None of them stops the training or waits in a nested loop."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.photo_import.import_result import LabelAnswer, LabelQuestion
from gui.style import text
from gui.style.language import fill, say
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label
from gui.window.errors import default_log
from gui.window.photo_row import PhotoRow
from model import VERSION
from model.photos import Skipped

MOST_STEPS = 1_000_000
USUAL_STEPS = 100


class QuestionDialog(Styled, QDialog):
    """Asks once for a whole drop whether it is dogs, cats, or just to be classified.

    Return and Enter classify: that puts nothing on a shelf by mistake.
    """

    def __init__(
        self,
        question: LabelQuestion,
        answer: Callable[[LabelAnswer], None],
        cancel: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._count = len(question.photos)
        self._given: LabelAnswer | None = None
        self._head, self._hint = Label("title"), Label()
        self._hint.setWordWrap(True)
        self._answers = {QPushButton(): LabelAnswer(label) for label in (0, 1, None)}
        self._cancel = QPushButton()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button, value in self._answers.items():
            button.clicked.connect(partial(self.choose, value))
            button.setAutoDefault(value == LabelAnswer(None))
            button.setDefault(value == LabelAnswer(None))
            buttons.addWidget(button)
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.reject)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(GAP)
        column.addWidget(self._head)
        column.addWidget(PhotoRow(question.photos))
        column.addWidget(self._hint)
        column.addLayout(buttons)
        self.finished.connect(lambda _: cancel() if self._given is None else answer(self._given))
        self.retranslate()

    def choose(self, answer: LabelAnswer) -> None:
        """Answer, and close."""
        self._given = answer
        self.accept()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setWindowTitle("Downhill")
        self._head.setText(
            fill(
                self.tr("What are these? {photos} without a label."),
                photos=text.photos(self._count),
            )
        )
        self._hint.setText(
            self.tr("With a label they become training photos. Without one they are classified.")
        )
        words = (self.tr("Dogs"), self.tr("Cats"), self.tr("Just classify"))
        for button, word in zip(self._answers, words, strict=True):
            button.setText(word)
        self._cancel.setText(self.tr("Cancel"))


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


class AboutDialog(QMessageBox):
    """What this program is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Downhill"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"Downhill {VERSION}")
        self.setInformativeText(
            fill(
                self.tr(
                    "A lab in which a linear softmax classifier learns to tell dogs from cats, "
                    "one gradient step at a time.\n\n"
                    "Everything happens on this computer. Downhill opens no connection to the "
                    "internet: no photo and no word about what you do ever leaves it. It writes "
                    "where you save, and into folders of its own.\n\n"
                    "Errors are noted in {log}, without the names of photos.\n\n"
                    "MIT licence. Typeface: Pretendard (SIL OFL 1.1)."
                ),
                log=default_log(),
            )
        )


class StepsDialog(QInputDialog):
    """Asks how many steps to run.

    chosen: called with the number, when it is given.
    """

    def __init__(self, chosen: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Run a number of steps"))
        self.setLabelText(self.tr("How many steps?"))
        self.setInputMode(QInputDialog.InputMode.IntInput)
        self.setIntRange(1, MOST_STEPS)
        self.setIntValue(USUAL_STEPS)
        self.intValueSelected.connect(chosen)
