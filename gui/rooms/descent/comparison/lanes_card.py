"""How a comparison stands: a sentence, the curves, and a line for each run.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.plots.lane import LaneShown, RaceShown
from gui.rooms.descent.comparison.lanes_plot import LanesPlot
from gui.rooms.descent.comparison.lanes_table import LanesTable
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import loss_words
from gui.widgets.words.tallies import always, beside

TABLE_WIDTH, TABLE_SHARE = 350, 0.42
"""The width of the table: at least so much, and such a share of a wide card."""


class LanesCard(Card):
    """The result of a comparison.

    Signals: `used(place)`, the run whose setting somebody wants to go on with.
    """

    used = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._race: RaceShown | None = None
        self._words = Label()
        self._words.setWordWrap(True)
        self._plot, self._table = LanesPlot(), LanesTable()
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._plot, 1)
        line.addWidget(self._table, alignment=Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._words)
        self.body.addLayout(line, 1)
        self._table.used.connect(self.used)
        self.retranslate()

    def show_race(self, race: RaceShown | None) -> None:
        """Show how a comparison stands; None before there is one."""
        self._race = race
        self._plot.show_race(race)
        self._table.setVisible(race is not None)
        if race is not None:
            self._table.show_lanes(race.lanes, race.varied)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._table.setFixedWidth(max(px(TABLE_WIDTH), int(TABLE_SHARE * event.size().width())))

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("All curves in one picture, and a line for each run"))
        self._write()

    def _write(self) -> None:
        words = self._verdict()
        if words != self._words.text():
            self._words.setText(words)
        self._plot.describe(words)

    def _verdict(self) -> str:
        """Say what to read from the curves."""
        race = self._race
        if race is None:
            return ""
        lanes = tuple(lane for lane in race.lanes if lane.broke is None)
        alive = bool(lanes)
        parts = [
            *([self._chance(lanes)] if race.chance else [self._best(lanes), self._unseen(lanes)]),
            self._swinging(lanes),
            self._broken(race.lanes),
        ]
        if race.with_l2 and alive:
            parts.append(self.tr("All these losses are without L2."))
        if alive and not race.running and race.step < race.steps:
            words = self.tr("Stopped at step {step} of {steps}.")
            words = fill(words, step=text.count(race.step), steps=text.count(race.steps))
            parts.insert(0, words)
        return " ".join(part for part in parts if part)

    def _best(self, lanes: tuple[LaneShown, ...]) -> str:
        """Name the run with the lowest training loss, or say that it cannot be told which it is."""
        best = [lane for lane in lanes if lane.best]
        if not best:
            return ""
        words = self.tr("Lowest training loss over the last tenth: {names} ({losses}).")
        if len(best) > 1:
            words = self.tr(
                "Lowest training loss over the last tenth, too close to call: {names} ({losses})."
            )
        reached = min(lane.training for lane in best)
        leapt = [
            fill(self.tr("{name} (up to {loss})"), name=lane.name, loss=loss_words(lane.leap))
            for lane in lanes
            if lane.leap is not None and not lane.best and lane.training < reached
        ]
        if leapt:
            words = self.tr(
                "Lowest training loss over the last tenth without leaps: {names} ({losses}). Lower "
                "after leaps on the way: {leapt}."
            )
        return fill(words, names=_names(best), losses=_losses(best), leapt=", ".join(leapt))

    def _unseen(self, lanes: tuple[LaneShown, ...]) -> str:
        """Say who is right about most unseen photos, where it is more than luck."""
        best = [lane for lane in lanes if lane.best_held_out]
        if not best:
            return ""
        words = self.tr("Most right of those held out: {names} ({share}).")
        if len(best) > 1:
            words = self.tr(
                "Of those held out: no clear difference between {names} ({share} right)."
            )
        words = fill(words, names=_names(best), share=self._shares(best))
        return words + _beside(best)

    def _chance(self, lanes: tuple[LaneShown, ...]) -> str:
        """Say how much chance alone makes of it."""
        if not lanes:
            return ""
        words = self.tr("Chance alone: training loss over the last tenth {losses}.")
        words = fill(words, losses=_losses(lanes))
        if lanes[0].of:
            unseen = self.tr("Right of those held out: {share}.")
            words += " " + fill(unseen, share=self._shares(lanes)) + _beside(lanes)
        return words

    def _shares(self, lanes: Sequence[LaneShown]) -> str:
        """Write how many of the unseen photos are right: "39 of 42", or "38 to 39 of 42"."""
        least, most = (f(lane.right for lane in lanes) for f in (min, max))
        if least == most:
            return text.share(most, lanes[0].of)
        words = self.tr("{least} to {most} of {of}")
        return fill(
            words, least=text.count(least), most=text.count(most), of=text.count(lanes[0].of)
        )

    def _swinging(self, lanes: tuple[LaneShown, ...]) -> str:
        """Name those that climb back all the time, and how far."""
        swinging = [
            fill(
                self.tr("{name} ({least} to {most})"),
                name=lane.name,
                least=loss_words(lane.span[0]),
                most=loss_words(lane.span[1]),
            )
            for lane in lanes
            if lane.span is not None
        ]
        if not swinging:
            return ""
        words = self.tr("Swinging up and down in the last tenth: {names}.")
        return fill(words, names=", ".join(swinging))

    def _broken(self, lanes: tuple[LaneShown, ...]) -> str:
        """Name those that have blown up, and why."""
        broken = [lane for lane in lanes if lane.broke is not None]
        said = []
        for pulled, words, all_words in (
            (
                True,
                self.tr("Blew up, because L2 alone is too strong for their η: {names}."),
                self.tr("All of them blew up: L2 alone is too strong for their η."),
            ),
            (
                False,
                self.tr("Blew up, because their steps are too long: {names}."),
                self.tr("All of them blew up: their steps are too long."),
            ),
        ):
            some = [lane for lane in broken if lane.pulled == pulled]
            if some:
                words = all_words if len(some) == len(lanes) else words
                said.append(fill(words, names=_names(some)))
        return " ".join(said)


def _names(lanes: Iterable[LaneShown]) -> str:
    return ", ".join(lane.name for lane in lanes)


def _losses(lanes: Sequence[LaneShown]) -> str:
    """Write their training losses: "0.0123", or "0.0123–0.0125"."""
    least, most = (loss_words(f(lane.training for lane in lanes)) for f in (min, max))
    return least if least == most else f"{least}–{most}"


def _beside(lanes: Sequence[LaneShown]) -> str:
    """Say in brackets what the counts hide where classes are unequal."""
    unseen = lanes[0].unseen
    if len(lanes) == 1 or not unseen.unequal:
        return beside(unseen)
    return f" ({always(unseen)})"
