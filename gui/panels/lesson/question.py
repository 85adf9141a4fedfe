"""A question of the lesson: choose an answer, and hear what there is to say about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.panels.lesson.choice_card import ChoiceCard
from gui.panels.lesson.prose import Prose
from gui.panels.lesson.shown import QuestionShown
from gui.style.styled import Styled

MOST = 4


class QuestionView(Styled, QWidget):
    """The question, its choices, and below them what the chosen one reveals.

    Signals: `chosen(int)`: the choice at this place.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._reveals = Prose("title"), Prose()
        self._cards = [ChoiceCard() for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._text)
        for place, card in enumerate(self._cards):
            card.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            column.addWidget(card)
        column.addWidget(self._reveals)

    @property
    def cards(self) -> list[ChoiceCard]:
        """The cards that are there to be chosen."""
        return [card for card in self._cards if not card.isHidden()]

    @property
    def said(self) -> Prose:
        """The place of what a choice reveals."""
        return self._reveals

    def show_question(self, shown: QuestionShown | None) -> None:
        """Show a question; None for none."""
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._text.show_text(shown.text)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(shown.choices))
            if place < len(shown.choices):
                card.show_choice(
                    shown.choices[place],
                    chosen=place == shown.chosen,
                    right=place == shown.right,
                    settled=shown.settled,
                )
        self._reveals.show_text(shown.reveals)
        self._reveals.setVisible(bool(shown.reveals))
