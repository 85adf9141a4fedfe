"""Which weight is moved, and by which h; what comes of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.rooms.gradient.place_picker import Pick, PlacePicker
from gui.widgets.card import Card
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.spoken import speak
from gui.widgets.tables.content import TableContent, TableRow, named_columns
from gui.widgets.tables.table import Table
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph

ANY = Bounds(-1e308, 1e308)
FIELD_WIDTH = 110


class FieldCard(Card):
    """A field for one's own h, what it makes of the slope, and all weights to choose from.

    Signals: `h_chosen(float)`, any number that was typed; `chosen(index)`, a weight.
    """

    h_chosen = Signal(float)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._field = Label(), NumberField(ANY)
        self._field.setFixedWidth(FIELD_WIDTH)
        self._words = Paragraph(4)
        self._table = Table()
        self._picker = PlacePicker()
        row = QHBoxLayout()
        row.addWidget(self._label)
        row.addWidget(self._field)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._table)
        self.body.addWidget(self._words)
        self.body.addWidget(self._picker, 100)
        self.body.addStretch(1)
        self._field.chosen.connect(self.h_chosen)
        self._picker.chosen.connect(self.chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Your h"))
        self._label.setText("h =")
        self._field.setAccessibleName(self.tr("h, how far the weight is moved"))
        self._field.set_rule(self.tr("Type a number, such as 0.0001 or 1e-6."))
        self._table.setAccessibleName(self.tr("The slope with this h"))

    def show_h(self, h: float) -> None:
        """Show which h is typed."""
        self._field.show_value(h)

    def show_slopes(self, lines: tuple[TableRow, ...], words: str) -> None:
        """Show what comes of h: a line a way, and a sentence."""
        columns = named_columns("", self.tr("slope"), self.tr("error"))
        self._table.show_content(TableContent(columns, lines))
        if self._words.text() != words:
            self._words.setText(words)
        speak(self._field, words)

    def show_pick(self, pick: Pick | None) -> None:
        """Show which weight is moved."""
        self._picker.show_pick(pick)
