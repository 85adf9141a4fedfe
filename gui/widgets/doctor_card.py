"""What to do when training has blown up: what happened, why, and two ways out."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui import text
from gui.language import say
from gui.theme import GAP
from gui.widgets.card import Card
from gui.widgets.label import Label
from gui.widgets.number_words import rate_words
from model.bound import Bound
from model.numeral import shortest
from model.sentence import Sentence

ROOMY = 640
"""Height inside the window, in pixels, from which on there is room for the whole reason."""


class DoctorCard(Card):
    """Says what happened, with its numbers; hidden while all is well.

    Signals: `slower()`, back to the last good step with a tenth of the learning rate; `safe(rate)`,
    with a rate below the guaranteed bound; `centred()`, with centred numbers.
    """

    slower = Signal()
    safe = Signal(float)
    centred = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what: Sentence | None = None
        self._step, self._rate = 0, 0.0
        self._bound: Bound | None = None
        self._roomy = True
        self._words, self._why = Label(), Label("muted")
        for label in (self._words, self._why):
            label.setWordWrap(True)
        self._slower, self._safe, self._centre = QPushButton(), QPushButton(), QPushButton()
        self._slower.clicked.connect(self.slower)
        self._safe.clicked.connect(lambda: self.safe.emit(self._safe_rate()))
        self._centre.clicked.connect(self.centred)
        ways = QHBoxLayout()
        ways.setSpacing(GAP)
        ways.addWidget(self._slower)
        ways.addWidget(self._safe)
        ways.addWidget(self._centre)
        self.title.hide()
        ways.addStretch(1)
        for part in (self._words, self._why):
            self.body.addWidget(part)
        self.body.addLayout(ways)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._words.setText("" if self._what is None else say(self._what))
        self._slower.setText(
            self.tr("Back to step {step} with η ÷ 10").format(step=text.count(self._step))
        )
        self._safe.setText(
            self.tr("Use η = {rate}, sure to go down").format(rate=rate_words(self._safe_rate()))
        )
        self._safe.setVisible(0.0 < self._safe_rate() < self._rate)
        self._centre.setText(self.tr("Centre the numbers"))
        self._why.setText(self._reason())
        self._why.setVisible(self._bound is not None and self._roomy)
        self._words.setToolTip(self._why.text())

    def show_trouble(self, what: Sentence, step: int, rate: float, *, centred: bool) -> None:
        """Say what happened after step `step` with learning rate `rate`.

        centred: whether the numbers of x are centred already, so that this cannot help.
        """
        self._what, self._step, self._rate, self._bound = what, step, rate, None
        self._centre.setVisible(not centred)
        self.retranslate()
        self.show()

    def fit(self, height: int) -> None:
        """Leave the reason to the tooltip in a window whose inside is that low."""
        if self._roomy != (height >= ROOMY):
            self._roomy = height >= ROOMY
            self.retranslate()

    def show_bound(self, bound: Bound) -> None:
        """Add how large the learning rate may be where it blew up."""
        self._bound = bound
        self.retranslate()

    def _safe_rate(self) -> float:
        """A rate of two digits below the guaranteed bound; 0 before that is known."""
        if self._bound is None or not math.isfinite(self._bound.rate_anywhere):
            return 0.0
        return float(f"{0.95 * self._bound.rate_anywhere:.1e}")

    def _reason(self) -> str:
        if self._bound is None:
            return ""
        numbers = {
            "curvature": text.rounded(self._bound.anywhere),
            "limit": text.rounded(self._bound.rate_anywhere),
            "rate": shortest(self._rate),
        }
        if self._rate <= self._bound.rate_anywhere:
            return self.tr(
                "With these photos the slope bends by at most λ = {curvature}, so every full step "
                "up to η = 2 / λ = {limit} goes down. η = {rate} is below that: what blew up is "
                "something else."
            ).format(**numbers)
        times = text.rounded(self._rate / self._bound.rate_anywhere)
        return self.tr(
            "With these photos the slope bends by up to λ = {curvature}. Every full step up to "
            "η = 2 / λ = {limit} is sure to go down; η = {rate} is {times} times that."
        ).format(times=times, **numbers)
