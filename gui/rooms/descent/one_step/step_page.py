"""Page *One step*: how far should a step go? The valley below it, and a ball to try it out.

Chapters 11, 13 and 17 of the lecture. The loss, with L2 loss + L2, along the next step is one
valley; η says how far the ball goes. Whether it was too far shows only after several steps, so
they are really taken, in the background. How long a step is safe, and W, dW and the new W, lie
behind folds.

The η in hand is tried out; that of the film stays what it is until somebody trains with this one.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.page.page import BETWEEN, Page
from gui.page.place import Place
from gui.rooms.descent.one_step.behaviour_tile import BehaviourTile, TileContent
from gui.rooms.descent.one_step.change_card import ChangeCard
from gui.rooms.descent.one_step.extents import ends_of, heights_of
from gui.rooms.descent.one_step.line_search_result import LineSearchResult, search_and_bound
from gui.rooms.descent.one_step.rehearsing import TrialOrder, Trials, trying
from gui.rooms.descent.one_step.step_readings import readings_of
from gui.rooms.descent.one_step.valley import Valley
from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.style.language import fill, say
from gui.style.text import count
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from gui.widgets.texts.label import Label
from gui.widgets.words.numbers import rounded_rate
from model.descent import (
    BEHAVIOURS,
    STEPS,
    Behaviour,
    CurvatureBound,
    LineSearch,
    Rehearsal,
    examples,
    rates_between,
    spans,
)
from model.training import Scene, Settings, Setup, same_ground

if TYPE_CHECKING:
    from gui.rooms.descent.one_step.valley_card import ValleyCard

WHILE_RUNNING = 200
"""Milliseconds at least between two steps while training runs."""

RESTING = 400
"""Milliseconds between two rounds of trying many learning rates while training runs."""


class StepPage(Page):
    """Shows the step that comes next, a few times a second at most, and only while it is seen."""

    trains = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._problems = Problems(session.feature_cache.see)
        self._known: tuple[Setup, CurvatureBound] | None = None
        self._rate: float | None = None  # the η in hand; None for that of the film
        # A ray takes half a frame: while training runs it is brought to its end, then the newest.
        self._search = Latest(
            session.tasks, self, self._look, self._take, stands_for=_on_same_ground
        )
        self._many = self._trying(rest=RESTING)
        self._one = self._trying(rest=0)
        self._card: ValleyCard | None = None
        self._valley: Valley | None = None  # what is shown
        self._head = Label("muted")
        self._tiles = [BehaviourTile(behaviour) for behaviour in BEHAVIOURS]
        self._row = QWidget()
        self._change = ChangeCard()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for tile in self._tiles:
            row.addWidget(tile, 1)
            tile.clicked.connect(self._choose_tile)
        below = QVBoxLayout(self._row)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(4)
        below.addWidget(self._head)
        below.addLayout(row, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._row, 1)
        self._column.addWidget(self._change)
        self._fold = Fold("step.numbers", session.memory, self._change)
        self._fold.setParent(self)  # it comes to its place when somebody looks
        self._fold.turned.connect(self.redraw)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "The curve is the loss along the next step, and η decides where on it the ball "
            "lands. Drag η, or click one of the four small pictures: there the same η takes "
            "several real steps, and creeps, fits, swings or blows up. A step that is too long "
            "makes the loss larger, although its direction is right."
        )

    def retranslate(self) -> None:
        self._fold.setText(self.tr("W, dW and the new W"))

    def keyboard(self) -> QWidget | None:
        return None if self._card is None else self._card.axis

    def places(self) -> Mapping[str, Place]:
        card = self._card
        ball = {} if card is None else {"valley": Place(card.plot), "rate": Place(card.axis)}
        return {**ball, "tiles": Place(self._row)}

    def readings(self) -> Mapping[str, float]:
        return {} if self._valley is None else readings_of(self._valley)

    def pose(self, name: str) -> None:
        {"film": self._put_back}[name]()

    def take_down(self) -> Callable[[], None]:
        rate = self._rate

        def bring_back() -> None:
            self._rate = rate
            self._show()

        return bring_back

    def complete(self) -> None:
        from gui.rooms.descent.one_step.valley_card import ValleyCard

        self._card = ValleyCard(self.session.memory)
        self._card.rate_chosen.connect(self._choose)
        self._card.taken.connect(self._train)
        self._card.add_fold(self._fold)
        self._column.insertWidget(0, self._card, 3)

    def between(self) -> int:
        return WHILE_RUNNING if self.session.running else BETWEEN

    def draw(self, scene: Scene) -> None:
        if self._fold.isChecked():
            self._change.show_scene(scene)
        if scene.step_result is not None:
            self._search.want(scene)
        else:
            for work in (self._search, self._many, self._one):
                work.forget()
        self._show()

    def leave(self) -> None:
        for work in (self._search, self._many, self._one):
            work.drop()
        self._problems = Problems(self.session.feature_cache.see)  # all of X: let go of it

    # What is computed.

    def _trying(self, rest: int) -> "Latest[TrialOrder, Trials]":
        return Latest(
            self.session.tasks,
            self,
            lambda order: trying(order, self._problems),
            self._show,
            same=TrialOrder.same_as,
            stands_for=TrialOrder.same_ground,
            rest=rest,
        )

    def _look(self, scene: Scene) -> Iterator[LineSearchResult]:
        bound = None
        if self._known is not None and same_ground(self._known[0], scene.setup):
            bound = self._known[1]
        return search_and_bound(scene, self._problems, bound)

    def _take(self) -> None:
        found = self._search.value
        if found is not None and found.bound is not None:
            self._known = found.scene.setup, found.bound
        self._show()

    # What is chosen.

    def _choose(self, rate: float) -> None:
        self._rate = rate
        self._show()

    def _put_back(self) -> None:
        """Let η be that of the film again."""
        self._rate = None
        self._show()

    def _choose_tile(self) -> None:
        tile = self.sender()
        if isinstance(tile, BehaviourTile) and tile.rehearsal is not None:
            self._choose(tile.rehearsal.rate)

    def _train(self) -> None:
        """Make the step as long as it is put, whatever the schedule makes of η now."""
        settings, rate = self.session.lab.choices.settings, self._rate
        if self.scene is not None and rate is not None:
            rate = rounded_rate(rate * _share(settings, self.scene.step))
            self._rate = None
            self.session.set_settings(replace(settings, rate=rate))

    # What is shown.

    def _show(self) -> None:
        """Show all that is known; what belongs to the step before stays until something comes."""
        card, scene, found = self._card, self.scene, self._search.value
        if card is None or scene is None:
            return
        why = scene.refusal or self._search.failure
        self._row.setVisible(why is None)
        if why is not None or found is None:
            self._valley = None
            card.show_nothing("" if why is None else say(why))
            self._show_tiles({}, None, asking=why is None)
            return
        film = scene.setup.settings.rate_at(scene.step)
        # A schedule may have come down to 0, which has no place on the axis.
        rate = (film or float(found.ray.rates[0])) if self._rate is None else self._rate
        self._try(found.scene, found.ray, rate)
        many, in_hand = self._many.value, self._in_hand(rate)
        tried = () if many is None else many.rehearsals
        setup = found.scene.setup
        here = in_hand is not None and in_hand[0].step == found.scene.step
        self._valley = Valley(
            ray=found.ray,
            rate=rate,
            film=film,
            touched=self._rate is not None,
            settings=setup.settings,
            in_batches=setup.in_batches,
            bound=found.bound,
            rehearsal=in_hand[1] if in_hand is not None and here else None,
            spans=spans(tried) if self._many.done else (),
            ends=ends_of(found.ray, film, rate, examples(tried)),
        )
        card.show_valley(self._valley)
        shown = None if in_hand is None else in_hand[1]
        self._show_tiles(examples(tried), shown, asking=not self._many.done)
        step = count(found.scene.step if many is None else many.scene.step)
        words = self.tr("{steps} real steps from step {step}, each with the same η:")
        self._head.setText(fill(words, steps=STEPS, step=step))

    def _try(self, scene: Scene, ray: LineSearch, rate: float) -> None:
        """Have learning rates tried from a step, at rest: while training runs, it is gone soon."""
        if self.session.running and self._many.value is not None:
            return
        rates = rates_between(float(ray.rates[0]), float(ray.rates[-1]))
        self._many.want(TrialOrder(scene, rates))
        if rate not in rates:
            self._one.want(TrialOrder(scene, (rate,)))

    def _in_hand(self, rate: float) -> tuple[Scene, Rehearsal] | None:
        """Find what the η in hand does, and from which step."""
        for some in (self._many.value, self._one.value):
            for one in () if some is None else some.rehearsals:
                if some is not None and one.rate == rate:
                    return some.scene, one
        return None

    def _show_tiles(
        self, picked: dict[Behaviour, Rehearsal], in_hand: Rehearsal | None, *, asking: bool
    ) -> None:
        """Show the four, with the η in hand in the place of what it does."""
        shown = dict(picked)
        if in_hand is not None:
            shown[in_hand.behaviour] = in_hand
        low, high = heights_of(shown)
        for tile in self._tiles:
            tile.show_content(
                TileContent(
                    shown.get(tile.behaviour),
                    low,
                    high,
                    asking=asking,
                    chosen=in_hand is not None and in_hand.behaviour == tile.behaviour,
                )
            )


def _on_same_ground(one: Scene, other: Scene) -> bool:
    return same_ground(one.setup, other.setup)


def _share(settings: Settings, step: int) -> float:
    """Say how many times η the schedule takes at a step to make η of it."""
    taken = settings.rate_at(step)
    return settings.rate / taken if taken > 0 else 1.0
