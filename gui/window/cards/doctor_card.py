"""What to do when training has blown up: what happened, why, and the ways out."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.style import text
from gui.style.language import fill, say
from gui.style.scale import px
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import ground_words, promised_rate, rate_words
from model.descent import Remedy
from model.numeral import at_least
from model.sentence import Sentence
from model.training import SMALLEST_RATE
from model.training.optimisers import GradientDescent

ROOMY = 640
"""Height inside the window, in pixels, from which on there is room for the whole reason."""


class DoctorCard(Card):
    """Says what happened, with its numbers; hidden while all is well.

    Signals: `slower()`, back to the last good step with a tenth of the learning rate; `safe(rate)`,
    with a rate that is sure to go down; `centred()`, with centred numbers.

    Attributes:
        centrable: whether the numbers of x can still be centred.
    """

    slower = Signal()
    safe = Signal(float)
    centred = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.centrable = False
        self._what: Sentence | None = None
        self._step = 0
        self._remedy: Remedy | None = None
        self._failure: Sentence | None = None
        self._roomy = True
        self._words, self._why = Label(), Label("muted")
        for label in (self._words, self._why):
            label.setWordWrap(True)
        self._slower, self._safe, self._centre = QPushButton(), QPushButton(), QPushButton()
        self._slower.clicked.connect(self.slower)
        self._safe.clicked.connect(lambda: self.safe.emit(self._safe_rate()))
        self._centre.clicked.connect(self.centred)
        self._ways = QHBoxLayout()
        self._ways.setSpacing(GAP)
        for button in (self._slower, self._safe, self._centre):
            self._ways.addWidget(button)
        self.title.hide()
        self._ways.addStretch(1)
        for part in (self._words, self._why):
            self.body.addWidget(part)
        self.body.addLayout(self._ways)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._words.setText("" if self._what is None else say(self._what))
        self._slower.setText(
            fill(self.tr("Back to step {step} with η ÷ 10"), step=text.count(self._step))
        )
        self._safe.setText(
            fill(self.tr("Use η = {rate}, sure to go down"), rate=rate_words(self._safe_rate()))
        )
        self._safe.setVisible(self._safe_rate() >= SMALLEST_RATE)
        self._centre.setText(self.tr("Centre the numbers"))
        self._why.setText(self._reason())
        self._why.setVisible(bool(self._why.text()) and self._roomy)
        self._words.setToolTip(self._why.text())

    def show_trouble(self, what: Sentence, step: int, *, centrable: bool) -> None:
        """Say what happened after step `step`.

        centrable: whether the numbers of x can still be centred.
        """
        self._what, self._step, self._remedy, self._failure = what, step, None, None
        self.centrable = centrable
        self._put_centring(first=False)
        self.retranslate()
        self.show()

    def fit(self, height: int) -> None:
        """Leave the reason to the tooltip in a window whose inside is that low."""
        if self._roomy != (height >= px(ROOMY)):
            self._roomy = height >= px(ROOMY)
            self.retranslate()

    def show_remedy(self, remedy: Remedy) -> None:
        """Say why it blew up, and offer what helps, the cure of the cause first."""
        self._remedy = remedy
        self._put_centring(first=remedy.centring)
        self.retranslate()

    def show_failure(self, why: Sentence) -> None:
        """Say why no reason was found."""
        self._failure = why
        self.retranslate()

    def _put_centring(self, *, first: bool) -> None:
        """Put the button before the others where centring is enough, and behind them elsewhere."""
        place = 0 if first else 2
        self._ways.removeWidget(self._centre)
        self._ways.insertWidget(place, self._centre)
        buttons = [self._slower, self._safe]
        buttons.insert(place, self._centre)
        for one, other in pairwise(buttons):
            QWidget.setTabOrder(one, other)
        self._centre.setVisible(self.centrable)

    def _safe_rate(self) -> float:
        """The η that is sure to go down; 0 where none is known."""
        remedy = self._remedy
        if remedy is None or remedy.sure is None or remedy.sure >= remedy.rate:
            return 0.0
        return remedy.sure

    def _reason(self) -> str:
        """Say how long a step may be, and what makes it so."""
        remedy = self._remedy
        if remedy is None:
            return "" if self._failure is None else say(self._failure)
        said = [self._limit(remedy)]
        if remedy.pulled:
            said.append(
                self.tr(
                    "L2 = {l2} alone bears no more than η = {bears}; without L2 it would be {free}."
                )
            )
        if remedy.centred is not None and remedy.centred > remedy.limit:
            said.append(self.tr("With centred numbers 2 / λ would be {centred}."))
        settings = remedy.settings
        pulling = settings.optimiser.steady / settings.l2 if remedy.pulled else 0.0
        return fill(
            " ".join(said),
            curvature=at_least(remedy.curvature, 2),
            limit=promised_rate(remedy.limit),
            rate=rate_words(remedy.rate),
            times=text.rounded(remedy.rate / remedy.limit),
            optimiser=say(settings.optimiser.label),
            l2=rate_words(settings.l2),
            bears=promised_rate(pulling),
            free=promised_rate(remedy.free or 0.0),
            centred=promised_rate(remedy.centred or 0.0),
            height=ground_words(pulled=settings.l2 > 0),
        )

    def _limit(self, remedy: Remedy) -> str:
        if remedy.sure is None and isinstance(remedy.settings.optimiser, GradientDescent):
            return self.tr(
                "2 / λ = {limit} is a promise for steps that look at all photos; with batches no "
                "η is sure to go down, a smaller one makes shorter steps."
            )
        if remedy.sure is None:
            return self.tr(
                "2 / λ = {limit} is a promise for plain gradient descent on all photos; with "
                "{optimiser} no η is sure to go down, a smaller one makes shorter steps."
            )
        return self.tr(
            "Here the {height} bends by up to λ = {curvature}. Every step up to η = 2 / λ = "
            "{limit} is sure to go down; η = {rate} is about {times} times that."
        )
