"""Which bug is it? A button for each, and what is said when somebody has chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.texts.label import Label

IN_A_ROW = 3


class BugQuestion(Styled, QFrame):
    """Six buttons in two rows while the question waits, afterwards the answer with its reason.

    Signals: `guessed(name)`; `skipped()`.
    """

    guessed = Signal(str)
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[tuple[str, str], ...] = ()
        self.setProperty("role", "guess")
        self._words = Label()
        self._words.setWordWrap(True)
        self._buttons, self._grid = QWidget(), QGridLayout()
        self._skip = QPushButton()
        self._skip.setProperty("role", "quiet")
        self._skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._skip.clicked.connect(self.skipped)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addLayout(self._grid)
        buttons.addWidget(self._skip)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 6, GAP, 6)
        column.addWidget(self._words)
        column.addWidget(self._buttons)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the way past it; question and choices are the page's."""
        self._skip.setText(self.tr("Just show it"))

    def ask(self, question: str, choices: Sequence[tuple[str, str]]) -> None:
        """Ask which of the choices it is; each has a name and its words."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            while (item := self._grid.takeAt(0)) is not None:
                button = item.widget()
                if button is not None:
                    button.deleteLater()
            for place, (name, words) in enumerate(self._choices):
                button = QPushButton(words)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.clicked.connect(lambda _=False, name=name: self.guessed.emit(name))
                self._grid.addWidget(button, *divmod(place, IN_A_ROW))
        self._words.setText(question)
        self._buttons.show()

    def tell(self, answer: str) -> None:
        """Say which one it is, and why."""
        self._words.setText(answer)
        self._buttons.hide()
