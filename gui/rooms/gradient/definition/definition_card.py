"""The hero of the page: the curve with its secant, h, and the definition of the derivative.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.rooms.gradient.definition.formula_line import FormulaLine
from gui.rooms.gradient.definition.h_scale import HScale
from gui.rooms.gradient.definition.moment import Moment
from gui.rooms.gradient.definition.secant_plot import SecantPlot
from gui.widgets.hero import Hero
from gui.widgets.texts.paragraph import Paragraph


class DefinitionCard(Hero):
    """Two points on a curve, of which the second can be brought closer.

    Signals: `h_chosen(h)`.

    Attributes:
        plot: the curve.
    """

    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot, self._scale, self._formula = SecantPlot(), HScale(), FormulaLine()
        self._source = Paragraph("muted")
        self.body.addWidget(self.plot, 1)
        self.body.addWidget(self._scale)
        self.body.addWidget(self._formula)
        self.body.addWidget(self._source)
        self.plot.h_chosen.connect(self.h_chosen)
        self._scale.chosen.connect(self.h_chosen)

    def keyboard(self) -> QWidget:
        """Give what takes the keys: the handle."""
        return self._scale.keyboard()

    def show_moment(self, moment: Moment, headline: str, source: str) -> None:
        """Show a moment, what there is to see in it, and whose numbers these are."""
        self.headline.setText(headline)
        self.plot.show_secant(moment)
        self.plot.describe(f"{headline} {self._formula.spoken()}")
        self._scale.show_h(moment.curve.reach, moment.h)
        self._formula.show_formula(moment.formula())
        self._source.setText(source)
