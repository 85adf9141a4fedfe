"""How many photos a step looks at: all, one of the usual numbers, or any other."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from gui.style.language import fill
from gui.style.styled import Styled
from gui.widgets.fields.number_field import Bounds, NumberField
from model.numeral import whole
from model.training import ALL_PHOTOS, LARGEST_BATCH

USUAL = (1, 8, 32, 128)


class BatchBox(Styled, QComboBox):
    """A list of batch sizes into which another one can be typed; 0 means all photos.

    Signals: `chosen(batch)`, when the learner has chosen, and only then.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = NumberField(Bounds(1, LARGEST_BATCH, whole=True))
        # The box around it draws the border.
        self._field.setStyleSheet("border: none; background: transparent; padding: 0")
        self.setEditable(True)
        self.setLineEdit(self._field)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # The usual one would make 128 of a 1.
        self.setCompleter(QCompleter([], self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for batch in (ALL_PHOTOS, *USUAL):
            self.addItem(whole(batch), batch)
        self._field.chosen.connect(lambda batch: self.chosen.emit(int(batch)))
        self.activated.connect(lambda index: self._field.choose(self.itemData(index)))
        self.retranslate()

    def show_batch(self, batch: int) -> None:
        """Show a batch size, without telling anybody."""
        index = self.findData(batch)
        if index >= 0 and index != self.currentIndex():
            with QSignalBlocker(self):
                self.setCurrentIndex(index)
        self._field.show_value(batch)

    def retranslate(self) -> None:
        """Write the words again."""
        all_photos = self.tr("all photos")
        hint = self.tr("Batch: how many training photos each step looks at")
        self.setItemText(0, all_photos)
        self.setToolTip(hint)
        self.setAccessibleName(self.tr("Batch"))
        self._field.setAccessibleName(self.tr("Batch"))
        self._field.set_rule(
            fill(
                self.tr("Type how many photos a step looks at, or choose “{all}”."), all=all_photos
            ),
            {all_photos: ALL_PHOTOS},
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
