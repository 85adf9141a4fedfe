"""Where one step leads with every η at once, and what the η in force makes of it.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.rooms.descent.one_step.ray_plot import RayPlot
from gui.rooms.descent.one_step.slope_arrows import SlopeArrows
from gui.style.language import fill, say
from gui.widgets.card import Card
from gui.widgets.texts.label import ElidedLabel
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import ground_words, loss_words, promised_rate, rate_words
from model.descent import CurvatureBound, LineSearch
from model.training import Scene
from model.training.optimisers import GradientDescent

LINES = 2
"""Of the sentence, whether it needs them or not: so nothing moves when it changes."""


class RayCard(Card):
    """The ray with a sentence that reads it, and the two arrows.

    Signals: `rate_chosen(rate)`, the η that somebody has put the step to.
    """

    rate_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._shown: tuple[LineSearch, CurvatureBound | None] | None = None
        self._pulled = False
        self._why = ""
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sentence = Paragraph(LINES)
        self._arrows = SlopeArrows()
        self._plot = RayPlot()
        self.head.insertWidget(1, self._note, 10)
        line = QHBoxLayout()
        line.addWidget(self._arrows)
        line.addWidget(self._plot, 1)
        self.body.addWidget(self._sentence)
        self.body.addLayout(line, 1)
        self._plot.rate_chosen.connect(self.rate_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("How far to step"))
        if self._scene is not None:
            self.show_scene(self._scene)
        self._write()

    def show_scene(self, scene: Scene) -> None:
        """Show which way the step goes from here."""
        self._scene = scene
        step_result, update = scene.step_result, scene.update
        if step_result is None or update is None:
            self._arrows.show_slope(None, 0.0, "", rises=False, batch=False)
            return
        optimiser, gradient = scene.setup.settings.optimiser, step_result.slope.gradient
        step = "−η · dW" if isinstance(optimiser, GradientDescent) else self.tr("step")
        self._arrows.show_slope(
            gradient.norm,
            update.norm,
            step,
            rises=gradient.dot(update) > 0,
            batch=scene.setup.in_batches,
        )
        self._show_note(scene)

    def show_ray(self, ray: LineSearch, bound: CurvatureBound | None, *, pulled: bool) -> None:
        """Show where each η leads.

        bound:  None while it is being computed, and where it promises nothing about the step.
        pulled: whether L2 is a part of what is walked down.
        """
        self._shown, self._why, self._pulled = (ray, bound), "", pulled
        rate = None if bound is None else bound.rate_anywhere
        self._plot.show_ray(ray, rate, pulled=pulled)
        self._write()

    def show_nothing(self, why: str) -> None:
        """Say why there is no ray."""
        self._shown, self._why = None, why
        self._plot.show_nothing()
        self._write()

    def _show_note(self, scene: Scene) -> None:
        """Say how to choose η, or whose direction the ray has if it is not straight downhill."""
        settings = scene.setup.settings
        words = self.tr("click, drag or press the arrow keys to choose η")
        if not isinstance(settings.optimiser, GradientDescent):
            words = self.tr("the direction that {optimiser} takes, the {height} of all photos")
        elif scene.setup.in_batches:
            words = self.tr("the direction of this batch, the {height} of all photos")
        height = ground_words(pulled=settings.l2 > 0)
        words = fill(words, optimiser=say(settings.optimiser.label), height=height)
        if words != self._note.text():
            self._note.setText(words)
            self._note.setToolTip(f"<p>{escape(words)}</p>")

    def _write(self) -> None:
        words = self._why
        if self._shown is not None:
            ray, bound = self._shown
            words = " ".join(
                part for part in (self._reading(ray), self._promise(ray, bound)) if part
            )
        if words != self._sentence.text():
            self._sentence.setText(words)
            self._plot.describe(words)

    def _reading(self, ray: LineSearch) -> str:
        """Say where the η in force leads."""
        if ray.best == 0 and bool((ray.losses == ray.start).all()):
            words = self.tr("Whatever η is here, the {height} stays as it is.")
        elif ray.level:
            words = self.tr(
                "Nothing in this direction is lower than here, and the next step changes the "
                "{height} by no more than rounding."
            )
        elif ray.best == 0:
            words = self.tr(
                "In this direction the {height} only rises: with η = {rate} the next step goes up, "
                "to {loss}."
            )
        elif ray.best is None:
            words = self.tr(
                "In this direction the {height} falls as far as anybody can look; with η = {rate} "
                "the next step goes down to {loss}."
            )
        elif ray.rate < ray.best:
            words = self.tr(
                "η = {rate} stops short of the lowest point: the next step takes the {height} "
                "down to {loss}, a longer one would take it farther down."
            )
        elif ray.rises is None or ray.rate < ray.rises:
            words = self.tr(
                "η = {rate} oversteps the lowest point and climbs again behind it: after the next "
                "step the {height} is still lower than here, at {loss}."
            )
        else:
            words = self.tr(
                "η = {rate} lies beyond the point where the {height} rises above where you stand: "
                "the next step goes up, to {loss}."
            )
        return fill(
            words,
            rate=rate_words(ray.rate),
            loss=loss_words(ray.loss),
            height=ground_words(pulled=self._pulled),
        )

    def _promise(self, ray: LineSearch, bound: CurvatureBound | None) -> str:
        """Say on which side of 2 / λ it is."""
        if bound is None or ray.level or ray.best == 0:
            return ""
        words = self.tr("Below 2/λ = {bound} every step goes down, wherever you stand.")
        if ray.rate > bound.rate_anywhere:
            words = self.tr("Down from everywhere is sure only up to 2/λ = {bound}.")
        return fill(words, bound=promised_rate(bound.rate_anywhere))
