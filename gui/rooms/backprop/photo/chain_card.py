"""The operation that the chain has come to: its formula, its numbers, and buttons to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.style.icons import icon
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from model.backprop import Chain

LEAST_HEIGHT = 104
"""With the longest explanation: Qt gives it that, and takes it from the network above."""

BRIEF_HEIGHT = 60
"""With the formula and the buttons alone."""


class ChainCard(Styled, QWidget):
    """Passive.

    Signals: `chosen(int)`, the operation that a button asked for; `played()`, play or stop.
    """

    chosen = Signal(int)
    played = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Chain, int, int] | None = None
        self._playing = self._brief = False
        self._place = TextLine("muted")
        self._first, self._back, self._on, self._last = (QPushButton() for _ in range(4))
        self._buttons = (self._first, self._back, self._on, self._last)
        self._play = QPushButton()
        head = QHBoxLayout()
        head.setSpacing(6)
        for button in (self._first, self._back, self._play, self._on, self._last):
            # A click leaves the keyboard where it is.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self.played if button is self._play else self._go)
            head.addWidget(button)
        head.addWidget(self._place, 10)
        self._formula, self._filled = TextLine("title"), TextLine()
        self._explanation = Label()
        self._explanation.setWordWrap(True)
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        first = QHBoxLayout()
        first.setSpacing(2 * GAP)
        first.addWidget(self._formula, 1)
        first.addWidget(self._filled, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._explanation, 1)
        column.addLayout(head)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Write the words again."""
        words = (
            self.tr("First operation"),
            self.tr("Operation before"),
            self.tr("Next operation"),
            self.tr("Last operation"),
        )
        for button, name in zip(self._buttons, words, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._show_icons()
        self._write()

    def restyle(self) -> None:
        self.setMinimumHeight(px(BRIEF_HEIGHT if self._brief else LEAST_HEIGHT))
        self._show_icons()

    def show_brief(self, *, brief: bool) -> None:
        """Leave the explanation out, where there is no room for it."""
        if brief != self._brief:
            self._brief = brief
            self._explanation.setVisible(not brief)
            self.restyle()

    def show_playing(self, *, playing: bool) -> None:
        """Show whether it goes on by itself."""
        if playing != self._playing:
            self._playing = playing
            self._show_icons()

    def _show_icons(self) -> None:
        drawings = "reset", "step-back", "step", "chevron-right"
        for button, drawing in zip(self._buttons, drawings, strict=True):
            button.setIcon(icon(drawing))
        self._play.setText(self.tr("Stop") if self._playing else self.tr("Play"))
        self._play.setIcon(icon("pause" if self._playing else "run"))

    def show_chain(self, chain: Chain, at: int, example: int) -> None:
        """Show operation `at`; `example` is the input by which a row of weights is shown."""
        self._shown = chain, at, example
        self._write()

    def show_nothing(self) -> None:
        """Show that there is no chain."""
        self._shown = None
        self._write()

    def _write(self) -> None:
        shown = self._shown
        for button in (*self._buttons, self._play):
            button.setEnabled(shown is not None)
        if shown is None:
            for line in (self._place, self._formula, self._filled, self._explanation):
                line.setText("")
            return
        chain, at, example = shown
        made, words = chain.operations[at], ChainWords(chain)
        self._place.setText(words.place(at))
        self._formula.setText(words.formula(made))
        self._filled.setText(words.filled(made, example))
        explanation = words.explanation(made)
        if explanation != self._explanation.text():
            self._explanation.setText(explanation)
        for button, possible in (
            (self._first, at > 0),
            (self._back, at > 0),
            (self._on, at < len(chain.operations) - 1),
            (self._last, at < len(chain.operations) - 1),
        ):
            button.setEnabled(possible)

    def _go(self) -> None:
        if self._shown is None:
            return
        chain, at, _ = self._shown
        last = len(chain.operations) - 1
        goals = (0, at - 1, at + 1, last)
        self.chosen.emit(goals[self._buttons.index(self.sender())])
