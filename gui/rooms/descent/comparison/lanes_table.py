"""Several runs side by side, one in a row, with a button that takes its setting over."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.plots.lane import LaneShown
from gui.style import text
from gui.style.language import fill
from gui.tables.content import Column, TableCell, TableContent, TableRow
from gui.tables.table import Table
from gui.widgets.words.numbers import loss_words

NOTHING = "–"
USE = 3
"""The column of the buttons."""

LOWEST, TALLEST = 30, 31


class LanesTable(Table):
    """Name, last loss and held-out photos of each run; passive.

    Signals: `used(place)`, the run whose setting somebody wants to go on with.
    """

    used = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(LOWEST, TALLEST, parent=parent)
        self._lanes: tuple[LaneShown, ...] = ()
        self._varied = ""
        self._wide = 0
        self.retranslate()

    def show_lanes(self, lanes: tuple[LaneShown, ...], varied: str) -> None:
        """Show runs; `varied`: the name of what is different in each."""
        self._lanes, self._varied = lanes, varied
        self._write()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("The runs"))
        self._write()

    def _write(self) -> None:
        if not self._lanes:
            self.show_content(TableContent())
            return
        mean = self.tr("The mean over the last tenth of the steps")
        columns = (
            Column(self._varied, "left"),
            Column(self.tr("training loss"), stretch=0, tooltip=mean),
            Column(self.tr("held out"), stretch=0),
            Column("", stretch=0, least=self._wide),
        )
        rows = tuple(self._row(place, lane) for place, lane in enumerate(self._lanes))
        self.show_content(TableContent(columns, rows))
        wide = max(self._use(place, lane) for place, lane in enumerate(self._lanes))
        if wide != self._wide:
            self._wide = wide
            self._write()

    def _row(self, place: int, lane: LaneShown) -> TableRow:
        name = TableCell(lane.name, lane=place)
        if lane.broke is not None:
            step = text.count(lane.last_step + 1)
            words = fill(self.tr("blew up at step {step}"), step=step)
            return TableRow((name, TableCell(words, "muted", span=2), TableCell(), TableCell()))
        # Where all are best, none of them stands out.
        alive = [lane for lane in self._lanes if lane.broke is None]
        best = lane.best and not all(one.best for one in alive)
        best_held_out = lane.best_held_out and not all(one.best_held_out for one in alive)
        held_out = text.share(lane.right, lane.of) if lane.of else NOTHING
        loss = TableCell(loss_words(lane.training), strong=best)
        return TableRow((name, loss, TableCell(held_out, strong=best_held_out), TableCell()))

    def _use(self, place: int, lane: LaneShown) -> int:
        """Put a button into a row that has none, write on it, and say how wide it is."""
        index = self.model().index(place, USE)
        button = self.indexWidget(index)
        if not isinstance(button, QPushButton):
            button = QPushButton()
            button.clicked.connect(partial(self.used.emit, place))
            self.setIndexWidget(index, button)
        button.setText(self.tr("Use"))
        button.setAccessibleName(fill(self.tr("Use {name}"), name=lane.name))
        button.setToolTip(self.tr("Go on in the window with this setting"))
        return button.sizeHint().width()
