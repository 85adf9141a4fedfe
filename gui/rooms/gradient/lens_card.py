"""The lens on decimals, and below it what the definition has found for all weights."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.rooms.gradient.place_picker import Pick, PlacePicker
from gui.widgets.card import Card
from gui.widgets.fields.slider import Slider
from gui.widgets.tables.content import TableContent, TableRow, named_columns
from gui.widgets.tables.table import Table
from gui.widgets.texts.label import Figure
from gui.widgets.texts.paragraph import Paragraph
from model.gradient import FEWEST, MOST


class LensCard(Card):
    """A slider for the decimals of the losses, and all weights: the slide's, or those of a photo.

    Signals: `decimals_chosen(int)`; `chosen(index)`, a weight.
    """

    decimals_chosen = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slider, self._count = Slider(), Figure(str(MOST))
        self._slider.setRange(FEWEST, MOST)
        self._words = Paragraph(4)
        self._update = Table()
        self._picker = PlacePicker()
        row = QHBoxLayout()
        row.addWidget(self._slider, 1)
        row.addWidget(self._count)
        self.body.addLayout(row)
        self.body.addWidget(self._words)
        self.body.addWidget(self._update, 100)
        self.body.addWidget(self._picker, 100)
        self.body.addStretch(1)
        self._slider.valueChanged.connect(self.decimals_chosen)
        self._picker.chosen.connect(self.chosen)
        self._picker.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Decimals of the losses"))
        self._slider.setAccessibleName(self.tr("Decimals of the losses"))
        self._update.setAccessibleName(self.tr("The update of the lecture's example"))

    def show_decimals(self, decimals: int, most: int, words: str) -> None:
        """Show with how many decimals of at most so many the losses are written."""
        self._slider.show_range(most)
        self._slider.show_value(decimals)
        self._count.setText(str(decimals))
        self._words.setText(words)

    def show_update(self, lines: tuple[TableRow, ...], step: str) -> None:
        """Show the slide's weights with their step and their new value."""
        self._picker.hide()
        self._update.show()
        columns = named_columns("", "W", "dW", step, self.tr("new W"))
        self._update.show_content(TableContent(columns, lines))

    def show_weights(self, pick: Pick | None) -> None:
        """Show all weights of a photo's classifier."""
        self._update.hide()
        self._picker.show()
        self._picker.show_pick(pick)
