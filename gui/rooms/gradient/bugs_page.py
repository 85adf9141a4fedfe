"""Page *Bug trial*: a typical mistake in a gradient, how the check finds it, and what it does.

A wrong gradient often makes the loss smaller all the same, and nobody notices. The numeric gradient
does: that is what it is still used for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import MOMENT, Page
from gui.plots.lane import LaneShown
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import fill, say
from gui.style.text import count
from gui.widgets.words.numbers import loss_words, rate_words
from model.gradient import BUGS, NO_BUG, TRIAL_STEPS, Bug, TrialResult, try_bug
from model.params import Doubles
from model.training import Scene, same_numbers

if TYPE_CHECKING:
    from gui.rooms.gradient.bug_card import BugCard

STRENGTHS = (0.0, 0.01, 0.1, 1.0)
"""Of L2, beside the one in force."""


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

    name = "bugs"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._bug: Bug = BUGS[0]
        self._l2: float | None = None  # None for the one in force
        self._trial = Latest(
            session.tasks,
            self,
            self._try,
            self.draw_soon,
            ended=self.redraw,
            same=Asked.same_as,
            wait=MOMENT,
        )
        self._card: BugCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def title(self) -> str:
        return self.tr("Bug bench")

    def complete(self) -> None:
        from gui.rooms.gradient.bug_card import BugCard

        self._card = BugCard()
        self._card.bug_chosen.connect(self._choose)
        self._card.l2_chosen.connect(self._choose_l2)
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
        l2 = scene.setup.settings.l2 if self._l2 is None else self._l2
        return Asked(self._bug, l2, scene)

    def _choose(self, name: str) -> None:
        self._bug = next(bug for bug in (NO_BUG, *BUGS) if bug.name == name)
        self._choose_at_once()

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
        from gui.rooms.gradient.bug_card import BugTrial

        asked, outcome = self._asked(scene), self._trial.value
        bugs = tuple((bug.name, say(bug.label)) for bug in (NO_BUG, *BUGS))
        strengths = sorted({*STRENGTHS, scene.setup.settings.l2})
        card.offer_bugs(bugs, asked.bug.name)
        card.offer_l2(tuple((l2, rate_words(l2)) for l2 in strengths), asked.l2)
        lanes = self._lanes(outcome)
        checked = outcome is not None and outcome.finding is not None
        card.show_trial(
            BugTrial(
                explanation=say(asked.bug.explanation),
                finding=self._finding_words(scene, outcome),
                checked=checked or not self._trial.running,
                right=None if outcome is None else outcome.right,
                wrong=None if outcome is None else outcome.wrong,
                shape=scene.setup.eye.shape,
                lanes=lanes,
                cells=tuple((lane.name, self._end_words(lane)) for lane in lanes),
                steps=TRIAL_STEPS,
                reason=self._reason(asked, lanes),
            )
        )

    def _finding_words(self, scene: Scene, outcome: TrialResult | None) -> str:
        if scene.refusal is not None:
            return say(scene.refusal)
        if self._trial.failure is not None:
            return say(self._trial.failure)
        if outcome is None or outcome.finding is None:
            return self.tr("The check feels the slope of every weight, over all training photos…")
        words = say(outcome.finding.sentence)
        if outcome.finding.agrees and self._bug is not NO_BUG:
            hidden = self.tr(
                "So nobody can notice the mistake at this step, with these photos and this L2. "
                "Choose a later step, more photos or an L2 above 0."
            )
            return f"{words} {hidden}"
        return words

    def _lanes(self, outcome: TrialResult | None) -> tuple[LaneShown, ...]:
        """Make the curves: the right one, and the wrong one where there is a mistake."""
        curves = None if outcome is None else outcome.curves
        if curves is None:
            return ()
        longest = max(len(curves.right), len(curves.wrong))
        if not self._trial.running:
            longest = TRIAL_STEPS + 1
        right = _lane(self.tr("the right gradient"), curves.right, longest)
        if self._bug is NO_BUG:
            return (right,)
        return (right, _lane(say(self._bug.label), curves.wrong, longest))

    def _reason(self, asked: Asked, lanes: tuple[LaneShown, ...]) -> str:
        """Say what a sum in place of a mean is the same as, and so why the loss ends as it does."""
        if asked.bug.name != "mean" or self._trial.running or len(lanes) < 2:
            return ""
        setup, l2, (right, wrong) = asked.scene.setup, asked.l2, lanes[:2]
        photos, settings = setup.dataset.training_count, setup.settings
        said = [
            self.tr("The sum over {photos} photos is the same as η = {many} in place of {rate}.")
            if l2 == 0
            else self.tr(
                "The sum over {photos} photos is the same as η = {many} in place of {rate}, with "
                "L2 = {less} in place of {l2}."
            )
        ]
        if wrong.broke is not None or wrong.training > right.training:
            said.append(self.tr("That is too much here."))
        elif wrong.training < right.training:
            said.append(
                self.tr(
                    "That is why the loss ends lower: the steps are longer, not better. A larger η "
                    "does the same without the mistake."
                )
            )
        if l2 == 0:
            said.append(
                self.tr(
                    "The bench takes plain steps. AdaGrad, RMSProp and Adam divide by the size of "
                    "the slopes, which hides the mistake."
                )
            )
        return fill(
            " ".join(said),
            photos=count(photos),
            rate=rate_words(settings.rate),
            many=rate_words(photos * settings.rate),
            l2=rate_words(l2),
            less=rate_words(l2 / photos),
        )

    def _end_words(self, lane: LaneShown) -> str:
        if lane.broke is not None:
            return fill(self.tr("blew up at step {step}"), step=count(lane.last_step + 1))
        return loss_words(float(lane.losses[-1]))


def _lane(name: str, losses: Doubles, longest: int) -> LaneShown:
    """Make a curve; one that has become shorter than it should be has blown up."""
    broke = float(losses[-1]) if len(losses) < longest else None
    return LaneShown(
        name=name,
        losses=losses,
        training=float(losses[-1]),
        span=None,
        leap=None,
        right=0,
        of=0,
        broke=broke,
        pulled=False,
        best=False,
        best_held_out=False,
    )
