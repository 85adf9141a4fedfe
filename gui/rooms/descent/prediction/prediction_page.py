"""Page *Predict first*: say what the next step does, then take it and see."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.descent.prediction.prediction_card import PredictionCard
from gui.rooms.descent.problems import Problems
from gui.session.latest import Latest
from gui.session.session import Session
from model.descent import NO_STEP, Score, StepQuestion, ask_step
from model.sentence import Sentence
from model.training import Scene


class PredictionPage(Page):
    """Asks about the shown step, has the session take it, and keeps the score."""

    name = "predict"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._problems = Problems(session.feature_cache.see)
        self._asking: Latest[Scene, StepQuestion | Sentence] = Latest(
            session.tasks, self, self._ask, self._take
        )
        self._asked: StepQuestion | Sentence | None = None  # as the card shows it
        self._predicted: tuple[StepQuestion, bool, int] | None = None
        self._judged = False  # an answer is shown, until somebody wants the next question
        self._score = Score()
        self._card = PredictionCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.predicted.connect(self._predict)
        self._card.continued.connect(self._go_on)

    @property
    def asked(self) -> StepQuestion | Sentence | None:
        """What is asked about the shown step, or why nothing is; None while it is looked for."""
        return self._asking.value

    def title(self) -> str:
        return self.tr("Predict first")

    def between(self) -> int:
        return 0  # a question is shown once

    def draw(self, scene: Scene) -> None:
        running = self.session.running
        self._card.show_running(running)
        if running:
            # While training runs nobody has time to predict anything.
            self._asking.forget()
            self._judged, self._predicted, self._asked = False, None, None
            return
        if self._predicted is not None:
            self._judge(scene, *self._predicted)
        if self._judged or self._predicted is not None:
            return
        if scene.step_result is None:
            self._asking.forget()
            self._show(NO_STEP, scene)
        else:
            self._asking.want(scene)
            self._take()

    def leave(self) -> None:
        self._asking.drop()
        self._problems = Problems(self.session.feature_cache.see)  # all of X: let go of it

    # Asking.

    def _ask(self, scene: Scene) -> Iterator[StepQuestion | Sentence]:
        return _questions(scene, self._problems)

    def _take(self) -> None:
        """Show a question when it comes; the one before stays until then."""
        scene, asked, failure = self._asking.key, self._asking.value, self._asking.failure
        if failure is not None:
            self._asked = None
            self._card.show_nothing(failure)
        elif scene is not None and asked is not None:
            self._show(asked, scene)

    def _show(self, asked: StepQuestion | Sentence, scene: Scene) -> None:
        if asked is not self._asked:
            self._asked = asked
            self._card.show_question(asked, scene)

    # Answering.

    def _predict(self, rises: bool, weight: int) -> None:
        if isinstance(self._asking.value, StepQuestion):
            self._predicted = self._asking.value, rises, weight
            self.session.step()

    def _judge(self, scene: Scene, question: StepQuestion, rises: bool, weight: int) -> None:
        """Compare what was predicted with what has come, or has blown up."""
        here = scene.step == question.step
        if here and self.session.state.stopped is None:
            return  # on its way
        self._predicted = None
        if not here and not question.is_about(scene):
            return  # something else has happened in between
        self._judged, self._asked = True, None
        loss_right, weight_right = rises == question.rises, weight == question.grows
        self._score = self._score.count(right=loss_right).count(right=weight_right)
        self._card.show_outcome(self._score, loss_right=loss_right, weight_right=weight_right)

    def _go_on(self) -> None:
        self._judged = False
        self.redraw()


def _questions(scene: Scene, problems: Problems) -> Iterator[StepQuestion | Sentence]:
    yield ask_step(scene, problems(scene.setup))
