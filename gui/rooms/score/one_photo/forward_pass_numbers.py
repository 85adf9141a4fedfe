"""The numbers at the end of a photo's way: scores, exponentials, probabilities, label and loss."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.style import text
from gui.widgets.texts.label import SIDES, Figure, Label, show_evidence
from model.inspection import ForwardPass

WIDEST = ("−00.00", "00.00", "0.00")
"""The longest texts that a score, its exponential and a probability usually have."""


class ForwardPassNumbers:
    """Columns of a grid that somebody else has: the dog's number above the cat's, and one loss."""

    def __init__(self) -> None:
        self._names = [Label("muted", side) for side in range(len(SIDES))]
        self._of_classes = [
            [Figure(widest, "number", side) for side in range(len(SIDES))] for widest in WIDEST
        ]
        self._one_hot = [Figure("0", "number") for _ in SIDES]
        self._loss = Figure("00.00", "big")
        self._columns = (*self._of_classes, self._one_hot, [self._loss])
        for name in self._names:
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def name_rows(self, *names: str) -> None:
        """Write the names of the classes above their scores."""
        for label, name in zip(self._names, names, strict=True):
            label.setText(name)

    def add_to(self, grid: QGridLayout, index: int, column: int) -> None:
        """Put one of the columns into rows 1 and 2 of a grid."""
        figures = self._columns[index]
        for row, figure in enumerate(figures):
            part = _named(self._names[row], figure) if index == 0 else figure
            grid.addWidget(part, 1 + row, column, 3 - len(figures), 1)

    def widths(self) -> list[int]:
        """Say how wide each column wants to be, in pixels."""
        return [max(f.sizeHint().width() for f in figures) for figures in self._columns]

    def reserve(self) -> None:
        """Be as wide as usual again, after numbers that were larger."""
        for figures, widest in zip(self._of_classes, WIDEST, strict=True):
            for figure in figures:
                figure.reserve(widest)

    def show_forward_pass(self, forward_pass: ForwardPass) -> None:
        """Write the numbers of a photo."""
        scores, exponentials, probabilities = self._of_classes
        for side, (score, probability) in enumerate(
            zip(forward_pass.scores, forward_pass.probabilities, strict=True)
        ):
            # Of thousands nobody needs the hundredths, and the table has no room for them.
            decimals = 2 if abs(score) < 1000 else 0
            shown = round(float(score), decimals)
            show_evidence(scores[side], text.signed(shown, decimals), shown, side)
            exponentials[side].setText(text.exponential(float(score)))
            probabilities[side].setText(text.probability(float(probability)))
            one = "–" if forward_pass.label is None else str(int(forward_pass.label == side))
            self._one_hot[side].setText(one)
        self._loss.setText("–" if forward_pass.loss is None else _loss_words(forward_pass.loss))

    def show_nothing(self) -> None:
        """Write that there are no numbers."""
        for figure in (figure for figures in self._columns for figure in figures):
            figure.setText("–")


def _loss_words(loss: float) -> str:
    """Of thousands nobody needs the hundredths."""
    return text.number(loss, 0) if 1000 <= loss < 1e6 else text.size(loss)


def _named(name: Label, figure: Figure) -> QWidget:
    """Put the name of a row above its number, which then is as high as both."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(name)
    column.addWidget(figure)
    column.addStretch(1)
    return place
