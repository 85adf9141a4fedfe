"""The update formula, with the numbers of this step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui.style import text
from gui.style.language import fill, say
from gui.widgets.card import Card
from gui.widgets.texts.label import Figure, Label
from gui.widgets.words.numbers import rate_words
from gui.widgets.words.significant import decimals_for, factor, significant
from model.descent import largest_change
from model.numeral import shortest
from model.training import Scene
from model.training.optimisers import GradientDescent
from model.training.schedules import Constant


class StepCard(Card):
    """W ← W − η · ∂L/∂W, how steep it is here, and the weight that the next step changes most."""

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
        self._write()

    def show_scene(self, scene: Scene) -> None:
        """Show where the next step leads from here."""
        self._scene = scene
        self._write()

    def _write(self) -> None:
        scene = self._scene
        self.title.setText(self.tr("Next step"))
        if scene is None or scene.step_result is None or scene.update is None:
            self._formula.setText("W ← W − η · ∂L/∂W")
            self._steepness.setText("")
            self._change.setText("")
            self._example.setText("")
            return
        found = scene.step_result.slope
        largest = largest_change(scene.params, found.gradient, scene.update)
        change, slope = largest.added, largest.slope
        self._steepness.setText(
            fill(self.tr("steepness {norm}"), norm=f"‖∂L/∂W‖ = {rate_words(found.steepness)}")
        )
        self._change.setText(
            fill(self.tr("largest change {change}:"), change=significant(change, abs(change)))
            if change
            else self.tr("too small to change any weight")
        )
        # So many decimals that the change can be seen, and that what is written adds up.
        decimals = decimals_for(change)
        value, added = round(largest.value, decimals), round(change, decimals)
        before = text.number(value, decimals)
        settings = scene.setup.settings
        if settings.optimiser == GradientDescent() and settings.schedule == Constant():
            self._formula.setText("W ← W − η · ∂L/∂W")
            moved = significant(change, abs(change))
            rate = settings.rate
            written = factor(slope, 2, lambda by: significant(-rate * by, abs(change)) == moved)
            example = f"w ← {before} − {shortest(rate)} · ({written})"
            if self.fontMetrics().horizontalAdvance(example) <= self._formula.width():
                self._example.setText(example)
                return
        else:
            # The formula is large, and has no room for every name.
            words = self.tr("Next step of {optimiser}")
            self.title.setText(fill(words, optimiser=say(settings.optimiser.label)))
            self._formula.setText(self.tr("W ← W + step"))
        after = text.number(value + added, decimals)
        self._example.setText(f"w: {before} → {after}")
