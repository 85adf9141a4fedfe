"""Which h is best: the plot with its zones, one's own h, and the numbers behind folds.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.memory import Memory
from gui.rooms.gradient.h.gap_pictures import GapPictures
from gui.rooms.gradient.h.h_plot import ErrorsShown, HPlot
from gui.rooms.gradient.h.one_weight import OneWeight
from gui.style.scale import px
from gui.tables.content import TableContent, TableRow, named_columns
from gui.tables.table import Table
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.fold import Fold
from gui.widgets.guess import Guess
from gui.widgets.hero import Hero
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine

ANY = Bounds(-1e308, 1e308)
FIELD_WIDTH = 96


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What is known.

    errors:   what is drawn; None before anything is known.
    lines:    the table of all ways.
    headline: what to see.
    source:   on which photo, and over how many weights.
    waits:    whether errors will come; if not, and there are none, there are no axes either.
    """

    errors: ErrorsShown | None
    lines: tuple[TableRow, ...]
    headline: str
    source: str
    waits: bool = False


class HCard(Hero):
    """The explorer of h.

    Signals: `h_chosen(float)`, by a drag or a key, or any number that was typed.

    Attributes:
        guess:  whether smaller is always better; until it is settled the small h are covered.
        weight: one weight of all, behind a fold.
    """

    h_chosen = Signal(float)

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guess = Guess("h.smaller", memory)
        self.weight = OneWeight()
        self._name, self._field = Label("title"), NumberField(ANY)
        self._gaps, self._plot = GapPictures(), HPlot()
        self._source, self._table = TextLine("muted"), Table()
        self._more = (
            Fold("h.numbers", memory, self._table),
            Fold("h.weight", memory, self.weight),
        )
        self._name.setBuddy(self._field)
        self.head.addWidget(self._name)
        self.head.addWidget(self._field)
        self.add_guess(self.guess)
        self.body.addWidget(self._gaps)
        self.body.addWidget(self._plot, 100)
        self.body.addWidget(self._source)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self.weight, 60)
        self.body.addStretch(1)
        for fold in self._more:
            self.add_fold(fold)
        self._plot.h_chosen.connect(self.h_chosen)
        self._field.chosen.connect(self.h_chosen)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._name.setText("h =")
        self._field.setAccessibleName(self.tr("h, how far the weight is moved"))
        self._field.set_rule(self.tr("Type a number, such as 0.0001 or 1e-6."))
        self._table.setAccessibleName(self.tr("Errors of the four ways"))
        self._more[0].setText(self.tr("Numbers, also in float32"))
        self._more[1].setText(self.tr("One weight"))

    def restyle(self) -> None:
        self._field.setFixedWidth(px(FIELD_WIDTH))

    def keyboard(self) -> QWidget:
        """Give what takes the keys: the handle."""
        return self._plot

    def show_findings(self, findings: Findings, typed: float) -> None:
        """Show what is known, and the h that is typed."""
        self.headline.setText(findings.headline)
        self._field.show_value(typed)
        # The pictures would give the answer away, as the zones would.
        self._gaps.setVisible(findings.errors is not None and findings.errors.zones is not None)
        self._plot.setVisible(findings.waits or findings.errors is not None)
        self._plot.show_errors(findings.errors)
        self._plot.describe(findings.headline)
        self._source.setText(findings.source)
        columns = named_columns(
            self.tr("error at"),
            "h = 0.0001",
            "h = 10⁻¹²",
            self.tr("best tried"),
            self.tr("error there"),
        )
        self._table.show_content(TableContent(columns, findings.lines))
