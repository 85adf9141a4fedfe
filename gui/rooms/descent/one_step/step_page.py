"""Page *One step*: what a step does to each weight, and how far it should go.

Chapters 11, 13 and 17 of the lecture: W, dW and the new W; and the loss, with L2 loss + L2, along
the ray W − η · dW, on which a learner finds the η that breaks by hand.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.descent.one_step.change_card import ChangeCard
from gui.rooms.descent.one_step.line_search_task import LineSearchResult, LineSearchTask
from gui.session.session import Session
from gui.style.language import say
from gui.style.theme import GAP
from gui.widgets.number_words import rounded_rate
from model.sentence import Sentence
from model.training import Scene, Settings

if TYPE_CHECKING:
    from gui.rooms.descent.one_step.ray_card import RayCard

BETWEEN, WHILE_RUNNING = 100, 200
"""Milliseconds at least between two steps that are shown: nobody reads numbers faster."""


class StepPage(Page):
    """Shows the step that comes next, a few times a second at most, and only while it is seen."""

    name = "step"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._drawn: Scene | None = None
        self._why: Sentence | None = None
        self._change = ChangeCard()
        self._ray: RayCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._change)
        self._line_search = LineSearchTask(session, self)
        self._line_search.cast.connect(self._show_shot)
        self._line_search.failed.connect(self._show_why)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._draw)
        session.scene_changed.connect(self._show_scene)

    def title(self) -> str:
        return self.tr("One step")

    def retranslate(self) -> None:
        if self._ray is not None and self._why is not None:
            self._ray.show_nothing(say(self._why))

    def complete(self) -> None:
        from gui.rooms.descent.one_step.ray_card import RayCard

        self._ray = RayCard()
        self._ray.rate_chosen.connect(self._choose)
        self._column.addWidget(self._ray, 1)

    def enter(self) -> None:
        self._drawn = None
        self._draw()

    def leave(self) -> None:
        self._rest.stop()
        self._line_search.stop()

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        if self.isVisible() and not self._rest.isActive():
            self._draw()

    def _draw(self) -> None:
        """Show the newest step, unless it is shown already."""
        scene = self._scene
        if scene is None or scene is self._drawn or self._ray is None:
            return
        self._drawn = scene
        self._rest.start(WHILE_RUNNING if self.session.running else BETWEEN)
        self._change.show_scene(scene)
        self._ray.show_scene(scene)
        if scene.step_result is not None:
            self._line_search.aim(scene)
        elif scene.refusal is not None:
            self._line_search.stop()
            self._show_why(scene.refusal)

    def _show_shot(self, shot: LineSearchResult) -> None:
        self._why = None
        if self._ray is not None:
            pulled = shot.scene.setup.settings.l2 > 0
            self._ray.show_ray(shot.ray, shot.bound, pulled=pulled)

    def _show_why(self, why: Sentence) -> None:
        self._why = why
        if self._ray is not None:
            self._ray.show_nothing(say(why))

    def _choose(self, rate: float) -> None:
        """Make the step as long as somebody has put it, whatever the schedule makes of η now."""
        settings = self.session.lab.choices.settings
        if self._drawn is not None:
            rate = rounded_rate(rate * _share(settings, self._drawn.step))
        self.session.set_settings(replace(settings, rate=rate))


def _share(settings: Settings, step: int) -> float:
    """Say how many times η the schedule takes at a step to make η of it."""
    taken = settings.rate_at(step)
    return settings.rate / taken if taken > 0 else 1.0
