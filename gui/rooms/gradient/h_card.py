"""Which h is best: the plot, what to read from it, and a table of the four ways.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.rooms.gradient.h_plot import ErrorsShown, HPlot
from gui.widgets.card import Card
from gui.widgets.fields.choice import Choice
from gui.widgets.tables.content import TableContent, named_columns, plain_row
from gui.widgets.tables.table import Table
from gui.widgets.texts.paragraph import Paragraph
from model.gradient import PRECISIONS, SCHEMES, Precision, Scheme


def lane_of(scheme: Scheme, precision: Precision) -> int:
    """Choose a line: a colour for each scheme, dashes for float32."""
    return SCHEMES.index(scheme) + (0 if precision == "float64" else 4)


WAYS = tuple((scheme, precision) for precision in reversed(PRECISIONS) for scheme in SCHEMES)
"""The four ways, in the order of the table."""


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What is known.

    errors: what is drawn.
    cells:  for each of `WAYS`, what the table says.
    words:  what to read from it.
    """

    errors: ErrorsShown
    cells: tuple[tuple[str, ...], ...]
    words: str


class HCard(Card):
    """The explorer of h.

    Signals: `measure_chosen(key)`, of which weights the errors are; `h_chosen(float)`.
    """

    measure_chosen = Signal(object)
    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: Findings | None = None
        self._why = ""
        self._measure = Choice()
        self.head.addWidget(self._measure)
        self._plot, self._words = HPlot(), Paragraph(3)
        self._table = Table()
        self.body.addWidget(self._plot, 100)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._words)
        self._measure.chosen.connect(self.measure_chosen)
        self._plot.h_chosen.connect(self.h_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("How small is h?"))
        self._measure.set_entries(
            (
                ("chosen", self.tr("the chosen weight")),
                ("median", self.tr("median of many")),
                ("worst", self.tr("worst of many")),
            )
        )
        if self._measure.currentIndex() < 0:
            self._measure.setCurrentIndex(0)
        self._measure.setAccessibleName(self.tr("The weights whose error is shown"))
        self._table.setAccessibleName(self.tr("Errors of the four ways"))
        self._write()

    def _way_names(self) -> tuple[str, ...]:
        """Name the ways, in the order of `WAYS`."""
        names = {"forward": self.tr("forward"), "central": self.tr("central")}
        return tuple(f"{names[scheme]}, {precision}" for scheme, precision in WAYS)

    def show_findings(self, findings: Findings) -> None:
        """Show what is known."""
        self._findings, self._why = findings, ""
        self._write()

    def show_nothing(self, why: str) -> None:
        """Say why nothing is known."""
        self._findings, self._why = None, why
        self._write()

    def _write(self) -> None:
        findings = self._findings
        heads = (
            self.tr("error at"),
            "h = 0.0001",
            "h = 10⁻¹²",
            self.tr("best tried"),
            self.tr("error there"),
        )
        cells = (("–",) * (len(heads) - 1),) * len(WAYS) if findings is None else findings.cells
        rows = tuple(
            plain_row((name, *numbers), lane=lane_of(*way))
            for name, numbers, way in zip(self._way_names(), cells, WAYS, strict=True)
        )
        self._table.show_content(TableContent(named_columns(*heads), rows))
        self._plot.show_errors(None if findings is None else findings.errors, self._way_names())
        self._words.setText(self._why if findings is None else findings.words)
        self._plot.describe(self._words.text())
