"""Which step is shown; and, on a long way to another one, how far it has got."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QToolButton, QWidget

from gui.style import text
from gui.style.icons import icon
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.texts.label import Label

LEAST_DIGITS = 4
MOST_DIGITS = 8
"""Of the longest film."""

ICON = 14
WHOLE = 1000
"""The parts in which progress is shown."""


class StepCounter(Styled, QStackedWidget):
    """The words "step 400", or a progress bar with a button to cancel in the same place.

    The place only grows when the film gets another digit, so that the scrubber beside it holds
    still while it is being dragged.

    Signals: `cancel_requested()`.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = 0
        self._digits = LEAST_DIGITS
        self._words = Label("title")
        self._bar = QProgressBar()
        self._bar.setRange(0, WHOLE)
        self._bar.setTextVisible(False)
        self._cancel = QToolButton()
        self._cancel.setIcon(icon("close"))
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._cancel.clicked.connect(self.cancel_requested)
        way = QWidget()
        row = QHBoxLayout(way)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self.addWidget(self._words)
        self.addWidget(way)
        self.retranslate()

    @property
    def widest(self) -> int:
        """How wide it is with the longest film."""
        return self._width_for(MOST_DIGITS)

    def show_step(self, step: int, length: int) -> None:
        """Show a step of a film that has so many."""
        digits = max(LEAST_DIGITS, len(str(length)))
        if digits != self._digits:
            self._digits = digits
            self.restyle()
        if step != self._step:
            self._step = step
            self._write()

    def show_progress(self, progress: float | None) -> None:
        """Show how much of the way is done (0 … 1); None shows the step again."""
        if progress is not None:
            self._bar.setValue(round(WHOLE * progress))
        self.setCurrentIndex(0 if progress is None else 1)

    def retranslate(self) -> None:
        """Write the words again."""
        self._bar.setAccessibleName(self.tr("On the way to the step"))
        self._cancel.setToolTip(self.tr("Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel"))
        self._write()
        self.restyle()

    def _write(self) -> None:
        self._words.setText(self._text(self._step))

    def _text(self, step: int) -> str:
        return fill(self.tr("step {step}"), step=text.count(step))

    def restyle(self) -> None:
        """Take the place of the widest number; a fixed one, so that no text moves anything."""
        self._cancel.setIconSize(QSize(px(ICON), px(ICON)))
        self.setFixedSize(self._width_for(self._digits), self._cancel.sizeHint().height())
        self._words.setFixedSize(self.size())

    def _width_for(self, digits: int) -> int:
        self._words.ensurePolished()
        widest = self._text(10**digits - 1)
        return self._words.fontMetrics().horizontalAdvance(widest) + 4
