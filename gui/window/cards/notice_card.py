"""Why training does not go on, where nobody can overlook it."""

from PySide6.QtWidgets import QWidget

from gui.style.language import say
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from model.sentence import Sentence


class NoticeCard(Card):
    """A sentence across the width of the room; hidden when there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence: Sentence | None = None
        self._words = Label()
        self._words.setWordWrap(True)
        self.title.hide()
        self.body.addWidget(self._words)
        self.hide()

    def retranslate(self) -> None:
        """Write the words again."""
        if self._sentence is not None:
            self._words.setText(say(self._sentence))

    def show_sentence(self, sentence: Sentence | None) -> None:
        """Show a sentence; None hides the card."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.setVisible(sentence is not None)
            self.retranslate()
