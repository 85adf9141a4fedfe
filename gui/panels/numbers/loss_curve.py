"""The loss curve: how wrong the classifier was at every step so far, and which step is shown.

Going down is learning. The solid line is the loss on the photos it learns from; the dashed one
the loss on photos it has never seen, which is what counts; the dotted one is what a classifier
has that knows nothing. This module loads pyqtgraph (see `gui.plots.frame`).
"""

import math

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.panels.numbers.accuracy_plot import AccuracyPlot
from gui.panels.numbers.curve_data import CurveData, Reading
from gui.panels.numbers.loss_plot import BATCH, CHANCE, GHOST, HELD_OUT, TRAINING, LossPlot
from gui.plots.chart import Pen
from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.card import Card
from gui.widgets.texts.label import ElidedLabel, Label
from gui.widgets.words.numbers import loss_words
from model.training import find_parting

BESIDE = "numbers.accuracy"
"""By this it is remembered whether the accuracy is shown."""

DECIMALS = 3
WIDEST = "≈ 0.000"
KEY = 21
"""The width of a piece of line in the legend, and the gap after it."""


class LossCurve(Card):
    """The curve with its legend and what it says at one step.

    Signals: `step_chosen(step)`, when somebody clicks or drags on the curve.
    """

    step_chosen = Signal(int)

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._data: CurveData | None = None
        self._pointed: int | None = None
        self._logarithmic = QCheckBox()
        self._logarithmic.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._beside = QCheckBox()
        self._beside.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._beside.setChecked(memory.recall(BESIDE) == "on")
        self._keys = (_Key(TRAINING), _Key(HELD_OUT), _Key(BATCH))
        self._chance, self._ghosts = _Key(CHANCE), _Key(GHOST)
        self._reading = ElidedLabel("muted")
        self._plot = LossPlot(self._said)
        self._accuracy = AccuracyPlot()
        self._accuracy.setVisible(self._beside.isChecked())
        self.head.addWidget(self._logarithmic)
        self.head.addWidget(self._beside)
        lines = QVBoxLayout()
        lines.setSpacing(1)
        for key in (*self._keys, self._chance, self._ghosts):
            lines.addWidget(key)
        self.body.addLayout(lines)
        self.body.addWidget(self._plot, 2)
        self.body.addWidget(self._accuracy, 1)
        self.body.addWidget(self._reading)
        self._keys[2].hide()
        self._ghosts.hide()
        self._logarithmic.toggled.connect(lambda on: self._plot.show_logarithmic(on=on))
        self._beside.toggled.connect(self._show_beside)
        self._accuracy.step_chosen.connect(self.step_chosen)
        self._plot.step_chosen.connect(self.step_chosen)
        self._plot.pointed.connect(self._point)
        self.retranslate()

    def show_curve(self, data: CurveData) -> None:
        """Show a film; nothing is drawn again where that would make the same picture."""
        if self._data is None or not data.same_as(self._data):
            self._draw(data)

    def _draw(self, data: CurveData) -> None:
        self._data = data
        self._keys[2].setVisible(data.batch_losses)
        self._ghosts.setVisible(bool(data.ghosts))
        self._plot.show_data(data)
        if self._beside.isChecked():
            self._accuracy.show_data(data)
        self._write()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Loss"))
        self.title.setToolTip(self.tr("Cross-entropy: the mean of −log P(label)"))
        self._beside.setText(self.tr("accuracy"))
        self._beside.setAccessibleName(self.tr("Accuracy beside the loss"))
        self._beside.setToolTip(self.tr("Show beside it which share of photos is right"))
        self._logarithmic.setText(self.tr("log"))
        self._logarithmic.setToolTip(self.tr("Powers of ten up the axis instead of even steps"))
        self._logarithmic.setAccessibleName(self.tr("Logarithmic loss axis"))
        for key, words in zip(self._keys, self._names(WIDEST, WIDEST, WIDEST), strict=True):
            key.reserve(words)
        self._ghosts.reserve(self.tr("another way before"))
        self._ghosts.show_text(self.tr("another way before"))
        self._write()

    def _show_beside(self, on: bool) -> None:
        self._memory.remember(BESIDE, "on" if on else "")
        self._accuracy.setVisible(on)
        if self._data is not None:
            self._draw(self._data)

    def _point(self, step: float | None) -> None:
        self._pointed = None if step is None else round(step)
        self._write()

    def _write(self) -> None:
        """Write the losses of the step under the pointer, or else of the shown one."""
        if self._data is None:
            return
        data = self._data
        shown = data.shown_step if self._pointed is None else min(self._pointed, data.last_step)
        for key, words in zip(self._keys, self._named(data, shown), strict=True):
            key.show_text(words)
        self._chance.show_text(
            fill(
                self.tr("knows nothing: ln {classes} = {loss}"),
                classes=round(math.exp(data.chance)),
                loss=text.number(data.chance, DECIMALS),
            )
        )
        self._reading.setText(self._hint(data, shown))
        self._plot.describe(self._said(data.shown_step))

    def _hint(self, data: CurveData, shown: int) -> str:
        """Say what can be done, or where the two curves part."""
        if self._pointed is not None:
            return fill(self.tr("step {step} · click to go there"), step=text.count(shown))
        parting = None
        if self._beside.isChecked():
            parting = find_parting(data.marks, data.shown_step, data.since)
        if parting is None:
            return self.tr("Point at the curve to read it")
        return fill(self.tr("loss and accuracy part at step {step}"), step=text.count(parting))

    def _said(self, step: int) -> str:
        """Read out a step."""
        if self._data is None:
            return ""
        training, held_out, batch = self._named(self._data, step)
        words = [training, held_out] + [batch] * self._data.batch_losses
        named = fill(self.tr("step {step}"), step=text.count(step))
        return f"{named}: {', '.join(words)}"

    def _named(self, data: CurveData, step: int) -> tuple[str, str, str]:
        """The three losses of a step with their names."""
        readings = (data.training_at(step), data.held_out_at(step), data.batch_at(step))
        training, held_out, batch = (_loss(reading) for reading in readings)
        return self._names(training, held_out, batch)

    def _names(self, training: str, held_out: str, batch: str) -> tuple[str, str, str]:
        return (
            fill(self.tr("training {loss}"), loss=training),
            fill(self.tr("held out {loss}"), loss=held_out),
            fill(self.tr("this batch {loss}"), loss=batch),
        )


