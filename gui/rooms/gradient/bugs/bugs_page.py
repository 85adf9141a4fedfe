"""Page *Bugs*: a typical bug in a gradient, to be spotted, and how the check finds it.

A wrong gradient often makes the loss smaller all the same, and nobody notices. The numeric gradient
does: that is what it is still used for.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from gui.page.exciting_photos import ExcitingPhotos
from gui.page.page import MOMENT, Page
from gui.page.place import Place
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import fill, say
from gui.style.text import count
from gui.widgets.guess import SKIPPED
from gui.widgets.words.numbers import loss_words, rate_words
from gui.widgets.words.photos import count_of
from model.gradient import BUGS, NO_BUG, TRIAL_STEPS, Bug, Curves, TrialResult, try_bug
from model.params import Doubles
from model.training import Scene, same_numbers

if TYPE_CHECKING:
    from gui.rooms.gradient.bugs.bug_card import BugCard

STRENGTHS = (0.0, 0.01, 0.1, 1.0)
"""Of L2, beside the one in force."""

USUAL = 0.1
"""The L2 of the bench where there is none in force: without one, nobody could spot its bug."""

NAMES = ("sign", "mean", "bias", "none", "one-hot", "l2")
"""The order in which they are asked: the first can be seen at a glance."""

ORDER = tuple(next(bug for bug in (NO_BUG, *BUGS) if bug.name == name) for name in NAMES)


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What is on the trial: a gradient at the step of a scene."""

    bug: Bug
    l2: float
    scene: Scene

    def same_as(self, other: "Asked") -> bool:
        """Say whether the outcome is the same."""
        one, two = self.scene, other.scene
        return (
            (self.bug, self.l2) == (other.bug, other.l2)
            and one.setup.settings.rate == two.setup.settings.rate
            and same_numbers(one.setup, two.setup)
            and one.params.same_as(two.params)
        )


