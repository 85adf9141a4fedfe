"""The right column: the loss curve, how often it is right, and the update with its numbers."""

import time
from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.place import Place
from gui.panels.numbers.accuracy_card import AccuracyCard
from gui.panels.numbers.alike_dialog import AlikeDialog
from gui.panels.numbers.curve_data import CurveData, Ghost
from gui.panels.numbers.group_list import Group
from gui.panels.numbers.step_card import StepCard
from gui.panels.numbers.step_telling import StepTelling
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.card import Card
from model.classifier import chance_loss
from model.inspection import held_out_kind
from model.lab import CLASSES
from model.photos import Example, groups_of
from model.sketches import only_sketches
from model.training import Branch, Scene, Setup, find_overfitting, same_x

BETWEEN_CURVES = 0.05
"""Seconds between two curves while training runs: drawing one takes a third of a frame."""


class NumbersColumn(QWidget):
    """Always there, whatever room is open.

    The curve needs pyqtgraph, which takes longer to load than the rest of the window together, so
    an empty card holds its place until `add_curve`.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._next_curve = 0.0
        self._place: QWidget = Card()
        self._accuracy = AccuracyCard()
        self._step = StepCard()
        self._telling = StepTelling(session)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._place, 1)
        self._column.addWidget(self._telling)
        self._column.addWidget(self._accuracy)
        self._column.addWidget(self._step)
        session.scene_changed.connect(self._show_scene)
        session.state_changed.connect(self._judge)
        session.photos_changed.connect(self._count_alike)
        self._accuracy.alike_requested.connect(self._show_alike)

    def add_curve(self) -> None:
        """Load the curve and put it into its place."""
        from gui.panels.numbers.loss_curve import LossCurve

        curve = LossCurve(self._session.memory)
        self._column.replaceWidget(self._place, curve)
        self._column.setStretchFactor(curve, 1)
        self._place.deleteLater()
        self._place = curve
        curve.step_chosen.connect(self._session.go_to)

        def show(state: RunState) -> None:
            now = time.monotonic()
            if not state.running or now >= self._next_curve:
                self._next_curve = now + BETWEEN_CURVES
                curve.show_curve(_curve_data(state, self._session.lab.run.setup))

        self._session.state_changed.connect(show)
        show(self._session.state)

    def places(self) -> Mapping[str, Place]:
        """Name the parts that a lesson can point at."""
        return {"loss_curve": Place(self._place), "accuracy": Place(self._accuracy)}

    def _judge(self, state: RunState) -> None:
        self._accuracy.show_overfitting(find_overfitting(state.marks, state.step, state.since))

    def _count_alike(self, examples: tuple[Example, ...]) -> None:
        photos = [example.photo for example in examples]
        groups = groups_of(photos)
        drawn = only_sketches(photos[place] for places in groups for place in places)
        self._accuracy.show_alike(sum(map(len, groups)), len(groups), sketches=drawn)

    def _show_alike(self) -> None:
        dataset = self._session.lab.dataset
        groups = groups_of([example.photo for example in dataset.examples])
        AlikeDialog(
            tuple(
                Group(
                    tuple(dataset.examples[place] for place in places),
                    bool(dataset.held_out[places[0]]),
                )
                for places in groups
            ),
            self,
        ).show()

    def _show_scene(self, scene: Scene) -> None:
        self._accuracy.show_accuracy(
            scene.training, scene.held_out, tied=scene.params.blank, of=held_out_kind(scene)
        )
        self._step.show_scene(scene)


def _curve_data(state: RunState, setup: Setup) -> CurveData:
    return CurveData(
        losses=state.losses,
        batch_losses=state.choices.settings.batch > 0,
        marks=state.marks,
        chance=chance_loss(len(CLASSES)),
        shown_step=state.step,
        since=state.since,
        ghosts=tuple(_ghost(way) for way in state.branches if same_x(way.setup, setup)),
    )


def _ghost(branch: Branch) -> Ghost:
    """Take from a branch what it does not have in common with the film."""
    marks = branch.history.marks
    own = marks.steps >= branch.origin
    return Ghost(marks.steps[own], marks.training[own])
