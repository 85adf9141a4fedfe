"""How a comparison stands: a sentence, the curves, and a line for each run.

This module loads pyqtgraph (see `gui.widgets.plain_plot`).
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import text
from gui.theme import GAP
from gui.widgets.card import Card
from gui.widgets.label import ElidedLabel, Label
from gui.widgets.lane import LaneShown, RaceShown
from gui.widgets.lanes_plot import LanesPlot
from gui.widgets.lanes_table import LanesTable
from gui.widgets.number_words import loss_words

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
        self._older = False
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._words = Label()
        self._words.setWordWrap(True)
        self._plot, self._table = LanesPlot(), LanesTable()
        self.head.insertWidget(1, self._note, 10)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._plot, 1)
        line.addWidget(self._table)
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
        self._table.setFixedWidth(max(TABLE_WIDTH, int(TABLE_SHARE * event.size().width())))

    def show_older(self, *, older: bool) -> None:
        """Say whether the photos or the settings are other ones by now."""
        self._older = older
        self._write()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Side by side"))
        self._write()

    def _write(self) -> None:
        note = ""
        if self._race is not None and self._older:
            note = self.tr("older: photos or settings have changed since")
        words = self._verdict()
        for label, new in ((self._note, note), (self._words, words)):
            if label.text() != new:
                label.setText(new)
                label.setToolTip("")
        self._plot.setAccessibleDescription(words)

    def _verdict(self) -> str:
        """Say what to read from the curves."""
        race = self._race
        if race is None:
            return self.tr(
                "Choose what differs from run to run and press Compare. All runs begin at the same "
                "W and learn from the same photos."
            )
        parts = [self._best(race.lanes), self._broken(race.lanes)]
        alive = any(lane.broke is None for lane in race.lanes)
        if alive and not race.running and race.step < race.steps:
            words = self.tr("Stopped at step {step} of {steps}.")
            words = words.format(step=text.count(race.step), steps=text.count(race.steps))
            parts.insert(0, words)
        return " ".join(part for part in parts if part)

    def _best(self, lanes: tuple[LaneShown, ...]) -> str:
        """Name the best run, or the two that are best in one thing each."""
        best = next((lane for lane in lanes if lane.best), None)
        held_out = next((lane for lane in lanes if lane.best_held_out), None)
        if best is None:
            return ""
        words = self.tr("Least training loss: {name} ({loss}).")
        share = ""
        if held_out is best:
            words = self.tr(
                "Best on training photos ({loss}) and on unseen ones ({share}): {name}."
            )
        elif held_out is not None:
            words = self.tr(
                "Least training loss: {name} ({loss}). Most unseen photos right: {other} ({share})."
            )
        if held_out is not None:
            share = text.share(held_out.right, held_out.of)
        return words.format(
            name=best.name,
            loss=loss_words(best.training),
            other=held_out.name if held_out is not None else "",
            share=share,
        )

    def _broken(self, lanes: tuple[LaneShown, ...]) -> str:
        """Name those that have blown up."""
        broken = [lane.name for lane in lanes if lane.broke is not None]
        if not broken:
            return ""
        if len(broken) == len(lanes):
            return self.tr("All of them blew up: the steps are too long for this x.")
        words = self.tr("Blew up, because the steps are too long for this x: {names}.")
        return words.format(names=", ".join(broken))
