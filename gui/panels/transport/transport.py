"""The transport bar: a run is a film, and these are its buttons."""

import math
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.page.place import Place
from gui.panels.transport.film_faces import FilmFaces
from gui.panels.transport.run_settings import RunSettings
from gui.panels.transport.step_counter import StepCounter
from gui.session.run_state import RunState
from gui.style import text
from gui.style.icons import icon
from gui.style.language import fill, say
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.rate_field import RateField
from gui.widgets.fields.slider import Slider
from gui.widgets.texts.label import Label
from model.eyes import EYES, Eye
from model.lab import Choices
from model.training import Settings

SPEEDS = (1.0, 2.0, 5.0, 10.0, 30.0, 100.0, 1000.0, math.inf)
LEAST_SCRUBBER = 90
SPACING = 7
ICON = 14
WIDEST_EYE = 176
"""Of the list of eyes: a network that somebody brings may have any name."""


class TransportBar(Styled, QWidget):
    """Reset, step back, step, run or pause; the scrubber; speed, learning rate, eye, and the rest.

    Where the bar is narrow, words that a picture can stand for give way one after the other, and
    last of all the slider of η. Which do depends on the width and the language alone: whatever the
    film does, no button moves.

    Signals: what the learner asks for; nothing changes on the bar until `show_state` says so.
    `choices_changed(Choices)` is what is shown, with one thing that the learner has changed;
    `control_held(bool)`, one that is dragged is held, or no longer.
    """

    reset_requested = Signal()
    back_requested = Signal()
    step_requested = Signal()
    run_toggled = Signal()
    cancel_requested = Signal()
    step_chosen = Signal(int)
    speed_chosen = Signal(float)
    choices_changed = Signal(object)
    control_held = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.faces = FilmFaces()
        self._state: RunState | None = None
        self._choices = Choices()
        self._eyes: dict[str, Eye] = {}
        self._reset, self._back, self._step = (_button(n) for n in ("reset", "step-back", "step"))
        self._step.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._run = _button("run", primary=True)
        self._counter = StepCounter()
        self._scrubber = Slider()
        self._speed, self._eye = Choice(), Choice()
        self._rate = RateField()
        self._eye_name = Label("muted")
        self._more = _button("settings")
        self._settings = RunSettings(self)
        self._eye_name.setBuddy(self._eye)
        self._row = QHBoxLayout(self)
        self._build()
        self._connect()
        self.retranslate()
        self.restyle()

    def show_state(self, state: RunState) -> None:
        """Show where the film stands and what is chosen, without telling anybody."""
        before, self._state = self._state, state
        choices = self._choices = state.choices
        settings, can_train = choices.settings, state.refusal is None
        if before is None or before.running != state.running:
            self._write_run()
        if before is None or before.ahead != state.ahead or state.ahead == "other way":
            self._say_what_follows()
        if before is None or before.own_eyes != state.own_eyes:
            self._offer_eyes()
        self._reset.setEnabled(state.length > 0)
        self._back.setEnabled(state.step > 0)
        self._step.setEnabled(can_train)
        self._run.setEnabled(can_train or state.running)
        self._counter.show_step(state.step, state.length)
        self._scrubber.setEnabled(state.length > 0)
        self._scrubber.show_range(state.length)
        self._scrubber.setPageStep(max(1, state.length // 20))
        self._scrubber.show_value(state.step)
        self.faces.show_step(state.step, state.length)
        self._speed.show_key(state.pace)
        self._rate.show_rate(settings.rate)
        self._eye.show_key(choices.eye.name)
        self._settings.show_choices(choices, opened=state.opened)
        self._counter.show_progress(state.seeking)

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
        self._eye_name.setText(self.tr("eye"))
        hint = self.tr("The eye: what x the classifier sees of a photo")
        self._eye_name.setToolTip(hint)
        self._eye.setToolTip(hint)
        self._eye.setAccessibleName(self.tr("Eye: what the classifier sees of a photo"))
        self._more.setToolTip(
            self.tr("Run settings: batch, scaling of x, start of W, optimiser and more")
        )
        self._more.setAccessibleName(self.tr("Run settings"))
        self._speed.set_entries((speed, self._speed_text(speed)) for speed in SPEEDS)
        self._offer_eyes()
        self._write_run()
        self._fit()

    def places(self) -> Mapping[str, Place]:
        """Name the parts that a lesson can point at."""
        return {
            "run": Place(self._run),
            "step": Place(self._step),
            "rate": Place(self._rate),
            "scrubber": Place(self._scrubber),
            "eye": Place(self._eye),
        }

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def restyle(self) -> None:
        self._scrubber.setMinimumWidth(px(LEAST_SCRUBBER))
        # The same with faces and without: nothing moves when the eye is another one.
        self.setMinimumHeight(self.faces.sizeHint().height() + self._scrubber.sizeHint().height())
        self._eye.setMaximumWidth(px(WIDEST_EYE))
        for button in (self._reset, self._back, self._step, self._run, self._more):
            button.setIconSize(QSize(px(ICON), px(ICON)))
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
        track = QVBoxLayout()
        track.setSpacing(0)
        track.addWidget(self.faces)
        track.addWidget(self._scrubber)
        row.addLayout(track, 1)
        row.addWidget(self._speed)
        row.addSpacing(SPACING)
        row.addWidget(self._rate)
        row.addSpacing(SPACING)
        row.addWidget(self._eye_name)
        row.addWidget(self._eye)
        row.addWidget(self._more)

    def _connect(self) -> None:
        self._reset.clicked.connect(self.reset_requested)
        self._back.clicked.connect(self.back_requested)
        self._step.clicked.connect(self.step_requested)
        self._run.clicked.connect(self.run_toggled)
        self._counter.cancel_requested.connect(self.cancel_requested)
        self._scrubber.valueChanged.connect(self.step_chosen)
        self.faces.step_chosen.connect(self.step_chosen)
        self._speed.chosen.connect(self.speed_chosen.emit)
        self._more.clicked.connect(lambda: self._settings.open_above(self._more))
        self._settings.choices_changed.connect(self.choices_changed)

        def choose(choices: Choices) -> None:
            self.choices_changed.emit(choices)

        def change(settings: Settings) -> None:
            choose(replace(self._choices, settings=settings))

        self._rate.held.connect(self.control_held)
        self._rate.chosen.connect(lambda rate: change(replace(self._choices.settings, rate=rate)))
        self._eye.chosen.connect(lambda name: choose(replace(self._choices, eye=self._eyes[name])))

    def _speed_text(self, speed: float) -> str:
        if math.isinf(speed):
            return self.tr("full speed")
        return fill(self.tr("{steps} / s"), steps=text.count(int(speed)))

    def _offer_eyes(self) -> None:
        own = () if self._state is None else self._state.own_eyes
        self._eyes = {eye.name: eye for eye in (*EYES, *own)}
        self._eye.set_entries((name, say(eye.label)) for name, eye in self._eyes.items())
        self._eye.show_key(self._choices.eye.name)
        self._fit()

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
            parting = fill(
                self.tr(
                    "Another way begins here. "
                    "The film up to step {last} stays among the ways not taken."
                ),
                last=text.count(state.length),
            )
            step, run = f"{step}\n{parting}", f"{run}\n{parting}"
        self._step.setToolTip(step)
        self._run.setToolTip(
            self.tr("Pause (Space)") if state is not None and state.running else run
        )

    def _fit(self) -> None:
        """Show as many words as there is room for, however long the film will be."""
        words = (self.tr("Reset"), self.tr("Step"), self.tr("Step"))
        buttons = (self._reset, self._back, self._step)
        longest = self._counter.widest - self._counter.minimumWidth()
        # What a menu has as well, or nobody misses for long, goes last.
        spare = (self._eye_name, self._speed, self._reset)
        for without in range(len(buttons) + 2 + len(spare)):
            for place, (button, word) in enumerate(zip(buttons, words, strict=True)):
                button.setText("" if place < without else word)
            self._rate.show_slider(shown=without <= len(buttons))
            for place, part in enumerate(spare, start=len(buttons) + 2):
                part.setVisible(without < place)
            if self._row.minimumSize().width() + longest <= self.width():
                return


def _button(name: str, *, primary: bool = False) -> QPushButton:
    """A button with an icon, which a click leaves without the keyboard focus."""
    button = QPushButton()
    button.setIcon(icon(name, "on_primary" if primary else "ink"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if primary:
        button.setProperty("role", "primary")
    return button
