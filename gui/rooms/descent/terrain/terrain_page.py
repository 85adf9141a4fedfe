"""Page *Terrain*: the true loss, with L2 loss + L2, as a landscape, and the path of training on it.

Chapters 9 to 11 of the lecture: the lowest point is looked for. W has thousands of directions and
the picture two, so it is a slice; how much it hides is said beside it.
"""

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.descent.landscape.landscape_task import (
    YOUNG,
    Chart,
    LandscapeOrder,
    LandscapeTask,
    SliceChoice,
)
from gui.rooms.descent.terrain.terrain_card import Account, TerrainCard
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style import theme
from gui.style.language import say
from model.classifier import Params
from model.descent import Area, Slice, SlicePoint, waypoints
from model.sentence import Sentence
from model.training import Scene, Setup, State, same_ground

BETWEEN = 300
"""Milliseconds at least between two charts."""

MUCH = 0.01
"""While training runs: off the slice by so much of the picture's width, the ground is another."""

ZOOM = 2.0


class TerrainPage(Page):
    """Keeps the map up to date, while it is seen, without disturbing training."""

    name = "terrain"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._chart: Chart | None = None
        self._ordered: tuple[Setup, State, State] | None = None
        self._why: Sentence | None = None
        self._way: SliceChoice = "path"
        self._weights: tuple[int, int] | None = None
        self._zoomed = False
        self._pointed: SlicePoint | None = None
        self._card = TerrainCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.way_chosen.connect(self._choose_way)
        self._card.weight_chosen.connect(self._choose_weight)
        self._card.laid_anew.connect(self._lay_anew)
        self._card.map.pointed.connect(self._point)
        self._card.map.zoomed.connect(self._zoom)
        self._card.map.step_chosen.connect(session.go_to)
        self._landscape_task = LandscapeTask(session, self)
        self._landscape_task.charted.connect(self._show_chart)
        self._landscape_task.failed.connect(self._show_why)
        self._rest = QTimer(self, interval=BETWEEN, singleShot=True)
        self._rest.timeout.connect(self._catch_up)
        session.scene_changed.connect(self._show_scene)
        session.state_changed.connect(self._follow)

    def title(self) -> str:
        return self.tr("Terrain")

    def retranslate(self) -> None:
        if self._why is not None:
            self._card.show_nothing(say(self._why))

    def enter(self) -> None:
        if self.session.scene is not None:
            self._show_scene(self.session.scene)

    def leave(self) -> None:
        self._rest.stop()
        self._landscape_task.stop()

    # What is shown.

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        if not self.isVisible():
            return
        if scene.step_result is None:
            self._landscape_task.stop()
            if scene.refusal is not None:
                self._show_why(scene.refusal)
            return
        if self._fits(scene):
            self._show_dot(scene)
        self._catch_up()

    def _follow(self, state: RunState) -> None:
        """Be exact again when training has stopped."""
        if not state.running:
            self._catch_up()

    def _fits(self, scene: Scene) -> bool:
        """Say whether the map is one of this scene's photos."""
        chart = self._chart
        return chart is not None and same_ground(chart.order.setup, scene.setup)

    def _show_dot(self, scene: Scene) -> None:
        if self._chart is not None and scene.training is not None:
            self._card.map.show_dot(scene.step, self._chart.trail.plane.place_of(scene.params))
            self._card.show_step(scene.step, scene.training.loss + scene.pull)

    def _show_chart(self, chart: Chart) -> None:
        self._chart, self._why = chart, None
        self._rest.start()
        scene = self._scene
        if scene is None or not self._fits(scene):
            return
        params = chart.laid.params
        self._card.map.show_ground(chart.area, chart.relief, chart.image)
        self._card.map.show_path(chart.steps, chart.places)
        weights = (chart.order.weights[0][1], chart.order.weights[1][1])
        if chart.order.way == "weights":
            self._card.show_weights(params.W[0], chart.order.setup.eye.shape, weights)
        self._card.show_account(
            Account(
                way=chart.order.way,
                young=chart.young,
                step=chart.laid.step,
                photos=len(chart.terrain.labels),
                numbers=params.W.size + params.b.size,
                share=chart.share,
                size=float(np.ptp(chart.places, axis=0).max()) / (2 * chart.area.half),
                length=chart.steps[-1],
                pulled=chart.order.setup.settings.l2 > 0,
            )
        )
        self._show_dot(scene)
        self._point(self._pointed)

    def _show_why(self, why: Sentence) -> None:
        self._why, self._chart, self._ordered = why, None, None
        self._card.show_nothing(say(why))

    def _point(self, place: SlicePoint | None) -> None:
        """Read the ground below the pointer."""
        self._pointed = place
        if place is None or self._chart is None:
            self._card.show_no_reading()
        else:
            self._card.show_reading(self._chart.terrain.loss(place), self._card.map.step_at(place))

    # What is asked for.

    def _choose_way(self, way: SliceChoice) -> None:
        self._way = way
        self._card.show_way(way)
        self._lay_anew()

    def _choose_weight(self, which: int, column: int) -> None:
        first, second = self._weights or (0, 1)
        # The same weight twice makes no map: then they change places.
        if which == 0:
            self._weights = (column, first if column == second else second)
        else:
            self._weights = (second if column == first else first, column)
        self._lay_anew()

    def _lay_anew(self) -> None:
        """Choose the directions again, and look at all of the path."""
        scene = self._scene
        if scene is not None and self._can_begin(scene):
            self._zoomed = False
            self._begin(scene, None, None)

    def _zoom(self, closer: int) -> None:
        """Look closer at the present step, or from further away."""
        scene, chart = self._scene, self._chart
        if scene is None or chart is None or not (self._fits(scene) and self._can_begin(scene)):
            return
        dot = self._card.map.dot
        middle = dot if dot is not None and closer > 0 else chart.area.middle
        area = Area(middle, chart.area.half / ZOOM**closer)
        if _shows_something(area):
            self._zoomed = True
            self._begin(scene, chart, area)

    def _catch_up(self) -> None:
        """Order a chart if the one that is there is not good enough any more."""
        scene, chart, ordered = self._scene, self._chart, self._ordered
        history = self.session.lab.run.history
        if scene is None or not self._can_begin(scene):
            return
        if (
            self._landscape_task.busy
            and ordered is not None
            and same_ground(ordered[0], scene.setup)
        ):
            return
        if chart is None or not self._fits(scene):
            self._zoomed = False
            self._begin(scene, None, None)
            return
        last = history.nearest(history.length)
        if self._rest.isActive() or (ordered is not None and ordered[1:] == (scene.state, last)):
            return
        # Of many steps that are taken at once the last one counts, whenever a chart is made.
        steady = self.session.running or not self.session.busy
        if chart.young and last.step >= YOUNG and steady:
            self._begin(scene, None, None, like=chart.trail.plane)
        else:
            self._begin(scene, chart, chart.area)

    def _can_begin(self, scene: Scene) -> bool:
        """Say whether there is a path to chart; another film begins with nothing."""
        begun = self.session.lab.run.length >= 0
        return begun and scene.step_result is not None and self.isVisible()

    def _begin(
        self, scene: Scene, before: Chart | None, area: Area | None, like: Slice | None = None
    ) -> None:
        """Order a chart of a scene with a moment; `before` keeps its slice."""
        if scene.step_result is None:
            return
        history, gradient = self.session.lab.run.history, scene.step_result.slope.gradient
        fresh = before is None or self._is_elsewhere(scene, before)
        first, second = self._two_weights(gradient)
        visited = waypoints(history)
        self._ordered = scene.setup, scene.state, visited[-1]
        self._landscape_task.begin(
            LandscapeOrder(
                setup=scene.setup,
                state=scene.state,
                visited=visited,
                way=self._way if before is None else before.order.way,
                weights=((0, first), (0, second)),
                before=before,
                fresh=fresh,
                like=like,
                area=area,
                fixed=self._zoomed,
                edge=self._card.map.edge,
                theme=theme.current(),
            )
        )

    def _is_elsewhere(self, scene: Scene, chart: Chart) -> bool:
        """Say whether the ground below the present step is not the one on the map."""
        if not self.session.running:
            return scene.state is not chart.laid
        return chart.terrain.plane.distance(scene.params) > MUCH * 2 * chart.area.half

    def _two_weights(self, gradient: Params) -> tuple[int, int]:
        """Give the chosen weights, or the two that the loss depends on most."""
        row = gradient.W[0]
        if self._weights is not None and max(self._weights) < len(row):
            return self._weights
        first, second = np.argsort(-np.abs(row), kind="stable")[:2].tolist()
        if self._way == "weights":
            self._weights = first, second
        return first, second


def _shows_something(area: Area) -> bool:
    """Whether places on the area are still different numbers, and finite ones."""
    return 1e-9 * max(1.0, *map(abs, area.middle)) < area.half < 1e9
