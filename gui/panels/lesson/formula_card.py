"""The formula of a beat, on a quiet ground."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from gui.formula.view import FormulaView
from gui.panels.lesson.shown import FormulaShown
from gui.style.theme import GAP


class FormulaCard(QFrame):
    """A formula, as symbols or with numbers in place of some of them, and its note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "guess")
        self._formula = FormulaView()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, GAP, 6, GAP)
        column.addWidget(self._formula)

    def show_formula(self, shown: FormulaShown | None) -> None:
        """Show a formula; None for none."""
        self.setVisible(shown is not None)
        if shown is not None:
            self._formula.show_formula(
                shown.tex,
                shown.numbers,
                spoken=shown.spoken,
                spoken_numbers=shown.spoken_numbers,
                note=shown.note,
            )
