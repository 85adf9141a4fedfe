"""The largest of many numbers that belong to features, each by its name, and all others together.

What a network sees has no place on the photo, so there is no picture of it; a bar that nobody can
name would say nothing.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.styled import Styled
from gui.widgets.texts.label import Figure, Label, show_evidence
from model.params import Doubles


class NamedFeatures(Styled, QWidget):
    """Rows of a name and a number in the colour of the class for which it speaks.

    named: so many are named.
    """

    def __init__(self, named: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._named = named
        self._shown: tuple[tuple[int, ...], Doubles, int] | None = None
        self._names = [Label("muted") for _ in range(named + 1)]
        self._numbers = [Figure("−0.00000") for _ in range(named + 1)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for row, (name, number) in enumerate(zip(self._names, self._numbers, strict=True)):
            grid.addWidget(name, row, 0)
            grid.addWidget(number, row, 1)
        grid.setRowStretch(named + 1, 1)

    def show_values(self, values: NDArray[np.floating], positive: int) -> None:
        """Show numbers (D,); `positive` is the class that those above 0 speak for."""
        exact = values.astype(np.float64)
        largest = np.argsort(-np.abs(exact), kind="stable")[: self._named]
        others = exact.sum() - exact[largest].sum()
        numbers = np.append(exact[largest], others)
        self._shown = tuple(largest.tolist()), numbers, len(exact) - len(largest)
        for figure, number in zip(self._numbers, numbers.tolist(), strict=False):
            show_evidence(figure, text.rounded(number), number, positive)
        self._write()

    def retranslate(self) -> None:
        self._write()

    def _write(self) -> None:
        if self._shown is None:
            return
        features, numbers, others = self._shown
        words = [fill(self.tr("feature {number}"), number=text.count(at + 1)) for at in features]
        words.append(fill(self.tr("{count} others"), count=text.count(others)))
        for place, (name, figure) in enumerate(zip(self._names, self._numbers, strict=True)):
            there = place < len(numbers) and (place < len(features) or others > 0)
            name.setText(words[place] if there else "")
            name.setVisible(there)
            figure.setVisible(there)
