"""The hero of *One step*: the valley, the slider that is its axis, and a sentence about this η.

The valley is a single step, the names below the slider many of them: what is lowest in the one may
blow up in the other. Up to which η a step is safe, 2/λ, lies behind a fold.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.memory import Memory
from gui.rooms.descent.one_step.rate_axis import RateAxis, RateAxisContent
from gui.rooms.descent.one_step.valley import Valley
from gui.rooms.descent.one_step.valley_plot import ValleyPlot
from gui.style.language import fill, say
from gui.style.text import count
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import ground_words, loss_pair, loss_words, promised_rate, rate_words
from model.descent import STEPS
from model.numeral import brief
from model.training.optimisers import GradientDescent


class ValleyCard(Hero):
    """Passive. Signals: `rate_chosen(rate)`, the η in hand; `taken()`, to train with it.

    Attributes:
        plot: the valley.
        axis: the slider, which works by keys too.
    """

    rate_chosen = Signal(float)
    taken = Signal()

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._valley: Valley | None = None
        self.plot = ValleyPlot()
        self.axis = RateAxis(
            lambda rate: self.plot.place_of(rate, 0.0).x(),
            self.plot.rate_under,
            lambda: self.plot.ends,
        )
        self._told_apart = Paragraph("muted")
        self._why = Paragraph("muted")
        self._take = QPushButton()
        self._take.clicked.connect(self.taken)
        self.body.addWidget(self._told_apart)
        self.body.addWidget(self.plot, 1)
        self.body.addWidget(self.axis)
        self.body.addWidget(self._why)
        self.foot.addWidget(self._take)
        self._fold = Fold("step.safe", memory, self._why)
        self._fold.turned.connect(self.retranslate)
        self.add_fold(self._fold)
        self.plot.laid_out.connect(self.axis.update)
        self.plot.rate_chosen.connect(self.rate_chosen)
        self.axis.rate_chosen.connect(self.rate_chosen)
        self.show_nothing("")
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._fold.setText(self.tr("Up to which η is a step safe?"))
        if self._valley is not None:
            self.show_valley(self._valley)

    def show_valley(self, valley: Valley) -> None:
        """Show where the η in hand leads."""
        self._valley = valley
        self._show_parts(seen=True)
        self.plot.show_valley(valley.ray, valley.rate, valley.ends, pulled=valley.pulled)
        bound = None
        if valley.bound is not None and self._fold.isChecked():
            bound = valley.bound.rate_anywhere
        content = RateAxisContent(valley.rate, valley.film, bound, valley.spans)
        self.axis.show_axis(content)
        words = self._reading(valley)
        self.plot.describe(words)
        if not valley.touched:
            words = f"{words} {self.tr('Drag the ring on the bar.')}"
        self.headline.setText(words)
        self._told_apart.setText(self._one_and_many(valley))
        self._why.setText(self._reason(valley))
        same = rate_words(valley.rate) == rate_words(valley.film)
        self._take.setEnabled(not same)
        self._take.setText(
            self.tr("The film trains with this η")
            if same
            else fill(self.tr("Train with η = {rate}"), rate=rate_words(valley.rate))
        )

    def show_nothing(self, why: str) -> None:
        """Say why there is no valley; without a reason it is still being measured."""
        self._valley = None
        self.plot.show_nothing()
        self.axis.show_axis(None)
        self._show_parts(seen=not why)
        self.headline.setText(why or self.tr("The valley below the next step is being measured…"))
        self.plot.describe(self.headline.text())
        self._told_apart.setText("")
        self._why.setText("")
        self._take.setEnabled(False)
        self._take.setText(self.tr("The film trains with this η"))

    def _show_parts(self, *, seen: bool) -> None:
        for part in (self.plot, self.axis, self._told_apart, self._take, self._fold):
            part.setVisible(seen)
        self._why.setVisible(seen and self._fold.isChecked())

    def _one_and_many(self, valley: Valley) -> str:
        """Tell the curve and the names apart, above all where one step and many disagree."""
        words = self.tr(
            "The curve is one single step; the names under the bar are {steps} steps, all with the "
            "same η."
        )
        words = fill(words, steps=STEPS)
        best = 0.0 if valley.ray.level else valley.ray.best or 0.0
        at_best = {span.behaviour for span in valley.spans if span.low <= best < span.high}
        lowest = ""
        if "blowing up" in at_best:
            lowest = self.tr("Lowest after one step is η = {best}, but repeated it blows up.")
        elif "swinging" in at_best:
            lowest = self.tr("Lowest after one step is η = {best}, but repeated it swings.")
        return f"{words} {fill(lowest, best=rate_words(best))}" if lowest else words

    def _reading(self, valley: Valley) -> str:
        """Say in one sentence what the η in hand does: first the steps, then the next one alone."""
        ray, shown = valley.ray, valley.rehearsal
        start, after = loss_pair(ray.start, ray.loss_at(valley.rate))
        values = {"rate": rate_words(valley.rate), "height": ground_words(pulled=valley.pulled)}
        values |= {"start": start, "next": after}
        if ray.level and (shown is None or shown.behaviour == "creeping"):
            words = self.tr(
                "Training is at rest: nothing in this direction is lower, and with η = {rate} the "
                "{height} stays at {start}."
            )
            return fill(words, **values)
        if shown is None:
            words = self.tr(
                "Step length η = {rate}: the next step takes the {height} from {start} to {next}."
            )
            return fill(words, **values)
        low, high = map(loss_words, shown.climb)
        start, end = loss_pair(float(shown.losses[0]), float(shown.losses[-1]))
        values |= {"steps": count(shown.steps), "start": start, "end": end}
        values |= {"low": low, "high": high, "peak": loss_words(shown.peak)}
        if shown.behaviour == "creeping":
            words = self.tr(
                "Step length η = {rate} creeps: {steps} steps take the {height} from {start} "
                "only to {end}."
            )
        elif shown.behaviour == "fitting" and shown.is_paid_for:
            before, later = loss_pair(*shown.unseen)
            values |= {"before": before, "later": later}
            words = self.tr(
                "Step length η = {rate} fits what it learns from, {end}, but leaps too far: on "
                "what it has never seen the loss climbs from {before} to {later}."
            )
        elif shown.behaviour == "fitting":
            words = self.tr(
                "Step length η = {rate} fits: {steps} steps take the {height} from {start} to "
                "{end}."
            )
        elif shown.behaviour == "swinging":
            words = self.tr(
                "Step length η = {rate} swings: in {steps} steps the {height} does not only "
                "fall, it also climbs from {low} to {high}."
            )
        elif shown.losses[1] < shown.losses[0]:
            words = self.tr(
                "Step length η = {rate} blows up: the next step still goes down to {next}, but "
                "within {steps} steps the {height} climbs to {peak}."
            )
        else:
            words = self.tr(
                "Step length η = {rate} blows up: from {start} the {height} climbs to {peak} in "
                "{steps} steps."
            )
        return fill(words, **values)

    def _reason(self, valley: Valley) -> str:
        """Say what the axis is, and why 2 / λ, where it promises something."""
        height = ground_words(pulled=valley.pulled)
        optimiser = valley.settings.optimiser
        if not isinstance(optimiser, GradientDescent):
            words = self.tr(
                "The axis is the step that {optimiser} really takes next: η stretches it and does "
                "not turn it. 2/λ is a promise for gradient descent alone."
            )
            return fill(words, optimiser=say(optimiser.label))
        if valley.in_batches:
            words = self.tr(
                "The axis is W − η · dW with the dW of the next batch, the height the {height} of "
                "all photos. 2/λ is a promise only where each step looks at all photos."
            )
            return fill(words, height=height)
        axis = self.tr("The axis is W − η · dW.")
        if valley.bound is None:
            return axis
        words = self.tr(
            "Along every line the {height} is convex: one valley, which nowhere bends more than "
            "λ = {bend}. So a step below 2/λ = {bound} never lands higher than it began."
        )
        words = fill(
            words,
            height=height,
            bend=brief(valley.bound.anywhere),
            bound=promised_rate(valley.bound.rate_anywhere),
        )
        return f"{axis} {words}"
