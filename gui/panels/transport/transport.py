"""The transport bar: a run is a film, and these are its buttons."""

import math
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from gui.panels.transport.run_settings import RunSettings
from gui.panels.transport.step_counter import StepCounter
from gui.style import text
from gui.style.icons import icon
from gui.widgets.batch_box import BatchBox
from gui.widgets.choice import Choice
from gui.widgets.label import Label
from gui.widgets.rate_field import RateField
from gui.widgets.slider import Slider
from model.training.optimisers import GradientDescent, Optimiser
from model.training.schedules import Constant, Schedule

SPEEDS = (1.0, 2.0, 5.0, 10.0, 30.0, 100.0, 1000.0, math.inf)
LEAST_SCRUBBER = 120
SPACING = 7


@dataclass(frozen=True, slots=True)
class TransportState:
    """What the bar shows.

    running:        whether training goes on by itself.
    step, length:   the step that is shown, and the last one there is.
    ahead:          what the next step will be: "new", "recorded", or the first of an "other way".
    can_train:      whether there is something to train on.
    speed:          steps a second while running; `math.inf` for as fast as it goes.
    rate:           the learning rate η.
    batch:          how many photos a step looks at; 0 for all.
    eye:            the key of an entry of `set_eyes`.
    pixels:         whether that eye sees pixels, from 0 to 255.
    starts, start:  where W can begin with that eye, and where it does ("zero" or "known").
    optimiser, schedule: how it walks.
    scaling:        "raw", "unit", "centred" or "opened".
    l2, seed:       see `model.training.training.Settings`.
    held_out_share: the share of photos never trained on, 0 … 0.9.
    opened:         whether the scaling of an opened model can be chosen.
    """

    running: bool
    step: int
    length: int
    can_train: bool
    speed: float
    rate: float
    batch: int
    eye: str
    scaling: str
    l2: float
    seed: int
    held_out_share: float
    ahead: Literal["new", "recorded", "other way"] = "new"
    opened: bool = False
    pixels: bool = True
    starts: tuple[str, ...] = ("zero",)
    start: str = "zero"
    optimiser: Optimiser = field(default_factory=GradientDescent)
    schedule: Schedule = field(default_factory=Constant)


