"""One weight of all: which one, and what one's own h makes of its slope."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.rooms.gradient.place_picker import Pick, PlacePicker
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.tables.content import TableContent, TableRow, named_columns
from gui.tables.table import Table
from gui.widgets.fields.choice import Choice
from gui.widgets.texts.label import Label


class OneWeight(Styled, QWidget):
    """A picture to choose a weight from, its slope in three ways, and whose errors are drawn.

    Signals: `chosen(index)`, a weight; `measure_chosen(key)`, of which weights the errors are;
    `followed(Photo)`, one of those that excite a feature.
    """

    chosen = Signal(int)
    measure_chosen = Signal(object)
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picker, self._table, self._measure = PlacePicker(), Table(), Choice()
        self._asked = Label("muted")
        right = QVBoxLayout()
        right.addWidget(self._asked)
        right.addWidget(self._measure)
        right.addWidget(self._table)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        row.addWidget(self._picker, 2)
        row.addLayout(right, 3)
        self._picker.chosen.connect(self.chosen)
        self._picker.followed.connect(self.followed)
        self._measure.chosen.connect(self.measure_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._measure.set_entries(
            (
                ("median", self.tr("median of many weights")),
                ("worst", self.tr("largest of many weights")),
                ("chosen", self.tr("this weight")),
            )
        )
        if self._measure.currentIndex() < 0:
            self._measure.setCurrentIndex(0)
        self._asked.setText(self.tr("Errors on the plot:"))
        self._measure.setAccessibleName(self.tr("The weights whose error is shown"))
        self._table.setAccessibleName(self.tr("The slope with this h"))

    def show_weight(self, pick: Pick | None, lines: tuple[TableRow, ...], measure: str) -> None:
        """Show a weight, or none; what comes of h, a line a way; and whose errors are drawn."""
        self._measure.show_key(measure)
        columns = named_columns("", self.tr("slope"), self.tr("error"))
        self._table.show_content(TableContent(columns, lines))
        self._picker.setVisible(pick is not None)
        self._table.setVisible(bool(lines))
        self._picker.show_pick(pick)
