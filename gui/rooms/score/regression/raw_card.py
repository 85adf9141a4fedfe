"""Why the size is scaled: on raw square feet the very same step length blows up."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.rooms.score.regression.house_picture import SIZE
from gui.style import text
from gui.style.language import fill
from gui.widgets.card import Card
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.words.numbers import promised_rate, rate_words
from model.numeral import brief
from model.regression import LineFilm, largest_curvature, standardise


class RawCard(Card):
    """Words, a button, and a place for the plot. Signals: `tried(bool)`, raw or not."""

    tried = Signal(bool)

    def __init__(self, scaled: LineFilm, raw: LineFilm) -> None:
        super().__init__()
        self._films = scaled, raw
        self._words, self._try = Paragraph("muted", least=3), QPushButton()
        self._try.setCheckable(True)
        self._try.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._try.toggled.connect(self._turn)
        said = QVBoxLayout()
        said.addWidget(self._words)
        said.addStretch(1)
        said.addWidget(self._try, alignment=Qt.AlignmentFlag.AlignLeft)
        self._row = QHBoxLayout()
        self._row.addLayout(said, 1)
        self.body.addLayout(self._row, 1)
        self.retranslate()

    def complete(self) -> None:
        """Add the plot, which takes long to load."""
        from gui.rooms.score.regression.raw_plot import RawPlot

        plot: QWidget = RawPlot(*self._films)
        self._row.addWidget(plot, 1)

    def retranslate(self) -> None:
        """Write the words again."""
        rate, scaling = rate_words(self._films[1].rate), standardise(SIZE)
        bend = largest_curvature(SIZE)
        title = self.tr("The same η = {rate} on raw square feet blows up at once")
        self.title.setText(fill(title, rate=rate))
        words = self.tr(
            "Sizes go into the thousands, so the valley is steep: λ ≈ {bend}, and η must stay "
            "below 2/λ = {most}. Scaled (minus the mean, ÷ {spread}) λ is {less}: any η below "
            "{more} goes down."
        )
        less = largest_curvature(scaling.apply(SIZE))
        self._words.setText(
            fill(
                words,
                bend=brief(bend, 2),
                most=promised_rate(2.0 / bend),
                spread=text.number(float(scaling.spread[0]), 0),
                less=brief(less),
                more=brief(2.0 / less),
            )
        )
        self._turn_words()

    def turn(self, *, raw: bool) -> None:
        """Take the sizes as they are, or scaled."""
        self._try.setChecked(raw)

    def _turn(self, raw: bool) -> None:
        self._turn_words()
        self.tried.emit(raw)

    def _turn_words(self) -> None:
        raw = self._try.isChecked()
        self._try.setText(self.tr("Scale it again") if raw else self.tr("Try it raw"))
