"""Which values to compare, and for how many steps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QProgressBar, QWidget

from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.card import Card
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.run_button import RunButton
from gui.widgets.texts.label import Label
from model.training import MOST_COMPARED_STEPS

USUAL_STEPS = 100
FIELD_WIDTH = 70


class CompareForm(Card):
    """A line for numbers or boxes to tick, and one button.

    Signals: `typed(text)`, while numbers are typed; `started()` and `cancelled()`.
    """

    typed = Signal(str)
    started = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._steps_name = Label("muted")
        self._steps = NumberField(Bounds(1, MOST_COMPARED_STEPS, whole=True))
        self._steps.show_value(USUAL_STEPS)
        self._steps_name.setBuddy(self._steps)
        self._button = RunButton()
        self._numbers = QLineEdit()
        # A photo dropped here would leave its address as text.
        self._numbers.setAcceptDrops(False)
        self._ticks = QWidget()
        self._line = QHBoxLayout(self._ticks)
        self._boxes: list[QCheckBox] = []
        self._hint, self._wrong = Label("muted"), Label()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._build()
        self._numbers.textEdited.connect(self.typed)
        self._numbers.returnPressed.connect(self._start)
        self._button.started.connect(self.started)
        self._button.stopped.connect(self.cancelled)
        self.retranslate()
        self.restyle()

    @property
    def numbers(self) -> str:
        """What is typed."""
        return self._numbers.text()

    @property
    def ticked(self) -> tuple[int, ...]:
        """The places of the boxes that are ticked."""
        return tuple(place for place, box in enumerate(self._boxes) if box.isChecked())

    @property
    def steps(self) -> int:
        """How many steps each run takes."""
        return round(self._steps.value)

    def show_numbers(self, words: str) -> None:
        """Show a line with these numbers."""
        if words != self._numbers.text():
            self._numbers.setText(words)
            self._numbers.setCursorPosition(0)
        self._numbers.show()
        self._ticks.hide()

    def show_boxes(self, names: tuple[str, ...]) -> None:
        """Show boxes to tick; when there are other ones than before, all are ticked."""
        if len(names) != len(self._boxes):
            for box in self._boxes:
                box.hide()
                box.deleteLater()
            self._boxes = [QCheckBox() for _ in names]
            for place, box in enumerate(self._boxes):
                box.setChecked(True)
                box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                self._line.insertWidget(place, box)
        for box, name in zip(self._boxes, names, strict=True):
            box.setText(name)
        self._ticks.show()
        self._numbers.hide()

    def show_hint(self, words: str) -> None:
        """Say what to look for."""
        self._hint.setText(words)

    def show_wrong(self, words: str) -> None:
        """Say, in place of the hint, what is wrong; nothing if that is empty."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        self._hint.setVisible(not words)
        self._numbers.setAccessibleDescription(words)

    def show_progress(self, step: int | None, steps: int) -> None:
        """Show how far the runs have come; None when none is on its way."""
        self._running = step is not None
        self._progress.setRange(0, max(1, steps))
        self._progress.setValue(step or 0)
        self._progress.setVisible(self._running)
        self._button.show_running(running=self._running)

    def restyle(self) -> None:
        self._steps.setFixedWidth(px(FIELD_WIDTH))

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Compare other values"))
        self._numbers.setAccessibleName(self.tr("The values to compare"))
        self._numbers.setToolTip(self.tr("Up to eight values with commas between them"))
        self._steps_name.setText(self.tr("steps"))
        self._steps.setAccessibleName(self.tr("Steps of each run"))
        self._steps.set_rule(
            fill(
                self.tr("Type a whole number from 1 to {most}."),
                most=text.count(MOST_COMPARED_STEPS),
            )
        )
        self._progress.setAccessibleName(self.tr("Progress of the comparison"))
        self._button.set_words(self.tr("Compare"), self.tr("Cancel"))

    def _build(self) -> None:
        for asked in (self._steps_name, self._steps, self._button):
            self.head.addWidget(asked)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addStretch(1)
        self._wrong.setWordWrap(True)
        self._hint.setWordWrap(True)
        kept = self._progress.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(kept)
        self._progress.hide()
        self._wrong.hide()
        self._ticks.hide()
        for widget in (self._numbers, self._ticks, self._hint, self._wrong, self._progress):
            self.body.addWidget(widget)

    def _start(self) -> None:
        if not self._running:
            self.started.emit()
