"""Behind folds: the rooms as a second input, and what the slide calls A and B."""

import numpy as np

from gui.rooms.score.regression.house_picture import SIZE
from gui.rooms.score.regression.house_words import square_words
from gui.style import text
from gui.style.language import fill
from gui.tables.content import TableContent, TableRow, named_columns, plain_row
from gui.tables.table import Table
from gui.widgets.card import Card
from gui.widgets.texts.paragraph import Paragraph
from model.regression import (
    PRICES,
    ROOMS,
    SIZES,
    least_squares,
    mean_squared_error,
    predict,
)

BOTH = np.column_stack([SIZES, ROOMS])


class RoomsCard(Card):
    """The best line of both inputs, beside that of the size alone."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Paragraph("muted")
        self._table = Table(20, 24, (len(SIZES) + 1, len(SIZES) + 1))
        self.body.addWidget(self._words)
        self.body.addWidget(self._table)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("With rooms as a second input"))
        alone, both = least_squares(SIZE, PRICES), least_squares(BOTH, PRICES)
        losses = mean_squared_error(alone, SIZE, PRICES), mean_squared_error(both, BOTH, PRICES)
        size, rooms = both.W[0].tolist()
        words = self.tr(
            "Two inputs, two weights: price = {size} · size + {rooms} · rooms + {b}. It is still "
            "W x + b, and the mean of the squares falls from {alone} to {both}. A photo is the "
            "same with thousands of inputs, and a row of weights for each class."
        )
        self._words.setText(
            fill(
                words,
                size=text.number(size, 4),
                rooms=text.number(rooms, 1),
                b=text.number(float(both.b[0]), 1),
                alone=square_words(losses[0]),
                both=square_words(losses[1]),
            )
        )
        self._table.setAccessibleName(self.title.text())
        heads = self.tr("size"), self.tr("price"), self.tr("by size"), self.tr("by size and rooms")
        said = zip(SIZES, PRICES, predict(alone, SIZE), predict(both, BOTH), strict=True)
        rows = [plain_row(text.number(float(value), 0) for value in house) for house in said]
        last = plain_row((self.tr("mean of the squares"), "", *map(square_words, losses)))
        rows.append(TableRow(last.cells, is_total=True))
        self._table.show_content(TableContent(named_columns(*heads), tuple(rows)))


class SlideCard(Card):
    """The slip of the slide, said kindly."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Paragraph("muted")
        self.body.addWidget(self._words)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("The slide’s A and B"))
        self._words.setText(
            self.tr(
                "Learning goes from A to B: A is what is given, B what is asked for. The slide’s "
                "arrow says just that; only its table has the letters swapped and calls the price "
                "A. Here the size is A and the price B. With photos, A is the picture and B its "
                "label."
            )
        )
