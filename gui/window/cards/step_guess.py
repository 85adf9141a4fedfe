"""Guess first: whoever wants to says what the next step will do before it is taken.

The step is computed before it is asked about, so only what it is sure to do is asked, with the
optimiser and the photos that it will be taken with (`model.descent.prediction`).
"""

from collections.abc import Iterator

from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.window.cards.step_guess_card import StepGuessCard
from model.descent import StepQuestion, ask_step
from model.sentence import Sentence
from model.training import Scene

KEY = "steps.guess"
"""By this it is remembered whether every step asks."""


class StepGuess(StepGuessCard):
    """Stands between whoever wants a step and the session that takes it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._problems = Problems(session.feature_cache.see)
        self._asking: Latest[Scene, StepQuestion | Sentence] = Latest(
            session.tasks, self, self._ask, self._take
        )
        self._waits = False  # whether a step is wanted that has not been asked about yet
        self._guessed: tuple[StepQuestion, int] | None = None  # until its step has come
        self.guessed.connect(self._guess_step)
        self.skipped.connect(self._just_step)
        session.scene_changed.connect(self._look)
        session.state_changed.connect(lambda _: self._look(session.scene))

    @property
    def on(self) -> bool:
        """Whether every step asks first."""
        memory = self._session.memory
        return memory.asks and memory.recall(KEY) == "on"

    def turn(self, on: bool) -> None:
        """Ask before each step from now on, or no more."""
        self._session.memory.remember(KEY, "on" if on else "")
        self._put_away()

    def step(self) -> None:
        """Ask about the next step, or take it at once where nobody wants to be asked.

        Whoever wants a step while a question waits has seen it and does not answer.
        """
        scene = self._session.scene
        if not self.on or scene is None or scene.step_result is None or self._session.running:
            self._session.step()
        elif self._waits and self._asking.value is not None:
            self._just_step()
        else:
            self._guessed, self._waits = None, True
            self.show_wait()
            self._asking.want(scene)
            self._take()

    def _ask(self, scene: Scene) -> Iterator[StepQuestion | Sentence]:
        return _question(scene, self._problems)

    def _take(self) -> None:
        """Ask what there is to ask; where there is nothing, the step is taken."""
        scene, found = self._asking.key, self._asking.value
        if not self._waits or scene is None:
            return
        if isinstance(found, StepQuestion):
            # Turn about, so that neither is answered without looking.
            self.show_question(found, scene, about_weights=scene.step % 2 == 1)
        elif found is not None or self._asking.failure is not None:
            self._just_step()

    def _guess_step(self, guess: int) -> None:
        question = self._asking.value
        if isinstance(question, StepQuestion):
            self._guessed, self._waits = (question, guess), False
            self._session.step()

    def _just_step(self) -> None:
        self._put_away()
        self._session.step()

    def _look(self, scene: Scene | None) -> None:
        """Say what came of a guess when its step is there; what else happens ends the question."""
        if scene is None:
            return
        if self._guessed is not None:
            question, guess = self._guessed
            here = scene.step == question.step
            if here and self._session.state.stopped is None:
                return  # on its way
            self._guessed = None
            self._asking.forget()
            if not here and not question.is_about(scene):
                self._put_away()
                return
            about_weights = question.step % 2 == 1
            right = guess == (question.grows if about_weights else question.rises)
            session = self._session
            session.guesses = session.guesses.count(right=right)
            self.show_outcome(guess, session.guesses)
        elif (self._waits and scene is not self._asking.key) or (
            not self.isHidden() and self._session.running
        ):
            self._put_away()

    def _put_away(self) -> None:
        if self.isHidden():
            return
        self._waits, self._guessed = False, None
        self._asking.forget()
        self._problems = Problems(self._session.feature_cache.see)  # all of X: let go of it
        self.hide()


def _question(scene: Scene, problems: Problems) -> Iterator[StepQuestion | Sentence]:
    yield ask_step(scene, problems(scene.setup))
