"""Several runs side by side, one in a line, with a button that takes its setting over."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from gui.plots.lane import LaneKey, LaneShown
from gui.style import text
from gui.widgets.label import ElidedLabel, Label
from gui.widgets.number_words import loss_words
from model.descent import MOST_RUNS

NOTHING = "–"
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LanesTable(QWidget):
    """Name, last loss and held-out photos of each run; passive.

    Signals: `used(place)`, the run whose setting somebody wants to go on with.
    """

    used = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[LaneShown, ...] = ()
        self._heads = (ElidedLabel("muted"), Label("muted"), Label("muted"))
        self._rows = [_Row(place) for place in range(MOST_RUNS)]
        self._varied = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for column, head in enumerate(self._heads, start=1):
            if column > 1:
                head.setAlignment(_RIGHT)
            grid.addWidget(head, 0, column)
        for place, row in enumerate(self._rows):
            grid.addWidget(row.key, 1 + place, 0)
            grid.addWidget(row.name, 1 + place, 1)
            grid.addWidget(row.loss, 1 + place, 2)
            grid.addWidget(row.held_out, 1 + place, 3)
            grid.addWidget(row.broke, 1 + place, 2, 1, 2)
            grid.addWidget(row.use, 1 + place, 4)
            row.use.clicked.connect(partial(self.used.emit, place))
        grid.setRowStretch(1 + MOST_RUNS, 1)
        self.retranslate()

    def show_lanes(self, lanes: tuple[LaneShown, ...], varied: str) -> None:
        """Show runs; `varied`: the name of what is different in each."""
        self._lanes, self._varied = lanes, varied
        self._write()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The runs"))
        for row in self._rows:
            row.use.setText(self.tr("Use"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _write(self) -> None:
        heads = (self._varied, self.tr("training loss"), self.tr("held out"))
        for head, words in zip(self._heads, heads, strict=True):
            _say(head, words if self._lanes else "")
        self._heads[1].setToolTip(self.tr("The mean over the last tenth of the steps"))
        # Where all are best, none of them stands out.
        alive = [lane for lane in self._lanes if lane.broke is None]
        distinct = (
            not all(lane.best for lane in alive),
            not all(lane.best_held_out for lane in alive),
        )
        for place, row in enumerate(self._rows):
            lane = self._lanes[place] if place < len(self._lanes) else None
            row.show_lane(lane, *distinct)
            if lane is None:
                continue
            if lane.broke is not None:
                step = text.count(lane.last_step + 1)
                _say(row.broke, self.tr("blew up at step {step}").format(step=step))
            row.use.setAccessibleName(self.tr("Use {name}").format(name=lane.name))
            row.use.setToolTip(self.tr("Go on in the window with this setting"))


class _Row:
    """The widgets of one run."""

    def __init__(self, place: int) -> None:
        self.key = LaneKey(place)
        self.name = ElidedLabel()
        self.loss, self.held_out, self.broke = Label(), Label(), Label("muted")
        for label in (self.loss, self.held_out, self.broke):
            label.setAlignment(_RIGHT)
        self.use = QPushButton()
        self.show_lane(None, distinct=False, distinct_held_out=False)

    def show_lane(self, lane: LaneShown | None, distinct: bool, distinct_held_out: bool) -> None:
        """Show a run, None for none; `distinct`: whether the best ones stand out."""
        there = lane is not None
        broke = lane is not None and lane.broke is not None
        for widget in (self.key, self.name, self.use):
            widget.setVisible(there)
        for label in (self.loss, self.held_out):
            label.setVisible(there and not broke)
        self.broke.setVisible(broke)
        if lane is None:
            return
        _say(self.name, lane.name)
        _say(self.loss, loss_words(lane.training))
        _say(self.held_out, text.share(lane.right, lane.of) if lane.of else NOTHING)
        _strengthen(self.loss, strong=lane.best and distinct)
        _strengthen(self.held_out, strong=lane.best_held_out and distinct_held_out)


def _say(label: Label, words: str) -> None:
    if label.text() != words:
        label.setText(words)


def _strengthen(label: Label, *, strong: bool) -> None:
    """Write in bold what is best."""
    role = "title" if strong else ""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
