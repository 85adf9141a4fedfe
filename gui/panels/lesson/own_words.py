"""Sentences of the learner's own: what somebody says in their own words stays with them."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled

MOST = 4
HEIGHT = 62


class OwnWords(Styled, QWidget):
    """A small field for each sentence.

    Signals: `written(int, str)`: the sentence at this place is another one.
    """

    written = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields = [_Field() for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for place, field in enumerate(self._fields):
            column.addWidget(field)
            field.textChanged.connect(lambda place=place: self._tell(place))
        self.retranslate()

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show so many sentences; where somebody is writing, the field has the newest already."""
        self.setVisible(bool(words))
        for place, field in enumerate(self._fields):
            field.setVisible(place < len(words))
            # Where somebody writes, what is kept of it is not put in the place of what they type.
            if place < len(words) and not field.hasFocus() and field.toPlainText() != words[place]:
                with QSignalBlocker(field):
                    field.setPlainText(words[place])

    def retranslate(self) -> None:
        for place, field in enumerate(self._fields):
            field.setPlaceholderText(self.tr("In your own words"))
            field.setAccessibleName(fill(self.tr("Your sentence {number}"), number=place + 1))

    def _tell(self, place: int) -> None:
        self.written.emit(place, self._fields[place].toPlainText())


class _Field(QPlainTextEdit):
    """A few lines; Tab leads on."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        return QSize(px(160), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(HEIGHT))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ensureCursorVisible()
