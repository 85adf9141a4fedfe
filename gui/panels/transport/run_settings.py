"""Settings of a run that are seldom changed, in a small sheet that comes up when asked for.

On the left where it starts and what it learns from; on the right how it walks.
"""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.panels.transport.hyperparameter_form import HyperparameterForm
from gui.style import text
from gui.style.language import fill
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.texts.label import Label
from model.lab import Choices
from model.numeral import shortest
from model.training import LARGEST_HELD_OUT, LARGEST_L2, LARGEST_SEED, Settings
from model.training.optimisers import OPTIMISERS
from model.training.schedules import SCHEDULES

LARGEST_PERCENT = round(100 * LARGEST_HELD_OUT)
FIELD_WIDTH = 120
WIDTH = 640


class RunSettings(Styled, QWidget):
    """Start, L2, seed and share of held-out photos, each with a sentence; optimiser and schedule.

    Signals: `choices_changed(Choices)`: what is shown, with one thing that the learner has changed.
    """

    choices_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._choices = Choices()
        # A sheet with round corners, on a window that is not seen.
        sheet = QFrame()
        sheet.setProperty("role", "popover")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        self.setFixedWidth(WIDTH)
        self._title = Label("title")
        self._l2 = NumberField(Bounds(0.0, LARGEST_L2))
        self._seed = NumberField(Bounds(0, LARGEST_SEED, whole=True))
        self._percent = NumberField(Bounds(0, LARGEST_PERCENT, whole=True))
        self._start = Choice()
        self._optimiser, self._schedule = (
            HyperparameterForm(OPTIMISERS),
            HyperparameterForm(SCHEDULES),
        )
        self._walk = Label("muted")
        self._fields = (self._l2, self._seed, self._percent)
        self._names = tuple(Label() for _ in self._fields)
        self._explanations = tuple(Label("muted") for _ in self._fields)
        self._unit = Label("muted")
        self._start_name, self._start_explanation = Label(), Label("muted")
        self._build(sheet)
        self._connect()
        self.retranslate()

    def show_choices(self, choices: Choices) -> None:
        """Show what is in force, without telling anybody."""
        self._choices = choices
        settings = choices.settings
        self._l2.show_value(settings.l2)
        self._seed.show_value(settings.seed)
        self._percent.show_value(round(100.0 * choices.held_out_share))
        # An opened model is its own start, and most eyes know one start only.
        self._start.setEnabled(choices.scaling != "opened" and len(choices.eye.starts) > 1)
        self._start.show_key(choices.start)
        self._optimiser.show_choice(settings.optimiser)
        self._schedule.show_choice(settings.schedule)

    def open_above(self, button: QWidget) -> None:
        """Come up above a button, its right edge over the button's."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width(), 0))
        self.move(corner - QPoint(self.width(), self.height() + GAP // 2))
        self.show()
        self._l2.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Run settings"))
        self._title.setText(self.tr("Run settings"))
        self._unit.setText("%")
        self._start_name.setText(self.tr("Start of W"))
        self._start_explanation.setText(
            self.tr(
                "Where W begins: at 0, or at what the network has learnt about dogs and cats "
                "before (its last layer only)."
            )
        )
        self._start.setAccessibleName(self.tr("Start of W"))
        self._start.setToolTip(self._start_explanation.text())
        self._start.set_entries((("zero", self.tr("zero")), ("known", self.tr("known"))))
        self._optimiser.set_title(self.tr("Optimiser"))
        self._schedule.set_title(self.tr("Schedule of η"))
        self._walk.setText(
            self.tr(
                "The lecture has plain gradient descent with the same η all the way. The others "
                "take other steps along the same slopes; compare them in the room Descent."
            )
        )
        names = (self.tr("L2"), self.tr("Seed"), self.tr("Held-out photos"))
        explanations = (
            self.tr("How strongly W is pulled back towards its start; 0 means not at all."),
            self.tr("Decides which photos come together in a batch. Same seed, same film."),
            self.tr("Never trained on. They tell how often it is right on unseen photos."),
        )
        rules = (
            fill(
                self.tr("Type a number from 0 to {most}, such as 0.01 or 1e-3."),
                most=shortest(LARGEST_L2),
            ),
            fill(self.tr("Type a whole number from 0 to {most}."), most=text.count(LARGEST_SEED)),
            fill(self.tr("Type a whole number from 0 to {most}."), most=LARGEST_PERCENT),
        )
        for place, field in enumerate(self._fields):
            self._names[place].setText(names[place])
            self._explanations[place].setText(explanations[place])
            field.setAccessibleName(names[place])
            field.setToolTip(explanations[place])
            field.set_rule(rules[place])
        self._percent.setAccessibleName(self.tr("Held-out photos, percent"))

    def _connect(self) -> None:
        def settings() -> Settings:
            return self._choices.settings

        def choose(choices: Choices) -> None:
            self.choices_changed.emit(choices)

        def change(settings: Settings) -> None:
            choose(replace(self._choices, settings=settings))

        self._start.chosen.connect(lambda start: choose(replace(self._choices, start=start)))
        self._percent.chosen.connect(
            lambda percent: choose(replace(self._choices, held_out_share=percent / 100.0))
        )
        self._l2.chosen.connect(lambda l2: change(replace(settings(), l2=l2)))
        self._seed.chosen.connect(lambda seed: change(replace(settings(), seed=int(seed))))
        self._optimiser.chosen.connect(lambda kind: change(replace(settings(), optimiser=kind)))
        self._schedule.chosen.connect(lambda kind: change(replace(settings(), schedule=kind)))

    def _build(self, sheet: QFrame) -> None:
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(INSIDE, GAP, INSIDE, INSIDE)
        columns.setSpacing(2 * INSIDE)
        grid = QGridLayout()
        columns.addLayout(grid, 1)
        self._walk.setWordWrap(True)
        walk = QVBoxLayout()
        walk.setSpacing(GAP)
        walk.addSpacing(self.fontMetrics().height() + GAP)
        for part in (self._optimiser, self._schedule, self._walk):
            walk.addWidget(part)
        walk.addStretch(1)
        columns.addLayout(walk, 1)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._title, 0, 0, 1, 3)
        self._start.setFixedWidth(FIELD_WIDTH)
        self._start_name.setBuddy(self._start)
        self._start_explanation.setWordWrap(True)
        grid.setRowMinimumHeight(1, GAP - 2)
        grid.addWidget(self._start_name, 2, 0)
        grid.addWidget(self._start, 2, 1)
        grid.addWidget(self._start_explanation, 3, 0, 1, 3)
        for place, field in enumerate(self._fields):
            row = 4 + 3 * place
            grid.setRowMinimumHeight(row, GAP - 2)
            field.setFixedWidth(FIELD_WIDTH)
            self._names[place].setBuddy(field)
            self._explanations[place].setWordWrap(True)
            grid.addWidget(self._names[place], row + 1, 0)
            grid.addWidget(field, row + 1, 1)
            grid.addWidget(self._explanations[place], row + 2, 0, 1, 3)
        grid.addWidget(self._unit, 11, 2)
