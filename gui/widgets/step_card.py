"""The update formula, with the numbers of this step."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import text
from gui.widgets.card import Card
from gui.widgets.label import Figure, Label
from gui.widgets.significant import significant
from model.scene import Scene


class StepCard(Card):
    """W ← W − η · ∂L/∂W, how steep it is here, and the weight that changes most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._formula = Label("number")
        left = Qt.AlignmentFlag.AlignLeft
        self._steepness = Figure("", "muted", alignment=left)
        self._change = Figure("", "muted", alignment=left)
        self._example = Figure("", alignment=left)
        for label in (self._formula, self._steepness, self._change, self._example):
            self.body.addWidget(label)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("This step"))
        self._formula.setText("W ← W − η · ∂L/∂W")
        self._write()

    def show_scene(self, scene: Scene) -> None:
        """Show where the next step leads from here."""
        self._scene = scene
        self._write()

    def _write(self) -> None:
        scene = self._scene
        if scene is None or scene.moment is None or scene.update is None:
            self._steepness.setText("")
            self._change.setText("")
            self._example.setText("")
            return
        gradient, update, W = scene.moment.slope.gradient.W, scene.update.W, scene.params.W
        norm = float(np.sqrt(np.square(gradient, dtype=np.float64).sum()))
        place = np.unravel_index(int(np.abs(update).argmax()), update.shape)
        change = float(update[place])
        self._steepness.setText(
            self.tr("steepness {norm}").format(norm=f"‖∂L/∂W‖ = {text.number(norm, 4)}")
        )
        self._change.setText(
            self.tr("largest change {change}").format(change=significant(change, abs(change)))
        )
        before, slope = float(W[place]), float(gradient[place])
        after = before + change
        size = max(abs(before), abs(after))
        self._example.setText(
            f"{significant(after, size, 3)} = {significant(before, size, 3)}"
            f" − {scene.setup.settings.rate:g} · ({significant(slope, abs(slope), 2)})"
        )