class _Key(QWidget):
    """One entry of the legend: a piece of the line, and its name with its number.

    The label has a place of its own, as wide as its widest text: a number that changes sixty
    times a second does not ask for a new layout of the window.
    """

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._pen = pen
        self._widest = ""
        self._label = Label("muted")
        self._label.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def reserve(self, widest: str) -> None:
        """Keep as much place as this text needs."""
        self._widest = widest
        self.updateGeometry()

    def show_text(self, words: str) -> None:
        self._label.setText(words)

    def sizeHint(self) -> QSize:
        self._label.ensurePolished()
        metrics = self._label.fontMetrics()
        return QSize(px(KEY) + metrics.horizontalAdvance(self._widest) + 2, metrics.height() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._label.setGeometry(px(KEY), 0, event.size().width() - px(KEY), event.size().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen(theme.current()))
        middle = self.height() // 2 + 0.5
        painter.drawLine(QPointF(0, middle), QPointF(px(KEY - 5), middle))


def _loss(reading: Reading | None) -> str:
    """A loss to three decimals, or more where it is small; with ≈ where it is of another step."""
    if reading is None:
        return "–"
    words = text.number(reading.loss, DECIMALS if reading.loss < 100 else 0)
    if 0 < reading.loss < 10.0 ** (1 - DECIMALS):
        words = loss_words(reading.loss)
    return words if reading.exact else f"≈ {words}"
