"""Room *Results*: what is right and what is wrong, and what another x would have been worth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.page.room import Room
from gui.rooms.results.confusion_card import ConfusionCard
from gui.rooms.results.eye_comparison_card import EyeComparisonCard
from gui.rooms.results.mistakes_card import MOST, MistakesCard
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.theme import GAP
from model.eyes import EYES, FROM_ZERO, Eye
from model.inspection import EyeComparison, compare_eyes, confuse, refusal_to_compare, subject
from model.lab import CLASSES
from model.photos import Example
from model.training import Scene

COMPARED: tuple[Eye, ...] = (*EYES, FROM_ZERO)
"""All eyes, and the last layer once more without what the network knows beforehand."""

ANSWERS, EYES_COMPARED = 4, 5
"""How the answers and the results of a comparison share the height."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is compared: eyes, on photos."""

    examples: tuple[Example, ...]
    eyes: tuple[Eye, ...]


class ResultsRoom(Room):
    """How good the shown step is, and whether that is due to the formula or to x.

    A comparison of eyes goes on while another room is looked at.
    """

    name = "results"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._held_out = True
        # Many small steps in Python: unpaced they would take every other frame from the window.
        self._compared = Latest(session.tasks, self, self._work, self.redraw)
        self._drawn: tuple[object, ...] = ()  # what most scenes do not change
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
        session.photos_changed.connect(self._take_photos)

    def title(self) -> str:
        return self.tr("Results")

    def between(self) -> int:
        return 0

    def draw(self, scene: Scene) -> None:
        self._draw_answers(scene)
        examples, compared = self.session.lab.examples, self._compared
        drawn = examples, compared.value, compared.running, compared.failure
        if drawn != self._drawn:
            self._drawn = drawn
            self._draw_comparison(examples)

    # The shown step.

    def _choose_held_out(self, held_out: bool) -> None:
        self._held_out = held_out
        self.redraw()

    def _draw_answers(self, scene: Scene) -> None:
        held_out, of = self._held_out, subject(scene)
        confusion = confuse(scene, MOST, held_out=held_out)
        self._confusion.show_confusion(
            confusion, scene.refusal, held_out=held_out, tied=scene.params.blank, of=of
        )
        self._mistakes.show_mistakes(
            confusion, held_out=held_out, followed=self.followed_digest, of=of
        )

    # The eyes.

    def _work(self, asked: Asked) -> Iterator[EyeComparison]:
        return compare_eyes(asked.examples, CLASSES, asked.eyes, self.session.feature_cache.see)

    def _compare(self) -> None:
        """Begin to compare all eyes on the photos in use."""
        eyes = _in_order((*COMPARED, *self.session.state.own_eyes))
        self._compared.want(Asked(self.session.lab.examples, eyes))
        self.redraw()

    def _stop(self) -> None:
        self._compared.stop()
        self.redraw()

    def _take_photos(self, examples: tuple[Example, ...]) -> None:
        asked = self._compared.key
        if self._compared.running and asked and _photos(asked.examples) != _photos(examples):
            self._stop()

    def _draw_comparison(self, examples: tuple[Example, ...]) -> None:
        comparison, asked = self._compared.value, self._compared.key
        running = self._compared.running
        if comparison is not None and not running and not comparison.draws:
            comparison = None  # what whole draws have found stays, and nothing else
        of_others = (
            not running and asked is not None and _photos(examples) != _photos(asked.examples)
        )
        self._eyes.show_refusal(refusal_to_compare(examples, CLASSES))
        self._eyes.show_failure(self._compared.failure)
        self._eyes.show_comparison(comparison, running=running, of_others=of_others)
        # As long as there is only a button, it needs little height.
        share = 0 if comparison is None else EYES_COMPARED
        if share != self._whole.stretch(1):
            self._whole.setStretchFactor(self._eyes, share)


def _in_order(eyes: Iterable[Eye]) -> tuple[Eye, ...]:
    """Sort eyes: pixels before networks, few numbers before many."""
    return tuple(sorted(eyes, key=lambda eye: (eye.shape is None, eye.size)))


def _photos(examples: Iterable[Example]) -> frozenset[tuple[bytes, int]]:
    """Say what a result depends on."""
    return frozenset((example.photo.digest, example.label) for example in examples)
