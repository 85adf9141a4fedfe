"""A gradient that may be wrong: its pictures, its loss, and the question which bug is in it.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.memory import Memory
from gui.rooms.gradient.bugs.bug_question import BugQuestion
from gui.rooms.gradient.bugs.feature_slopes import FeatureSlopes
from gui.rooms.gradient.bugs.gradient_pictures import GradientPictures
from gui.rooms.gradient.bugs.loss_plot import BugLossPlot
from gui.rooms.gradient.bugs.slopes_plot import SlopesPlot
from gui.style.scale import px
from gui.style.theme import GAP
from gui.tables.content import TableContent, named_columns, plain_row
from gui.tables.table import Table
from gui.widgets.fields.choice import Choice
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph
from model.gradient import TrialResult
from model.inspection import Activation

HIGH = 400
"""In such a height, in pixels of the usual size, there is room for the loss below the pictures."""

Entries: TypeAlias = tuple[tuple[object, str], ...]
"""What can be chosen: keys and names."""


@dataclass(frozen=True, slots=True, eq=False)
class BugTrial:
    """What is known of a gradient.

    headline: what there is to see.
    finding:  what the check says; where it is still on its way, or the answer is covered, that.
    waits:    whether there are gradients, or will be.
    trial:    the gradients; None while they are not known.
    shape:    that of the picture that x is, if it is one.
    activation: how strongly photos excite the features that x is else; None while it is unknown.
    done:     whether nothing more will come of it.
    ends:     for the right gradient and this one, its name and the loss at the end of training.
    """

    headline: str
    finding: str
    waits: bool
    trial: TrialResult | None
    shape: tuple[int, int, int] | None
    activation: Activation | None
    done: bool
    ends: tuple[tuple[str, str], ...]


class BugCard(Hero):
    """Shows a gradient and asks which bug is in it.

    Signals: `turned(int)`, to the next one or the one before; `asked_again()`;
    `l2_chosen(strength)`.

    Attributes:
        seen:     the pictures.
        question: which bug it is.
    """

    turned = Signal(int)
    asked_again = Signal()
    l2_chosen = Signal(object)

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strengths: Entries = ()
        self.question = BugQuestion()
        self._count, self._back, self._next = Label("muted"), QPushButton(), QPushButton()
        self._again = QPushButton()
        self._again.setProperty("role", "quiet")
        for button in (self._back, self._next, self._again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.addWidget(self._count)
        self.head.addWidget(self._back)
        self.head.addWidget(self._next)
        self._pictures, self._features = GradientPictures(), FeatureSlopes()
        self._slopes, self._plot = SlopesPlot(), BugLossPlot()
        self.seen = seen = _Turning()
        seen.row.addWidget(self._pictures, 7)
        seen.row.addWidget(self._features, 7)
        seen.row.addWidget(self._plot, 4)
        self._numbers, self._check = Table(), QWidget()
        self._finding, self._l2, self._l2_name = Paragraph("muted"), Choice(), Label("muted")
        check = QVBoxLayout(self._check)
        check.setContentsMargins(0, 0, 0, 0)
        strength = QHBoxLayout()
        strength.addWidget(self._l2_name)
        strength.addWidget(self._l2)
        strength.addStretch(1)
        check.addWidget(self._finding)
        check.addWidget(self._numbers)
        check.addWidget(self._slopes)
        check.addLayout(strength)
        self._more = Fold("bugs.check", memory, self._check)
        self.body.addWidget(seen, 100)
        self.body.addWidget(self.question)
        self.body.addWidget(self._check)
        self.body.addStretch(1)
        self.foot.addWidget(self._again)
        self.add_fold(self._more)
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._next.clicked.connect(lambda: self.turned.emit(1))
        self._again.clicked.connect(self.asked_again)
        self._l2.chosen.connect(self.l2_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._back.setText(self.tr("Previous"))
        self._next.setText(self.tr("Next gradient"))
        self._again.setText(self.tr("Ask me again"))
        self._more.setText(self.tr("What the check says"))
        self._l2_name.setText("L2")
        self._l2.setAccessibleName(self.tr("Strength of L2 on the bench"))
        self._numbers.setAccessibleName(self.tr("The loss at the end of the training"))

    def offer_l2(self, strengths: Entries, chosen: object) -> None:
        """Offer strengths of L2, as (key, name) pairs."""
        if strengths != self._strengths:
            self._strengths = strengths
            self._l2.set_entries(strengths)
        self._l2.show_key(chosen)

    def show_place(self, words: str, *, answered: bool) -> None:
        """Show which of all gradients this is, and whether its bug is named already."""
        self._count.setText(words)
        self._again.setVisible(answered)

    def show_trial(self, trial: BugTrial) -> None:
        """Show what is known."""
        self.headline.setText(trial.headline)
        self._finding.setText(trial.finding)
        for widget in (self.seen, self.question):
            widget.setVisible(trial.waits)
        is_picture = trial.trial is None or trial.shape is not None
        self._pictures.setVisible(is_picture)
        self._features.setVisible(not is_picture)
        self._slopes.setVisible(not is_picture)
        if is_picture:
            self._pictures.show_trial(trial.trial, trial.shape)
        else:
            self._features.show_trial(trial.trial, trial.activation)
            self._slopes.show_trial(trial.trial)
        curves = None if trial.trial is None else trial.trial.curves
        self._plot.show_curves(curves, done=trial.done)
        self._plot.describe("; ".join(": ".join(cells) for cells in trial.ends))
        columns = named_columns(self.tr("training with"), self.tr("loss at the end"))
        rows = tuple(plain_row(cells, lane=place) for place, cells in enumerate(trial.ends))
        self._numbers.show_content(TableContent(columns, rows))


class _Turning(QWidget):
    """Lays out its widgets beside each other, and below each other where it is high enough."""

    def __init__(self) -> None:
        super().__init__()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(2 * GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        high = event.size().height() >= px(HIGH)
        direction = QBoxLayout.Direction
        self.row.setDirection(direction.TopToBottom if high else direction.LeftToRight)
