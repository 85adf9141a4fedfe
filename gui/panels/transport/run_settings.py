"""Settings of a run that are seldom changed, in a small sheet that comes up when asked for.

On the left where it starts and what it learns from; on the right how it walks. What explains a
field stands below it, where the window is high enough, and else in its tooltip.
"""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.panels.transport.batch_box import BatchBox
from gui.panels.transport.hyperparameter_form import HyperparameterForm
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
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
WIDTH = 660
BETWEEN = 4


class RunSettings(Styled, QWidget):
    """Scaling, start, L2, seed and share of held-out photos; batch, optimiser and schedule.

    Signals: `choices_changed(Choices)`: what is shown, with one thing that the learner has changed.
    """

    choices_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._choices = Choices()
        self._opened = False
        # A sheet with round corners, on a window that is not seen.
        self._sheet = sheet = QFrame()
        sheet.setProperty("role", "popover")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sheet)
        self._title = Label("title")
        self._scaling, self._start, self._batch = Choice(), Choice(), BatchBox()
        self._l2 = NumberField(Bounds(0.0, LARGEST_L2))
        self._seed = NumberField(Bounds(0, LARGEST_SEED, whole=True))
        self._percent = NumberField(Bounds(0, LARGEST_PERCENT, whole=True))
        self._optimiser, self._schedule = (
            HyperparameterForm(OPTIMISERS),
            HyperparameterForm(SCHEDULES),
        )
        self._walk = Label("muted")
        self._numbers = (self._l2, self._seed, self._percent)
        self._fields = (self._scaling, self._start, *self._numbers, self._batch)
        self._names = tuple(Label() for _ in self._fields)
        self._explanations = tuple(Label("muted") for _ in self._fields)
        self._unit = Label("muted")
        self._build(sheet)
        self._connect()
        self.retranslate()
        self.restyle()

    def show_choices(self, choices: Choices, *, opened: bool = False) -> None:
        """Show what is in force, without telling anybody.

        opened: whether there is a saved model, which has its own scaling.
        """
        before = (self._choices.eye, self._opened)
        self._choices, self._opened = choices, opened
        if before != (choices.eye, opened):
            self._offer_scalings()
        settings = choices.settings
        self._scaling.show_key(choices.scaling)
        self._batch.show_batch(settings.batch)
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
        corner = button.mapToGlobal(QPoint(button.width(), 0))
        room = corner.y() - GAP // 2 - button.window().mapToGlobal(QPoint(0, 0)).y()
        for roomy in (True, False):
            for words in (*self._explanations, self._walk):
                words.setVisible(roomy)
            self._sheet.updateGeometry()  # as long as it is not seen, it is not told
            self.adjustSize()
            if self.height() <= room:
                break
        self.move(corner - QPoint(self.width(), self.height() + GAP // 2))
        self.show()
        self._scaling.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Run settings"))
        self._title.setText(self.tr("Run settings"))
        self._unit.setText("%")
        self._offer_scalings()
        self._start.set_entries((("zero", self.tr("zero")), ("known", self.tr("known"))))
        self._optimiser.set_title(self.tr("Optimiser"))
        self._schedule.set_title(self.tr("Schedule of η"))
        self._walk.setText(
            self.tr(
                "The lecture has plain gradient descent with the same η all the way. The others "
                "take other steps along the same slopes; compare them in the room Descent."
            )
        )
        words = (
            (self.tr("Scaling of x"), self.tr("How the numbers of x are scaled.")),
            (
                self.tr("Start of W"),
                self.tr(
                    "Where W begins: at 0, or at what the network has learnt about dogs and cats "
                    "before (its last layer only)."
                ),
            ),
            (
                self.tr("L2"),
                self.tr("How strongly W is pulled back towards its start; 0 means not at all."),
            ),
            (
                self.tr("Seed"),
                self.tr("Decides which photos come together in a batch. Same seed, same film."),
            ),
            (
                self.tr("Held-out photos"),
                self.tr("Never trained on. They tell how often it is right on what is new."),
            ),
            (self.tr("Batch"), self.tr("How many training photos each step looks at.")),
        )
        for place, (name, explanation) in enumerate(words):
            self._names[place].setText(name)
            self._explanations[place].setText(explanation)
            self._fields[place].setAccessibleName(name)
            self._fields[place].setToolTip(explanation)
        rules = (
            fill(
                self.tr("Type a number from 0 to {most}, such as 0.01 or 1e-3."),
                most=shortest(LARGEST_L2),
            ),
            fill(self.tr("Type a whole number from 0 to {most}."), most=text.count(LARGEST_SEED)),
            fill(self.tr("Type a whole number from 0 to {most}."), most=LARGEST_PERCENT),
        )
        for field, rule in zip(self._numbers, rules, strict=True):
            field.set_rule(rule)
        self._percent.setAccessibleName(self.tr("Held-out photos, percent"))

    def restyle(self) -> None:
        self.setFixedWidth(px(WIDTH))
        for field in self._fields:
            field.setFixedWidth(px(FIELD_WIDTH))

    def _offer_scalings(self) -> None:
        pixels = self._choices.eye.largest is not None
        entries = [
            ("raw", self.tr("raw 0–255") if pixels else self.tr("raw")),
            ("unit", "÷ 255" if pixels else self.tr("÷ length")),
            ("centred", self.tr("mean-centred")),
        ]
        if self._opened:
            entries.append(("opened", self.tr("as in the model")))
        self._scaling.set_entries(entries)
        self._scaling.show_key(self._choices.scaling)

    def _connect(self) -> None:
        def settings() -> Settings:
            return self._choices.settings

        def choose(choices: Choices) -> None:
            self.choices_changed.emit(choices)

        def change(settings: Settings) -> None:
            choose(replace(self._choices, settings=settings))

        self._scaling.chosen.connect(
            lambda scaling: choose(replace(self._choices, scaling=scaling))
        )
        self._start.chosen.connect(lambda start: choose(replace(self._choices, start=start)))
        self._percent.chosen.connect(
            lambda percent: choose(replace(self._choices, held_out_share=percent / 100.0))
        )
        self._l2.chosen.connect(lambda l2: change(replace(settings(), l2=l2)))
        self._seed.chosen.connect(lambda seed: change(replace(settings(), seed=int(seed))))
        self._batch.chosen.connect(lambda batch: change(replace(settings(), batch=batch)))
        self._optimiser.chosen.connect(lambda kind: change(replace(settings(), optimiser=kind)))
        self._schedule.chosen.connect(lambda kind: change(replace(settings(), schedule=kind)))

    def _build(self, sheet: QFrame) -> None:
        whole = QVBoxLayout(sheet)
        whole.setContentsMargins(INSIDE, GAP, INSIDE, INSIDE)
        whole.setSpacing(GAP)
        whole.addWidget(self._title)
        columns = QHBoxLayout()
        columns.setSpacing(2 * INSIDE)
        whole.addLayout(columns)
        start, walk = QVBoxLayout(), QVBoxLayout()
        for column in (start, walk):
            column.setSpacing(GAP)
            columns.addLayout(column, 1)
        *places, batch = (self._row(place) for place in range(len(self._fields)))
        for row in places:
            start.addLayout(row)
        walk.addLayout(batch)
        self._walk.setWordWrap(True)
        for part in (self._optimiser, self._schedule, self._walk):
            walk.addWidget(part)
        for column in (start, walk):
            column.addStretch(1)

    def _row(self, place: int) -> QGridLayout:
        """Lay out the name of a field, the field, and what explains it below them."""
        field = self._fields[place]
        grid = QGridLayout()
        grid.setHorizontalSpacing(BETWEEN)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self._names[place].setBuddy(field)
        self._explanations[place].setWordWrap(True)
        grid.addWidget(self._names[place], 0, 0)
        grid.addWidget(field, 0, 1)
        if field is self._percent:
            grid.addWidget(self._unit, 0, 2)
        grid.addWidget(self._explanations[place], 1, 0, 1, 3)
        return grid
