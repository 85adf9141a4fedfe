"""The confusion matrix: a row for each label, a column for each answer."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.style import text, theme
from gui.widgets.label import Figure, Label
from gui.widgets.tally_words import none_of
from model.classifier import Labels

STRONGEST = 0.34
"""How opaque the colour is of a cell that holds its whole row: text on it can still be read."""

CORNER = 6
CELL = QSize(46, 26)
TALLEST = 64
WIDEST = 420
HEADS = 52
"""What the two lines above the cells need, and the spaces between all of them."""

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ConfusionTable(QWidget):
    """Counts of dogs and cats, and beside each row how many of it are right, in words.

    Right answers have the colour of their class, mistakes are grey; the fuller a cell is of its
    row, the stronger.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corner = Label("muted")
        self._columns = (Label("muted", 0), Label("muted", 1))
        self._rows = (Label("muted", 0), Label("muted", 1))
        self._cells = [[_Cell(), _Cell()], [_Cell(), _Cell()]]
        self._shares = (Figure("", "muted", alignment=_LEFT), Figure("", "muted", alignment=_LEFT))
        self._counts: Labels | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(self._corner, 0, 0, 1, 4)
        for label in (0, 1):
            self._columns[label].setAlignment(_CENTRE)
            self._rows[label].setAlignment(_RIGHT)
            grid.addWidget(self._columns[label], 1, 1 + label)
            grid.addWidget(self._rows[label], 2 + label, 0)
            grid.addWidget(self._shares[label], 2 + label, 3)
            for answer in (0, 1):
                grid.addWidget(self._cells[label][answer], 2 + label, 1 + answer)
            grid.setRowStretch(2 + label, 1)
            grid.setColumnStretch(1 + label, 2)
        grid.setColumnStretch(3, 1)
        self.setMaximumSize(WIDEST, 2 * TALLEST + HEADS)

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Confusion matrix: a row a label, a column an answer"))
        self._corner.setText(self.tr("row: the label · column: the answer"))
        for labels in (self._columns, self._rows):
            for label, words in zip(labels, (self.tr("dog"), self.tr("cat")), strict=True):
                label.setText(words)
        if self._counts is not None:
            self.show_counts(self._counts)

    def show_counts(self, counts: Labels) -> None:
        """Show counts (2, 2) by label and answer."""
        self._counts = counts
        texts = (self.tr("{share} dogs right"), self.tr("{share} cats right"))
        said = []
        for label, row in enumerate(counts.tolist()):
            of = sum(row)
            for answer, count in enumerate(row):
                side = label if label == answer else None
                self._cells[label][answer].show_count(count, count / of if of else 0.0, side)
            share = text.share(row[label], of)
            words = texts[label].format(share=share) if of else none_of()[label]
            self._shares[label].setText(words)
            said.append(words)
        self.setAccessibleDescription(", ".join(said))


class _Cell(QWidget):
    """A count on the colour that it deserves."""

    def __init__(self) -> None:
        super().__init__()
        self._tint: tuple[float, int | None] = (0.0, None)
        self._figure = Figure("000", "number")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2, 0, 2, 0)
        whole.addWidget(self._figure)
        self.setMinimumSize(CELL)
        self.setMaximumHeight(TALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_count(self, count: int, share: float, side: int | None) -> None:
        """Show a count, its share of the row, and the class whose colour it has, if any."""
        self._figure.setText(text.count(count))
        if self._tint != (share, side):
            self._tint = share, side
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        share, side = self._tint
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        place = QRectF(self.rect())
        painter.setBrush(QColor(colours.wash))
        painter.drawRoundedRect(place, CORNER, CORNER)
        tint = QColor(colours.muted if side is None else colours.of_class(side))
        tint.setAlphaF(STRONGEST * share)
        painter.setBrush(tint)
        painter.drawRoundedRect(place, CORNER, CORNER)
