"""Room *Results*: what is right and what is wrong, and what another x would have been worth."""

from collections.abc import Iterable, Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.page.room import Room
from gui.rooms.results.confusion_card import ConfusionCard
from gui.rooms.results.eye_comparison_card import EyeComparisonCard
from gui.rooms.results.mistakes_card import MOST, MistakesCard
from gui.session.background import BackgroundTask
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style.theme import GAP
from model.eyes import EYES, FROM_ZERO, Eye
from model.inspection import EyeComparison, compare_eyes, confuse, refusal_to_compare, subject
from model.lab import CLASSES
from model.photos import Example
from model.sentence import Sentence
from model.training import Scene

COMPARED: tuple[Eye, ...] = (*EYES, FROM_ZERO)
"""All eyes, and the last layer once more without what the network knows beforehand."""

ANSWERS, EYES_COMPARED = 4, 5
"""How the answers and the results of a comparison share the height."""


class ResultsRoom(Room):
    """How good the shown step is, and whether that is due to the formula or to x."""

    name = "results"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self._held_out = True
        self._task: BackgroundTask | None = None
        self._comparison: EyeComparison | None = None
        self._compared: frozenset[tuple[bytes, int]] = frozenset()
        self._confusion = ConfusionCard()
        self._mistakes = MistakesCard()
        self._eyes = EyeComparisonCard()
        answers = QHBoxLayout()
        answers.setSpacing(GAP)
        answers.addWidget(self._confusion, 2)
        answers.addWidget(self._mistakes, 3)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(GAP)
        self._whole.addLayout(answers, ANSWERS)
        self._whole.addWidget(self._eyes)
        self._confusion.held_out_chosen.connect(self._choose_held_out)
        self._mistakes.followed.connect(session.follow)
        self._eyes.asked.connect(self._compare)
        self._eyes.cancelled.connect(self._stop)
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)
        session.photos_changed.connect(self._take_photos)

    def title(self) -> str:
        return self.tr("Results")

    def enter(self) -> None:
        self._show_answers()
        self._show_comparison()

    # The shown step.

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        self._show_answers()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        self._show_answers()

    def _choose_held_out(self, held_out: bool) -> None:
        self._held_out = held_out
        self._show_answers()

    def _show_answers(self) -> None:
        scene, held_out = self._scene, self._held_out
        if scene is None or not self.isVisible():
            return
        confusion = confuse(scene, MOST, held_out=held_out)
        followed, tied = self._followed, scene.params.blank
        digest = followed.photo.digest if followed is not None else None
        of = subject(scene)
        self._confusion.show_confusion(
            confusion, scene.refusal, held_out=held_out, tied=tied, of=of
        )
        self._mistakes.show_mistakes(confusion, held_out=held_out, followed=digest, of=of)

    # The eyes.

    def _compare(self) -> None:
        """Begin to compare all eyes on the photos in use."""
        examples, see = self.session.lab.examples, self.session.feature_cache.see
        eyes = _in_order((*COMPARED, *self.session.state.own_eyes))

        def work() -> Iterator[EyeComparison]:
            return compare_eyes(examples, CLASSES, eyes, see)

        self._stop()
        self._comparison, self._compared = None, _photos(examples)
        self._eyes.show_failure(None)
        # Many small steps in Python: unpaced they would take every other frame from the window.
        task = self.session.tasks.begin(self, work, self._fail)
        task.advanced.connect(self._advance)
        task.finished.connect(self._end)
        self._task = task
        self._show_comparison()

    def _advance(self, comparison: EyeComparison) -> None:
        self._comparison = comparison
        self._show_comparison()

    def _fail(self, why: Sentence) -> None:
        self._eyes.show_failure(why)
        self._end()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._end()

    def _end(self) -> None:
        """Compare no more; what whole draws have found stays."""
        self._task = None
        if self._comparison is not None and not self._comparison.draws:
            self._comparison = None
        self._show_comparison()

    def _take_photos(self, examples: tuple[Example, ...]) -> None:
        if self._task is not None and _photos(examples) != self._compared:
            self._stop()
        self._show_comparison()

    def _show_comparison(self) -> None:
        if not self.isVisible():
            return
        examples = self.session.lab.examples
        self._eyes.show_refusal(refusal_to_compare(examples, CLASSES))
        running = self._task is not None
        of_others = not running and _photos(examples) != self._compared
        self._eyes.show_comparison(self._comparison, running=running, of_others=of_others)
        # As long as there is only a button, it needs little height.
        share = 0 if self._comparison is None else EYES_COMPARED
        if share != self._whole.stretch(1):
            self._whole.setStretchFactor(self._eyes, share)


def _in_order(eyes: Iterable[Eye]) -> tuple[Eye, ...]:
    """Sort eyes: pixels before networks, few numbers before many."""
    return tuple(sorted(eyes, key=lambda eye: (eye.shape is None, eye.size)))


def _photos(examples: Iterable[Example]) -> frozenset[tuple[bytes, int]]:
    """Say what a result depends on."""
    return frozenset((example.photo.digest, example.label) for example in examples)
