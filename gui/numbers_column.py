"""The right column: the loss curve, how often it is right, and the update with its numbers."""

import math

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.session import Session
from gui.theme import GAP
from gui.view import RunState
from gui.widgets.accuracy_card import AccuracyCard
from gui.widgets.curve_data import CurveData
from gui.widgets.loss_curve import LossCurve
from gui.widgets.step_card import StepCard
from model.lab import CLASSES
from model.scene import Scene


class NumbersColumn(QWidget):
    """Always there, whatever room is open."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._curve = LossCurve()
        self._accuracy = AccuracyCard()
        self._step = StepCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._curve, 1)
        column.addWidget(self._accuracy)
        column.addWidget(self._step)
        self._curve.step_chosen.connect(session.go_to)
        session.state_changed.connect(self._show_state)
        session.scene_changed.connect(self._show_scene)

    def _show_state(self, state: RunState) -> None:
        self._curve.show_curve(_curve_data(state))

    def _show_scene(self, scene: Scene) -> None:
        self._accuracy.show_accuracy(scene.training, scene.held_out)
        self._step.show_scene(scene)


def _curve_data(state: RunState) -> CurveData:
    steps, training, held_out = state.marks
    return CurveData(
        losses=state.losses,
        batch_losses=state.choices.settings.batch > 0,
        marks_steps=steps,
        marks_training=training,
        marks_held_out=held_out,
        chance=math.log(len(CLASSES)),
        shown_step=state.step,
    )
