"""What x is worth: the same classifier with each of the eyes, as a table and as a chart."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from gui.rooms.results.eye_table import EyeTable
from gui.style import text
from gui.style.language import fill, say
from gui.style.scale import px
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import ElidedLabel, Label
from gui.widgets.words.photos import count_photos
from model.inspection import DRAWS, EyeComparison
from model.sentence import Sentence

if TYPE_CHECKING:
    from gui.rooms.results.eye_chart import EyeChart

ROOM_FOR_METHOD = 300
"""Below this height how it was found out stands in a tooltip alone."""

LOOK = 20
"""How many steps of training a look of a network takes as long as."""

NAMED = 3
"""So many eyes are named in the sentence; more are counted."""
PROGRESS = 120


class EyeComparisonCard(Card):
    """Progress, then the results; and a button where it was stopped.

    Signals: `asked()`, compare; `cancelled()`, stop.
    """

    asked = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: EyeComparison | None = None
        self._running = False
        self._of_others = self._sketches = False
        self._refusal: Sentence | None = None
        self._failure: Sentence | None = None
        self._progress_words = Label("muted")
        self._progress = QProgressBar(textVisible=False)
        self._ask, self._cancel = QPushButton(), QPushButton()
        for part in (self._progress_words, self._progress, self._cancel, self._ask):
            self.head.addWidget(part)
        self._reading = Label()
        self._reading.setWordWrap(True)
        self._notes = ElidedLabel("muted")
        self._method = Label("muted")
        self._method.setWordWrap(True)
        self._over, self._table = Label("muted"), EyeTable()
        self._chart: EyeChart | None = None  # it takes long to load
        self._over.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout()
        column.setSpacing(1)
        column.addWidget(self._over)
        column.addWidget(self._table, 1)
        column.addStretch()
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * GAP)
        self._row.addLayout(column)
        self.body.addWidget(self._reading)
        self.body.addWidget(self._notes)
        self.body.addLayout(self._row, 1)
        self.body.addWidget(self._method)
        self._ask.clicked.connect(self.asked)
        self._cancel.clicked.connect(self.cancelled)
        self.retranslate()
        self.restyle()

    def restyle(self) -> None:
        self._progress.setFixedWidth(px(PROGRESS))

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("What x is worth"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Stop comparing eyes"))
        self._progress.setAccessibleName(self.tr("How far the comparison has come"))
        self._method.setText(
            self.tr(
                "In brackets: which shares fit what was counted (Wilson's interval, 95 %). Each of "
                "five draws asks about another fifth of what is in use and learns from the rest, "
                "with 200 steps of plain gradient descent. “Clear” holds for all pairs of eyes "
                "together: of equally good eyes at most one comparison in 20 would claim a "
                "difference (McNemar's test on the same ones, with Holm's rule)."
            )
        )
        self._over.setText(self.tr("% right, after learning from so many of each class:"))
        self._write()

    def show_comparison(
        self,
        comparison: EyeComparison | None,
        *,
        running: bool,
        of_others: bool,
        sketches: bool = False,
    ) -> None:
        """Show how far it has come, or the result, or that there is none yet.

        of_others: the results are of other photos than those in use.
        sketches:  whether what was compared on are the program's own drawings.
        """
        self._sketches = sketches
        before = self._running, self._of_others, self._comparison is None
        self._comparison, self._running, self._of_others = comparison, running, of_others
        if running and comparison is not None and before == (running, of_others, False):
            # As long as it runs only numbers change; the words would ask for a new layout.
            self._write_numbers(comparison)
        else:
            self._write()

    def show_refusal(self, refusal: Sentence | None) -> None:
        """Say why eyes cannot be compared on these photos; None when they can."""
        if refusal != self._refusal:
            self._refusal = refusal
            self._write()

    def show_failure(self, failure: Sentence | None) -> None:
        """Say why the comparison has ended before its time; None where it has not."""
        if failure != self._failure:
            self._failure = failure
            self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_parts()

    def _write(self) -> None:
        comparison = self._comparison
        self._ask.setText(
            self.tr("Compare eyes") if comparison is None else self.tr("Compare again")
        )
        self._ask.setEnabled(self._refusal is None)
        if comparison is not None:
            self._write_numbers(comparison)
        self._reading.setText(self._what_to_read())
        method = f"<p>{escape(self._method.text())}</p>"
        self._reading.setToolTip("" if comparison is None else method)
        notes = self._what_to_note()
        self._notes.setText(notes)
        self._notes.setToolTip(notes and f"<p>{escape(notes)}</p>")
        self._show_parts()

    def _show_parts(self) -> None:
        there = self._comparison is not None
        whole = self._comparison is not None and self._comparison.draws == DRAWS
        for part, shown in (
            (self._ask, not self._running and not whole),
            (self._cancel, self._running),
            (self._progress, self._running),
            (self._progress_words, self._running),
            (self._over, there),
            (self._table, there),
            (self._notes, bool(self._notes.text())),
            (self._method, there and self.height() >= ROOM_FOR_METHOD),
        ):
            part.setVisible(shown)
        if self._chart is not None:
            self._chart.setVisible(there)

    def _write_numbers(self, comparison: EyeComparison) -> None:
        self._table.show_comparison(comparison)
        self._chart_of_results().show_comparison(comparison)
        looking = comparison.looked < comparison.photos
        words = self.tr("looking at number {number} of {all}")
        if not looking:
            words = self.tr("draw {number} of {all}")
        number = comparison.looked if looking else min(comparison.draws, DRAWS - 1)
        total = comparison.photos if looking else DRAWS
        self._progress_words.setText(
            fill(words, number=text.count(number + 1), all=text.count(total))
        )
        self._progress.setMaximum(LOOK * comparison.photos + comparison.all_steps)
        self._progress.setValue(LOOK * comparison.looked + comparison.steps)

    def _chart_of_results(self) -> "EyeChart":
        from gui.rooms.results.eye_chart import EyeChart

        if self._chart is None:
            self._chart = EyeChart()
            self._row.addWidget(self._chart, 1)
        return self._chart

    def _what_to_read(self) -> str:
        comparison = self._comparison
        if comparison is None:
            if self._refusal is not None:
                return say(self._refusal)
            return self.tr(
                "Is it the formula, or what x is? This trains the same classifier with each of the "
                "eyes, on 10, 25, 100 and all of each class, and asks it about those that it has "
                "not learnt from. Your own training stays as it is."
            )
        if self._running:
            return self.tr("The results come in, draw after draw.")
        return self._what_was_found(comparison)

    def _what_was_found(self, comparison: EyeComparison) -> str:
        """Say which eye is clearly better than which, and which are too close to tell."""
        column = len(comparison.sizes) - 1
        clear = comparison.clear(column)
        if not clear:
            return self.tr("From these no eye is clearly better than another.")
        trials = [row[column] for row in comparison.trials]
        best = comparison.best(column)
        # The best eye need not be clearly better than any, where another one is.
        pairs = [pair for pair in clear if pair[0] == best] or sorted(clear)
        one, other = max(pairs, key=lambda pair: trials[pair[0]].right - trials[pair[1]].right)
        names = ["“" + say(eye.label) + "”" for eye in comparison.eyes]
        words = fill(
            self.tr(
                "After {size} of each class: {best} {most} right, {worst} {least}. "
                "Same W x + b, another x."
            ),
            size=text.count(comparison.sizes[column]),
            best=names[one],
            most=text.share(trials[one].right, trials[one].asked),
            worst=names[other],
            least=text.share(trials[other].right, trials[other].asked),
        )
        level = [names[row] for row in range(len(names)) if row != one and (one, row) not in clear]
        if not level:
            return words
        close = self.tr("No clear difference between {best} and {others}.")
        if len(level) > NAMED:
            close = self.tr("No clear difference between {best} and {count} others.")
        close = fill(close, best=names[one], others=", ".join(level), count=text.count(len(level)))
        return f"{words} {close}"

    def _what_to_note(self) -> str:
        comparison, notes = self._comparison, []
        if self._failure is not None:
            notes.append(say(self._failure))
        if comparison is not None:
            if self._refusal is not None:
                notes.append(say(self._refusal))
            if comparison.left_out:
                words = self.tr(
                    "{count} of each class take part, so that guessing is right half of the time; "
                    "{left} more are left out."
                )
                each, left = (
                    count_photos(number, sketches=self._sketches)
                    for number in (comparison.photos // comparison.classes, comparison.left_out)
                )
                notes.append(fill(words, count=each, left=left))
            if self._of_others:
                notes.append(self.tr("These results are of others than those in use now."))
            if not self._running and comparison.draws < DRAWS:
                words = self.tr("It was stopped after {draws} of {all} draws.")
                notes.append(fill(words, draws=comparison.draws, all=DRAWS))
            if comparison.refusal is not None:
                notes.append(self.tr("Some eyes are missing."))
                notes.append(say(comparison.refusal))
        return " ".join(notes)
