"""A beat for a whole room: what is to be read and asked, in large type below the page."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.formula.view import FormulaView
from gui.panels.lesson.prose import Prose
from gui.panels.lesson.shown import BeatShown, ChapterShown
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label

NUMBERS = "①②③④"
FORMULA = 300


class PresentedBeat(Styled, QFrame):
    """Shows a beat and takes nothing: the arrow keys of the window lead on and back.

    Once a question is answered, the right choice is named with what it reveals.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._head = Label("muted")
        self._text, self._question = Prose("presented"), Prose("asked")
        self._choices, self._said = Label("presented"), Prose("presented")
        self._choices.setWordWrap(True)
        self._formula = FormulaView()
        column = QVBoxLayout()
        column.setSpacing(6)
        for part in (self._head, self._text, self._question, self._choices, self._said):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSIDE, GAP, INSIDE, GAP)
        row.setSpacing(INSIDE)
        row.addLayout(column, 1)
        row.addWidget(self._formula)
        self.restyle()

    def show_beat(self, chapter: ChapterShown, shown: BeatShown) -> None:
        """Show a beat of a chapter."""
        self._head.setText(f"{chapter.number}  {chapter.title} · {shown.place + 1} / {shown.count}")
        self._text.show_text(" ".join(part for part in (shown.answer, shown.text) if part))
        question = shown.question
        self._question.show_text("" if question is None else question.text)
        choices = () if question is None else question.choices
        self._choices.setText(
            "    ".join(
                f"{number} {words}" for number, words in zip(NUMBERS, choices, strict=False)
            )
        )
        self._choices.setVisible(bool(choices))
        goals = [f"{'✓' if reached else '·'} {words}" for words, reached in shown.goals]
        said = "  \n".join(goals) if question is None else question.reveals
        self._said.show_text(said)
        for prose in (self._text, self._question, self._said):
            prose.setVisible(bool(prose.text()))
        self._formula.setVisible(shown.formula is not None)
        if shown.formula is not None:
            self._formula.show_formula(
                shown.formula.tex, shown.formula.numbers, note=shown.formula.note
            )

    def restyle(self) -> None:
        self._formula.setFixedWidth(px(FORMULA))
