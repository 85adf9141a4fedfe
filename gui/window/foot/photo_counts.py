"""How many photos there are to train on and held out, at the end of the window's foot."""

from PySide6.QtCore import Qt, Signal

from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.text import count
from gui.widgets.texts.label import ElidedLabel
from model.photos import Dataset


class PhotoCounts(Styled, ElidedLabel):
    """Passive. Signals: `turned()`, when it says something else, or in other letters."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__("muted")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_counts(self, dataset: Dataset, *, sketches: bool) -> None:
        """Count today's photos; nothing where there are none."""
        self.setText(self._words(dataset, sketches=sketches) if dataset.examples else "")
        self.turned.emit()

    def restyle(self) -> None:
        self.turned.emit()

    def _words(self, dataset: Dataset, *, sketches: bool) -> str:
        words = (
            self.tr("Sketches drawn by the program: {training} to train on, {held_out} held out")
            if sketches
            else self.tr("Photos: {training} to train on, {held_out} held out")
        )
        return fill(
            words, training=count(dataset.training_count), held_out=count(dataset.held_out_count)
        )
