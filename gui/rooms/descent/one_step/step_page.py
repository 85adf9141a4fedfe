"""Page *One step*: what a step does to each weight, and how far it should go.

Chapters 11, 13 and 17 of the lecture: W, dW and the new W; and the loss, with L2 loss + L2, along
the ray W − η · dW, on which a learner finds the η that breaks by hand.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import BETWEEN, Page
from gui.rooms.descent.one_step.change_card import ChangeCard
from gui.rooms.descent.one_step.line_search_result import LineSearchResult, search_and_bound
from gui.session.latest import Latest
from gui.session.problems import Problems
from gui.session.session import Session
from gui.style.language import say
from gui.style.theme import GAP
from gui.widgets.words.numbers import rounded_rate
from model.descent import CurvatureBound
from model.sentence import Sentence
from model.training import Scene, Settings, Setup, same_ground

if TYPE_CHECKING:
    from gui.rooms.descent.one_step.ray_card import RayCard

WHILE_RUNNING = 200
"""Milliseconds at least between two steps while training runs."""


class StepPage(Page):
    """Shows the step that comes next, a few times a second at most, and only while it is seen."""

    name = "step"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._problems = Problems(session.feature_cache.see)
        self._known: tuple[Setup, CurvatureBound] | None = None
        # A ray takes half a frame: while training runs it is brought to its end, then the newest.
        self._search = Latest(
            session.tasks, self, self._look, self._take, stands_for=_on_same_ground
        )
        self._change = ChangeCard()
        self._ray: RayCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._change)

    def title(self) -> str:
        return self.tr("One step")

    def complete(self) -> None:
        from gui.rooms.descent.one_step.ray_card import RayCard

        self._ray = RayCard()
        self._ray.rate_chosen.connect(self._choose)
        self._column.addWidget(self._ray, 1)

    def between(self) -> int:
        return WHILE_RUNNING if self.session.running else BETWEEN

    def draw(self, scene: Scene) -> None:
        self._change.show_scene(scene)
        if scene.step_result is not None:
            self._search.want(scene)
        else:
            self._search.forget()
        if self._ray is not None:
            self._ray.show_scene(scene)
            self._draw_none(self._ray, scene.refusal or self._search.failure)

    def leave(self) -> None:
        self._search.drop()
        self._problems = Problems(self.session.feature_cache.see)  # all of X: let go of it

    def _look(self, scene: Scene) -> Iterator[LineSearchResult]:
        bound = None
        if self._known is not None and same_ground(self._known[0], scene.setup):
            bound = self._known[1]
        return search_and_bound(scene, self._problems, bound)

    def _take(self) -> None:
        """Show a ray when it comes; the one before stays until then."""
        found, card = self._search.value, self._ray
        if found is not None and found.bound is not None:
            self._known = found.scene.setup, found.bound
        if card is not None and found is not None:
            card.show_ray(found.ray, found.bound, pulled=found.scene.setup.settings.l2 > 0)
        if card is not None:
            self._draw_none(card, self._search.failure)

    def _draw_none(self, card: "RayCard", why: Sentence | None) -> None:
        if why is not None:
            card.show_nothing(say(why))

    def _choose(self, rate: float) -> None:
        """Make the step as long as somebody has put it, whatever the schedule makes of η now."""
        settings = self.session.lab.choices.settings
        if self.scene is not None:
            rate = rounded_rate(rate * _share(settings, self.scene.step))
        self.session.set_settings(replace(settings, rate=rate))


def _on_same_ground(one: Scene, other: Scene) -> bool:
    return same_ground(one.setup, other.setup)


def _share(settings: Settings, step: int) -> float:
    """Say how many times η the schedule takes at a step to make η of it."""
    taken = settings.rate_at(step)
    return settings.rate / taken if taken > 0 else 1.0
