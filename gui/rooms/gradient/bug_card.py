"""The bug trial: a mistake to switch on, what the check says, and what training makes of it.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from gui.plots.lane import LaneShown, RaceShown
from gui.plots.lanes_plot import LanesPlot
from gui.rooms.gradient.rows_view import RowsView, strongest_slope
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.fields.choice import Choice
from gui.widgets.tables.content import TableContent, named_columns, plain_row
from gui.widgets.tables.table import Table
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph
from model.params import Params

Entries: TypeAlias = tuple[tuple[object, str], ...]
"""What can be chosen: keys and names."""


@dataclass(frozen=True, slots=True, eq=False)
class BugTrial:
    """What the trial shows.

    explanation: what the mistake is.
    finding:     what the check says; where it is still on its way, that.
    checked:     whether the check is done.
    right, wrong: the gradients; None while they are not known. They are drawn on one scale.
    shape:       that of the picture that x is, if it is one.
    lanes:       the training with the right gradient, and with the wrong one if there is one.
    cells:       for each lane, its name and the loss at its end.
    steps:       how many steps are taken.
    reason:      why the training ends as it does; empty where that is not known.
    """

    explanation: str
    finding: str
    checked: bool
    right: Params | None
    wrong: Params | None
    shape: tuple[int, int, int] | None
    lanes: tuple[LaneShown, ...]
    cells: tuple[tuple[str, str], ...]
    steps: int
    reason: str


class BugCard(Card):
    """Chooses a mistake and shows what it does.

    Signals: `bug_chosen(key)`; `l2_chosen(key)`.
    """

    bug_chosen = Signal(object)
    l2_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bugs: Entries = ()
        self._strengths: Entries = ()
        self._bug, self._l2, self._l2_name = Choice(), Choice(), Label("muted")
        for widget in (self._bug, self._l2_name, self._l2):
            self.head.addWidget(widget)
        self._explanation, self._finding = Paragraph(2, "muted"), Paragraph(3)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        kept = self._progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(kept)
        self._right, self._wrong, self._apart = RowsView(), RowsView(), RowsView()
        self._plot, self._table = LanesPlot(), Table()
        self._reason = Paragraph(5, "muted")
        views = QVBoxLayout()
        views.setSpacing(3)
        for view in (self._right, self._wrong, self._apart):
            views.addWidget(view, 1)
        curves = QVBoxLayout()
        curves.addWidget(self._plot, 100)
        curves.addWidget(self._table, 1)
        curves.addWidget(self._reason)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addLayout(views, 4)
        row.addLayout(curves, 5)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._finding)
        self.body.addWidget(self._progress)
        self.body.addLayout(row, 1)
        self._bug.chosen.connect(self.bug_chosen)
        self._l2.chosen.connect(self.l2_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Bug bench"))
        self._bug.setAccessibleName(self.tr("The mistake that is switched on"))
        self._l2_name.setText("L2")
        self._l2.setAccessibleName(self.tr("Strength of L2 on the bench"))
        self._right.show_caption(self.tr("−dW as it should be"))
        self._wrong.show_caption(self.tr("−dW with the mistake"))
        self._apart.show_caption(self.tr("what the mistake adds"))
        self._progress.setAccessibleName(self.tr("The check is on its way"))
        self._table.setAccessibleName(self.tr("The loss at the end of the training"))

    def offer_bugs(self, bugs: Entries, chosen: object) -> None:
        """Offer mistakes, as (key, name) pairs."""
        if bugs != self._bugs:
            self._bugs = bugs
            self._bug.set_entries(bugs)
        self._bug.show_key(chosen)

    def offer_l2(self, strengths: Entries, chosen: object) -> None:
        """Offer strengths of L2, as (key, name) pairs."""
        if strengths != self._strengths:
            self._strengths = strengths
            self._l2.set_entries(strengths)
        self._l2.show_key(chosen)

    def show_trial(self, trial: BugTrial) -> None:
        """Show how it stands."""
        self._explanation.setText(trial.explanation)
        self._finding.setText(trial.finding)
        self._progress.setVisible(not trial.checked)
        if trial.right is None or trial.wrong is None:
            for view in (self._right, self._wrong, self._apart):
                view.show_nothing()
        else:
            # On one scale: that one is a hundred times too long is what is to be seen.
            right, wrong = trial.right.W, trial.wrong.W
            limit = max(strongest_slope(dW, trial.shape) for dW in (right, wrong, wrong - right))
            for view, dW in (
                (self._right, right),
                (self._wrong, wrong),
                (self._apart, wrong - right),
            ):
                view.show_slopes(dW, trial.shape, limit)
        taken = max((lane.last_step for lane in trial.lanes), default=0)
        running = taken < trial.steps
        self._plot.show_race(RaceShown(trial.lanes, "", taken, trial.steps, running))
        columns = named_columns(self.tr("training with"), self.tr("loss at the end"))
        rows = tuple(plain_row(cells, lane=place) for place, cells in enumerate(trial.cells))
        self._table.show_content(TableContent(columns, rows))
        self._reason.setText(trial.reason)
        self._reason.setVisible(bool(trial.reason))
        self._plot.describe("; ".join(": ".join(cells) for cells in trial.cells))
