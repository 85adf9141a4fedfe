"""A beat: what is to be read, seen, answered and done; where it is too high, it scrolls."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.panels.lesson.formula_card import FormulaCard
from gui.panels.lesson.goal_list import GoalList
from gui.panels.lesson.own_words import OwnWords
from gui.panels.lesson.prose import Prose
from gui.panels.lesson.question import QuestionView
from gui.panels.lesson.shown import BeatShown
from gui.style.styled import Styled
from gui.style.theme import GAP


class BeatView(Styled, QScrollArea):
    """The parts of a beat, one below the other; those that it does not have are not there.

    Signals: `chosen(int)`, a choice; `skipped()`, the question is left out; `written(int, str)`, a
    sentence of the learner's; `word_wanted(str)`, a word is to be explained; `hand_in_wanted()`,
    at the end of all.
    """

    chosen = Signal(int)
    skipped = Signal()
    written = Signal(int, str)
    word_wanted = Signal(str)
    hand_in_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: BeatShown | None = None
        self._first: QWidget | None = None  # what a new beat begins with, where not all fits
        self._answer, self._text = Prose(), Prose()
        self._formula = FormulaCard()
        self._question = QuestionView()
        self._goals = GoalList()
        self._hint_button, self._hint = QPushButton(), Prose("muted")
        self._words = OwnWords()
        self._hand_in, self._skip = QPushButton(), QPushButton()
        self._column = QVBoxLayout()
        self._build()
        self._question.chosen.connect(self.chosen)
        self._words.written.connect(self.written)
        self._hand_in.clicked.connect(self.hand_in_wanted)
        self._skip.clicked.connect(self.skipped)
        self._hint_button.clicked.connect(self._show_hint)
        for prose in (self._answer, self._text, self._hint, self._question.said):
            prose.linkActivated.connect(self._follow)
        self.retranslate()

    @property
    def question(self) -> QuestionView:
        """The question, for who gives it the keyboard."""
        return self._question

    def put_on_top(self, head: QWidget, first: QWidget) -> None:
        """Put something above the beat; where not all fits, a new beat begins at `first`."""
        self._first = first
        self._column.insertWidget(0, head)

    def show_beat(self, shown: BeatShown) -> None:
        """Show a beat; what has not changed stays untouched."""
        before, self._shown = self._shown, shown
        another = before is None or (before.kind, before.place) != (shown.kind, shown.place)
        self._answer.show_text(shown.answer)
        self._answer.setVisible(bool(shown.answer))
        self._text.show_text(shown.text)
        self._text.setVisible(bool(shown.text))
        self._formula.show_formula(shown.formula)
        self._question.show_question(shown.question)
        self._goals.show_goals(shown.goals)
        self._words.show_words(shown.words)
        self._hand_in.setVisible(shown.ahead is None)
        self._skip.setVisible(shown.skippable)
        if another:
            self._hint.hide()
            QTimer.singleShot(0, self, self._begin)
        self._hint.show_text(shown.hint)
        self._hint.setVisible(bool(shown.hint) and not another and not self._hint.isHidden())
        self._hint_button.setVisible(bool(shown.hint) and self._hint.isHidden())

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("This beat of the chapter"))
        self._hint_button.setText(self.tr("A hint"))
        self._hand_in.setText(self.tr("Hand in…"))
        self._skip.setText(self.tr("Skip"))
        self._skip.setToolTip(self.tr("Go on without a guess"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        for button in (self._hint_button, self._skip):
            button.setProperty("role", "quiet")
        for button in (self._hint_button, self._hand_in, self._skip):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        inside = QWidget()
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        left = Qt.AlignmentFlag.AlignLeft
        for part in (self._answer, self._text, self._formula, self._question, self._goals):
            column.addWidget(part)
        column.addWidget(self._words)
        column.addWidget(self._hand_in, 0, left)
        column.addWidget(self._hint)
        column.addWidget(self._hint_button, 0, left)
        column.addWidget(self._skip, 0, left)
        column.addStretch(1)
        inside.setLayout(column)
        self.setWidget(inside)
        for widget in (inside, self.viewport()):
            widget.setAutoFillBackground(False)

    def _begin(self) -> None:
        """Scroll to where the beat begins, if what is above takes its room; else open at the top.

        Where only little is too much, the title would be cut and nothing gained.
        """
        inside, bar = self.widget(), self.verticalScrollBar()
        if self._first is not None and inside is not None:
            top = self._first.mapTo(inside, self._first.rect().topLeft()).y()
            bar.setValue(top if bar.maximum() >= top else 0)

    def _show_hint(self) -> None:
        self._hint.show()
        self._hint_button.hide()

    def _follow(self, link: str) -> None:
        kind, _, word = link.partition(":")
        if kind == "word":
            self.word_wanted.emit(word)
