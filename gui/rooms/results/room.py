"""Room *Results*: what is right and what is wrong, and what another x would have been worth."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from gui.page.page import BETWEEN, MOMENT, Page
from gui.rooms.results.answer_strip import AnswerStrip
from gui.rooms.results.confusion_card import ConfusionCard
from gui.rooms.results.eye_comparison_card import EyeComparisonCard
from gui.rooms.results.strip_words import headline
from gui.rooms.results.verdicts_dialog import VerdictsDialog
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import fill, say
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.label import ElidedLabel
from model.eyes import EYES, FROM_ZERO, Eye
from model.inspection import (
    EVEN,
    EyeComparison,
    answers_about,
    compare_eyes,
    held_out_kind,
    refusal_to_compare,
)
from model.lab import CLASSES
from model.photos import Example
from model.sketches import only_sketches
from model.training import Scene

COMPARED: tuple[Eye, ...] = (*EYES, FROM_ZERO)
"""All eyes, and the last layer once more without what the network knows beforehand."""

MANY = 200
"""Of more photos than that not every step is drawn."""

STRIP, BELOW = 3, 2
"""How the strip and an open comparison share the height."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is compared: eyes, on photos.

    photos: what a result depends on, of the examples.
    """

    examples: tuple[Example, ...] = field(compare=False)
    photos: frozenset[tuple[bytes, int]]
    eyes: tuple[Eye, ...]


class ResultsRoom(Page):
    """How good the shown step is, and whether that is due to the formula or to x."""

    trains = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._held_out = True
        self._examples: tuple[Example, ...] = ()
        self._photos: frozenset[tuple[bytes, int]] = frozenset()
        self._real = False
        # Many small steps in Python: unpaced they would take every other frame from the window.
        self._compared = Latest(session.tasks, self, self._work, self._draw_comparison, wait=MOMENT)
        self._hero, self._strip = Hero(), AnswerStrip()
        self._training = QCheckBox()
        self._back = QPushButton()
        self._pointed = ElidedLabel("muted")
        self._confusion, self._eyes = ConfusionCard(), EyeComparisonCard()
        self._counted = Fold("results.counted", session.memory, self._confusion)
        self._others = Fold("results.eyes", session.memory, self._eyes)
        self._hero.head.addWidget(self._back)
        self._hero.head.addWidget(self._training, alignment=Qt.AlignmentFlag.AlignTop)
        self._hero.body.addWidget(self._strip, 1)
        self._hero.body.addWidget(self._pointed)
        self._hero.body.addStretch()
        self._hero.add_fold(self._counted)
        self._hero.add_fold(self._others)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self._hero, STRIP)
        whole.addWidget(self._confusion)
        whole.addWidget(self._eyes, BELOW)
        self._back.clicked.connect(self._strip.reset)
        self._training.toggled.connect(self._choose_training)
        self._strip.followed.connect(session.follow)
        self._strip.pointed.connect(self._tell)
        self._strip.threshold_moved.connect(self.redraw)
        self._others.turned.connect(self.redraw)
        self._confusion.listed.connect(self._list)
        self._eyes.asked.connect(self._compare_again)
        self._eyes.cancelled.connect(self._stop)
        session.state_changed.connect(self._close_what_is_over)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "Every photo that was held out stands at its probability of being a dog, dogs "
            "above the line and cats below it. What stands on the wrong side of the threshold "
            "is wrong. Click a photo to follow it, and move the threshold to see what changes."
        )

    def retranslate(self) -> None:
        self._back.setText(self.tr("Back to ½"))
        self._counted.setText(self.tr("Counted"))
        self._others.setText(self.tr("What is x worth? Pixels or network"))
        self._tell("")

    def keyboard(self) -> QWidget | None:
        return self._strip

    def between(self) -> int:
        return 0 if len(self._examples) <= MANY else BETWEEN

    def leave(self) -> None:
        self._compared.drop()

    def draw(self, scene: Scene) -> None:
        self._take_photos(self.session.lab.examples)
        self._draw_answers(scene)
        if self._real or self._others.isChecked():
            self._compare()
        self._draw_comparison()

    # The shown step.

    def _choose_training(self, training: bool) -> None:
        self._held_out = not training
        self.redraw()

    def _draw_answers(self, scene: Scene) -> None:
        unseen, learnt = (answers_about(scene, held_out=out) for out in (True, False))
        there = unseen is not None and bool(unseen.examples)
        answers = unseen if self._held_out and there else learnt
        self._training.setVisible(there)
        self._training.setText(
            self.tr("training photos") if self._real else self.tr("training sketches")
        )
        for part in (self._strip, self._pointed, self._counted):
            part.setVisible(answers is not None)
        self._back.setVisible(answers is not None and self._strip.threshold != EVEN)
        if answers is None:
            refusal = scene.refusal
            self._hero.headline.setText("" if refusal is None else say(refusal))
            return
        self._strip.show_answers(answers, self.followed_digest)
        self._confusion.show_answers(answers)
        of = held_out_kind(scene) if answers is unseen else None
        words = headline(answers, of, self._strip.threshold, tied=scene.params.blank)
        if not there:
            words = fill(
                self.tr("Nothing is held out, so it has learnt from all of these. {words}"),
                words=words,
            )
        self._hero.headline.setText(words)

    def _list(self) -> None:
        """Show what is said of each photo at this step."""
        if self.scene is None:
            return
        for old in self.findChildren(VerdictsDialog):
            old.close()
        dialog = VerdictsDialog(self.scene, self)
        dialog.followed.connect(self.session.follow)
        dialog.show()

    def _close_what_is_over(self) -> None:
        """Close the list once its photos, or its film, have given way to others."""
        for dialog in self.findChildren(VerdictsDialog):
            if dialog.is_over(self.session.lab.run):
                dialog.close()

    def _tell(self, words: str) -> None:
        """Write what the pointer is at, or what can be done."""
        hint = self.tr("Click a photo to follow it. Drag the ½ to see what would change.")
        self._pointed.setText(words or hint)

    # The eyes.

    def _work(self, asked: Asked) -> Iterator[EyeComparison]:
        return compare_eyes(asked.examples, CLASSES, asked.eyes, self.session.feature_cache.see)

    def _asked(self) -> Asked:
        eyes = _in_order((*COMPARED, *self.session.state.own_eyes))
        return Asked(self._examples, self._photos, eyes)

    def _compare(self) -> None:
        """Compare all eyes on the photos in use, if that is not done or on its way."""
        if refusal_to_compare(self._examples, CLASSES) is None:
            self._compared.want(self._asked())

    def _compare_again(self) -> None:
        """Begin anew what was stopped or has failed."""
        self._compared.forget()
        self._compare()
        self._draw_comparison()

    def _stop(self) -> None:
        self._compared.stop()
        self._draw_comparison()

    def _take_photos(self, examples: tuple[Example, ...]) -> None:
        if examples is not self._examples:
            self._examples = examples
            self._photos = frozenset((example.photo.digest, example.label) for example in examples)
            drawn = only_sketches(example.photo for example in examples)
            self._real = bool(examples) and not drawn

    def _draw_comparison(self) -> None:
        failure, hidden = self._compared.failure, not self._others.isChecked()
        self._hero.show_refusal(say(failure) if failure is not None and hidden else "")
        if hidden:
            return
        compared, asked = self._compared, self._compared.key
        comparison, running = compared.value, compared.running
        if comparison is not None and not running and not comparison.draws:
            comparison = None  # what whole draws have found stays, and nothing else
        of_others = asked is not None and asked.photos != self._photos
        self._eyes.show_refusal(refusal_to_compare(self._examples, CLASSES))
        self._eyes.show_failure(compared.failure)
        drawn = asked is not None and only_sketches(example.photo for example in asked.examples)
        self._eyes.show_comparison(comparison, running=running, of_others=of_others, sketches=drawn)


def _in_order(eyes: Iterable[Eye]) -> tuple[Eye, ...]:
    """Sort eyes: pixels before networks, few numbers before many."""
    return tuple(sorted(eyes, key=lambda eye: (eye.shape is None, eye.size)))