class TransportBar(QWidget):
    """Reset, step back, step, run or pause; the scrubber; and what a step depends on.

    Where the bar is narrow, words that a picture can stand for give way one after the other.

    Signals: what the learner asks for; nothing changes on the bar until `show_state` says so.
    """

    reset_requested = Signal()
    back_requested = Signal()
    step_requested = Signal()
    run_toggled = Signal()
    cancel_requested = Signal()
    step_chosen = Signal(int)
    speed_chosen = Signal(float)
    rate_chosen = Signal(float)
    batch_chosen = Signal(int)
    eye_chosen = Signal(str)
    start_chosen = Signal(str)
    scaling_chosen = Signal(str)
    l2_chosen = Signal(float)
    seed_chosen = Signal(int)
    held_out_share_chosen = Signal(float)
    optimiser_chosen = Signal(object)
    schedule_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: TransportState | None = None
        self._reset, self._back, self._step = (_button(n) for n in ("reset", "step-back", "step"))
        self._step.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._run = _button("run", primary=True)
        self._counter = StepCounter()
        self._scrubber = Slider()
        self._scrubber.setMinimumWidth(LEAST_SCRUBBER)
        self._speed, self._eye, self._scaling = Choice(), Choice(), Choice()
        self._rate = RateField()
        self._batch_name, self._eye_name = Label("muted"), Label("muted")
        self._batch = BatchBox()
        self._more = _button("settings")
        self._settings = RunSettings(self)
        self._batch_name.setBuddy(self._batch)
        self._eye_name.setBuddy(self._eye)
        self._row = QHBoxLayout(self)
        self._build()
        self._connect()
        self.retranslate()

    def show_state(self, state: TransportState) -> None:
        """Show where the film stands and what is chosen, without telling anybody."""
        before, self._state = self._state, state
        if before is None or before.running != state.running:
            self._write_run()
        if before is None or before.ahead != state.ahead or state.ahead == "other way":
            self._say_what_follows()
        offered = (state.opened, state.pixels)
        if before is None or (before.opened, before.pixels) != offered:
            self._offer_scalings()
        self._reset.setEnabled(state.length > 0)
        self._back.setEnabled(state.step > 0)
        self._step.setEnabled(state.can_train)
        self._run.setEnabled(state.can_train or state.running)
        room = self._counter.minimumWidth()
        self._counter.show_step(state.step, state.length)
        if self._counter.minimumWidth() != room:
            self._fit()
        self._scrubber.setEnabled(state.length > 0)
        self._scrubber.show_range(state.length)
        self._scrubber.setPageStep(max(1, state.length // 20))
        self._scrubber.show_value(state.step)
        self._speed.show_key(state.speed)
        self._rate.show_rate(state.rate)
        self._batch.show_batch(state.batch)
        self._eye.show_key(state.eye)
        self._scaling.show_key(state.scaling)
        self._settings.show_settings(state.l2, state.seed, state.held_out_share)
        self._settings.show_start(state.starts, state.start)
        self._settings.show_walk(state.optimiser, state.schedule)

    def set_eyes(self, eyes: tuple[tuple[str, str], ...]) -> None:
        """Offer these eyes, (key, label) each, the label in the language of the moment."""
        self._eye.set_entries(eyes)
        if self._state is not None:
            self._eye.show_key(self._state.eye)
        self._fit()

    def show_seeking(self, progress: float | None) -> None:
        """Show how much of a long way to a step is done (0 … 1); None for no such way."""
        self._counter.show_progress(progress)

    def retranslate(self) -> None:
        """Write the words again."""
        self._reset.setToolTip(
            self.tr(
                "Reset: begin again at the same start. This film stays among the ways not taken."
            )
        )
        self._reset.setAccessibleName(self.tr("Reset"))
        self._back.setToolTip(self.tr("Step back (←)"))
        self._back.setAccessibleName(self.tr("Step back"))
        self._step.setAccessibleName(self.tr("Take one step"))
        self._scrubber.setToolTip(self.tr("Every step of the film: click or drag to go there"))
        self._scrubber.setAccessibleName(self.tr("Step of the film"))
        self._speed.setToolTip(self.tr("Speed: how many steps a second while it runs"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._batch_name.setText(self.tr("batch"))
        self._eye_name.setText("x")
        hint = self.tr("x: what the classifier sees of a photo")
        self._eye_name.setToolTip(hint)
        self._eye.setToolTip(hint)
        self._eye.setAccessibleName(self.tr("Eye: what the classifier sees of a photo"))
        self._scaling.setToolTip(self.tr("How the numbers of x are scaled"))
        self._scaling.setAccessibleName(self.tr("Scaling of x"))
        self._more.setToolTip(
            self.tr("Run settings: start of W, L2, seed, held-out photos, optimiser")
        )
        self._more.setAccessibleName(self.tr("Run settings"))
        self._speed.set_entries((speed, self._speed_text(speed)) for speed in SPEEDS)
        self._offer_scalings()
        self._write_run()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange:
            self._write_run()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        row = self._row
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACING)
        for button in (self._reset, self._back, self._step, self._run):
            row.addWidget(button)
        row.addWidget(self._counter)
        row.addWidget(self._scrubber, 1)
        row.addWidget(self._speed)
        row.addSpacing(SPACING)
        row.addWidget(self._rate)
        row.addSpacing(SPACING)
        row.addWidget(self._batch_name)
        row.addWidget(self._batch)
        row.addWidget(self._eye_name)
        row.addWidget(self._eye)
        row.addWidget(self._scaling)
        row.addWidget(self._more)

    def _connect(self) -> None:
        self._reset.clicked.connect(self.reset_requested)
        self._back.clicked.connect(self.back_requested)
        self._step.clicked.connect(self.step_requested)
        self._run.clicked.connect(self.run_toggled)
        self._counter.cancel_requested.connect(self.cancel_requested)
        self._scrubber.valueChanged.connect(self.step_chosen)
        self._speed.chosen.connect(self.speed_chosen.emit)
        self._rate.chosen.connect(self.rate_chosen)
        self._batch.chosen.connect(self.batch_chosen)
        self._eye.chosen.connect(self.eye_chosen.emit)
        self._scaling.chosen.connect(self.scaling_chosen.emit)
        self._more.clicked.connect(lambda: self._settings.open_above(self._more))
        self._settings.start_chosen.connect(self.start_chosen)
        self._settings.l2_chosen.connect(self.l2_chosen)
        self._settings.optimiser_chosen.connect(self.optimiser_chosen)
        self._settings.schedule_chosen.connect(self.schedule_chosen)
        self._settings.seed_chosen.connect(self.seed_chosen)
        self._settings.held_out_share_chosen.connect(self.held_out_share_chosen)

    def _speed_text(self, speed: float) -> str:
        if math.isinf(speed):
            return self.tr("full speed")
        return self.tr("{steps} / s").format(steps=text.count(int(speed)))

    def _offer_scalings(self) -> None:
        pixels = self._state is None or self._state.pixels
        entries = [
            ("raw", self.tr("raw 0–255") if pixels else self.tr("raw")),
            ("unit", "÷ 255" if pixels else self.tr("÷ length")),
            ("centred", self.tr("mean-centred")),
        ]
        if self._state is not None and self._state.opened:
            entries.append(("opened", self.tr("as in the model")))
        self._scaling.set_entries(entries)
        if self._state is not None:
            self._scaling.show_key(self._state.scaling)

    def _write_run(self) -> None:
        """Let the primary button say what it will do, in a place that fits both words."""
        words = (self.tr("Run"), self.tr("Pause"))
        running = self._state is not None and self._state.running
        widths = []
        for word in words:
            self._run.setText(word)
            widths.append(self._run.sizeHint().width())
        self._run.setMinimumWidth(max(widths))
        self._run.setText(words[running])
        self._run.setIcon(icon("pause" if running else "run", "on_primary"))
        self._say_what_follows()

    def _say_what_follows(self) -> None:
        """Say on Step and Run whether they show what the film has, or make something new."""
        state = self._state
        ahead = "new" if state is None else state.ahead
        step, run = self.tr("Take one step (→)"), self.tr("Run on by itself (Space)")
        if ahead == "recorded":
            step = self.tr("Show the next step of the film (→)")
            run = self.tr("Play the film from here, and train on at its end (Space)")
        elif ahead == "other way" and state is not None:
            parting = self.tr(
                "Another way begins here. "
                "The film up to step {last} stays among the ways not taken."
            ).format(last=text.count(state.length))
            step, run = f"{step}\n{parting}", f"{run}\n{parting}"
        self._step.setToolTip(step)
        self._run.setToolTip(
            self.tr("Pause (Space)") if state is not None and state.running else run
        )

    def _fit(self) -> None:
        """Show as many words as there is room for."""
        words = (self.tr("Reset"), self.tr("Step"), self.tr("Step"))
        buttons = (self._reset, self._back, self._step)
        for without in range(len(buttons) + 1):
            for place, (button, word) in enumerate(zip(buttons, words, strict=True)):
                button.setText("" if place < without else word)
            self._batch_name.setVisible(without < 2)
            if self._row.minimumSize().width() <= self.width():
                return


def _button(name: str, *, primary: bool = False) -> QPushButton:
    """A button with an icon, which a click leaves without the keyboard focus."""
    button = QPushButton()
    button.setIcon(icon(name, "on_primary" if primary else "ink"))
    button.setIconSize(QSize(14, 14))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if primary:
        button.setProperty("role", "primary")
    return button
