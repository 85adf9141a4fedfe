"""A quiet question before an answer is shown: whoever has guessed looks twice at the answer.

It can be skipped, and it is asked once: what was guessed stays, with the reason of the answer.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QWidget

from gui.memory import Memory
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.texts.label import Label

SKIPPED = "-"


class Guess(Styled, QFrame):
    """A question with a few answers to choose from, and a way past it.

    key: what the guess is remembered by.

    Attributes:
        open: whether the question still waits; until then the page covers its answer.
        made: the key of the choice that was guessed; "" where none was.

    Signals: `settled()`, when somebody has guessed or skipped it.
    """

    settled = Signal()

    def __init__(self, key: str, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key, self._memory = key, memory
        self._choices: tuple[tuple[str, str], ...] = ()
        self.setProperty("role", "guess")
        self._question = Label()
        self._question.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP)
        self._skip = QPushButton()
        self._skip.setProperty("role", "quiet")
        self._skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._skip.clicked.connect(lambda: self._settle(SKIPPED))
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(GAP, 6, GAP, 6)
        row.setSpacing(GAP)
        row.addWidget(self._question, 1)
        row.addLayout(self._buttons)
        row.addWidget(self._skip)
        self.retranslate()
        self._show()

    @property
    def open(self) -> bool:
        return self._memory.asks and not self._memory.recall(self._key)

    @property
    def made(self) -> str:
        kept = self._memory.recall(self._key)
        return "" if kept == SKIPPED else kept

    def ask(self, question: str, choices: Sequence[tuple[str, str]]) -> None:
        """Ask a question; each choice has a key and its words. Asking the same again is free."""
        self._question.setText(question)
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self._offer()
        self._show()

    def tell(self, reason: str) -> None:
        """Give the answer with its reason; what was guessed stands before it."""
        words = dict(self._choices).get(self.made)
        if words is None:
            self._question.setText(reason)
        else:
            guessed = fill(self.tr("Your guess: {guess}."), guess=words)
            self._question.setText(f"{guessed} {reason}")
        self._show()

    def pass_by(self) -> None:
        """Skip the question while it waits, for a lesson asks one of its own."""
        if self.open:
            self._settle(SKIPPED)

    def take_down(self) -> Callable[[], None]:
        """Take down what was guessed; calling the answer brings it back."""
        made = self._memory.recall(self._key)

        def bring_back() -> None:
            self._memory.remember(self._key, made)
            self._show()

        return bring_back

    def retranslate(self) -> None:
        """Write the way past it; question and choices are the page's."""
        self._skip.setText(self.tr("Just show it"))

    def _offer(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.setParent(None)
                button.deleteLater()
        for key, words in self._choices:
            button = QPushButton(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, key=key: self._settle(key))
            self._buttons.addWidget(button)

    def _settle(self, value: str) -> None:
        self._memory.remember(self._key, value)
        self._show()
        self.settled.emit()

    def _show(self) -> None:
        """Show the buttons while it waits, afterwards only what was guessed."""
        waits = self.open
        for index in range(self._buttons.count()):
            item = self._buttons.itemAt(index)
            button = None if item is None else item.widget()
            if button is not None:
                button.setVisible(waits)
        self._skip.setVisible(waits)
        there = waits or bool(self.made)
        # Without a parent it would become a window; put into a layout, it is shown by itself.
        if self.parentWidget() is not None or not there:
            self.setVisible(there)
