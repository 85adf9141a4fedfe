"""Page *Predict first*: say what the next step does, then take it and see."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.descent.prediction.prediction_card import PredictionCard
from gui.rooms.descent.problems import Problems
from gui.session.background import BackgroundTask
from gui.session.run_state import RunState
from gui.session.session import Session
from model.descent import NO_STEP, Score, StepQuestion, ask_step
from model.sentence import Sentence
from model.training import Scene


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What came of looking for a question about a scene: one, or why there is none."""

    scene: Scene
    question: StepQuestion | Sentence


class PredictionPage(Page):
    """Asks about the shown step, has the session take it, and keeps the score."""

    name = "predict"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asked: Asked | None = None
        self._predicted: tuple[StepQuestion, bool, int] | None = None
        self._judged = False  # an answer is shown, until somebody wants the next question
        self._score = Score()
        self._running = False
        self._task: BackgroundTask | None = None
        self._problems = Problems(session.feature_cache.see)
        self._card = PredictionCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.predicted.connect(self._predict)
        self._card.continued.connect(self._go_on)
        session.scene_changed.connect(self._show_scene)
        session.state_changed.connect(self._show_state)

    def title(self) -> str:
        return self.tr("Predict first")

    def enter(self) -> None:
        if self.session.scene is not None:
            self._show_scene(self.session.scene)

    def leave(self) -> None:
        self._give_up()
        self._problems = Problems(self.session.feature_cache.see)

    def _show_state(self, state: RunState) -> None:
        # A pause brings no new scene, and a step that blows up none at all.
        scene = self.session.scene
        stopped = state.stopped is not None and self._predicted is not None
        if scene is not None and ((self._running and not state.running) or stopped):
            self._show_scene(scene)
        self._running = state.running

    def _show_scene(self, scene: Scene) -> None:
        # While training runs nobody has time to predict anything.
        if not self.isVisible():
            return
        running = self.session.running
        self._card.show_running(running)
        if running:
            self._give_up()
            self._judged, self._predicted = False, None
            return
        if self._predicted is not None:
            self._judge(scene)
        if not self._judged and self._predicted is None:
            self._ask(scene)

    # Asking.

    def _ask(self, scene: Scene) -> None:
        """Look for a question about a scene, in the background."""
        if self._asked is not None and self._asked.scene is scene:
            self._card.show_question(self._asked.question, scene)
            return
        self._give_up()
        if scene.step_result is None:
            self._take(Asked(scene, NO_STEP))
            return
        problems = self._problems

        def work() -> Iterator[Asked]:
            yield Asked(scene, ask_step(scene, problems(scene.setup)))

        self._task = self.session.tasks.begin(self, work, self._refuse)
        self._task.advanced.connect(self._take)

    def _take(self, asked: Asked) -> None:
        self._asked, self._task = asked, None
        self._card.show_question(asked.question, asked.scene)

    def _refuse(self, why: Sentence) -> None:
        self._asked = self._task = None
        self._card.show_nothing(why)

    def _give_up(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._asked = None

    # Answering.

    def _predict(self, rises: bool, weight: int) -> None:
        if self._asked is not None and isinstance(self._asked.question, StepQuestion):
            self._predicted = self._asked.question, rises, weight
            self.session.step()

    def _judge(self, scene: Scene) -> None:
        """Compare what was predicted with what has come, or has blown up."""
        if self._predicted is None:
            return
        question, rises, weight = self._predicted
        here = scene.step == question.step
        if here and self.session.state.stopped is None:
            return  # on its way
        self._predicted = None
        if not here and not question.is_about(scene):
            return  # something else has happened in between
        self._judged = True
        loss_right, weight_right = rises == question.rises, weight == question.grows
        self._score = self._score.count(right=loss_right).count(right=weight_right)
        self._card.show_outcome(self._score, loss_right=loss_right, weight_right=weight_right)

    def _go_on(self) -> None:
        self._judged = False
        if self.session.scene is not None:
            self._show_scene(self.session.scene)
