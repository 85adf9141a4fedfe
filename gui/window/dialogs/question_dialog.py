"""What are these photos? Asked once for a whole drop."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.photo_import.import_result import LabelAnswer, LabelQuestion
from gui.style import text
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label
from gui.window.dialogs.photo_row import PhotoRow


class QuestionDialog(Styled, QDialog):
    """Asks once for a whole drop whether it is dogs, cats, both mixed, or just to be classified.

    Return and Enter classify: that puts nothing on a shelf by mistake.
    """

    def __init__(
        self,
        question: LabelQuestion,
        answer: Callable[[LabelAnswer], None],
        sort: Callable[[], None],
        cancel: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._count = len(question.photos)
        self._answer, self._then = answer, cancel
        self._head, self._hint = Label("title"), Label()
        self._hint.setWordWrap(True)
        self._answers = {QPushButton(): LabelAnswer(label) for label in (0, 1, None)}
        self._sort, self._cancel = QPushButton(), QPushButton()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button, value in self._answers.items():
            button.clicked.connect(partial(self.choose, value))
            button.setAutoDefault(value == LabelAnswer(None))
            button.setDefault(value == LabelAnswer(None))
            buttons.addWidget(button)
        self._sort.setAutoDefault(False)
        self._sort.clicked.connect(partial(self._end_with, sort))
        buttons.insertWidget(buttons.count() - 1, self._sort)
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
        self.finished.connect(lambda _: self._then())
        self.retranslate()

    def choose(self, answer: LabelAnswer) -> None:
        """Answer, and close."""
        self._end_with(partial(self._answer, answer))

    def _end_with(self, then: Callable[[], None]) -> None:
        self._then = then
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
            self.tr(
                "With a label they become training photos. Without one they are classified. If "
                "dogs and cats are mixed, the network can sort them for you to check."
            )
        )
        words = (self.tr("Dogs"), self.tr("Cats"), self.tr("Just classify"))
        for button, word in zip(self._answers, words, strict=True):
            button.setText(word)
        self._sort.setText(self.tr("Sort by the network…"))
        self._cancel.setText(self.tr("Cancel"))
