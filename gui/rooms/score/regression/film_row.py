"""The houses' own film: step, run and back, and where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.rooms.score.regression.house_words import line_words, square_words
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.run_button import RunButton
from gui.widgets.texts.text_line import TextLine
from model.regression import LineFilm


class FilmRow(Styled, QWidget):
    """Buttons of a film that is none of the photos'.

    Signals: `stepped(int)`, by so many steps; `started()` and `stopped()` of its running.
    """

    stepped = Signal(int)
    started = Signal()
    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back, self._step, self._run = QPushButton(), QPushButton(), RunButton()
        self._where = TextLine()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for button in (self._back, self._step, self._run):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        row.addWidget(self._where, 1)
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._step.clicked.connect(lambda: self.stepped.emit(1))
        self._run.started.connect(self.started)
        self._run.stopped.connect(self.stopped)
        self.retranslate()

    def show_step(self, film: LineFilm, step: int, *, running: bool) -> None:
        """Show a step of a film."""
        self._back.setEnabled(step > 0)
        self._step.setEnabled(step < film.last)
        self._run.show_running(running=running)
        words = self.tr("gradient descent, step {step}: {line} → {loss}")
        loss = square_words(float(film.losses[step]))
        self._where.setText(fill(words, step=step, line=line_words(film.lines[step]), loss=loss))

    def retranslate(self) -> None:
        """Write the words again."""
        self._back.setText(self.tr("Back"))
        self._step.setText(self.tr("Step"))
        self._run.set_words(self.tr("Run"), self.tr("Pause"))
        rule = self.tr(
            "W ← W − η · ∂L/∂W: the same rule as for the photos. This film belongs to the houses; "
            "that of the photos stays as it is."
        )
        for button in (self._back, self._step, self._run):
            button.setToolTip(rule)
