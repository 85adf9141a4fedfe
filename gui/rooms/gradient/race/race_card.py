"""The race to the same gradient: calculating all slopes against feeling one weight at a time."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.rooms.gradient.race.race_picture import RacePicture
from gui.rooms.gradient.race.race_shown import RaceShown
from gui.rooms.gradient.race.race_words import duration_words
from gui.style import text
from gui.style.language import fill
from gui.tables.content import TableContent, named_columns, plain_row
from gui.tables.table import Table
from gui.widgets.cells.scale_bar import ScaleBar
from gui.widgets.fields.choice import Choice
from gui.widgets.fold import Fold
from gui.widgets.guess import Guess
from gui.widgets.hero import Hero
from gui.widgets.run_button import RunButton
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from model.gradient import RUNS, RaceLane, RaceStanding, times_slower

NONE = "–"

GUESSES = {"10": 10, "100": 100, "1000": 1000}
"""What can be guessed, and where it stands on the bar."""


@dataclass(frozen=True, slots=True)
class RaceSaid:
    """What is said of a race.

    headline: what there is to see.
    photos:   which photos it is run on.
    aside:    how much longer one takes, in everyday times; empty before it is known.
    reason:   why it does.
    """

    headline: str
    photos: str
    aside: str = ""
    reason: str = ""


class RaceCard(Hero):
    """Two lanes, a question before them, and what they cost behind folds.

    Signals: `started()`; `cancelled()`; `all_chosen(bool)`, whether over all training photos.

    Attributes:
        picture: the lanes.
        button:  begins a race, or ends it.
        guess:   how many times as long; until it is settled nobody sees the second lane.
    """

    started = Signal()
    cancelled = Signal()
    all_chosen = Signal(bool)

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.guess = Guess("race.times", memory)
        self._standing: RaceStanding | None = None
        self._over, self.button = Choice(), RunButton()
        self.picture, self._scale = RacePicture(), ScaleBar()
        self._photos = TextLine("muted")
        self._numbers, self._when = QWidget(), Label("muted")
        self._table, self._why = Table(), Label("muted")
        for words in (self._when, self._why):
            words.setWordWrap(True)
        numbers = QVBoxLayout(self._numbers)
        numbers.setContentsMargins(0, 0, 0, 0)
        numbers.addWidget(self._table)
        numbers.addWidget(self._why)
        self.head.addWidget(self._over)
        self.head.addWidget(self.button)
        self.add_guess(self.guess)
        self.body.addWidget(self.picture, 1)
        below = QHBoxLayout()
        below.addWidget(self._photos, 3)
        below.addWidget(self._scale, 2)
        self.body.addLayout(below)
        self.body.addWidget(self._numbers)
        self.body.addWidget(self._when)
        self._more = (
            Fold("race.numbers", memory, self._numbers),
            Fold("race.when", memory, self._when),
        )
        for fold in self._more:
            self.add_fold(fold)
        self._over.chosen.connect(lambda key: self.all_chosen.emit(key == "all"))
        self.button.started.connect(self.started)
        self.button.stopped.connect(self.cancelled)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._over.set_entries(
            (("photo", self.tr("this photo")), ("all", self.tr("all training photos")))
        )
        if self._over.currentIndex() < 0:
            self._over.setCurrentIndex(0)
        self.button.set_words(self.tr("Race again"), self.tr("Cancel"))
        self._over.setAccessibleName(self.tr("The photos whose mean loss is differentiated"))
        self._table.setAccessibleName(self.tr("What the three ways cost"))
        self._more[0].setText(self.tr("All at once, and all numbers"))
        self._more[1].setText(self.tr("When is weight by weight better?"))
        self._why.setText(
            self.tr(
                "All at once: a weight touches one score only, s_k becomes s_k + h · x, and the "
                "change of the loss can be written down: log(1 + p_k · (exp(h · x) − 1)) − "
                "[label = k] · h · x. So one look at the photos is enough for all quotients. "
                "That works here because W · x is so simple; backpropagation always works."
            )
        )
        self._when.setText(
            self.tr(
                "When there are few weights, or when nobody knows the rules of differentiation for "
                "what is computed. And always as a check: it needs nothing but the loss, so it "
                "finds the mistake in a gradient that was programmed."
            )
        )
        self._write()

    def keyboard(self) -> QWidget:
        """Give what takes the keys: the handle."""
        return self.picture

    def show_choice(self, *, over_all: bool) -> None:
        """Show which photos are raced on."""
        self._over.show_key("all" if over_all else "photo")

    def show_race(
        self,
        standing: RaceStanding | None,
        shape: tuple[int, int, int] | None,
        said: RaceSaid,
        *,
        going: bool,
        can_start: bool,
    ) -> None:
        """Show how a race stands; None for one that has not begun.

        shape: that of the picture that x is, if it is one.
        """
        self._standing = standing
        self.headline.setText(said.headline)
        self._photos.setText(said.photos)
        self.button.show_running(running=going)
        self.button.setEnabled(going or can_start)
        if said.reason and not self.guess.open:
            self.guess.tell(said.reason)
        shown = None
        if standing is not None:
            guess = GUESSES.get(self.guess.made, 0)
            shown = RaceShown(
                standing.backpropagation,
                standing.loop,
                standing.params,
                shape,
                going,
                guess,
                said.aside,
            )
        self.picture.show_race(shown, f"{said.headline} {said.aside} {said.reason}")
        self._scale.setVisible(shown is not None and shape is not None)
        if shown is not None and shape is not None:
            self._scale.show_limit(shown.limit, moves=True)
        self._write()

    def _write(self) -> None:
        heads = (
            "",
            self.tr("looks"),
            self.tr("done"),
            self.tr("time"),
            self.tr("time for all"),
            self.tr("times as long"),
            self.tr("largest error"),
        )
        names = (
            self.tr("weight by weight"),
            self.tr("all at once"),
            fill(self.tr("backpropagation, best of {runs}"), runs=RUNS),
        )
        standing = self._standing
        lanes: tuple[RaceLane | None, ...] = (None,) * 3
        if standing is not None:
            lanes = standing.loop, standing.vectorised, standing.backpropagation
        rows = (
            plain_row((name, *self._cells(lane, lanes[2])))
            for name, lane in zip(names, lanes, strict=True)
        )
        self._table.show_content(TableContent(named_columns(*heads), tuple(rows)))

    def _cells(self, lane: RaceLane | None, base: RaceLane | None) -> tuple[str, ...]:
        if lane is None:
            return (NONE,) * 6
        times = None if base is None else times_slower(lane, base)
        return (
            text.count(lane.evaluations),
            fill(self.tr("{percent} %"), percent=int(100 * lane.part)),
            duration_words(lane.seconds),
            duration_words(lane.estimate),
            NONE if times is None else f"≈ {text.rounded(times)}",
            text.scientific(lane.error),
        )
