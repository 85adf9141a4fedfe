"""A short list to choose one thing from."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Choice(QComboBox):
    """A combo box whose entries have keys.

    The wheel does nothing, so that nobody begins another film by accident, and a click does not
    take the keyboard from the window.

    Signals: `chosen(key)`, when the learner has chosen, and only then.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))

    def set_entries(self, entries: Iterable[tuple[object, str]]) -> None:
        """Offer these (key, label) pairs; what is chosen stays so if it is among them."""
        key = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            for entry, label in entries:
                self.addItem(label, entry)
        self.show_key(key)
        # While signals are blocked the box keeps the size of its old entries.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContentsOnFirstShow)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.updateGeometry()

    def show_key(self, key: object) -> None:
        """Show the entry with that key, without telling anybody; none if there is none."""
        if key != self.currentData() or self.currentIndex() < 0:
            with QSignalBlocker(self):
                self.setCurrentIndex(self.findData(key))

    def showPopup(self) -> None:
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
