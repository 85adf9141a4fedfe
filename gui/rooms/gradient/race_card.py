"""The race to the same gradient: feeling every weight against calculating all of them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.rooms.gradient.rows_view import RowsView, strongest_slope
from gui.style import text
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.fields.choice import Choice
from gui.widgets.run_button import RunButton
from gui.widgets.tables.content import TableContent, named_columns, plain_row
from gui.widgets.tables.table import Table
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.texts.text_line import TextLine
from model.gradient import RUNS, RaceLane, times_slower
from model.params import Params

NONE = "–"


@dataclass(frozen=True, slots=True, eq=False)
class LanesShown:
    """How a race stands.

    loop, vectorised, backpropagation: the lanes; None before one has begun.
    params:  whose gradient it is.
    shape:   that of the picture that x is, if it is one.
    """

    loop: RaceLane | None
    vectorised: RaceLane | None
    backpropagation: RaceLane | None
    params: Params
    shape: tuple[int, int, int] | None


class RaceCard(Card):
    """A button, two pictures of −dW, and a table of what they cost.

    Signals: `started()`; `cancelled()`; `all_chosen(bool)`, whether over all training photos.
    """

    started = Signal()
    cancelled = Signal()
    all_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: LanesShown | None = None
        self._photo = TextLine("muted")
        self._over, self._button = Choice(), RunButton()
        self._button.setProperty("role", "primary")
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words = Paragraph(2)
        self._felt, self._calculated = RowsView(), RowsView()
        self._table = Table()
        self._why = Paragraph(4, "muted")
        self.head.addWidget(self._over)
        self.head.addWidget(self._button)
        row = QHBoxLayout()
        row.setSpacing(2 * GAP)
        row.addWidget(self._felt, 1)
        row.addWidget(self._calculated, 1)
        self.body.addWidget(self._photo)
        self.body.addWidget(self._words)
        self.body.addLayout(row, 100)
        self.body.addWidget(self._table, 20)
        self.body.addWidget(self._why)
        self.body.addStretch(1)
        self._over.chosen.connect(lambda key: self.all_chosen.emit(key == "all"))
        self._button.started.connect(self.started)
        self._button.stopped.connect(self.cancelled)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("The race"))
        self._over.set_entries(
            (("photo", self.tr("this photo")), ("all", self.tr("all training photos")))
        )
        if self._over.currentIndex() < 0:
            self._over.setCurrentIndex(0)
        self._button.set_words(self.tr("Start the race"), self.tr("Cancel"))
        self._over.setAccessibleName(self.tr("The photos whose mean loss is differentiated"))
        self._felt.show_caption(self.tr("−dW, felt one weight at a time"))
        self._calculated.show_caption(self.tr("−dW by backpropagation"))
        self._table.setAccessibleName(self.tr("What the three ways cost"))
        self._why.setText(
            self.tr(
                "All at once: a weight touches one score only, s_k becomes s_k + h · x, and the "
                "change of the loss can be written down: log(1 + p_k · (exp(h · x) − 1)) − "
                "[label = k] · h · x. So one look at the photos is enough for all quotients. "
                "That works here because W · x is so simple; backpropagation always works."
            )
        )
        self._write()

    def show_photo(self, words: str) -> None:
        """Name the photo that is followed."""
        self._photo.setText(words)

    def show_state(self, words: str, *, running: bool, can_start: bool) -> None:
        """Say how it stands in a sentence, and what the button does."""
        self._words.setText(words)
        self._button.setEnabled(running or can_start)
        self._button.show_running(running=running)
        self._over.setEnabled(not running)

    def show_lanes(self, lanes: LanesShown | None) -> None:
        """Show how a race stands; None before there is one."""
        self._lanes = lanes
        self._write()

    def _write(self) -> None:
        lanes = self._lanes
        heads = (
            "",
            self.tr("losses computed"),
            self.tr("done"),
            self.tr("time"),
            self.tr("time for all"),
            self.tr("times as long"),
            self.tr("largest error"),
        )
        names = (
            self.tr("weight by weight"),
            self.tr("all at once"),
            self.tr("backpropagation, best of {runs}").format(runs=RUNS),
        )
        base = None if lanes is None else lanes.backpropagation
        in_order = (
            (None,) * 3 if lanes is None else (lanes.loop, lanes.vectorised, lanes.backpropagation)
        )
        rows = (
            plain_row((name, *self._cells(lane, base)))
            for name, lane in zip(names, in_order, strict=True)
        )
        self._table.show_content(TableContent(named_columns(*heads), tuple(rows)))
        if lanes is None or base is None:
            self._felt.show_nothing()
            self._calculated.show_nothing()
            return
        calculated = base.gradient(lanes.params).W
        # Not of b, whose slopes may be so much larger that the pictures would be pale.
        limit = strongest_slope(calculated, lanes.shape)
        self._calculated.show_slopes(calculated, lanes.shape, limit)
        if lanes.loop is None:
            self._felt.show_nothing()
        else:
            self._felt.show_slopes(lanes.loop.gradient(lanes.params).W, lanes.shape, limit)

    def _cells(self, lane: RaceLane | None, base: RaceLane | None) -> tuple[str, ...]:
        if lane is None:
            return (NONE,) * 6
        times = None if base is None else times_slower(lane, base)
        return (
            text.count(lane.evaluations),
            self.tr("{percent} %").format(percent=int(100 * lane.part)),
            self._duration(lane.seconds),
            self._duration(lane.estimate),
            NONE if times is None else f"≈ {text.rounded(times)}",
            text.scientific(lane.error),
        )

    def _duration(self, seconds: float) -> str:
        if seconds >= 1:
            return self.tr("{seconds} s").format(seconds=text.number(seconds, 1))
        return self.tr("{milliseconds} ms").format(milliseconds=text.rounded(1000 * seconds))
