"""Page *Predict first*: say what the next step does, then take it and see."""

from PySide6.QtWidgets import QVBoxLayout

from gui.page import Page
from gui.session import Session
from gui.view import RunState
from gui.widgets.prediction_card import PredictionCard
from model.prediction import Question, Score, ask, rose
from model.scene import Scene


class PredictionPage(Page):
    """Asks about the shown step, has the session take it, and keeps the score."""

    name = "predict"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._question: Question | None = None
        self._predicted: tuple[Question, bool, int] | None = None
        self._score = Score()
        self._running = False
        self._card = PredictionCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.predicted.connect(self._predict)
        session.scene_changed.connect(self._show_scene)
        session.state_changed.connect(self._show_state)

    def title(self) -> str:
        return self.tr("Predict first")

    def enter(self) -> None:
        if self.session.scene is not None:
            self._show_scene(self.session.scene)

    def _show_state(self, state: RunState) -> None:
        # A pause brings no new scene.
        if self._running and not state.running and self.session.scene is not None:
            self._show_scene(self.session.scene)
        self._running = state.running

    def _show_scene(self, scene: Scene) -> None:
        # While training runs nobody has time to predict anything.
        if not self.isVisible():
            return
        self._card.show_running(self.session.running)
        if self.session.running:
            return
        self._judge(scene)
        self._question = ask(scene)
        self._card.show_question(self._question, scene)

    def _predict(self, rises: bool, weight: int) -> None:
        if self._question is not None:
            self._predicted = self._question, rises, weight
            self.session.step()

    def _judge(self, scene: Scene) -> None:
        """Compare what was predicted with what has come."""
        if self._predicted is None or scene.moment is None:
            return
        question, rises, weight = self._predicted
        truth = rose(question, scene)
        if truth is None:
            return
        self._predicted = None
        loss_right, weight_right = rises == truth, weight == question.grows
        self._score = self._score.count(right=loss_right).count(right=weight_right)
        self._card.show_outcome(
            self._score,
            loss_right=loss_right,
            weight_right=weight_right,
            before=question.loss,
            after=scene.moment.loss,
        )