class BugsPage(Page):
    """Puts a gradient to the test when the shown step has stayed for a moment."""

    trains = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._place = 0
        self._l2: float | None = None  # None for the one in force, or the usual one
        self._trial = Latest(
            session.tasks,
            self,
            self._try,
            self.draw_soon,
            ended=self.redraw,
            same=Asked.same_as,
            wait=MOMENT,
        )
        self._exciting = ExcitingPhotos(session)
        self._card: BugCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def about(self) -> str:
        return self.tr(
            "Somebody has written a gradient, and there may be a bug in it. Find where it "
            "differs from the slopes by the definition, before the bug is named. Every "
            "gradient that somebody writes is checked like this."
        )

    def places(self) -> Mapping[str, Place]:
        card = self._card
        if card is None:
            return {}
        return {"pictures": Place(card.seen), "question": Place(card.question)}

    def readings(self) -> Mapping[str, float]:
        return {"place": self._place + 1.0, "spotted": float(self._guess == self._bug.name)}

    def pose(self, name: str) -> None:
        self._place, self._l2 = {"sign": 0}[name], None
        self._remember("")

    def take_down(self) -> Callable[[], None]:
        chosen, memory = (self._place, self._l2), self.session.memory
        guesses = {bug.name: memory.recall(f"bugs.{bug.name}") for bug in ORDER}

        def bring_back() -> None:
            self._place, self._l2 = chosen
            for name, guess in guesses.items():
                memory.remember(f"bugs.{name}", guess)
            self.redraw()

        return bring_back

    def complete(self) -> None:
        from gui.rooms.gradient.bugs.bug_card import BugCard

        self._card = BugCard(self.session.memory)
        self._card.turned.connect(self._turn)
        self._card.asked_again.connect(lambda: self._remember(""))
        self._card.l2_chosen.connect(self._choose_l2)
        self._card.question.guessed.connect(self._remember)
        self._card.question.skipped.connect(lambda: self._remember(SKIPPED))
        self._column.addWidget(self._card)

    def draw(self, scene: Scene) -> None:
        if scene.refusal is None:
            self._trial.want(self._asked(scene))
        else:
            self._trial.forget()
        if self._card is not None:
            self._draw_card(self._card, scene)

    def leave(self) -> None:
        self._trial.drop()

    def _try(self, asked: Asked) -> Iterator[TrialResult]:
        scene, see = asked.scene, self.session.feature_cache.see
        return try_bug(asked.bug, scene.params, scene.setup, asked.l2, see)

    def _asked(self, scene: Scene) -> Asked:
        l2 = scene.setup.settings.l2 or USUAL if self._l2 is None else self._l2
        return Asked(self._bug, l2, scene)

    # What is chosen.

    @property
    def _bug(self) -> Bug:
        return ORDER[self._place]

    @property
    def _guess(self) -> str:
        """What was guessed of this gradient; "" where nobody has."""
        return self.session.memory.recall(f"bugs.{self._bug.name}")

    @property
    def _covered(self) -> bool:
        return self.session.memory.asks and not self._guess

    def _turn(self, by: int) -> None:
        self._place = (self._place + by) % len(ORDER)
        self._choose_at_once()

    def _remember(self, guess: str) -> None:
        self.session.memory.remember(f"bugs.{self._bug.name}", guess)
        self.redraw()

    def _choose_l2(self, strength: float) -> None:
        self._l2 = strength
        self._choose_at_once()

    def _choose_at_once(self) -> None:
        """Try what was chosen, without a moment in which it could be taken back."""
        if self.scene is not None and self.scene.refusal is None:
            self._trial.want(self._asked(self.scene), at_once=True)
        self.redraw()

    # What is shown.

    def _draw_card(self, card: "BugCard", scene: Scene) -> None:
        from gui.rooms.gradient.bugs.bug_card import BugTrial

        asked, outcome = self._asked(scene), self._trial.value
        strengths = sorted({*STRENGTHS, asked.l2})
        card.offer_l2(tuple((l2, rate_words(l2)) for l2 in strengths), asked.l2)
        place = fill(self.tr("{place} of {total}"), place=self._place + 1, total=len(ORDER))
        card.show_place(place, answered=not self._covered and self.session.memory.asks)
        done = self._trial.done
        card.show_trial(
            BugTrial(
                headline=self._headline(scene, outcome),
                finding=self._finding_words(outcome),
                waits=scene.refusal is None and self._trial.failure is None,
                trial=outcome,
                shape=scene.setup.eye.shape,
                activation=self._exciting.of(scene) if scene.setup.eye.shape is None else None,
                done=done,
                ends=self._end_losses(outcome, done=done),
            )
        )
        if self._covered:
            choices = [(bug.name, say(bug.label)) for bug in (*BUGS, NO_BUG)]
            card.question.ask(self.tr("Which bug is in it?"), choices)
        else:
            card.question.tell(self._answer(asked, outcome))

    def _headline(self, scene: Scene, outcome: TrialResult | None) -> str:
        if scene.refusal is not None:
            return say(scene.refusal)
        if self._trial.failure is not None:
            return say(self._trial.failure)
        if outcome is None:
            return self.tr("The gradient is computed over all training photos…")
        if self._covered:
            return self.tr("Somebody programmed this gradient. Is there a bug in it?")
        if self._bug is NO_BUG:
            return self.tr("This gradient is right: nothing is left between the two.")
        return fill(self.tr("The bug: {bug}."), bug=self._bug.label)

    def _answer(self, asked: Asked, outcome: TrialResult | None) -> str:
        """Say which bug it is, what gives it away and what it does."""
        bug, said = self._bug, []
        names = {known.name: known.label for known in ORDER}
        if self._guess == bug.name:
            said.append(self.tr("Spotted!"))
        elif self._guess in names:
            said.append(fill(self.tr("Your guess: {guess}."), guess=names[self._guess]))
        said += [say(bug.clue), say(bug.explanation)]
        if self._trial.done and outcome is not None and outcome.curves is not None:
            if bug.name == "mean":
                said.append(self._rate_words(asked, outcome.curves))
            elif outcome.curves.ends_lower:
                said.append(
                    self.tr(
                        "Here the loss even ends lower with the bug: a lower loss does not say "
                        "that a gradient is right."
                    )
                )
        if outcome is not None and outcome.finding is not None and outcome.finding.agrees:
            said.append(self._hidden_words())
        return " ".join(filter(None, said))

    def _hidden_words(self) -> str:
        """Say that nobody can see the bug, where that is so."""
        if self._bug is NO_BUG:
            return ""
        return self.tr(
            "At this step, from what it learns from and with this L2, nobody can notice it. Choose "
            "a later step, add more to learn from, or an L2 above 0."
        )

    def _finding_words(self, outcome: TrialResult | None) -> str:
        if self._covered:
            return self.tr("The check would give it away. Guess first.")
        if outcome is None or outcome.finding is None:
            return self.tr("The check moves every weight, over all training photos…")
        if self._bug.name != "mean":
            return say(outcome.finding.sentence)
        hidden = self.tr(
            "The bench takes plain steps. AdaGrad, RMSProp and Adam divide by the size of the "
            "slopes, which hides this bug."
        )
        return f"{say(outcome.finding.sentence)} {hidden}"

    def _end_losses(
        self, outcome: TrialResult | None, *, done: bool
    ) -> tuple[tuple[str, str], ...]:
        """Write the loss at the end of training with the right gradient, and with this one."""
        curves = None if outcome is None else outcome.curves
        if curves is None:
            return ()
        return (
            (self.tr("as it should be"), self._end_words(curves.right, done=done)),
            (self.tr("as it is"), self._end_words(curves.wrong, done=done)),
        )

    def _rate_words(self, asked: Asked, curves: Curves) -> str:
        """Say what a sum in place of a mean is the same as, and so why the loss ends as it does."""
        setup, l2 = asked.scene.setup, asked.l2
        photos, settings = setup.dataset.training_count, setup.settings
        said = [
            self.tr("The sum over {photos} is the same as η = {many} in place of {rate}.")
            if l2 == 0
            else self.tr(
                "The sum over {photos} is the same as η = {many} in place of {rate}, with "
                "L2 = {less} in place of {l2}."
            )
        ]
        if not curves.ends_lower:
            said.append(self.tr("That is too much here."))
        else:
            said.append(
                self.tr(
                    "That is why the loss ends lower: the steps are longer, not better. A larger η "
                    "does the same without the bug."
                )
            )
        return fill(
            " ".join(said),
            photos=count_of(photos, setup.dataset.examples),
            rate=rate_words(settings.rate),
            many=rate_words(photos * settings.rate),
            l2=rate_words(l2),
            less=rate_words(l2 / photos),
        )

    def _end_words(self, losses: Doubles, *, done: bool) -> str:
        if done and len(losses) <= TRIAL_STEPS:
            return fill(self.tr("blew up at step {step}"), step=count(len(losses)))
        return loss_words(float(losses[-1]))
