"""Beside the picture: the table of the houses with their squares, and the mean of those."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.rooms.score.regression.house_picture import HousePicture
from gui.rooms.score.regression.house_words import line_words, square_words
from gui.rooms.score.regression.mean_square import MeanSquare
from gui.style import text
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import INSIDE
from gui.tables.content import Column, TableContent, plain_row
from gui.tables.table import Table
from gui.widgets.texts.text_line import TextLine
from model.regression import PRICES, ROOMS, SIZES

ROW, TALL_ROW = 20, 32
WIDEST_SQUARE = "100,000"


class HouseColumn(Styled, QWidget):
    """Signals: `chosen(int)`, a house of the table was chosen."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = Table(ROW, TALL_ROW, (len(SIZES), len(SIZES)))
        self._table.chosen.connect(self.chosen)
        self._line = TextLine("muted")
        self._mean = MeanSquare()
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._table, 1)
        column.addWidget(self._line)
        column.addWidget(self._mean)
        self.retranslate()

    def show_picture(self, picture: HousePicture, least: float) -> None:
        """Show the squares of the line; `least`: the mean of the best line."""
        heads = self.tr("size"), self.tr("rooms"), self.tr("price"), self.tr("square")
        columns = [
            Column(head, widest=WIDEST_SQUARE if head == heads[-1] else "") for head in heads
        ]
        rows = []
        for house, square in enumerate(picture.squares.tolist()):
            counts = (text.count(int(column[house])) for column in (SIZES, ROOMS, PRICES))
            rows.append(plain_row((*counts, square_words(square)), house))
        self._table.show_content(TableContent(tuple(columns), tuple(rows), picture.outlined))
        self._line.setText(fill(self.tr("your line: {line}"), line=line_words(picture.line)))
        self._mean.show_loss(picture.loss, least)

    def retranslate(self) -> None:
        """Write the words again."""
        self._table.setAccessibleName(self.tr("The six houses"))
